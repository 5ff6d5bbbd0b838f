import type { Edit } from '../lint/rule.js';
import { SPOKEN_ROLES, type PlacedStory, type SpokenRole } from '../notes/model.js';
import type { Reading } from '../notes/reading.js';
import { VOCABULARY } from '../notes/vocabulary.js';
import { blocksOf, isCell, type Block } from './blocks.js';
import { addElements } from './htmlElements.js';
import { Insertion } from './insertion.js';
import { writeLabel } from './labelStyle.js';
import { gapBetween, isLabelled, isSpoken, mannerOf, placeOf } from './manner.js';
import { numbering } from './numbering.js';
import { addCells, addRows, isInRow } from './tableRows.js';
import { lineBreakAt } from '../text.js';

/**
 * Edits that give a story sections of these roles, written as its others are, each in its place in the order of telling;
 * none if the story has no labels to follow.
 */
export function addSections(reading: Reading, story: PlacedStory, roles: readonly SpokenRole[]): Edit[] {
  const { text, options } = reading;
  const blocks = blocksOf(text, story);
  if (story.sections.some(isCell(text))) return addCells(text, story, roles, options.vocabulary ?? VOCABULARY);
  if (!blocks.some(isLabelled)) return [];
  const order = orderWith(blocks, roles);
  const { numbers, renumbered } = numbering(text, order);
  const edits = runsOf(order).flatMap(({ before, run, next }) => addRun({ reading, story, blocks, numbers }, before, run, next));
  return joined([...edits, ...renumbered]);
}

/** The edits in their order, those that meet in one: which of two at one place comes first would be anybody's guess. */
function joined(edits: readonly Edit[]): Edit[] {
  const result: Edit[] = [];
  for (const edit of [...edits].sort((a, b) => a.span.start - b.span.start)) {
    const last = result.at(-1);
    if (last === undefined || last.span.end < edit.span.start) result.push(edit);
    else result.splice(-1, 1, { ...last, span: { start: last.span.start, end: edit.span.end }, text: last.text + edit.text });
  }
  return result;
}

/** The blocks with the roles that are to be written between them. */
function orderWith(blocks: readonly Block[], roles: readonly SpokenRole[]): (Block | SpokenRole)[] {
  const order: (Block | SpokenRole)[] = [...blocks];
  for (const role of roles) {
    const before = blockBefore(blocks.filter(isSpoken), SPOKEN_ROLES.indexOf(role));
    let at = before === null ? order.findIndex((each) => typeof each !== 'string' && isSpoken(each)) : order.indexOf(before) + 1;
    while (typeof order[at] === 'string') at += 1;
    order.splice(at, 0, role);
  }
  return order;
}

/** The section behind which one of this place in the order of telling goes; null if it goes before all. */
function blockBefore(spoken: readonly Block[], place: number): Block | null {
  const earlier = spoken.filter((block) => placeOf(block) < place);
  const furthest = Math.max(...earlier.map(placeOf));
  return earlier.findLast((block) => placeOf(block) === furthest) ?? null;
}

/** Roles to be written one after the other, and the blocks around them. */
interface Run {
  readonly before: Block | undefined;
  readonly run: SpokenRole[];
  readonly next: Block | undefined;
}

function runsOf(order: readonly (Block | SpokenRole)[]): Run[] {
  const runs: Run[] = [];
  for (const [index, each] of order.entries()) {
    const before = order[index - 1];
    if (typeof each !== 'string') continue;
    if (typeof before === 'string') runs.at(-1)?.run.push(each);
    else runs.push({ before, run: [each], next: order.slice(index).find((other) => typeof other !== 'string') });
  }
  return runs;
}

/** What the writing of a run depends on besides its place. */
interface Writing {
  readonly reading: Reading;
  readonly story: PlacedStory;
  readonly blocks: readonly Block[];
  readonly numbers: ReadonlyMap<SpokenRole, number>;
}

function addRun(
  { reading, story, blocks, numbers }: Writing,
  before: Block | undefined,
  run: readonly SpokenRole[],
  next: Block | undefined,
): Edit[] {
  const { text } = reading;
  const follows = before !== undefined && isSpoken(before);
  const near = follows ? before : next;
  if (near === undefined) return [];
  const { gap: usual, label } = mannerOf(reading, story, blocks, near);
  const where = follows ? 'behind' : 'before';
  const words = run.map((role) => label(role).words);
  if (isInRow(text, near)) return addRows(text, near, where, words);
  const elements = addElements(text, near, where, words);
  if (elements !== null) return elements;
  const gap = follows && next !== undefined && isSpoken(next) ? gapBetween(text, before, next) : usual;
  const insertion = new Insertion();
  for (const role of run) {
    const { style, words: written } = label(role);
    if (next === undefined) insertion.add(gap);
    insertion.add(writeLabel(style, written, numbers.get(role) ?? null, lineBreakAt(text, near.end))).pause();
    if (next !== undefined) insertion.add(gap);
  }
  return [insertion.at(next?.start ?? near.end)];
}
