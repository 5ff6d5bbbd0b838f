import type { Label } from './label.js';
import type { Line } from './line.js';
import { isHashtagLine } from './tags.js';
import { cleanTitle, isGeneric, isQuestionContainer, isTitleLine, namesNoStory } from './titles.js';

/** A heading with all that stands under it; the root region has no heading and holds the whole note. */
export interface Region {
  readonly heading: Line | null;
  /** The heading's label if it opens a section: `#### Situation`. */
  readonly label: Label | null;
  /** 0 for the root. */
  readonly level: number;
  readonly parent: Region | null;
  readonly children: Region[];
  /** Index of the first line under the heading. */
  readonly first: number;
  /** Index after the last line before the first heading inside the region. */
  ownEnd: number;
  /** Index after the last line of the region. */
  end: number;
}

/** The tree of the note's headings. `labels` holds the label of each line, by index. */
export function readOutline(lines: readonly Line[], labels: readonly (Label | null)[]): Region {
  const root = region(null, null, 0, null, 0);
  const levels = headingLevels(lines, labels);
  let current = root;
  for (const [index, line] of lines.entries()) {
    const level = levels.get(index);
    if (level === undefined) continue;
    if (current.ownEnd === -1) current.ownEnd = index;
    while (current.level >= level && current.parent !== null) {
      current.end = index;
      current = current.parent;
    }
    const child = region(line, sectionLabel(labels[index]), level, current, index + 1);
    current.children.push(child);
    current = child;
  }
  for (let open: Region | null = current; open !== null; open = open.parent) {
    if (open.ownEnd === -1) open.ownEnd = lines.length;
    open.end = lines.length;
  }
  return root;
}

/** The region and all regions in it, in the note's order. */
export function* regionsOf(root: Region): Generator<Region> {
  yield root;
  for (const child of root.children) yield* regionsOf(child);
}

function region(heading: Line | null, label: Label | null, level: number, parent: Region | null, first: number): Region {
  return { heading, label, level, parent, children: [], first, ownEnd: -1, end: -1 };
}

/** Metadata words as headings ("Questions") are headings like any other. */
function sectionLabel(label: Label | null | undefined): Label | null {
  return label == null || label.strength === 'metadata' ? null : label;
}

/**
 * The level of each heading line, by index. A story's title and its sections are sometimes headings of one level, or
 * of levels turned round: two or more section headings that directly follow a title count as one level below it.
 */
function headingLevels(lines: readonly Line[], labels: readonly (Label | null)[]): Map<number, number> {
  const headings = readHeadings(lines, labels);
  const levels = new Map<number, number>();
  // The last heading of each level so far, by level.
  const last: (Heading | undefined)[] = [];
  let shift: Shift | null = null;
  for (const [place, heading] of headings.entries()) {
    const { index, level, label } = heading;
    const isPart = label !== null || (shift !== null && isMetadataHeading(lines[index], labels[index]));
    if (!isPart) {
      const next = shiftUnder(lines, labels, headings, place, last);
      // A heading below those of the sections stands in one of them.
      if (next !== null || shift === null || level <= shift.below) shift = next;
      levels.set(index, next === null && shift !== null ? shift.below + 1 + level - shift.from : level);
    } else levels.set(index, shift !== null && level >= shift.from ? shift.below + 1 + level - shift.from : level);
    last[level] = heading;
  }
  return levels;
}

interface Heading {
  /** Of its line. */
  readonly index: number;
  readonly level: number;
  readonly label: Label | null;
}

/** By how much section headings are moved: from level `from` on to those below level `below`. */
interface Shift {
  readonly below: number;
  readonly from: number;
}

/** The headings with their levels: a title in HTML stands one below the last heading, those inside the details before it not counted. */
function readHeadings(lines: readonly Line[], labels: readonly (Label | null)[]): Heading[] {
  const headings: Heading[] = [];
  let title: number | null = null;
  let [highest, latest] = [7, 0];
  for (const [index, line] of lines.entries()) {
    if (line.kind !== 'heading') continue;
    const level: number = line.level > 0 ? line.level : title !== null && highest >= title ? title : Math.min(6, latest + 1);
    headings.push({ index, level, label: sectionLabel(labels[index]) });
    if (line.source.startsWith('<')) [title, highest, latest] = [level, 7, 0];
    else [highest, latest] = [Math.min(highest, level), level];
  }
  return headings;
}

/** "Follow-ups" and the like belong to the story above; "Questions" and "Answers" stand over parts of the note. */
export function isMetadataHeading(line: Line | null | undefined, label: Label | null | undefined): boolean {
  return label?.strength === 'metadata' && label.end >= (line?.text.length ?? 0) && !isGeneric(line?.text ?? '');
}

/** By how much the section headings behind the unlabelled heading at `place` are to be moved, or null if they are not. */
function shiftUnder(
  lines: readonly Line[],
  labels: readonly (Label | null)[],
  headings: readonly Heading[],
  place: number,
  last: readonly (Heading | undefined)[],
): Shift | null {
  const [title, first] = [headings[place], headings[place + 1]];
  if (title === undefined || first === undefined || first.level > title.level) return null;
  const [below, from] = [title.level, first.level];
  const above = last.slice(0, below).reduce((a, b) => ((b?.index ?? -1) > (a?.index ?? -1) ? b : a), undefined);
  const aboveText = above === undefined ? '' : (lines[above.index]?.text ?? '');
  if (isQuestionContainer(aboveText)) return null;
  // What is told under "Overview" may belong to the story above it.
  const between = lines.slice(title.index + 1, first.index);
  const isTold = between.some((line, place) => !isHeadMatter(line, labels[title.index + 1 + place]));
  if (isTold && !(namesNoStory(cleanTitle(aboveText)) && namesItself(lines, labels, title, between))) return null;
  const roles = new Set<string>();
  for (let next = place + 1; next < headings.length; next += 1) {
    const { label = null, level = 0 } = headings[next] ?? {};
    if (label === null || level < from) break;
    for (const role of label.roles) roles.add(role);
  }
  return roles.size >= 2 ? { below, from } : null;
}

/** Is a heading that something is told under a story's title, and no line behind it? */
function namesItself(lines: readonly Line[], labels: readonly (Label | null)[], { index }: Heading, between: readonly Line[]): boolean {
  return labels[index] == null && !isGeneric(lines[index]?.text ?? '') && !between.some(isTitleLine);
}

/** `A:` alone on its line, where an answer begins or an Action. */
export function isAnswerLabel({ text }: Line, label: Label | null | undefined): boolean {
  return label?.strength === 'letter' && label.roles.includes('action') && label.end >= text.length;
}

/** What may stand between a title and its first section: tags, metadata, "Answer (STAR):", nothing that is told. */
export function isHeadMatter(line: Line, label: Label | null | undefined): boolean {
  if (line.kind !== 'text') return line.kind !== 'heading';
  if ((label == null && isLabelledItem(line)) || isAnswerLabel(line, label) || isHashtagLine(line)) return true;
  return label?.strength === 'metadata' || /^(?:\[[^\]]*\][\s,;]*)+$/.test(line.text) || isGeneric(line.text.replace(/[:：]$/, ''));
}

/** `- **Priority:** high` says something about the story, whatever its word. */
function isLabelledItem({ item, emphasised, text }: Line): boolean {
  return item !== null && emphasised > 0 && emphasised < text.length && /[:：]/.test(text.slice(emphasised - 1, emphasised + 1));
}
