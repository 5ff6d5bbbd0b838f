import { groupOf, isQuestionRegion, type Context } from './context.js';
import type { Draft } from './drafts.js';
import { commonFramework, frameworkOf, missingRoles } from './framework.js';
import { titleSpan } from './line.js';
import type { Framework, Section, Status, Story, Tag } from './model.js';
import type { Region } from './outline.js';
import { readBody } from './sections.js';
import { countWords } from './speech.js';
import { isQuestionLabel, isTagLabel, readNamedTags, readTagLine, readTickedTag, readTitleTags } from './tags.js';
import { timeInBrackets, withoutTime } from './times.js';
import { cleanTitle, isQuestion, isTitleLine } from './titles.js';

/** From so many words on, text without labels is a story told in prose and no jotting. */
const PROSE_WORDS = 50;

/** Reads the stories themselves, by the framework given or by the one that each shows. */
export function readStories(context: Context, drafts: readonly Draft[], framework?: Framework): Story[] {
  if (framework !== undefined) return drafts.map((draft) => readStory(context, draft, framework));
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
  const asked = questionOf(context, draft);
  const end = context.lines[draft.end - 1]?.span.end ?? extent.end;
  return {
    title: title === null ? null : cleanTitle(withoutTime(title.text)),
    line: place?.line ?? 1,
    span: place === undefined ? extent : titleSpan(place),
    extent: { start: extent.start, end },
    tags: readTags(context, draft),
    group: groupName(context, owner),
    question: asked === null ? null : cleanTitle(asked),
    framework,
    status: statusOf(sections, missing.length, words),
    sections,
    missing,
    text,
    words,
    budget: title === null ? null : timeInBrackets(title.text),
    source: context.text.slice(extent.start, end),
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

/** The question named in the story, `Question: …`, the one over it, or its title where that is the question. */
function questionOf(context: Context, { title, ownsRegion, region, marks, start, end }: Draft): string | null {
  for (let index = start; index < (marks[0]?.index ?? end); index += 1) {
    const label = context.labels[index];
    const text = context.lines[index]?.text.slice(label?.end).trim() ?? '';
    if (label != null && isQuestionLabel(label) && text !== '') return text;
  }
  if (title !== null && isQuestion(title.text)) return title.text;
  for (let above: Region | null = ownsRegion ? region.parent : region; above !== null; above = above.parent) {
    if (above.heading !== null && isQuestionRegion(above)) return above.heading.text;
  }
  return null;
}

/** Where a rule parts a title from the story, what follows belongs to that. */
function isTitleBehindRule(context: Context, index: number): boolean {
  const [rule, line] = [context.lines[index - 1], context.lines[index]];
  return rule?.kind === 'rule' && line !== undefined && isTitleLine(line);
}

/**
 * The tags in the title, under it, behind the last section, in metadata lines anywhere in the story, and the ticked
 * traits before its first section; each name once. Brackets between sections are text.
 */
function readTags(context: Context, draft: Draft): Tag[] {
  const tags = draft.title === null ? [] : readTitleTags(draft.title, context.definitions);
  const first = draft.marks[0]?.index ?? draft.end;
  const last = draft.marks.at(-1)?.index ?? draft.start;
  for (let index = draft.start; index < draft.end; index += 1) {
    const line = context.lines[index];
    const label = context.labels[index];
    if (line === undefined || line === draft.title) continue;
    if (index > last && isTitleBehindRule(context, index)) break;
    if (label != null && isTagLabel(label) && line.cells === undefined) tags.push(...readNamedTags(line, label, context.definitions));
    else if (index < first) tags.push(...readTagLine(line, context.definitions), ...readTickedTag(line));
    else if (index > last) tags.push(...readTagLine(line, context.definitions));
  }
  const names = new Set<string>();
  return tags.filter(({ name }) => !names.has(name) && names.add(name));
}
