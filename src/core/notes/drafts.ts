import { isQuestionRegion, isStructural, type Context } from './context.js';
import type { Label } from './label.js';
import type { Line } from './line.js';
import { marksOf, nesting, ofOneStyle, rolesOf, withoutDoubles, type Mark } from './marks.js';
import { SPOKEN_ROLES, type Role } from './model.js';
import { isHeadMatter, type Region } from './outline.js';
import { isQuestionLabel } from './tags.js';
import {
  couldBeTitle,
  isGeneric,
  isNamedStory,
  isNumberedStory,
  isQuestion,
  isTitleLine,
  namesNoStory,
  speaksOfInterviews,
} from './titles.js';

/** A stretch of the note that may be a story: its labels and what names it. */
export interface Draft {
  /** The region in which it stands. */
  readonly region: Region;
  /** The heading or line that names the story; null for an untitled one. */
  readonly title: Line | null;
  /** The story has its region's heading for a title. */
  readonly ownsRegion: boolean;
  readonly marks: readonly Mark[];
  /** Index of the title's line, or of the first label's. */
  readonly start: number;
  /** Index after the story's last line. */
  readonly end: number;
}

/** What may be stories in `region`, in its order: one for each round of labels. */
export function draftsOf(context: Context, region: Region): Draft[] {
  if (region.label !== null || isStructural(context, region)) return [];
  const rounds = roundsOf(context, region, marksOf(context, region)).map((marks) => withoutDoubles(ofOneStyle(marks)));
  const drafts: Draft[] = [];
  let from = region.first;
  for (const [index, round] of rounds.entries()) {
    const first = round[0] as Mark;
    const last = round.at(-1) as Mark;
    const line = titleBefore(context, region, first, from, rounds.length);
    // A heading names one story, and no row of a table that has several.
    const ownsRegion = line === null && index === 0 && region.heading !== null && (rounds.length === 1 || first.line.label === undefined);
    const start = ownsRegion ? region.first - 1 : (line ?? first.index);
    const title = ownsRegion ? region.heading : line === null ? null : (context.lines[line] ?? null);
    const end = ownsRegion ? Math.max(last.end, region.end) : last.end;
    drafts.push({ region, title, ownsRegion, marks: round, start, end });
    from = last.index + 1;
  }
  return drafts.map((draft, index) => ({ ...draft, end: Math.min(draft.end, drafts[index + 1]?.start ?? draft.end) }));
}

/** Labels told one after the other, with what they have told so far. */
interface Round {
  readonly marks: Mark[];
  readonly told: Set<Role>;
  /** The last place in S, T, A, R, L that was reached. */
  furthest: number;
}

/** A new round starts where a Situation comes after a Result, or under a title of its own. A repeated one goes on. */
function roundsOf(context: Context, region: Region, marks: readonly Mark[]): Mark[][] {
  const rounds: Round[] = [];
  for (const [index, mark] of marks.entries()) {
    let round = rounds.at(-1);
    if (round === undefined || startsAnew(context, region, marks, index, round)) {
      round = { marks: [], told: new Set(), furthest: -1 };
      rounds.push(round);
    }
    round.marks.push(mark);
    for (const role of mark.label.roles) round.told.add(role);
    round.furthest = Math.max(round.furthest, placeOf(mark));
  }
  return rounds.map((round) => round.marks);
}

/** Does the mark at this index start another round than this one, which holds those before it? */
function startsAnew(
  context: Context,
  region: Region,
  marks: readonly Mark[],
  index: number,
  { marks: before, told, furthest }: Round,
): boolean {
  const mark = marks[index] as Mark;
  const deeper = nesting(mark.line) > nesting((before[0] as Mark).line);
  if (deeper && mark.label.strength === 'synonym') return false;
  if (mark.label.roles.includes('situation') && told.has('result') && !deeper && !isToldBackwards(marks, index, told)) return true;
  const title = titleBefore(context, region, mark, (before.at(-1) as Mark).index + 1, 2);
  const line = title === null ? undefined : context.lines[title];
  if (line === undefined) return false;
  if (isNumberedStory(line.text)) return true;
  // Sections go on in their order; a step back under something like a title is another story.
  if (placeOf(mark) > furthest) return false;
  return isTitleLine(line) || (line.item !== null && line.depth < mark.line.depth);
}

