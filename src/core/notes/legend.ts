import type { Context, PlacedContext } from './context.js';
import type { Draft } from './drafts.js';
import { rolesOf, starRoles, type Mark } from './marks.js';
import type { NoteBudget, Role } from './model.js';
import { countWords, isEmptyText, speaksOfOneself } from './speech.js';
import { timeAtStart } from './times.js';
import { asksForStory, isAdvice, isGeneric, isPlaceholderTitle } from './titles.js';
import { INSTRUCTION, READER } from './vocabulary.js';

/** The explanation of a section has fewer words than the section of a story; under a heading that says so it may have more. */
const LONGEST_EXPLANATION = 20;
const LONGEST_NAMED_EXPLANATION = 40;

/** What may stand behind a time: `1 min (most important)`. */
const LONGEST_REMARK = 40;

/** The role's own name as its explanation, `S: Situation (context)`, or how long it may be: `(1-2 sentences)`. */
const DEFINITION =
  /^\W*(?:situation|task|action|result)s?\b\s*(?:$|[(:–—|-])|\b(?:\d{1,3}|one|two|three)\s*(?:[-–—]\s*\d{1,3}\s*)?(?:sentences?|words|lines|bullets?|points)\b/i;

/** The frameworks' names, in capitals. */
const FRAMEWORK_NAME = /\b(?:STAR|STARR|CARL?|PAR|SOAR|SBI)\b/;

function isToldToTheReader(body: string): boolean {
  return READER.test(body) || DEFINITION.test(body) || body.split(/(?<=[.!?])\s+|\(/).some((sentence) => INSTRUCTION.test(sentence));
}

/** What stands in quotation marks, `say “I”, not “we”`, is not told, nor what one may ask oneself, "Where was I?". */
function isToldByOneself(body: string): boolean {
  return body
    .replace(/["“][^"“”]*["”]/g, '')
    .split(/(?<=[.!?])\s+/)
    .some((sentence) => speaksOfOneself(sentence) && !sentence.endsWith('?'));
}

/** `- S – Situation`: nothing but the letter and what it stands for. */
function isSpeltOut({ line, label }: Mark): boolean {
  return line.kind === 'text' && label.strength === 'word' && label.words.length === line.text.length && /^[A-Z]\b/.test(label.words);
}

/** Three of four is most: an example may stand among explanations. */
function areMost(bodies: readonly string[], test: (body: string) => boolean): boolean {
  return bodies.filter(test).length * 4 >= bodies.length * 3;
}

/**
 * Do the labels explain the framework, or say how long each part may take, rather than tell a story? Guides to STAR
 * stand in most people's notes.
 */
export function isLegend(context: Context, draft: Draft): boolean {
  const title = draft.title?.text ?? '';
  if (isPlaceholderTitle(title)) return true;
  const roles = starRoles(rolesOf(draft.marks));
  const bodies = draft.marks.map((mark, index) => bodyOf(context, mark, draft.marks[index + 1]));
  const told = bodies.filter((body) => !isEmptyText(body));
  const named =
    (isAdvice(title) && (told.length === 0 || told.some(isToldToTheReader))) ||
    (FRAMEWORK_NAME.test(title) && (isGeneric(title) || title.split(/\s+/).length <= 3));
  if (told.length === 0) return roles.length > 2 && ((named && !asksForStory(title)) || draft.marks.every(isSpeltOut));
  const beginnings = draft.marks.map(({ line, label }) => line.text.slice(label.end).trim()).filter((text) => !isEmptyText(text));
  if (areMost(told, isTime) || (beginnings.length > 2 && areMost(beginnings, isTime))) return true;
  if (told.length > 2 && areMost(told, (body) => INSTRUCTION.test(body) && !isToldByOneself(body))) return true;
  if (roles.length < 3) return isAdvice(title) && !told.some(isToldByOneself);
  if (told.some((body) => countWords(body) > (named ? LONGEST_NAMED_EXPLANATION : LONGEST_EXPLANATION) || isToldByOneself(body)))
    return false;
  return named || told.filter(isToldToTheReader).length * 2 >= told.length;
}

/** What is said under a label; of the last label, what is said in one go. */
function bodyOf(context: Context, mark: Mark, next: Mark | undefined): string {
  const parts = [mark.line.text.slice(mark.label.end)];
  for (let index = mark.index + 1; index < Math.min(mark.end, next?.index ?? mark.end); index += 1) {
    const line = context.lines[index];
    if (
      line === undefined ||
      context.labels[index] != null ||
      (next === undefined && line.opens && (line.depth < mark.line.depth || (line.depth === mark.line.depth && parts.join('') !== '')))
    )
      break;
    parts.push(line.text);
  }
  return parts.join(' ').trim();
}

function isTime(text: string): boolean {
  const body = text.replace(/^\W*(?:situation|task|actions?|results?)\b\W*/i, '').replace(/^(?:for|about|max|up to)\s+/i, '');
  return body.length <= LONGEST_REMARK && (timeAtStart(body) !== null || /^[\s(~]*\d{1,3}\s*%/.test(body));
}

/** The times that the labels of an explanation set, and the total beside them. */
export function budgetsOf(context: PlacedContext, { marks, end }: Draft): NoteBudget[] {
  const budgets = marks.flatMap(({ index, label }) => budgetAt(context, index, label.end, label.roles));
  const last = marks.at(-1)?.index;
  for (let index = (last ?? end) + 1; index < Math.min((last ?? 0) + 3, end); index += 1) {
    const total = /^(?:total|whole|overall|in all|всего|итого|gesamt)(?!\p{L}).*?[:|–—-]\s*/iu.exec(context.lines[index]?.text ?? '');
    if (total !== null) budgets.push(...budgetAt(context, index, total[0].length, []));
  }
  return budgets;
}

/** The time, if any, that stands on a line behind its first `start` characters. */
function budgetAt(context: PlacedContext, index: number, start: number, roles: readonly Role[]): NoteBudget[] {
  const time = timeAtStart(context.lines[index]?.text.slice(start) ?? '');
  return time === null ? [] : [{ ...context.placeAt(index), roles, time }];
}
