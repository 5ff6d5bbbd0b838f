import { firstIndex } from '../markdown/cuts.js';
import type { Label } from './label.js';
import type { Span } from './model.js';

/**
 * One line of a note as its reader sees it: a heading, or one source line of a paragraph wherever that is nested.
 * Code, comments and rules keep their place as lines without text.
 */
export interface Line {
  readonly kind: 'heading' | 'text' | 'rule' | 'opaque';
  /** 1-6 for a heading, 0 for other lines. */
  readonly level: number;
  /** Plain text without markup, trimmed. */
  readonly text: string;
  /** So many characters at the start of `text` are bold or italic. */
  readonly emphasised: number;
  /** How many lists or tables the line stands in. */
  readonly depth: number;
  /** The marker if the line opens a list item: `ordered` for `1.`, `bullet` for `-`; null for other lines. */
  readonly item: 'ordered' | 'bullet' | null;
  readonly quoted: boolean;
  /** The line opens its paragraph or heading. */
  readonly opens: boolean;
  /** 1-based, in the fragment or the note from which the line was taken, as are all its offsets. */
  readonly line: number;
  /** From the line's first to its last character in the note, markup of the text included. */
  readonly span: Span;
  /** What stands in the note at `span`. */
  readonly source: string;
  /** Where stretches of `text` come from. Ascending. */
  readonly stretches: readonly Stretch[];
  /** The cells of a table's row, each as a line of its own. */
  readonly cells?: readonly Line[];
  /** The row is its table's head. */
  readonly isHead?: boolean;
  /** The label of the line where that stands elsewhere, in the head of a table. */
  readonly label?: Label;
}

/** Text that stands in the note as it does here. */
export interface Stretch {
  /** In the line's `text`. */
  readonly index: number;
  /** In the note. */
  readonly offset: number;
  readonly emphasised: boolean;
}

/** A stretch of text on one source line of a note. */
export interface Run {
  readonly text: string;
  /** In the note. */
  readonly offset: number;
  /** 1-based. */
  readonly line: number;
  readonly emphasised: boolean;
}

/** All of a line that does not follow from its runs. */
export type Place = Pick<Line, 'kind' | 'level' | 'depth' | 'item' | 'quoted' | 'opens' | 'line' | 'span' | 'source'>;

/** The same line, its places moved by so many UTF-16 units and lines. */
export function moveLine(line: Line, offset: number, lines: number): Line {
  return {
    ...line,
    line: line.line + lines,
    span: { start: line.span.start + offset, end: line.span.end + offset },
    stretches: line.stretches.map((stretch) => ({ ...stretch, offset: stretch.offset + offset })),
    ...(line.cells === undefined ? {} : { cells: line.cells.map((cell) => moveLine(cell, offset, lines)) }),
  };
}

/** Puts a line together from its runs. */
export function makeLine(runs: readonly Run[], place: Place): Line {
  const stretches: Stretch[] = [];
  let text = '';
  let emphasised = 0;
  let leading = true;
  for (const run of runs) {
    stretches.push({ index: text.length, offset: run.offset, emphasised: run.emphasised });
    // An emoji may stand before it.
    leading &&= run.emphasised || /^[^\p{L}\p{N}\p{P}]*$/u.test(run.text);
    text += run.text;
    if (leading && run.emphasised) emphasised = text.length;
  }
  text = text.trimEnd();
  return { ...place, text, emphasised: Math.min(emphasised, text.length), stretches };
}

/** The part of the line between two indices of its text, as a line of its own. */
export function sliceLine(line: Line, start: number, end: number): Line {
  const from = start + (/^\s*/.exec(line.text.slice(start, end))?.[0].length ?? 0);
  const runs: Run[] = [];
  for (let at = Math.max(0, stretchAt(line, from)); at < line.stretches.length; at += 1) {
    const stretch = line.stretches[at];
    if (stretch === undefined || stretch.index >= end) break;
    const first = Math.max(from, stretch.index);
    const last = Math.min(end, line.stretches[at + 1]?.index ?? line.text.length);
    if (first >= last) continue;
    const offset = stretch.offset + first - stretch.index;
    runs.push({ text: line.text.slice(first, last), offset, line: line.line, emphasised: stretch.emphasised });
  }
  const span = spanAt(line, from, Math.max(from, end));
  const source = line.source.slice(span.start - line.span.start, span.end - line.span.start);
  return makeLine(runs, { ...line, span, source, opens: start === 0 ? line.opens : true, item: start === 0 ? line.item : null });
}

/** The plain text of runs, trimmed. */
export function textOf(runs: readonly Run[]): string {
  return runs
    .map((run) => run.text)
    .join('')
    .trim();
}

/** The last stretch that begins at or before a character of the line's `text`; -1 if there is none. A line may have thousands. */
function stretchAt({ stretches }: Line, index: number): number {
  return firstIndex(stretches, (stretch) => stretch.index > index) - 1;
}

/** The note's offset for a character of the line's `text`. */
export function offsetAt(line: Line, index: number): number {
  const source = line.stretches[Math.max(0, stretchAt(line, index))];
  return source === undefined ? line.span.start : Math.min(source.offset + index - source.index, line.span.end);
}

/** The note's span for the characters of the line's `text` from `start` to `end`, markup around them left out. */
export function spanAt(line: Line, start: number, end: number): Span {
  return { start: offsetAt(line, start), end: end > start ? offsetAt(line, end - 1) + 1 : offsetAt(line, start) };
}

/** The note's span for the words of the line, without the `###` or the number before them. */
export function titleSpan(line: Line): Span {
  return spanAt(line, 0, line.text.length);
}
