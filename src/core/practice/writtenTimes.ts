import type { Span, Story } from '../notes/model.js';
import { editReading, type Reading, type TextEdit } from '../notes/reading.js';
import { timeInBrackets } from '../notes/times.js';
import { lineEnd } from '../text.js';
import { INTERVIEW_ANSWER } from './budgets.js';
import { clockTime } from './format.js';
import { type Plan, planOf, stepSections } from './plan.js';

/** A section of a story by its place among them, and the time that its label is to set; null stands for the title. */
export interface WrittenTime {
  readonly section: number | null;
  /** Whole seconds, at least one. */
  readonly seconds: number;
}

/**
 * The times that were spoken as budgets of the story, the whole too if all of it was told. Null if the story is told in
 * other steps by now.
 * @param splits milliseconds
 */
export function timesOfSplits(story: Story, plan: Plan, splits: readonly number[]): WrittenTime[] | null {
  const names = planOf(story, INTERVIEW_ANSWER).steps.map(({ name }) => name);
  if (names.join('\n') !== plan.steps.map(({ name }) => name).join('\n')) return null;
  const inSections = stepSections(story).flatMap((section, index) => (section === null ? [] : timesFor(section, splits[index])));
  const total = splits.reduce((sum, split) => sum + split, 0);
  return [...inSections, ...(splits.length < plan.steps.length ? [] : timesFor(null, total))];
}

function timesFor(section: number | null, spoken = 0): WrittenTime[] {
  const seconds = Math.round(spoken / 1000);
  return seconds === 0 ? [] : [{ section, seconds }];
}

const BRACKETS = /(?<![ \t])[ \t]*(?:\([^()\n]*\)|\[[^[\]\n]*\])/g;

/**
 * Edits that write times behind the labels and the title of a story, `Action (1:20)`, in the place of those that stand
 * there. A time is left out where the note would not be read with it as it was, as in a table whose head has the labels.
 */
export function timeEdits(reading: Reading, story: number, times: readonly WrittenTime[]): TextEdit[] {
  const edits: TextEdit[] = [];
  for (const time of times) {
    const edit = candidates(reading, story, time).find((each) => readsRight(reading, story, [...edits, each], time));
    if (edit !== undefined) edits.push(edit);
  }
  return edits;
}

/** The places for a time, the best first: where one stands, behind the words, behind all that belongs to them. */
function candidates({ note, text }: Reading, index: number, { section, seconds }: WrittenTime): TextEdit[] {
  const story = note.stories[index];
  const named = section === null ? story : story?.sections[section];
  const words = section === null ? story?.title : story?.sections[section]?.label;
  if (named === undefined || words === undefined || words === null) return [];
  const written = ` (${clockTime(seconds * 1000)})`;
  const behindWords = text.indexOf(words, named.span.start) + words.length;
  const ends = [...(behindWords <= named.span.end && behindWords >= words.length ? [behindWords] : []), named.span.end];
  const places = [...oldTimes(text, named.span), ...ends.map((end) => ({ start: end, end }))];
  return places.map((place) => ({ ...place, text: written }));
}

/** The brackets with a time in them, on the rest of the line. */
function oldTimes(text: string, { start, end }: Span): Span[] {
  const line = text.slice(start, lineEnd(text, end));
  const brackets = [...line.matchAll(BRACKETS)].filter(([bracket]) => timeInBrackets(bracket) !== null);
  return brackets.map(({ index, 0: bracket }) => ({ start: start + index, end: start + index + bracket.length }));
}

/** Whether the note with the edits holds what it held before, and the time where it was written. */
function readsRight(reading: Reading, index: number, edits: readonly TextEdit[], { section, seconds }: WrittenTime): boolean {
  const { stories } = editReading(reading, edits).note;
  const story = stories[index];
  const time = section === null ? story?.budget : story?.sections[section]?.budget;
  if (story === undefined || time?.minimum !== seconds || time.maximum !== seconds) return false;
  return contentOf(stories) === contentOf(reading.note.stories);
}

function contentOf(stories: readonly Story[]): string {
  return JSON.stringify(
    stories.map(({ title, tags, sections, text }) => [
      title,
      tags.map(({ name }) => name),
      sections.map((each) => [each.roles, each.text]),
      text,
    ]),
  );
}
