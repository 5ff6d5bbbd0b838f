import { groupOf, isQuestionRegion, type Context } from './context.js';
import type { Draft } from './drafts.js';
import { commonFramework, frameworkOf, missingRoles } from './framework.js';
import { titleSpan } from './line.js';
import type { Framework, Section, Status, Story, Tag } from './model.js';
import type { Region } from './outline.js';
import { readBody } from './sections.js';
import { countSpokenWords } from './speech.js';
import { isQuestionLabel, isTagLabel, readNamedTags, readTagLine, readTickedTag, readTitleTags } from './tags.js';
import { timeInBrackets, withoutTime } from './times.js';
import { cleanTitle, isQuestion, isTitleLine } from './titles.js';

/** From so many words on, text without labels is a story told in prose and no jotting. */
const PROSE_WORDS = 50;

/** What a story takes from the note around it. */
export interface Surroundings {
  readonly framework: Framework;
  readonly group: string | null;
  /** The question over it. */
  readonly question: string | null;
}

/** Finds what stands around each draft; the framework is the one given or the one that each shows. */
export function findSurroundings(context: Context, drafts: readonly Draft[], framework?: Framework): Surroundings[] {
  const own = drafts.map((draft) => framework ?? frameworkOf(draft.marks));
  const common = commonFramework(own);
  return drafts.map(({ ownsRegion, region }, index) => {
    const outer = ownsRegion ? region.parent : region;
    return { framework: own[index] ?? common, group: groupName(context, outer), question: questionOver(outer) };
  });
}

/** Reads one story. Its places, and those of its lines, are counted as the context's are. `textTo` gives the text from its start to an offset. */
export function readStory(
  context: Context,
  draft: Draft,
  { framework, group, question }: Surroundings,
  textTo: (end: number) => string,
): Story {
  const { title } = draft;
  const { sections, text } = readBody(context, draft, framework);
  const first = draft.marks[0]?.line;
  const place = title ?? first ?? context.lines[draft.start];
  const told = new Set(sections.filter((section) => !section.empty).flatMap((section) => section.roles));
  const missing = missingRoles(framework, told);
  const words = spoken(sections).reduce((sum, section) => sum + section.words, countSpokenWords(text));
  const extent = place?.span ?? { start: 0, end: 0 };
  const asked = questionOf(context, draft) ?? question;
  const end = context.lines[draft.end - 1]?.span.end ?? extent.end;
  return {
    title: title === null ? null : cleanTitle(withoutTime(title.text)),
    line: place?.line ?? 1,
    span: title === null ? (sections.find(({ label }) => label !== null)?.span ?? extent) : titleSpan(title),
    extent: { start: extent.start, end },
    tags: readTags(context, draft),
    group,
    question: asked === null ? null : cleanTitle(asked),
    framework,
    status: statusOf(sections, missing.length, words),
    sections,
    missing,
    text,
    words,
    budget: title === null ? null : timeInBrackets(title.text),
    source: textTo(end),
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

/** The question named in the story, `Question: …`, or its title where that is the question. */
function questionOf(context: Context, { title, marks, start, end }: Draft): string | null {
  for (let index = start; index < (marks[0]?.index ?? end); index += 1) {
    const label = context.labels[index];
    const text = context.lines[index]?.text.slice(label?.end).trim() ?? '';
    if (label != null && isQuestionLabel(label) && text !== '') return text;
  }
  return title !== null && isQuestion(title.text) ? title.text : null;
}

function questionOver(region: Region | null): string | null {
  for (let above = region; above !== null; above = above.parent)
    if (above.heading !== null && isQuestionRegion(above)) return above.heading.text;
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
