import { SPOKEN_ROLES, type PlacedStory, type SpokenRole } from '../notes/model.js';
import type { Reading } from '../notes/reading.js';
import { VOCABULARY } from '../notes/vocabulary.js';
import { blocksOf, type Block } from './blocks.js';
import { examplesOf, keyOf, nestingOf, typicalOf, type Example, type LabelStyle } from './labelStyle.js';
import { lineBreakAt } from '../text.js';
import { firstPhrase, wordsFor, type Written } from './wording.js';

/** How a story writes its sections. */
export interface Manner {
  /** What parts a section from the next. */
  readonly gap: string;
  label(role: SpokenRole): Label;
}

/** A label that is to be written. */
export interface Label {
  readonly words: string;
  readonly style: LabelStyle;
}

/** So many other stories are looked at, the nearest first. */
const NEIGHBOURS = 20;

/** Is the block's section told, unlike tags and other metadata? */
export function isSpoken({ section }: Block): boolean {
  return section.roles.some((role) => role !== 'other');
}

/** Is it told under a label, unlike steps that are plainly the action? */
export function isLabelled(block: Block): boolean {
  return isSpoken(block) && block.section.label !== null;
}

/** Where a section stands in the order of telling: 0 for a Situation; the last of its roles counts. */
export function placeOf({ section }: Block): number {
  return Math.max(...section.roles.map((role) => SPOKEN_ROLES.findIndex((each) => each === role)));
}

/** What parts two blocks that follow one another, a space at the end of the first left out: two of them break the line. */
export function gapBetween(text: string, block: Block, next: Block): string {
  return text.slice(block.end, next.start).replace(/^[ \t](?=[\r\n])/, '');
}

/**
 * How the story writes its sections around `near`, one of its blocks: as its neighbours label the role where they label
 * the others as it does, or else as it labels the others itself.
 */
export function mannerOf({ text, note, options }: Reading, story: PlacedStory, blocks: readonly Block[], near: Block): Manner {
  const own = examplesOf(text, blocks.filter(isLabelled));
  const model = typicalOf(own, near);
  const distance = (other: PlacedStory): number => Math.abs(other.extent.start - story.extent.start);
  const nearest = note.stories
    .filter((other) => other !== story)
    .sort((a, b) => distance(a) - distance(b))
    .slice(0, NEIGHBOURS);
  const neighbours = nearest.map((other) => blocksOf(text, other));
  const others = neighbours.map((each) => examplesOf(text, each.filter(isLabelled)));
  const written = (examples: readonly Example[]): Written[] => examples.flatMap(writtenBy);
  const modelWords = writtenBy(model)[0] ?? { role: 'situation', words: firstPhrase(model.words) };
  const gap =
    gapOf(text, blocks.filter(isSpoken)) ??
    neighbours
      .filter((_, index) => others[index]?.some(({ style }) => nestingOf(style) === nestingOf(model.style)) ?? false)
      .map((each) => gapOf(text, each.filter(isSpoken)))
      .find((each) => each !== null);
  return {
    gap: gap ?? usualGap(model.style, lineBreakAt(text, near.end)),
    label: (role) =>
      labelLikeNeighbours(role, own, others, model) ?? {
        style: model.style,
        words: wordsFor(role, modelWords, written(own), others.map(written), options.vocabulary ?? VOCABULARY, story.framework),
      },
  };
}

/** The role that a label names, if it is but one. */
function writtenBy({ block: { section }, words }: Example): Written[] {
  const [role] = section.roles;
  return section.roles.length > 1 || role === undefined || role === 'other' ? [] : [{ role, words }];
}

/** The label of the role in the story that writes most of the others just as this one does; null if none does. */
function labelLikeNeighbours(
  role: SpokenRole,
  own: readonly Example[],
  others: readonly (readonly Example[])[],
  model: Example,
): Label | null {
  const known = new Set(own.map(keyOf));
  let best = { likeness: 0, label: model as Label };
  for (const examples of others) {
    const alike = examples.filter((example) => known.has(keyOf(example)));
    const likeness = alike.length;
    // A picture of the role's own is written where the other roles have the same ones in both.
    const isPictured = alike.every(({ pictured }) => own.some((each) => each.pictured.before === pictured.before));
    const label = examples.find(({ block, style }) => block.section.roles.join() === role && nestingOf(style) === nestingOf(model.style));
    if (label !== undefined && likeness > best.likeness)
      best = { likeness, label: isPictured ? { words: label.words, style: label.pictured } : label };
  }
  return best.likeness > 0 ? best.label : null;
}

/** What parts most of the sections; null if there are fewer than two. */
function gapOf(text: string, spoken: readonly Block[]): string | null {
  const counts = new Map<string, number>();
  for (const [index, block] of spoken.entries()) {
    const next = spoken[index + 1];
    if (next === undefined) continue;
    const gap = gapBetween(text, block, next);
    if (/^[\s>*=~_#+-]*$/.test(gap)) counts.set(gap, (counts.get(gap) ?? 0) + 1);
  }
  const [most] = [...counts].sort((a, b) => b[1] - a[1]);
  return most?.[0] ?? null;
}

/** What people put between sections written like this. */
function usualGap({ before, underline }: LabelStyle, lineBreak: string): string {
  if (underline !== '' || /^\s*#/.test(before)) return lineBreak + lineBreak;
  const quote = /^[ \t]*>/.exec(before)?.[0];
  if (quote !== undefined) return `${lineBreak}${quote}${lineBreak}`;
  return /^\s*(?:[-*+]|\d+[.)])\s/.test(before) ? lineBreak : lineBreak + lineBreak;
}
