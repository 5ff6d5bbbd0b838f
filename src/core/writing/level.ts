import type { Edit } from '../lint/rule.js';
import { lineEnd, lineStart, nextLine } from '../text.js';

const HEADING = /^ {0,3}(#{1,6})(?=[ \t]|$)/;
const FENCE = /^ {0,3}(`{3,}|~{3,})/;
const UNDERLINE = /^ {0,3}(?:=+|-+)[ \t]*$/;

/** The edit of a heading's marks, `##` to `###`, with like edits of the headings under it, so that they stay as deep under it as they are. */
export function moveHeading(text: string, edit: Edit): Edit[] {
  const own = edit.span.end - edit.span.start;
  const step = edit.text.length - own;
  const edits = [edit];
  let fence: string | null = null;
  let above = '';
  for (let at = nextLine(text, edit.span.end); at < text.length; at = nextLine(text, at)) {
    const line = text.slice(at, lineEnd(text, at));
    const mark = FENCE.exec(line)?.[1];
    const marks = fence === null ? HEADING.exec(line)?.[1] : undefined;
    if (fence !== null) fence = mark?.startsWith(fence) === true ? null : fence;
    else if (mark !== undefined) fence = mark;
    else if (marks === undefined ? above.trim() !== '' && UNDERLINE.test(line) && own >= underlinedLevel(line) : marks.length <= own) break;
    if (marks !== undefined) {
      const start = at + line.indexOf('#');
      edits.push({ span: { start, end: start + marks.length }, text: '#'.repeat(Math.min(6, Math.max(1, marks.length + step))) });
    }
    above = line;
  }
  return edits;
}

/** The lines with their headings so many levels deeper, or higher if it is less than 0; null where there is no such level. */
export function shiftHeadings(lines: string, step: number): string | null {
  let fence: string | null = null;
  let shifted = '';
  for (let at = 0; at < lines.length; at = nextLine(lines, at)) {
    const line = lines.slice(at, nextLine(lines, at));
    const mark = FENCE.exec(line)?.[1];
    const marks = fence === null ? HEADING.exec(line.trimEnd())?.[1] : undefined;
    if (fence !== null) fence = mark?.startsWith(fence) === true ? null : fence;
    else if (mark !== undefined) fence = mark;
    const level = (marks?.length ?? 0) + step;
    if (marks !== undefined && (level < 1 || level > 6)) return null;
    shifted += marks === undefined ? line : line.replace(marks, '#'.repeat(level));
  }
  return shifted;
}

/** The level of the heading on the line at this offset; null if it is none with marks before it. */
export function headingLevel(text: string, offset: number): number | null {
  const start = lineStart(text, offset);
  return HEADING.exec(text.slice(start, lineEnd(text, start)))?.[1]?.length ?? null;
}

function underlinedLevel(line: string): number {
  return line.includes('=') ? 1 : 2;
}
