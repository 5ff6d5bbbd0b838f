import type { Edit } from '../lint/rule.js';
import { positionsIn } from '../notes/positions.js';
import type { Reading } from '../notes/reading.js';
import { edited } from './edited.js';
import { excerptOf, type Excerpt } from './excerpt.js';
import { headingLevel, shiftHeadings } from './level.js';
import { brokenLinks, keepsAll, type Pair } from './moveTrial.js';
import { relink, type MovedLines, type Paths } from './relinking.js';
import { Revision } from './revision.js';
import { lineBreakAt } from '../text.js';

/** To which side of a story of the note others go. */
export interface Spot {
  /** Of that story among the note's. */
  readonly place: number;
  readonly side: 'before' | 'after';
}

/** Stories of one note that are to be moved. */
export interface Source {
  readonly from: Reading;
  /** Their places among the stories of their note, in any order: where they go they stand in the note's. */
  readonly places: readonly number[];
  readonly paths: Paths;
}

/** What is to be moved, and where to. */
export interface Move {
  /** Where the stories stay in their note, its reading is the same object as `to`. */
  readonly sources: readonly Source[];
  readonly to: Reading;
  /** Null: to the end of a note without stories. */
  readonly spot: Spot | null;
}

/**
 * Why stories stay where they are: one is no block of lines, such as a row of a table; something would be read otherwise
 * then; or a link would lead nowhere.
 */
export type Refusal = 'no-block' | 'read-otherwise' | 'links';

/** What has to be written in the notes. */
export interface Moved {
  /** By source; none for the one that is the target too. */
  readonly sources: readonly (readonly Edit[])[];
  readonly to: readonly Edit[];
}

/** Edits of the two notes of a pair; those of `to` are none where that is the same note. */
interface PairEdits {
  readonly from: readonly Edit[];
  readonly to: readonly Edit[];
}

/** A note as it is after some edits. */
class Draft {
  readonly revision: Revision;

  constructor(public reading: Reading) {
    this.revision = new Revision(reading.text);
  }

  edit(edits: readonly Edit[]): void {
    this.revision.apply(edits);
    this.reading = edited(this.reading, edits);
  }
}

/** What has to be written so that the stories stand elsewhere, all of them or none. All else in the notes is read as before then. */
export function moveStories({ sources, to, spot }: Move): Moved | Refusal {
  const target = new Draft(to);
  const edits = sources.map((): readonly Edit[] => []);
  let next = spot;
  // Those of the note itself go first: the places of its stories are known as they were.
  const order = [...sources.keys()].sort((a, b) => Number(sources[b]?.from === to) - Number(sources[a]?.from === to));
  for (const index of order) {
    const { from, places, paths } = sources[index] as Source;
    const source = from === to ? target : new Draft(from);
    const last = moveFrom(source, places, target, next, paths);
    if (typeof last === 'string') return last;
    if (source !== target) edits[index] = source.revision.edits();
    next = last;
  }
  return { sources: edits, to: target.revision.edits() };
}

/** Moves stories one after the other, and says behind which one others go on. */
function moveFrom(source: Draft, places: readonly number[], target: Draft, spot: Spot | null, paths: Paths): Spot | null | Refusal {
  const isWithin = source === target;
  const left = [...new Set(places)].sort((a, b) => a - b);
  let next = spot;
  for (let place = left.shift(); place !== undefined; place = left.shift()) {
    const goal = goalOf(next, isWithin ? place : null);
    const done =
      isWithin && goal === place ? { from: [], to: [] } : moveOne({ from: source.reading, to: target.reading }, place, goal, next, paths);
    if (typeof done === 'string') return done;
    source.edit(done.from);
    if (!isWithin) target.edit(done.to);
    // The others follow it, each from the place that it has now.
    for (const [index, other] of left.entries()) left[index] = isWithin && goal < other ? other : other - 1;
    next = { place: goal, side: 'after' };
  }
  return next;
}

/** The place at which a story will stand; `place` is where it stands if it stays in its note. */
function goalOf(spot: Spot | null, place: number | null): number {
  const goal = spot === null ? 0 : spot.place + (spot.side === 'after' ? 1 : 0);
  return place !== null && place < goal ? goal - 1 : goal;
}

