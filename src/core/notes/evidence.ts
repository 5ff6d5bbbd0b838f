import { isQuestionRegion, type Context } from './context.js';
import type { Draft } from './drafts.js';
import { beginsWithCode } from './labels.js';
import { literalRoles, nesting, rolesOf, starRoles, type Mark } from './marks.js';
import type { Region } from './outline.js';
import { speaksOfOneself } from './speech.js';
import { isTagLabel, readBracketLine } from './tags.js';
import { cleanTitle, isStoryContainer } from './titles.js';

/** What reports, and tells no story until something else says so. */
const REPORT =
  /^(?:inc-?\d+|incident|outage|minutes|meeting|handover|risks?|audit|runbook)(?!\p{L})|(?<!\p{L})(?:post-?(?:mortem|incident)|incident report|sbar|risk register|(?:weekly|status) report|decision record)(?!\p{L})/iu;

/**
 * Does the draft show that its note holds stories? Elsewhere the words of a framework stand about in different places,
 * and minutes, incidents and tables of risks have a Situation, Actions and a Result too; a story's labels are written in
 * one way, and have letters, a Task beside the Situation, or an Action and a Result outside of reports, or it is called a
 * story, asked for, tagged, or told by oneself. Headings of a README may be Background, Task, Action and Result.
 */
export function isEvidence(context: Context, { marks, title, region, start, end }: Draft): boolean {
  if (new Set(marks.map(({ line }) => nesting(line))).size > 1) return false;
  const isInTable = marks.some(({ line }) => line.label !== undefined);
  const literal = literalRoles(marks);
  const isBegun = literal.has('situation') || (rolesOf(marks).has('situation') && marks.every(({ line }) => line.kind === 'text'));
  const isStar = isBegun && starRoles(literal).length > 2 && (literal.has('task') || !isElsewhere(region, marks));
  if (!isInTable && (isStar || marks.some(hasLetter))) return true;
  if (/^\W*story\b/i.test(title?.text ?? '') || isUnderStories(region)) return true;
  if (context.labels.slice(start, end).some((label) => label !== null && isTagLabel(label))) return true;
  return context.lines
    .slice(start, end)
    .some((line) => speaksOfOneself(line.text) || readBracketLine(line, context.definitions).length > 0);
}

/** `S`, `S (Situation)`, `[S] Situation` */
function hasLetter({ label }: Mark): boolean {
  return label.strength === 'letter' || /^[([]?\p{Lu}(?![\p{L}\p{N}])/u.test(label.words);
}

/** Is it told of something else than a story: in a report, or in a manual? */
function isElsewhere(region: Region, marks: readonly Mark[]): boolean {
  if (marks.some(({ line }) => beginsWithCode(line))) return true;
  for (let above: Region | null = region; above?.heading != null; above = above.parent)
    if (REPORT.test(cleanTitle(above.heading.text))) return true;
  return false;
}

function isUnderStories(region: Region): boolean {
  for (let above: Region | null = region; above?.heading != null; above = above.parent)
    if (isQuestionRegion(above) || (above !== region && isStoryContainer(above.heading.text))) return true;
  return false;
}

/** Sibling headings that each tell their beginning and end in list items or bold words, as Context ... Impact notes do. */
export function areListed(context: Context, told: readonly Draft[]): boolean {
  const ended = told.filter(({ marks }) => rolesOf(marks).has('situation') && rolesOf(marks).has('result'));
  const listed = ended.filter(
    (draft) =>
      draft.marks.every(({ line }) => line.kind === 'text' && (line.item !== null || line.emphasised > 0)) && isTold(context, draft),
  );
  return new Set(listed.map(({ region }) => region.parent)).size < listed.length;
}

/** Findings of an audit have a Problem and an Impact too: a story is told by oneself, or by steps that bear no label. */
function isTold(context: Context, { marks, start, end }: Draft): boolean {
  const [first, last] = [marks[0] as Mark, marks.at(-1) as Mark];
  const steps = context.lines
    .slice(first.index + 1, last.index)
    .some((line) => line.item !== null && line.depth === first.line.depth && line.emphasised === 0);
  return steps || context.lines.slice(start, end).some((line) => speaksOfOneself(line.text));
}
