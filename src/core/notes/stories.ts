import { groupOf, isAboutInterviews, isQuestionRegion, isStructural, type Context } from './context.js';
import { draftsOf, type Draft } from './drafts.js';
import { commonFramework, frameworkOf, missingRoles } from './framework.js';
import { areStar, areTold, rolesOf } from './marks.js';
import type { Framework, Role, Section, Status, Story, Tag } from './model.js';
import type { Region } from './outline.js';
import { isLegend } from './legend.js';
import { titleSpan } from './line.js';
import { readBody } from './sections.js';
import { countWords } from './speech.js';
import { readNamedTags, readTagLine, readTitleTags } from './tags.js';
import { cleanTitle, isAdvice, isGeneric, isIdeaContainer, isNumberedStory, isPlaceholderTitle, isQuestion, isQuestionContainer, isStoryContainer } from './titles.js';

/** From so many words on, text without labels is a story told in prose and no jotting. */
const PROSE_WORDS = 50;

/** The drafts that are stories, in the note's order. None in a note that is not about interviews. */
export function findStories(context: Context): Draft[] {
  const drafts = context.regions.flatMap((region) => draftsOf(context, region)).filter((draft) => !isLegend(context, draft));
  const labelled = drafts.filter((draft) => areStar(draft.marks));
  const told = drafts.filter((draft) => areTold(draft.marks));
  if (labelled.length === 0 && !isAboutInterviews(context) && !areListed(told)) return [];
  const owners = new Map(drafts.filter((draft) => draft.ownsRegion).map((draft) => [draft.region, draft]));
  const sure = drafts.filter((draft) => labelled.includes(draft) || (told.includes(draft) && !isUnderQuestions(draft.region)));
  const stories = new Set(sure);
  for (const region of context.regions) {
    if (isUnlabelledStory(context, region, stories)) stories.add(owners.get(region) ?? unlabelled(region));
  }
  const sorted = [...stories].sort((a, b) => a.start - b.start);
  return sorted.map((draft, index) => ({ ...draft, end: Math.min(draft.end, sorted[index + 1]?.start ?? draft.end) }));
}

/** Sibling headings that each tell their beginning and end in list items or bold words, as Context ... Impact notes do. */
function areListed(told: readonly Draft[]): boolean {
  const ended = told.filter(({ marks }) => ['situation', 'result'].every((role) => rolesOf(marks).has(role as Role)));
  const listed = ended.filter((draft) => draft.marks.every(({ line }) => line.kind === 'text' && (line.item !== null || line.emphasised > 0)));
  return listed.some((draft) => listed.some((other) => other !== draft && other.region.parent === draft.region.parent));
}

function isUnderQuestions(region: Region): boolean {
  return region.parent?.heading != null && isQuestionContainer(region.parent.heading.text);
}

/** A heading without STAR labels is a story by its tags, its numbering, or the company it keeps. */
function isUnlabelledStory(context: Context, region: Region, stories: ReadonlySet<Draft>): boolean {
  const { heading, parent } = region;
  if (heading === null || region.label !== null || isIn(region, stories) || holds(region, stories)) return false;
  if (isGeneric(heading.text) || isQuestionRegion(region) || isStructural(context, region) || isIdeaContainer(heading.text) || isPlaceholderTitle(heading.text)) return false;
  if (region === context.documentTitle || region.children.some((child) => child.label === null)) return false;
  if (hasTagLine(context, region)) return true;
  if (parent?.heading != null && isStoryContainer(parent.heading.text)) return !isAdvice(heading.text) || isNumberedStory(heading.text);
  return isLikeSiblings(region, stories) && !isAdvice(heading.text) && hasText(context, region);
}

/** The tags stand in the first lines under the heading. */
function hasTagLine(context: Context, region: Region): boolean {
  return context.lines.slice(region.first, Math.min(region.ownEnd, region.first + 2)).some((line) => readTagLine(line, context.definitions).length > 0);
}

/** Is anything told under the heading? Quotations and questions tell nothing. */
function hasText(context: Context, region: Region): boolean {
  return context.lines.slice(region.first, region.ownEnd).some((line) => line.kind === 'text' && line.cells === undefined && !line.quoted && !isQuestion(line.text));
}

