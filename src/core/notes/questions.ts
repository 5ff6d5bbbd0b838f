import { groupOf, isQuestionRegion, type PlacedContext } from './context.js';
import type { Draft } from './drafts.js';
import type { Line } from './line.js';
import type { Group, Idea, Prompt, Question } from './model.js';
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
export function readAsides(context: PlacedContext, drafts: readonly Draft[]): Asides {
  const questions: Question[] = [];
  const ideas: Idea[] = [];
  const told = linesOf(context, drafts);
  for (const region of context.regions) {
    const { heading, first } = region;
    if (heading === null || told[first - 1] === 1) continue;
    const isAsked = isQuestionRegion(region);
    const isContainer = !isAsked && isQuestionContainer(heading.text);
    if (!isAsked && !isContainer && !isIdeaContainer(heading.text)) continue;
    const lines = freeLines(context, region, told);
    const toText = ([index, line]: FreeLine): Prompt => ({ ...context.placeAt(index), text: line.text.replace(/^\[[ xX]\]\s+/, '') });
    if (isAsked || (isContainer && lines.some(isTopItem))) {
      questions.push({ ...context.placeAt(first - 1), title: cleanTitle(heading.text), prompts: lines.filter(isPrompt).map(toText) });
      if (isAsked) for (const line of lines.filter(isJotting)) ideas.push(toText(line));
    } else for (const line of lines.filter(isTopItem)) ideas.push(toText(line));
  }
  return { questions, ideas, groups: readGroups(context, drafts) };
}

/** 1 at the indices of the lines that belong to a story. */
function linesOf({ lines }: PlacedContext, drafts: readonly Draft[]): Uint8Array {
  const told = new Uint8Array(lines.length);
  for (const { start, end } of drafts) told.fill(1, start, end);
  return told;
}

function readGroups(context: PlacedContext, drafts: readonly Draft[]): Group[] {
  const regions = new Set(drafts.map((draft) => groupOf(context, draft.ownsRegion ? draft.region.parent : draft.region)));
  return context.regions
    .filter((region) => regions.has(region))
    .flatMap(({ heading, first }) => (heading === null ? [] : [{ ...context.placeAt(first - 1), title: cleanTitle(heading.text) }]));
}

/** The region's own lines of text that belong to no story. */
function freeLines({ lines }: PlacedContext, region: Region, told: Uint8Array): FreeLine[] {
  const free: FreeLine[] = [];
  for (let index = region.first; index < region.ownEnd; index += 1) {
    const line = lines[index];
    if (line?.kind === 'text' && told[index] === 0) free.push([index, line]);
  }
  return free;
}

/** A line that belongs to no story, with its index. */
type FreeLine = readonly [number, Line];

function isTopItem([, line]: FreeLine): boolean {
  return line.item !== null && line.depth === 1;
}

/** A prompt is a bullet or a quoted line under the question; numbered items are answers jotted down, unless they ask. */
function isPrompt([, line]: FreeLine): boolean {
  if (line.item === 'ordered' && line.depth === 1) return isQuestion(line.text);
  return (line.item === 'bullet' && line.depth === 1) || (line.quoted && line.depth === 0);
}

function isJotting([, line]: FreeLine): boolean {
  if (line.quoted) return false;
  if (line.item === 'ordered' && line.depth === 1) return !isQuestion(line.text) && line.text.split(/\s+/).length <= LONGEST_IDEA;
  return line.depth === 0 && line.opens && !/[.?!:]$/.test(line.text) && line.text.split(/\s+/).length <= LONGEST_JOTTING;
}
