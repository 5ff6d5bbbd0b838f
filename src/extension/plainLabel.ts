/** The words as a label of a list shows them: `$(flame)` would be taken for an icon. */
export function plainLabel(words: string): string {
  return words.replaceAll('$(', '\\$(');
}
