import type { Section, Story } from '../notes/model.js';
import { lineEnd, lineStart, nextLine } from '../text.js';

/** A section as it stands in the note's text. Offsets in the note. */
export interface Block {
  readonly section: Section;
  /** Where its line starts, or its label's markup where another section stands before it on the line. */
  readonly start: number;
  /** After the line of its label, and after the dashes under it if they make a heading of that; `start` if it has no label. */
  readonly labelEnd: number;
  /** After the last character that is told in it. */
  readonly end: number;
}

const BLANK = /^[ \t>]*$/;
const RULE = /^[ \t>]*([-*_=~#+])\1{2,}[ \t]*$/;
/** A row of dashes or `=` right under a line makes a heading of it. */
const UNDERLINE = /^ {0,3}(?:=+|-+)[ \t]*$/;
const FENCE = /^[ \t>]*(`{3,}|~{3,})/;
/** Tags whose brackets are not closed, which the reader takes for text. */
const BROKEN_TAGS = /^[ \t]*\[[^()\r\n]{1,80}$/;
const IMAGE = /^[ \t>]*!\[[^\]]*\]\([^)]*\)[ \t]*$/;

/** The sections of a story, in the note's order; none if it is a row of a table with a column per role. */
export function blocksOf(text: string, story: Story): Block[] {
  const sections = [...story.sections].sort((a, b) => a.span.start - b.span.start);
  if (sections.some(isCell(text))) return [];
  const starts = sections.map(({ span }, index) => startOf(text, span.start, sections[index - 1]?.body.end ?? -1));
  return sections.map((section, index) => {
    const start = starts[index] ?? 0;
    const next = starts[index + 1];
    const labelEnd = section.label === null ? start : headingEnd(text, section.span.end);
    return {
      section,
      start,
      labelEnd,
      end: next === undefined ? lastEnd(text, section, labelEnd, story.extent.end) : endBefore(text, next, labelEnd),
    };
  });
}

/** Is the section a cell? Its label stands in the table's head, and the whole row in its place. */
export function isCell(text: string): (section: Section) => boolean {
  return ({ span }) => text.slice(span.start, span.end).replaceAll('\\|', '').includes('|');
}

function startOf(text: string, label: number, before: number): number {
  const start = lineStart(text, label);
  if (before <= start) return start;
  return before + text.slice(before, label).replace(/(?:(?<![*_])[*_]+|<(?:b|strong|em|i)>)$/i, '').length;
}

/** After the line on which the offset is, and after the dashes under it if they make a heading of that. */
export function headingEnd(text: string, offset: number): number {
  const [start, end, next] = [lineStart(text, offset), lineEnd(text, offset), nextLine(text, offset)];
  const mayBeUnderlined = next > end && !/^\s*(?:[-*+]\s|\d+[.)]\s|>|#|$)/.test(text.slice(start, end));
  return mayBeUnderlined && UNDERLINE.test(text.slice(next, lineEnd(text, next))) ? lineEnd(text, next) : end;
}

/** Where what stands before `next` ends: blank lines, and rules behind a blank line, part it from that. */
export function endBefore(text: string, next: number, labelEnd: number): number {
  let end = next;
  while (end > labelEnd) {
    const start = lineStart(text, end);
    const line = text.slice(start, end);
    if (!BLANK.test(line) && !(RULE.test(line) && BLANK.test(lineAbove(text, start)))) break;
    end = previousEnd(text, start);
  }
  return trimmedEnd(text, Math.min(end, next));
}

/** The last section ends with its text, and with code and images right behind that, in which the reader sees no text. */
function lastEnd(text: string, { body }: Section, labelEnd: number, storyEnd: number): number {
  let end = Math.max(labelEnd, lineEnd(text, body.end));
  const last = lineStart(text, end);
  if (last > labelEnd && BROKEN_TAGS.test(text.slice(last, end)) && BLANK.test(lineAbove(text, last)))
    return endBefore(text, last, labelEnd);
  let at = nextLine(text, end);
  while (at < storyEnd) {
    const line = text.slice(at, lineEnd(text, at));
    const fence = FENCE.exec(line)?.[1];
    if (fence !== undefined) {
      at = nextLine(text, at);
      while (at < storyEnd && !text.slice(at, lineEnd(text, at)).includes(fence)) at = nextLine(text, at);
    }
    if (fence !== undefined || IMAGE.test(line)) end = lineEnd(text, at);
    else if (!BLANK.test(line)) break;
    at = nextLine(text, at);
  }
  return trimmedEnd(text, Math.min(end, text.length));
}

/** The line above the one that starts at the offset. */
function lineAbove(text: string, start: number): string {
  const end = previousEnd(text, start);
  return text.slice(lineStart(text, end), end);
}

function previousEnd(text: string, start: number): number {
  if (start === 0) return 0;
  return text.startsWith('\r\n', start - 2) ? start - 2 : start - 1;
}

function trimmedEnd(text: string, end: number): number {
  let trimmed = end;
  while (trimmed > 0 && /[ \t]/.test(text.charAt(trimmed - 1))) trimmed -= 1;
  return trimmed;
}
