import { groupOf, isQuestionRegion, type Context } from './context.js';
import type { Draft } from './drafts.js';
import { titleSpan, type Line } from './line.js';
import type { Group, Idea, Located, Prompt, Question } from './model.js';
import type { Region } from './outline.js';
import { cleanTitle, isIdeaContainer, isQuestion, isQuestionContainer } from './titles.js';

/** What a note holds beside its stories. */
export interface Asides {
  readonly questions: Question[];
  readonly ideas: Idea[];
  readonly groups: Group[];
}

/** An idea in a numbered list has no more words; what is longer is an answer. */
const LONGEST_IDEA = 16;
/** A jotted answer is no longer than this; what is longer explains the question. */
const LONGEST_JOTTING = 8;

/** Reads the questions, the ideas and the groups. `drafts` are the note's stories. */
export function readAsides(context: Context, drafts: readonly Draft[]): Asides {
  const questions: Question[] = [];
  const ideas: Idea[] = [];
  for (const region of context.regions) {
    const { heading } = region;
    if (heading === null || drafts.some((draft) => draft.start < region.first && region.first <= draft.end)) continue;
    const lines = freeLines(context, region, drafts);
    if (isQuestionRegion(region) || (isQuestionContainer(heading.text) && lines.some(isTopItem))) {
      questions.push({ ...located(heading), title: cleanTitle(heading.text), prompts: lines.filter(isPrompt).map(toText) });
      ideas.push(...lines.filter((line) => isQuestionRegion(region) && isJotting(line)).map(toText));
    } else if (isIdeaContainer(heading.text)) ideas.push(...lines.filter(isTopItem).map(toText));
  }
  return { questions, ideas, groups: readGroups(context, drafts) };
}

function readGroups(context: Context, drafts: readonly Draft[]): Group[] {
  const regions = new Set(drafts.map((draft) => groupOf(context, draft.ownsRegion ? draft.region.parent : draft.region)));
  return context.regions
    .filter((region) => regions.has(region))
    .flatMap(({ heading }) => (heading === null ? [] : [{ ...located(heading), title: cleanTitle(heading.text) }]));
}

/** The region's own lines of text that belong to no story. */
function freeLines(context: Context, region: Region, drafts: readonly Draft[]): Line[] {
  const lines: Line[] = [];
  for (let index = region.first; index < region.ownEnd; index += 1) {
    const line = context.lines[index];
    if (line?.kind === 'text' && !drafts.some((draft) => draft.start <= index && index < draft.end)) lines.push(line);
  }
  return lines;
}

function isTopItem(line: Line): boolean {
  return line.item !== null && line.depth === 1;
}

/** A prompt is a bullet or a quoted line under the question; numbered items are answers jotted down, unless they ask. */
function isPrompt(line: Line): boolean {
  if (line.item === 'ordered' && line.depth === 1) return isQuestion(line.text);
  return (line.item === 'bullet' && line.depth === 1) || (line.quoted && line.depth === 0);
}

function isJotting(line: Line): boolean {
  if (line.quoted) return false;
  if (line.item === 'ordered' && line.depth === 1) return !isQuestion(line.text) && line.text.split(/\s+/).length <= LONGEST_IDEA;
  return line.depth === 0 && line.opens && !/[.?!:]$/.test(line.text) && line.text.split(/\s+/).length <= LONGEST_JOTTING;
}

function toText(line: Line): Prompt {
  return { ...located(line), text: line.text };
}

function located(line: Line): Located {
  return { line: line.line, span: titleSpan(line) };
}
