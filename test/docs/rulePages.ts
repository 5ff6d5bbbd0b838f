/** The blocks in a language under a heading of a rule's page. */
export function blocksIn(page: string, heading: string, language: string): string[] {
  // Examples have headings of their own.
  const section = page.split(/^## (?=(?:Configuration of the examples|Passing|Failing)$)/m).find((part) => part.startsWith(heading)) ?? '';
  return [...section.matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\`$`, 'gm'))].map((block) => block[1] ?? '');
}

/** The configuration by which a page's examples are checked, as JSON. */
export function configurationIn(page: string): string {
  return blocksIn(page, 'Configuration of the examples', 'json')[0] ?? '{}';
}
