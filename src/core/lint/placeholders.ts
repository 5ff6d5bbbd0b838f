import type { Span } from '../notes/model.js';

/** What is named where the name itself is still to be found: `[company name]`. */
const NOUN = '(?:company|name|number|metric|amount|date|percentage|percent|project|client|customer|technology|tool|role|title|figure|value|timeframe|duration|details?|example|x)';
const BLANK = `(?:[$€£~<>]?[NW-Z]{1,3}(?:\\s?%|\\+|[kKM]\\b)?(?:\\s\\p{L}+){0,3}|(?:fill|insert|add|enter|describe|specify|your|todo|tbd|tba|tbc)\\b[^\\]}>\\n]*|(?:\\p{L}+\\s){0,2}${NOUN}(?:\\shere)?|[?_]+|xx+\\s?%?)`;

const PLACEHOLDERS = new RegExp(
  [
    // A "TODO app" is a thing; in lower case it is a note to oneself only before a colon.
    '\\b(?:TODO|TBD|TBA|TBC|FIXME|XXX+)\\b(?!\\s(?:app|list|comment|item)s?\\b)',
    '(?<=^[\\s>*+-]*)todo(?=\\s*[:：])',
    `\\[(?![ xX]\\])${BLANK}\\](?![([:])`,
    `\\{{1,2}\\s*(?!x\\s*\\})${BLANK}\\s*\\}{1,2}`,
    '<(?:fill in|insert|your|number of|company|metric|todo|tbd)\\b[^<>\\n]*>',
    '(?<![\\p{L}\\p{N}.])(?:X{1,3}|x{2,3}|_{1,3})\\s?%',
    '[$€£](?:X{1,3}|_{2,})(?![\\p{L}])[kKmM]?',
    '(?<=[\\p{L}\\p{N},]\\s)_{3,}(?![_\\p{L}])',
    '(?<=\\s)\\?{2,}(?=[\\s%.,)]|$)',
  ].join('|'),
  'gmu',
);

/** Where words keep a place free, such as `TODO` and `[X%]`, and the user's own. Offsets in the text, in no order. */
export function placeholdersIn(text: string, own: readonly string[] = []): Span[] {
  const spans = [...text.matchAll(PLACEHOLDERS)].map(({ 0: match, index }) => ({ start: index, end: index + match.length }));
  const lower = text.toLowerCase();
  for (const word of own.map((each) => each.trim().toLowerCase()).filter((each) => each !== '')) {
    for (let start = lower.indexOf(word); start !== -1; start = lower.indexOf(word, start + word.length)) {
      const span = { start, end: start + word.length };
      if (isWhole(text, span) && spans.every((other) => span.start >= other.end || span.end <= other.start)) spans.push(span);
    }
  }
  return spans;
}

function isWhole(text: string, { start, end }: Span): boolean {
  return ![start, end].some((place) => /[\p{L}\p{N}]{2}/u.test(text.slice(Math.max(0, place - 1), place + 1)));
}