/** Some tell first how it ended: then the Situation is new, and what follows it was not told before, unless it is the end again. */
function isToldBackwards(marks: readonly Mark[], index: number, told: ReadonlySet<Role>): boolean {
  if (told.has('situation')) return false;
  const behind = marks.slice(index + 1);
  const next = behind.findIndex(({ label }) => label.roles.includes('situation'));
  const follows = [...rolesOf(next === -1 ? behind : behind.slice(0, next))].filter((role) => role !== 'result');
  return follows.length > 0 && !follows.some((role) => told.has(role));
}

/** Where the section is told: 0 for a Situation. */
function placeOf({ label }: Mark): number {
  return SPOKEN_ROLES.findIndex((role) => role === label.roles[0]);
}

/**
 * Index of the line between `from` and the round's first label that names the story, or null if the heading does.
 * `rounds` is how many rounds of labels the region holds: with several, the heading cannot name them all.
 */
function titleBefore(context: Context, region: Region, first: Mark, from: number, rounds: number): number | null {
  let index = first.index - 1;
  let question: number | null = null;
  for (; index >= from && isHeadMatter(context.lines[index] as Line, context.labels[index]); index -= 1) {
    const label = context.labels[index];
    if (label != null && isQuestionLabel(label) && isQuestion(context.lines[index]?.text.slice(label.end) ?? '')) question = index;
  }
  if (index > from && isSubtitle(context.lines[index] as Line, context.lines[index - 1] as Line)) index -= 1;
  const line = index >= from ? context.lines[index] : undefined;
  const named = titleAmong(context, region, first, line, index, rounds);
  const headingNames = region.heading !== null && rounds === 1 && !namesNoStory(region.heading.text);
  return named ?? (headingNames ? null : question);
}

/** A line in italics under one in bold says more of it. */
function isSubtitle(line: Line, above: Line): boolean {
  return isInItalics(line) && line.depth === above.depth && isTitleLine(above) && isWhole(above) && !isInItalics(above);
}

/** Is all of the line in italics, and not in bold? */
export function isInItalics(line: Line): boolean {
  return isWhole(line) && /^(?:\*(?!\*)|_(?!_))/.test(line.source);
}

function isWhole({ text, emphasised }: Line): boolean {
  return text !== '' && emphasised === text.length;
}

function titleAmong(context: Context, region: Region, first: Mark, line: Line | undefined, index: number, rounds: number): number | null {
  if (line === undefined || isSectionLabel(context.labels[index]) || line.depth > first.line.depth + 1 || isStep(context, index))
    return null;
  const holdsLabels = line.item !== null && line.depth < first.line.depth;
  const heading = region.heading?.text ?? '';
  if (region.heading !== null && rounds === 1 && !isGeneric(heading) && region !== context.documentTitle) {
    // The heading names the story, unless the line does so itself, or the heading is the question or the whole note's name.
    if (isTitleLine(line) && isNamedStory(line.text)) return index;
    if (isQuestionRegion(region)) return (isTitleLine(line) || holdsLabels) && !isQuestion(line.text) ? index : null;
    return isTitleLine(line) && speaksOfInterviews(heading) ? index : null;
  }
  if (isTitleLine(line) || (rounds > 1 && line.emphasised === line.text.length)) return index;
  // "Question 2" is told apart by its number.
  const alone = region.heading === null || (isGeneric(heading) && !/\d/.test(heading)) || rounds > 1;
  return alone && (holdsLabels || couldBeTitle(line)) && line.quoted === first.line.quoted ? index : null;
}

function isSectionLabel(label: Label | null | undefined): boolean {
  return label != null && label.strength !== 'metadata';
}

/** The second and later items of a numbered list are steps. */
function isStep(context: Context, index: number): boolean {
  const [before, line] = [context.lines[index - 1], context.lines[index]];
  return line?.item === 'ordered' && before?.item === 'ordered' && before.depth === line.depth;
}
