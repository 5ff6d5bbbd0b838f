import { isStructural, type PlacedContext } from './context.js';
import type { Draft } from './drafts.js';
import { titleSpan } from './line.js';
import type { MisplacedStory } from './model.js';
import type { Region } from './outline.js';
import { readBracketLine } from './tags.js';
import {
  cleanTitle,
  isAdvice,
  isGeneric,
  isIdeaContainer,
  isNumberedStory,
  isPlaceholderTitle,
  isQuestion,
  isQuestionContainer,
  isStoryContainer,
  speaksOfInterviews,
} from './titles.js';
import { READER } from './vocabulary.js';

/** A title has so many words: "Salary" and "Company research" are other parts of a note. */
const FEWEST_WORDS = 3;
/** So many stories show the level at which stories stand. */
const FEWEST_STORIES = 2;
/** What other parts of a note begin with. */
const OTHER_PART = /^(?:about|my|why|what|how|who|things|common|key|list of|links? to|company|companies|technical|system design)\b/i;

/**
 * Headings that look like stories and are read as none for the level at which they stand: jottings beside the heading
 * that stands over the stories, and what is tagged or numbered like a story but stands within one. `drafts` are the
 * note's stories.
 */
export function findMisplaced(context: PlacedContext, drafts: readonly Draft[]): MisplacedStory[] {
  const owned = new Map(drafts.filter(({ ownsRegion }) => ownsRegion).map(({ region }) => [region, region.heading?.level ?? 0]));
  return context.regions.flatMap(({ children }) =>
    children.flatMap((region, index) => {
      if (owned.has(region) || region.label !== null) return [];
      const level = levelWithin(context, region, owned) ?? levelBeside(context, region, children[index - 1], owned);
      return level === null || !isNamedLikeStory(context, region) ? [] : [misplaced(context, region, level)];
    }),
  );
}

function isNamedLikeStory(context: PlacedContext, region: Region): boolean {
  const { heading } = region;
  if (heading === null || isStructural(context, region)) return false;
  return ![isPlaceholderTitle, isGeneric, isQuestion, isQuestionContainer, isStoryContainer, isIdeaContainer].some((test) =>
    test(heading.text),
  );
}

/** The level of the story in which the region stands, if it is tagged or numbered as that is. */
function levelWithin(
  context: PlacedContext,
  { parent, heading, first, ownEnd }: Region,
  owned: ReadonlyMap<Region, number>,
): number | null {
  let story = parent;
  while (story !== null && !owned.has(story)) story = story.parent;
  if (story === null) return null;
  const isTagged = context.lines
    .slice(first, Math.min(ownEnd, first + 2))
    .some((line) => readBracketLine(line, context.definitions).length > 0);
  const isNumbered = isNumberedStory(heading?.text ?? '') && isNumberedStory(story.heading?.text ?? '');
  return isTagged || isNumbered ? (owned.get(story) ?? null) : null;
}

/** The level of the stories under the heading before this one, if jottings stand under this one that may be a story's. */
function levelBeside(
  context: PlacedContext,
  region: Region,
  before: Region | undefined,
  owned: ReadonlyMap<Region, number>,
): number | null {
  if (before?.heading == null || before.level !== region.level || region.children.length > 0 || !isStoryContainer(before.heading.text))
    return null;
  const title = cleanTitle(region.heading?.text ?? '');
  if (title.split(/\s+/).length < FEWEST_WORDS || OTHER_PART.test(title) || isAdvice(title) || speaksOfInterviews(title)) return null;
  const levels = before.children.flatMap((child) => owned.get(child) ?? []);
  return levels.length >= FEWEST_STORIES && hasJottings(context, region) ? Math.min(...levels) : null;
}

/** Jottings are no table, ask nothing and give no advice. */
function hasJottings({ lines }: PlacedContext, { first, ownEnd }: Region): boolean {
  const told = lines
    .slice(first, ownEnd)
    .filter(({ kind, source }) => kind !== 'rule' && !(kind === 'opaque' && source.trimStart().startsWith('<!--')));
  return (
    told.length > 0 &&
    told.every((line) => line.kind === 'text' && line.cells === undefined && !isQuestion(line.text) && !READER.test(line.text))
  );
}

function misplaced(context: PlacedContext, { first, heading }: Region, level: number): MisplacedStory {
  const place = context.placeAt(first - 1);
  const line = context.lines[first - 1];
  const marks = /^#+/.exec(line?.source ?? '')?.[0].length ?? 0;
  const start = place.span.start - (line === undefined ? 0 : titleSpan(line).start - line.span.start);
  return { ...place, title: cleanTitle(heading?.text ?? ''), level, marks: marks === 0 ? null : { start, end: start + marks } };
}
