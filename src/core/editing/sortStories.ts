import type { Edit } from '../lint/rule.js';
import type { PlacedStory } from '../notes/model.js';
import type { Reading } from '../notes/reading.js';
import { endBefore, headingEnd } from '../writing/blocks.js';
import { edited } from '../writing/edited.js';
import { excerptOf } from '../writing/excerpt.js';
import { asidesOf, homeOf, wordsOf } from '../writing/sameOutline.js';
import { levelOf } from '../writing/skeleton.js';
import { lineStart } from '../text.js';

/** By what stories are put in order: incomplete ones last, or the longest last. */
export const SORT_KEYS = ['title', 'completeness', 'length'] as const;
export type SortKey = (typeof SORT_KEYS)[number];

/** Why stories are not sorted: one is no block of lines, or something would be read otherwise, or links would lead elsewhere. */
export type SortRefusal = 'no-block' | 'read-otherwise';

/** A story where it stands. */
interface Slot {
  readonly story: PlacedStory;
  readonly start: number;
  readonly end: number;
}

const NUMBER = /\d+/;
const COMPLETENESS = ['complete', 'partial', 'prose', 'stub'] as const;

/**
 * Edits that put the stories that stand together, under one heading and one question, in order. Each takes the place of
 * another with all its lines; numbers before titles, and what stands between stories, keep their places.
 */
export function sortStories(reading: Reading, key: SortKey): Edit[] | SortRefusal {
  const edits: Edit[] = [];
  for (const places of familiesOf(reading)) {
    const { stories } = reading.note;
    const storiesIn = places.flatMap((place) => stories[place] ?? []);
    const wanted = [...storiesIn].sort((a, b) => compare(a, b, key));
    if (wanted.every((story, index) => story === storiesIn[index])) continue;
    const slots = places.flatMap((place) => slotOf(reading, place));
    if (slots.length < places.length) return 'no-block';
    const slotOfStory = new Map(slots.map((slot) => [slot.story, slot]));
    edits.push(...slots.flatMap((slot, index) => moved(reading.text, slotOfStory.get(wanted[index] as PlacedStory), slot)));
  }
  return edits.length === 0 || keepsAll(reading, edits) ? edits : 'read-otherwise';
}

function compare(a: PlacedStory, b: PlacedStory, key: SortKey): number {
  switch (key) {
    case 'title':
      return (a.title ?? '').localeCompare(b.title ?? '', undefined, { numeric: true, sensitivity: 'base' });
    case 'completeness':
      return COMPLETENESS.indexOf(a.status) - COMPLETENESS.indexOf(b.status) || a.missing.length - b.missing.length;
    case 'length':
      return a.words - b.words;
  }
}

/** Places of stories that stand under the same headings, at the same level. */
function familiesOf({ text, note }: Reading): number[][] {
  const families = new Map<string, number[]>();
  const homeLine = homeLinesIn(text);
  for (const [place, story] of note.stories.entries()) {
    const level = levelOf(text, story);
    const key = `${homeOf(story)} ${level} ${level === null ? -1 : homeLine(lineStart(text, story.span.start), level)}`;
    const family = families.get(key);
    if (family === undefined) families.set(key, [place]);
    else family.push(place);
  }
  return [...families.values()];
}

/**
 * Two parts of a note may bear one name: finds the last heading of a lesser level before an offset, by where it starts; -1
 * if there is none. To be asked for ascending offsets.
 */
function homeLinesIn(text: string): (before: number, level: number) => number {
  const headings = text.matchAll(/^#{1,6}(?=[ \t])/gm);
  let next = headings.next();
  /** By level; none has level 0. */
  const last = Array<number>(7).fill(-1);
  return (before, level) => {
    for (; next.done !== true && next.value.index < before; next = headings.next()) last[next.value[0].length] = next.value.index;
    return Math.max(...last.slice(0, level));
  };
}

function slotOf(reading: Reading, place: number): Slot[] {
  const story = reading.note.stories[place];
  const block = excerptOf(reading, place)?.block;
  if (story === undefined || block === undefined) return [];
  // A rule behind it parts it from the next.
  return [{ story, start: block.start, end: endBefore(reading.text, block.end, headingEnd(reading.text, story.span.end)) }];
}

/** The story's lines in the place of another, with the number that stood there. */
function moved(text: string, from: Slot | undefined, to: Slot): Edit[] {
  if (from === undefined || from === to) return [];
  const [own, other] = [headOf(text, from), headOf(text, to)];
  const number = NUMBER.exec(other)?.[0];
  const head = number === undefined || !NUMBER.test(own) ? own : own.replace(NUMBER, number);
  const lines = text.slice(from.start, from.end);
  return [{ span: { start: to.start, end: to.end }, text: head + lines.slice(own.length) }];
}

/** What stands before the words of its title. */
function headOf(text: string, { story: { span, title }, start }: Slot): string {
  const words = title === null ? -1 : text.slice(span.start, span.end).indexOf(title);
  return text.slice(start, words === -1 ? start : span.start + words);
}

/** Is every story there as it was, under its heading, and all else too? */
function keepsAll(reading: Reading, edits: readonly Edit[]): boolean {
  const { note } = edited(reading, edits);
  const outline = (stories: readonly PlacedStory[]): string =>
    stories
      .map((story) => wordsOf(story) + homeOf(story))
      .sort()
      .join('\n');
  return outline(note.stories) === outline(reading.note.stories) && asidesOf(note) === asidesOf(reading.note);
}