/** Most headings beside it are labelled stories, and it is named as they are: all numbered or none. */
function isLikeSiblings(region: Region, stories: ReadonlySet<Draft>): boolean {
  const siblings = region.parent?.children.filter((child) => child.label === null) ?? [];
  const told = siblings.filter((sibling) => [...stories].some((story) => story.ownsRegion && story.region === sibling && story.marks.length > 0));
  if (told.length * 3 < siblings.length || told.length === 0) return false;
  const numbered = told.filter((sibling) => sibling.heading !== null && isNumberedStory(sibling.heading.text)).length;
  return numbered === 0 || (region.heading !== null && isNumberedStory(region.heading.text));
}

/** Does the region stand inside a story that is told above it? */
function isIn(region: Region, stories: ReadonlySet<Draft>): boolean {
  for (const story of stories) {
    for (let above: Region | null = region; above !== null; above = above.parent) if (story.ownsRegion && story.region === above) return true;
  }
  return false;
}

function holds(region: Region, stories: ReadonlySet<Draft>): boolean {
  return [...stories].some((story) => story.start >= region.first - 1 && story.start < region.end);
}

function unlabelled(region: Region): Draft {
  return { region, title: region.heading, ownsRegion: true, marks: [], start: region.first - 1, end: region.end };
}

/** Reads the stories themselves. */
export function readStories(context: Context, drafts: readonly Draft[]): Story[] {
  const own = drafts.map((draft) => frameworkOf(draft.marks));
  const common = commonFramework(own);
  return drafts.map((draft, index) => readStory(context, draft, own[index] ?? common));
}

function readStory(context: Context, draft: Draft, framework: Framework): Story {
  const { title, region } = draft;
  const { sections, text } = readBody(context, draft, framework);
  const first = draft.marks[0]?.line;
  const place = title ?? first ?? context.lines[draft.start];
  const told = new Set(sections.filter((section) => !section.empty).flatMap((section) => section.roles));
  const missing = missingRoles(framework, told);
  const words = spoken(sections).reduce((sum, section) => sum + section.words, countWords(text));
  const extent = place?.span ?? { start: 0, end: 0 };
  const owner = draft.ownsRegion ? region.parent : region;
  const asked = questionOf(draft);
  return {
    title: title === null ? null : cleanTitle(title.text),
    line: place?.line ?? 1,
    span: place === undefined ? extent : titleSpan(place),
    extent: { start: extent.start, end: context.lines[draft.end - 1]?.span.end ?? extent.end },
    tags: readTags(context, draft),
    group: groupName(context, owner),
    question: asked === null ? null : cleanTitle(asked),
    framework,
    status: statusOf(sections, missing.length, words),
    sections,
    missing,
    text,
    words,
  };
}

function spoken(sections: readonly Section[]): Section[] {
  return sections.filter((section) => section.roles.some((role) => role !== 'other'));
}

function statusOf(sections: readonly Section[], missing: number, words: number): Status {
  if (missing === 0) return 'complete';
  if (spoken(sections).length > 0) return 'partial';
  return words >= PROSE_WORDS ? 'prose' : 'stub';
}

function groupName(context: Context, region: Region | null): string | null {
  const heading = groupOf(context, region)?.heading;
  return heading == null ? null : cleanTitle(heading.text);
}

/** The question over the story, or the story's title where that is the question. */
function questionOf({ title, ownsRegion, region }: Draft): string | null {
  if (title !== null && isQuestion(title.text)) return title.text;
  for (let above: Region | null = ownsRegion ? region.parent : region; above !== null; above = above.parent) {
    if (above.heading !== null && isQuestionRegion(above)) return above.heading.text;
  }
  return null;
}

/** The tags in the title, under it, and in metadata lines anywhere in the story; each name once. */
function readTags(context: Context, draft: Draft): Tag[] {
  const tags = draft.title === null ? [] : readTitleTags(draft.title, context.definitions);
  for (let index = draft.start; index < draft.end; index += 1) {
    const line = context.lines[index];
    const label = context.labels[index];
    if (line === undefined || line === draft.title) continue;
    const named = label?.strength === 'metadata' && /^(?:tags?|themes?|competenc(?:y|ies)|angles)$/i.test(label.words);
    tags.push(...(named ? readNamedTags(line, label, context.definitions) : readTagLine(line, context.definitions)));
  }
  const names = new Set<string>();
  return tags.filter(({ name }) => !names.has(name) && names.add(name));
}
