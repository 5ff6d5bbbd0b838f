import type { Finding } from '../lint/finding.js';
import type { Edit } from '../lint/rule.js';
import type { Span } from '../notes/model.js';
import type { Reading } from '../notes/reading.js';
import { headingEnd } from './blocks.js';
import { storyIndexOf } from './fixes.js';
import { lineBreakAt, lineStart } from '../text.js';
import { changesNothing } from './trial.js';

/** The block of YAML at a note's head. */
const FRONT_MATTER = /^\uFEFF?(?:---[ \t]*\r?\n(?:[^\n]*\n)*?(?:---|\.\.\.)[ \t]*(?:\r?\n|$))?/;

/** Edits that keep a rule quiet about one story, or about one line where the finding is in none; null where a comment would be read as something else. */
export function ignoreHere(reading: Reading, finding: Finding): Edit[] | null {
  const index = storyIndexOf(reading, finding);
  const story = reading.note.stories[index];
  const { text } = reading;
  if (story === undefined) return tried(reading, aroundLine(text, finding));
  const place = lineStart(text, story.span.start);
  const known = reading.note.directives.find(
    ({ text: said, span }) => /^disable-next-story\b/.test(said) && span.end <= place && text.slice(span.end, place).trim() === '',
  );
  if (known !== undefined) return lengthened(text, known.span, finding.ruleId);
  const summary = /<details[^<>]*>\s*$/i.exec(text.slice(Math.max(0, place - 200), place))?.[0].length ?? 0;
  const indent = /^[ \t]*/.exec(text.slice(place - summary))?.[0] ?? '';
  return tried(reading, [insert(place - summary, `${indent}${comment('disable-next-story', finding.ruleId)}${lineBreakAt(text, place)}`)]);
}

/** Edits that keep a rule quiet about the whole note. */
export function ignoreInFile(reading: Reading, { ruleId }: Finding): Edit[] | null {
  const { text, note } = reading;
  const known = note.directives.find(({ text: said }) => /^disable-file\b/.test(said));
  if (known !== undefined) return lengthened(text, known.span, ruleId);
  const start = FRONT_MATTER.exec(text)?.[0].length ?? 0;
  return tried(reading, [insert(start, `${comment('disable-file', ruleId)}${lineBreakAt(text, start)}`)]);
}

function comment(verb: string, ruleId: string): string {
  return `<!-- star-stories-${verb} ${ruleId} -->`;
}

/** Adds the rule to those that a comment names, before the reason that it may give behind two dashes. */
function lengthened(text: string, { start, end }: Span, ruleId: string): Edit[] {
  const named = text
    .slice(start, end)
    .replace(/(?<!\s)\s*-->$/, '')
    .replace(/(?<!\s)\s+--\s[\s\S]*$/, '');
  return [insert(start + named.length, `${named.includes(',') ? ',' : ''} ${ruleId}`)];
}

function aroundLine(text: string, { span, ruleId }: Finding): Edit[] {
  const lineBreak = lineBreakAt(text, span.start);
  return [
    insert(lineStart(text, span.start), `${comment('disable', ruleId)}${lineBreak}`),
    insert(headingEnd(text, span.end), `${lineBreak}${comment('enable', ruleId)}`),
  ];
}

function insert(at: number, text: string): Edit {
  return { span: { start: at, end: at }, text };
}

function tried(reading: Reading, edits: Edit[]): Edit[] | null {
  return changesNothing(reading, edits) ? edits : null;
}
