/** The form in which tags are the same: words in lower case, whatever stands between them. */
export function tagKey(name: string): string {
  return (name.normalize('NFKC').toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).join(' ');
}
