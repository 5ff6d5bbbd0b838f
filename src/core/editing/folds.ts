import type { Note, Span } from '../notes/model.js';

/** Lines that fold into the first of them. 1-based, `last` inclusive. */
export interface Fold {
  readonly first: number;
  readonly last: number;
}

/** The lines of the note's text. All numbers are 1-based. */
export interface LinesOfNote {
  lineOf(offset: number): number;
  textOf(line: number): string;
}

const HEADING = /^ {0,3}#{1,6}(?:[ \t]|$)/;
const LIST_ITEM = /^[ \t>]*(?:[-*+]|\d{1,9}[.)])[ \t]/;
const UNDERLINE = /^ {0,3}(?:=+|-+)[ \t]*$/;
const BLANK = /^[ \t>]*$/;

/**
 * What of the note's stories and sections can be folded. In Markdown, VS Code folds under headings and list items itself:
 * there, only those that have neither are left.
 */
export function foldsOf({ stories }: Note, lines: LinesOfNote, isMarkdown: boolean): Fold[] {
  const folds: Fold[] = [];
  const add = (first: number, span: Span, next: number): void => {
    let last = Math.min(lines.lineOf(span.end), next - 1);
    while (last > first && BLANK.test(lines.textOf(last))) last -= 1;
    if (last > first && !(isMarkdown && isFoldedByMarkdown(lines, first))) folds.push({ first, last });
  };
  for (const [place, { line, extent, sections, title }] of stories.entries()) {
    const next = stories[place + 1]?.line ?? Infinity;
    if (title !== null) add(line, extent, next);
    for (const [index, section] of sections.entries())
      if (section.label !== null && section.line !== line) add(section.line, section.body, sections[index + 1]?.line ?? next);
  }
  return folds;
}

function isFoldedByMarkdown({ textOf }: LinesOfNote, line: number): boolean {
  const text = textOf(line);
  return HEADING.test(text) || LIST_ITEM.test(text) || (!BLANK.test(text) && UNDERLINE.test(textOf(line + 1)));
}
