import { message } from '../words.js';
import { isLineEnd, Nesting } from './nesting.js';

/** The most of something that a text may hold, and what a text holds that exceeds it: a noun phrase. */
interface Limit<Counts> {
  readonly of: keyof Counts;
  readonly most: number;
  readonly what: string;
}

/** What is counted line by line over the whole text: the parser takes its time for each, however short it is. */
const NOTHING_IN_TEXT = {
  lines: 0,
  /** How deep each line stands in quotes and lists, added up. */
  depths: 0,
  /** How deep any line stands in quotes and lists. */
  depth: 0,
  /** Lines that may underline a heading: at each one, the parser copies all that it has found before. */
  underlines: 0,
  definitions: 0,
};

/**
 * What is counted in a block: from a blank line or list item to the next, the stretch in which the parser matches marks
 * with one another. At many of these it looks through all that stands before them in the block, or behind them.
 */
const NOTHING_IN_BLOCK = {
  /** Runs of stars or underscores that may end emphasis. */
  emphases: 0,
  images: 0,
  /** Beginnings of comments, CDATA, declarations and instructions. */
  markup: 0,
  /** Brackets that open the title of a link or a definition. */
  titles: 0,
  /** Different lengths of runs of backticks: a run is closed only by one of its own length. */
  backticks: 0,
  /** Lines that go on a paragraph in a quote or list without its markers. */
  lazy: 0,
  /** Bars between the cells of a table. */
  bars: 0,
  /** Ampersands, which begin character references. */
  references: 0,
  /** All characters that may mean something within a line, but for the bars. */
  marks: 0,
};

type TextCounts = typeof NOTHING_IN_TEXT;
type BlockCounts = typeof NOTHING_IN_BLOCK;

/**
 * Each is twice or more of what the largest READMEs and changelogs hold in 128 KB, and five times or more of what they
 * hold in a piece, while a text that stays below costs the parser a fraction of a second.
 */
const TEXT_LIMITS: readonly Limit<TextCounts>[] = [
  { of: 'depth', most: 100, what: message('deeply nested quotes and lists') },
  { of: 'depths', most: 10_000, what: message('thousands of nested quotes and list items') },
  { of: 'underlines', most: 500, what: message('thousands of underlined headings') },
  { of: 'definitions', most: 2_000, what: message('thousands of link definitions') },
  { of: 'lines', most: 10_000, what: message('thousands of short lines') },
];

const BLOCK_LIMITS: readonly Limit<BlockCounts>[] = [
  { of: 'emphases', most: 600, what: message('a tangle of stars and underscores') },
  { of: 'images', most: 500, what: message('a tangle of images') },
  { of: 'markup', most: 150, what: message('hundreds of comments or declarations in one block') },
  { of: 'titles', most: 150, what: message('hundreds of link titles in one block') },
  { of: 'backticks', most: 16, what: message('runs of backticks of many lengths') },
  { of: 'lazy', most: 800, what: message('hundreds of lines that run on out of a quote or list') },
  { of: 'bars', most: 4_000, what: message('a table of thousands of cells') },
  { of: 'references', most: 4_000, what: message('thousands of character references') },
  { of: 'marks', most: 8_000, what: message('a tangle of brackets and other marks') },
];

const UNDERLINE = /[ \t>]*(?:=+|-+)[ \t]*(?![^\r\n])/y;
const DEFINITION = /\[[^\]\r\n]*\]:/y;

/** By the code of a character: may it mean something within a line? */
const IS_MARK = Uint8Array.from({ length: 128 }, (_, code) => Number('\\*_`[]!<&|()'.includes(String.fromCharCode(code))));

/**
 * Says what makes a text dearer to parse than its length is worth, before it is parsed: a noun phrase, or null if
 * nothing does. Never throws. It goes through the text once, never leaves a line for another and keeps nothing but
 * numbers, so it takes time in proportion to the text.
 */
