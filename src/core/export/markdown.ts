/** A text as it stands in one line of Markdown: nothing in it is markup, in a table's cell either. */
export function inMarkdown(text: string): string {
  return oneLine(text)
    .replace(/[\\`*_[\]<>|~&]/g, '\\$&')
    .replace(/^[#+=-]/, '\\$&')
    .replace(/^(\d+)([.)])/, '$1\\$2');
}

/** Paragraphs and list items run on. */
export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