function moveOne(before: Pair, place: number, goal: number, spot: Spot | null, paths: Paths): PairEdits | Refusal {
  const excerpt = excerptOf(before.from, place);
  const offset = offsetOf(before.to, spot);
  if (excerpt === null || offset === null) return 'no-block';
  let refusal: Refusal = 'read-otherwise';
  for (const lines of versionsOf(before, place, excerpt, spot)) {
    const move = moveLines(before, excerpt, lines, offset, spot?.side ?? 'after');
    const after = both(before, move);
    if (!keepsAll(before, after, place, goal)) continue;
    const links = relink(before, after, linesMoved(before, excerpt, offset, spot), paths);
    const linked = links === null ? null : both(after, links);
    if (links === null || linked === null || brokenLinks(linked) > brokenLinks(before)) refusal = 'links';
    else return { from: twice(before.from, move.from, links.from), to: twice(before.to, move.to, links.to) };
  }
  return refusal;
}

/** Where in the target the story goes; null if the story there is no block of lines. */
function offsetOf(target: Reading, spot: Spot | null): number | null {
  if (spot === null) return target.text.trimEnd().length;
  const block = excerptOf(target, spot.place)?.block;
  return block === undefined ? null : spot.side === 'before' ? block.start : block.end;
}

/** The story's lines at the level of the stories where it goes, and as they are. */
function versionsOf({ from, to }: Pair, place: number, { block }: Excerpt, spot: Spot | null): Set<string> {
  const lines = from.text.slice(block.start, block.end).replace(/\r\n|\n|\r/g, lineBreakAt(to.text, 0));
  const [own, other] = [from.note.stories[place], to.note.stories[spot?.place ?? -1]];
  const level = own === undefined ? null : headingLevel(from.text, own.span.start);
  const wanted = other === undefined ? null : headingLevel(to.text, other.span.start);
  const shifted = level === null || wanted === null ? null : shiftHeadings(lines, wanted - level);
  return new Set([shifted ?? lines, lines]);
}

/** Takes the lines out, with what parts them from others, and writes them elsewhere, parted so too. */
function moveLines({ from, to }: Pair, { block, before, after }: Excerpt, lines: string, offset: number, side: Spot['side']): PairEdits {
  const isLast = from.text.slice(after.end).trim() === '';
  const gap = isLast ? before : after;
  const parting = partingOf(from.text.slice(gap.start, gap.end), lineBreakAt(to.text, 0));
  const cut: Edit = { span: isLast ? { start: before.start, end: block.end } : { start: block.start, end: after.end }, text: '' };
  const put: Edit = { span: { start: offset, end: offset }, text: side === 'before' ? lines + parting : parting + lines };
  return from === to ? { from: [cut, put], to: [] } : { from: [cut], to: [put] };
}

/** A blank line at least, and what else there was: rules move along with the story. */
function partingOf(gap: string, lineBreak: string): string {
  const rules = gap.split(/\r\n|\n|\r/).filter((line) => line.trim() !== '');
  return lineBreak + lineBreak + rules.map((rule) => rule + lineBreak + lineBreak).join('');
}

function linesMoved({ from, to }: Pair, { block }: Excerpt, offset: number, spot: Spot | null): MovedLines {
  const [inSource, inTarget] = [positionsIn(from.text), positionsIn(to.text)];
  const above = inTarget(offset).line - (spot?.side === 'before' ? 1 : 0);
  return { first: inSource(block.start).line, last: inSource(block.end).line, above, text: from.text.slice(block.start, block.end) };
}

/** The notes with the edits made. */
function both({ from, to }: Pair, edits: PairEdits): Pair {
  const source = edited(from, edits.from);
  return { from: source, to: from === to ? source : edited(to, edits.to) };
}

/** Edits that follow one another as edits of the text before the first. */
function twice({ text }: Reading, first: readonly Edit[], second: readonly Edit[]): Edit[] {
  const revision = new Revision(text);
  revision.apply(first);
  revision.apply(second);
  return revision.edits();
}