export function hostility(text: string): string | null {
  const counts = { ...NOTHING_IN_TEXT };
  const nesting = new Nesting();
  let block = new Block(text);
  for (let start = 0; start < text.length;) {
    const mayUnderline = !nesting.blank;
    const content = nesting.read(text, start);
    if (nesting.blank || nesting.opensItem) {
      const what = excess(block.counts, BLOCK_LIMITS);
      if (what !== null) return what;
      block = new Block(text);
    }
    counts.lines += 1;
    counts.depths += nesting.depth;
    counts.depth = Math.max(counts.depth, nesting.depth);
    if (nesting.lazy) block.counts.lazy += 1;
    if (mayUnderline && isAt(UNDERLINE, text, start)) counts.underlines += 1;
    if (isAt(DEFINITION, text, content)) counts.definitions += 1;
    const end = block.read(content);
    start = end + (text.startsWith('\r\n', end) ? 2 : 1);
  }
  return excess(block.counts, BLOCK_LIMITS) ?? excess(counts, TEXT_LIMITS);
}

/** Says what there is too much of. */
function excess<Counts extends Record<keyof Counts, number>>(counts: Counts, limits: readonly Limit<Counts>[]): string | null {
  return limits.find(({ of, most }) => counts[of] > most)?.what ?? null;
}

/** Does a sticky expression match at an offset? */
function isAt(expression: RegExp, text: string, at: number): boolean {
  expression.lastIndex = at;
  return expression.test(text);
}

/** The stretch from one blank line or list item to the next. */
class Block {
  readonly counts = { ...NOTHING_IN_BLOCK };
  private readonly lengths = new Set<number>();
  /** Behind `](` or `]:`, where a link or a definition may have a title. */
  private inResource = false;

  constructor(private readonly text: string) {}

  /** Counts the marks from an offset to the end of its line; returns the offset of that. */
  read(from: number): number {
    let at = from;
    for (;;) {
      const code = this.text.charCodeAt(at);
      if (IS_MARK[code] === 1) at += this.readMark(at);
      else if (isLineEnd(code)) return at;
      else at += 1;
    }
  }

  /** Counts the mark at an offset; returns its length. */
  private readMark(at: number): number {
    const { text, counts } = this;
    const mark = text.charAt(at);
    const next = text.charAt(at + 1);
    if (mark !== '|') counts.marks += 1;
    switch (mark) {
      case '\\':
        // It takes the next character along.
        return isLineEnd(next.charCodeAt(0)) ? 1 : 2;
      case '*':
      case '_':
        return this.readAttention(at, mark);
      case '`':
        return this.readBackticks(at);
      case '!':
        if (next === '[') counts.images += 1;
        break;
      case '<':
        if (next === '!' || next === '?') counts.markup += 1;
        break;
      case '&':
        counts.references += 1;
        break;
      case '|':
        counts.bars += 1;
        break;
      default:
        this.readBracket(mark, next, text.charAt(at - 1));
    }
    return 1;
  }

  private readAttention(at: number, mark: string): number {
    const length = runLength(this.text, at);
    if (mayEndEmphasis(mark, this.text.charAt(at - 1), this.text.charAt(at + length))) this.counts.emphases += 1;
    return length;
  }

  private readBackticks(at: number): number {
    const length = runLength(this.text, at);
    this.counts.backticks = this.lengths.add(length).size;
    return length;
  }

  private readBracket(mark: string, next: string, before: string): void {
    if (mark === ']') this.inResource ||= next === '(' || next === ':';
    else if (mark === ')') this.inResource = false;
    else if (mark === '(' && this.inResource && !/[^ \t\r\n]/.test(before)) this.counts.titles += 1;
  }
}

/** The length of the run of one character at an offset. */
function runLength(text: string, at: number): number {
  const code = text.charCodeAt(at);
  let end = at + 1;
  while (text.charCodeAt(end) === code) end += 1;
  return end - at;
}

/** May a run of stars or underscores between two characters end emphasis? Where it is not sure, it may. */
function mayEndEmphasis(mark: string, before: string, after: string): boolean {
  if (!/\S/.test(before)) return false;
  return !/[a-z\d]/i.test(after) || (mark === '*' && !/[!-/:-@[-`{-~]/.test(before));
}
