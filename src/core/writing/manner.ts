import { SPOKEN_ROLES, type PlacedStory, type SpokenRole } from '../notes/model.js';
import type { Reading } from '../notes/reading.js';
import { VOCABULARY } from '../notes/vocabulary.js';
import { blocksOf, type Block } from './blocks.js';
import { exampleOf, type LabelStyle } from './labelStyle.js';
import { lineBreakOf } from './text.js';
import { firstPhrase, wordsFor, writtenLabels } from './wording.js';

/** How a story writes its sections. */
export interface Manner {
  readonly style: LabelStyle;
  /** What parts a section from the next. */
  readonly gap: string;
  /** The words of a role's label. */
  words(role: SpokenRole): string;
}

/** So many other stories are looked at for what parts sections, where the story itself has only one. */
const NEIGHBOURS = 5;

/** Is the block's section told, unlike tags and other metadata? */
export function isSpoken({ section }: Block): boolean {
  return section.roles.some((role) => role !== 'other');
}

/** Where a section stands in the order of telling: 0 for a Situation; the last of its roles counts. */
export function placeOf({ section }: Block): number {
  return Math.max(...section.roles.map((role) => SPOKEN_ROLES.findIndex((each) => each === role)));
}

/** How the story writes its sections around `near`, one of its `blocks`. */
export function mannerOf({ text, note, options }: Reading, story: PlacedStory, blocks: readonly Block[], near: Block): Manner {
  const spoken = blocks.filter(isSpoken);
  const { block, style } = exampleOf(text, spoken, near);
  const stories = note.stories.filter((other) => other !== story);
  const own = writtenLabels(story.sections, text);
  const [model] = writtenLabels([block.section], text);
  const others = stories.map(({ relative }) => writtenLabels(relative.sections, relative.source));
  const { start, end } = block.section.span;
  const words = model ?? { role: 'situation', words: firstPhrase(text.slice(start, end)) };
  return {
    style,
    gap: gapOf(text, spoken) ?? gapAmong(text, stories, story, style) ?? usualGap(style, lineBreakOf(text)),
    words: (role) => wordsFor(role, words, own, others, options.vocabulary ?? VOCABULARY, story.framework),
  };
}

/** What parts two blocks that follow one another, spaces at the end of the first left out unless they break the line. */
export function gapBetween(text: string, block: Block, next: Block): string {
  return text.slice(block.end, next.start).replace(/^[ \t](?=[\r\n])/, '');
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

/** What parts the sections of the nearest story that writes its labels alike. */
function gapAmong(text: string, stories: readonly PlacedStory[], { extent }: PlacedStory, { before }: LabelStyle): string | null {
  const distance = (other: PlacedStory): number => Math.abs(other.extent.start - extent.start);
  const nearest = [...stories].sort((a, b) => distance(a) - distance(b)).slice(0, NEIGHBOURS);
  for (const other of nearest) {
    const spoken = blocksOf(text, other).filter(isSpoken);
    const [first] = spoken;
    const gap = first === undefined || text.slice(first.start, first.section.span.start) !== before ? null : gapOf(text, spoken);
    if (gap !== null) return gap;
  }
  return null;
}

/** What people put between sections written like this. */
function usualGap({ before, underline }: LabelStyle, lineBreak: string): string {
  if (underline !== '' || /^\s*#/.test(before)) return lineBreak + lineBreak;
  const quote = /^[ \t]*>/.exec(before)?.[0];
  if (quote !== undefined) return `${lineBreak}${quote}${lineBreak}`;
  return /^\s*(?:[-*+]|\d+[.)])\s/.test(before) ? lineBreak : lineBreak + lineBreak;
}
