import type { Span } from '../notes/model.js';

/** What is named where the name itself is still to be found: `[company name]`. */
const NOUN =
  '(?:company|name|number|metric|amount|date|percentage|percent|project|client|customer|technology|tool|role|title|figure|value|timeframe|duration|details?|example)';
const BLANK = `(?:(?:fill|insert|add|enter|describe|specify|your|todo|tbd|tba|tbc)\\b[^\\]}>\\n]{0,80}|(?:\\p{L}{1,20}\\s){0,2}${NOUN}(?:\\shere)?|[?_]{1,10}|xx{1,5}\\s?%?)`;

const PLACEHOLDERS = [
  new RegExp(
    [
      // A "TODO app" is a thing.
      '\\b(?:TODO|TBD|TBA|TBC|FIXME|X{3,12})\\b(?!\\s(?:app|list|comment|item)s?\\b)',
      // Of a box that is ticked, only the X is one.
      '\\[(?!X\\])[$€£~<>]?[NW-Z]{1,3}(?:\\s?%|\\+|[kKM]\\b)?(?:\\s\\p{L}{1,20}){0,3}\\](?![([:])|(?<![-*+] )\\[X\\](?![([:])',
      '\\{{1,2}[NYZ]\\}{1,2}',
      '(?<![\\p{L}\\p{N}.])(?:X{1,3}|x{2,3}|_{1,3})\\s?%',
      '[$€£](?:X{1,3}|_{2,})(?![\\p{L}])[kKmM]?',
      '(?<=[\\p{L}\\p{N},]\\s)_{3,}(?![_\\p{L}])',
      '(?<=\\s)\\?{2,}(?=[\\s%.,)]|$)',
    ].join('|'),
    'gmu',
  ),
  new RegExp(
    [
      `(?<!\\[)\\[${BLANK}\\](?![([:\\]])`,
      `\\{{1,2}\\s?${BLANK}\\s?\\}{1,2}`,
      '<(?:fill in|insert|your|number of|company|metric|todo|tbd)\\b[^<>\\n]*>',
      'todo(?<=^[ \\t>*+-]*todo)(?=\\s*[:：])',
    ].join('|'),
    'gimu',
  ),
];

/** Where words keep a place free, such as `TODO` and `[X%]`, and the user's own. Offsets in the text, ascending. */
export function placeholdersIn(text: string, own: readonly string[] = []): Span[] {
  const spans = PLACEHOLDERS.flatMap((pattern) =>
    [...text.matchAll(pattern)].map(({ 0: match, index }) => ({ start: index, end: index + match.length })),
  );
  const lower = text.toLowerCase();
  for (const word of own.map((each) => each.trim().toLowerCase()).filter((each) => each !== '')) {
    for (let start = lower.indexOf(word); start !== -1; start = lower.indexOf(word, start + word.length))
      if (isWhole(text, start, start + word.length)) spans.push({ start, end: start + word.length });
  }
  let end = 0;
  return spans.sort((a, b) => a.start - b.start || b.end - a.end).filter((span) => span.start >= end && (end = span.end) > 0);
}

function isWhole(text: string, ...ends: readonly number[]): boolean {
  return !ends.some((place) => /[\p{L}\p{N}]{2}/u.test(text.slice(Math.max(0, place - 1), place + 1)));
}
