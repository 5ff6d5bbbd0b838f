import type { Label } from './label.js';
import type { Line } from './line.js';
import type { Located } from './model.js';
import { regionsOf, type Region } from './outline.js';
import {
  cleanTitle,
  isAdvice,
  isGeneric,
  isNumberedStory,
  isQuestion,
  isQuestionContainer,
  isStoryContainer,
  speaksOfInterviews,
} from './titles.js';

/** What the steps of reading a note share: its lines, the label of each, and its headings. Places are of no matter here. */
export interface Context {
  readonly lines: readonly Line[];
  /** By index of the line. */
  readonly labels: readonly (Label | null)[];
  readonly root: Region;
  readonly regions: readonly Region[];
  /** The heading over the whole note, if it has one. */
  readonly documentTitle: Region | null;
  /** Lower-case identifiers of the note's link definitions: `[name]` is a link to them. */
  readonly definitions: ReadonlySet<string>;
  /** The headings, lower case, that stand under more than one other heading. */
  readonly recurring: ReadonlySet<string>;
}

/** A context whose lines have their places in the note. */
export interface PlacedContext extends Context {
  /** The place of the words of the line with this index. */
  placeAt(index: number): Located;
}

/** Puts together what follows from a note's lines, its headings among them. `labels` holds the label of each line, by index. */
export function makeContext(
  lines: readonly Line[],
  labels: readonly (Label | null)[],
  root: Region,
  definitions: ReadonlySet<string>,
): Context {
  const regions = [...regionsOf(root)];
  return { lines, labels, root, regions, documentTitle: findDocumentTitle(root), definitions, recurring: recurringHeadings(regions) };
}

function recurringHeadings(regions: readonly Region[]): Set<string> {
  const parents = new Map<string, Region | null>();
  const recurring = new Set<string>();
  for (const { heading, parent } of regions) {
    const text = heading?.text.toLowerCase() ?? '';
    if (parents.has(text) && parents.get(text) !== parent) recurring.add(text);
    parents.set(text, parent);
  }
  return recurring;
}

/** The heading over all others, if there is one and it does more than open a story's section. */
function findDocumentTitle(root: Region): Region | null {
  const [first, second] = root.children;
  return first === undefined || second !== undefined || first.label !== null || first.children.length === 0 ? null : first;
}

/**
 * A heading that only holds a part of the story above it: "STAR answer", or one that comes again in other stories.
 * A story's title says something of its own.
 */
export function isStructural(context: Context, region: Region): boolean {
  const { heading, parent, label } = region;
  if (heading === null || label !== null || parent?.heading == null || isGeneric(parent.heading.text)) return false;
  if (isNumberedStory(heading.text) || speaksOfInterviews(parent.heading.text)) return false;
  // One part of a note is not all of it.
  if (parent === context.documentTitle && parent.children.length > 1 && !isNumberedStory(parent.heading.text)) return false;
  // "Version 2" is told apart by its number.
  if (isGeneric(heading.text) && !/\d/.test(cleanTitle(heading.text))) return true;
  return parent !== context.documentTitle && recurs(context, region) && !parent.children.some((child) => isToldByItself(context, child));
}

function recurs({ recurring }: Context, { heading }: Region): boolean {
  return recurring.has(heading?.text.toLowerCase() ?? '');
}

/** A heading of its own name with labels under it. Beside such a one, a heading that comes again is a second story of one name. */
function isToldByItself(context: Context, region: Region): boolean {
  if (region.label !== null || recurs(context, region) || isGeneric(region.heading?.text ?? '')) return false;
  const labels = context.labels.slice(region.first, region.ownEnd);
  return [...labels, ...region.children.map(({ label }) => label)].some((label) => label != null && label.strength !== 'metadata');
}

/** Is the region's heading an interview question or a competency that stories answer? */
export function isQuestionRegion(region: Region): boolean {
  if (region.heading === null || region.label?.strength === 'letter') return false;
  const parent = region.parent?.heading;
  const { text } = region.heading;
  if (parent != null && isQuestionContainer(parent.text))
    return isQuestion(text) || (!isQuestionContainer(text) && !isStoryContainer(text) && !isAdvice(text));
  return isQuestion(text) && !isGeneric(text) && !ABOUT_STAR.test(text);
}

/** It asks what the framework is, or why and how one uses it. */
const ABOUT_STAR = /^\W*(?:[Ww]hat|[Ww]hy|[Hh]ow|[Ww]hen)\b.*\bSTAR\b/;

/** The name of the group in which what stands under `region` is kept, or null. */
export function groupOf(context: Context, region: Region | null): Region | null {
  for (let above = region; above !== null; above = above.parent) {
    if (above.heading === null || above === context.documentTitle || isOverAll(above)) return null;
    if (above.label === null && !isGeneric(above.heading.text) && !isQuestionRegion(above)) return above;
  }
  return null;
}

/** A level-1 heading without another beside it is the note's, not a group's. */
function isOverAll({ level, parent }: Region): boolean {
  return level === 1 && parent?.heading === null && parent.children.length === 1;
}

/** Do the note's first line or its upper headings speak of interviews or of stories? */
export function isAboutInterviews(context: Context): boolean {
  const first = context.lines.find((line) => line.text !== '');
  if (first !== undefined && speaksOfInterviews(first.text)) return true;
  return context.regions.some(({ heading, level }) => heading !== null && level <= 2 && speaksOfInterviews(cleanTitle(heading.text)));
}
