import type { PlacedStory, Span } from '../notes/model.js';
import type { Reading } from '../notes/reading.js';
import { isCell } from './blocks.js';
import { lineEnd, lineStart, nextLine, previousLine } from '../text.js';

/** A story as it stands in a note: whole lines, and what parts them from what stands around them. */
export interface Excerpt {
  /** From the start of its first line to the end of its last, before the line end. */
  readonly block: Span;
  /** Blank lines and rules in front of it, from the end of what stands there. */
  readonly before: Span;
  /** Blank lines and rules behind it, up to the start of what stands there. */
  readonly after: Span;
}

const BLANK = /^[ \t]*$/;
const RULE = /^ {0,3}([-*_])[ \t]*(?:\1[ \t]*){2,}$/;
/** Lines that belong to the story under them. */
const PRELUDE = /^[ \t]*(?:<!--\s*star-stories-disable-next-story\b.*-->|<a\s[^>]*>(?:\s*<\/a>)?|<details\b[^>]*>)[ \t]*$/i;
/** An image by itself, in which the reader sees no text, belongs to the story above it. */
const IMAGE = /^[ \t>]*!\[[^\]]*\]\([^)]*\)[ \t]*$/;

/** Where the story at this place stands; null if it is no block of lines that could stand elsewhere, such as a row of a table. */
export function excerptOf({ text, note: { stories } }: Reading, place: number): Excerpt | null {
  const story = stories[place];
  if (story === undefined || isInTable(text, story)) return null;
  const [last, next] = [stories[place - 1], stories[place + 1]];
  if (sharesLines(text, last, story) || sharesLines(text, story, next)) return null;
  const start = startOf(text, story.extent.start, last?.span.end ?? 0);
  const limit = next === undefined ? text.length : startOf(text, next.extent.start, story.span.end);
  const end = endOf(text, lineEnd(text, Math.max(story.extent.end, story.span.end)), limit);
  if (!isBalanced(text.slice(start, end))) return null;
  return {
    block: { start, end },
    before: { start: gapStart(text, start), end: start },
    after: { start: end, end: gapEnd(text, end, limit) },
  };
}

function sharesLines(text: string, story: PlacedStory | undefined, next: PlacedStory | undefined): boolean {
  return story !== undefined && next !== undefined && lineStart(text, next.extent.start) < story.extent.end;
}

/** The start of its first line, or of the lines above that are about it. */
function startOf(text: string, extent: number, limit: number): number {
  let start = lineStart(text, extent);
  for (let above = previousLine(text, start); above !== null && above >= limit; above = previousLine(text, above)) {
    const line = text.slice(above, lineEnd(text, above));
    if (PRELUDE.test(line)) start = above;
    else if (!BLANK.test(line)) break;
  }
  return start;
}

/** The end of its last line, images behind its text among them. */
function endOf(text: string, told: number, limit: number): number {
  // A rule behind its last word has been read with this story, and what is about the next one may have been.
  const last = Math.min(lineStart(text, told), limit);
  let end = last === limit || isGap(text, last) ? gapStart(text, last) : told;
  for (let at = nextLine(text, end); at < limit; at = nextLine(text, at)) {
    const line = text.slice(at, lineEnd(text, at));
    if (IMAGE.test(line)) end = lineEnd(text, at);
    else if (!BLANK.test(line)) break;
  }
  return end;
}

function gapStart(text: string, start: number): number {
  for (let above = previousLine(text, start); above !== null; above = previousLine(text, above)) {
    const end = lineEnd(text, above);
    if (!isGap(text, above)) return end;
  }
  return 0;
}

function gapEnd(text: string, end: number, limit: number): number {
  let at = nextLine(text, end);
  while (at < limit && isGap(text, at)) at = nextLine(text, at);
  return Math.min(at, limit);
}

/** Is the line blank, or a rule? Right under a line of text, dashes would make a heading of that. */
function isGap(text: string, start: number): boolean {
  const line = text.slice(start, lineEnd(text, start));
  const above = previousLine(text, start);
  return BLANK.test(line) || (RULE.test(line) && (above === null || BLANK.test(text.slice(above, lineEnd(text, above)))));
}

function isInTable(text: string, { span, sections }: PlacedStory): boolean {
  const line = text.slice(lineStart(text, span.start), lineEnd(text, span.end));
  return /^[ \t>]*\|/.test(line) || /<t[dhr]\b/i.test(line) || sections.some(isCell(text));
}

/** Does what is opened in the lines end in them? */
function isBalanced(lines: string): boolean {
  const opened = lines.match(/<(?:details|table|div|blockquote)\b/gi)?.length ?? 0;
  const closed = lines.match(/<\/(?:details|table|div|blockquote)>/gi)?.length ?? 0;
  return opened === closed;
}
