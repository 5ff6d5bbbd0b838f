import type { Note, Story } from '../notes/model.js';
import type { Reading } from '../notes/reading.js';

/** Two notes, the same object twice where a story moves within one. */
export interface Pair {
  readonly from: Reading;
  readonly to: Reading;
}

/**
 * Is all there as before, once the story at `place` has come to `goal`? Every story says what it said, and the others stand
 * under the headings that they stood under. Only headings over the story itself may be read otherwise: they may have
 * had no other story.
 */
export function keepsAll(before: Pair, after: Pair, place: number, goal: number): boolean {
  const isWithin = before.from === before.to;
  const left = [...before.from.note.stories];
  const [story] = left.splice(place, 1);
  const goals = isWithin ? left : [...before.to.note.stories];
  const moved = after.to.note.stories[goal];
  if (story === undefined || moved === undefined || wordsOf(story) !== wordsOf(moved)) return false;
  const others = after.to.note.stories.filter((each) => each !== moved);
  const over = new Set([story, moved].flatMap(({ group, question }) => [group, question]));
  const keep = (old: readonly Story[], now: readonly Story[]): boolean =>
    old.length === now.length && old.every((each, index) => outlineOf(each) === outlineOf(now[index]));
  if (!keep(goals, others) || (!isWithin && !keep(left, after.from.note.stories))) return false;
  // A note without stories may have been none about interviews until now.
  const isNew = before.to.note.stories.length === 0;
  return (
    asidesOf(before.from.note, over) === asidesOf(after.from.note, over) &&
    (isWithin || isNew || asidesOf(before.to.note, over) === asidesOf(after.to.note, over))
  );
}

/** How many links of the notes lead nowhere. */
export function brokenLinks({ from, to }: Pair): number {
  return from.note.brokenReferences.length + (from === to ? 0 : to.note.brokenReferences.length);
}

function wordsOf({ title, tags, text, sections }: Story): string {
  return JSON.stringify([title, tags.map(({ name }) => name), text, sections.map(({ roles, label, text: said }) => [roles, label, said])]);
}

function outlineOf(story: Story | undefined): string {
  return story === undefined ? '' : JSON.stringify([story.group, story.question, story.framework, wordsOf(story)]);
}

/** Questions, ideas and groups, but for those of these names. */
function asidesOf({ questions, ideas, groups }: Note, without: ReadonlySet<string | null>): string {
  return JSON.stringify([
    questions.filter(({ title }) => !without.has(title)).map(({ title, prompts }) => [title, prompts.map(({ text }) => text)]),
    ideas.map(({ text }) => text),
    groups.filter(({ title }) => !without.has(title)).map(({ title }) => title),
  ]);
}
