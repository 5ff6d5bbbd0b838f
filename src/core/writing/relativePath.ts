/** How a link in the file at one path names that at another, both absolute with slashes: `../more%20notes/two.md`. */
export function relativePath(from: string, to: string): string {
  const [here, there] = [from.split('/').slice(0, -1), to.split('/')];
  let common = 0;
  while (common < here.length && common < there.length - 1 && here[common] === there[common]) common += 1;
  const steps = [...here.slice(common).map(() => '..'), ...there.slice(common).map(encodeURIComponent)];
  return steps.join('/').replace(/[()]/g, (bracket) => (bracket === '(' ? '%28' : '%29'));
}
