import type { Context } from './context.js';
import type { Draft } from './drafts.js';
import { hasUnlabelledSteps } from './framework.js';
import type { Label } from './label.js';
import { offsetAt, spanAt, type Line } from './line.js';
import { rolesOf, type Mark } from './marks.js';
import type { Framework, Section } from './model.js';
import { countSpokenWords, isEmptyText } from './speech.js';
import { isQuestionLabel, isTagLabel, readTagLine } from './tags.js';
import { timeInBrackets } from './times.js';
import { isIdeaContainer } from './titles.js';

/** A story's sections, and the lines that stand in none of them. */
export interface Body {
  readonly sections: Section[];
  readonly text: string;
}

/** Reads the parts of a draft. */
export function readBody(context: Context, draft: Draft, framework: Framework): Body {
  const marks = withMetadata(context, draft);
  const intro = draft.title === null ? draft.start : draft.start + 1;
  const free = linesBetween(context, intro, marks[0]?.index ?? draft.end, true);
  const stepsAreAction = hasUnlabelledSteps(framework) && !rolesOf(marks).has('action');
  let hasSteps = false;
  const sections: Section[] = [];
  for (const [index, mark] of marks.entries()) {
    const end = bodyEnd(context, draft, mark, marks[index + 1]);
    const lines = linesBetween(context, mark.index + 1, end, index === marks.length - 1);
    const inside = stepsAreAction && mark.label.roles.includes('situation') ? firstBlock(mark, lines) : lines;
    const hasCode = context.lines.slice(mark.index + 1, end).some((line) => line.kind === 'opaque' && /^[`~]/.test(line.source));
    sections.push(section(mark, inside, hasCode));
    if (mark.label.strength === 'metadata')
      for (const line of linesBetween(context, end, marks[index + 1]?.index ?? draft.end, true)) free.push(line);
    if (inside.length < lines.length) {
      hasSteps = true;
      sections.push(impliedAction(lines.slice(inside.length)));
    }
  }
  if (stepsAreAction && !hasSteps && sections.length > 0 && free.some((line) => line.item !== null)) {
    return { sections: [impliedAction(free), ...sections], text: '' };
  }
  return { sections, text: plainText(free) };
}

/** The draft's labels and, between them, those of metadata such as "Best for:". */
function withMetadata(context: Context, draft: Draft): Mark[] {
  const marks = [...draft.marks];
  const depth = draft.marks.reduce((deepest, { line }) => Math.max(deepest, line.depth), 0);
  for (let index = draft.start + 1; index < draft.end; index += 1) {
    const label = context.labels[index];
    const line = context.lines[index];
    if (label?.strength !== 'metadata' || line === undefined || line.kind !== 'text' || line.depth > depth) continue;
    marks.push({ index, line, label, end: endOfMetadata(context, index, label) });
  }
  return marks.sort((a, b) => a.index - b.index);
}

/** A section in a quotation ends with it. */
function leavesQuote({ line }: Mark, { kind, quoted, opens }: Line): boolean {
  return line.quoted && !quoted && kind === 'text' && opens;
}

/** Behind a Result, `**If they ask:** …` written as the labels are is no longer the Result; in an Action it is a step. */
function isLeadIn({ line, label }: Mark, { text, emphasised, depth, item, opens }: Line): boolean {
  if (!label.roles.some((role) => role === 'result' || role === 'learning') || line.emphasised === 0 || emphasised === 0 || !opens)
    return false;
  return depth === line.depth && (item === null) === (line.item === null) && /[:：]/.test(text.slice(emphasised - 1, emphasised + 2));
}

/** `Other ideas:` in a note without headings. */
function opensIdeas({ text, emphasised, depth, opens }: Line): boolean {
  return opens && depth === 0 && (/[:：]$/.test(text) || emphasised === text.length) && isIdeaContainer(text);
}

/** Tags and questions stand on the label's own line, other metadata in its paragraph. */
function endOfMetadata(context: Context, index: number, label: Label): number {
  let end = index + 1;
  while (!isTagLabel(label) && !isQuestionLabel(label) && context.lines[end]?.kind === 'text' && context.lines[end]?.opens === false)
    end += 1;
  return end;
}

/** The last section ends at a rule behind its text: what follows is no longer the story. A rule between sections ends nothing. */
function bodyEnd(context: Context, draft: Draft, mark: Mark, next: Mark | undefined): number {
  const end = Math.min(mark.end, draft.end, next?.index ?? draft.end);
  if (next !== undefined) return end;
  // What is told in a table's cell ends there: behind its last row the note speaks of something else.
  if (mark.line.label !== undefined) return mark.index + 1;
  let told = mark.label.end < mark.line.text.length;
  for (let index = mark.index + 1; index < end; index += 1) {
    const line = context.lines[index];
    if (
      line === undefined ||
      (mark.line.cells !== undefined && line.cells === undefined) ||
      (line.kind === 'rule' && line.depth === 0 && told)
    )
      return index;
    if (/^Q\d{1,2}[.:)]\s/.test(line.text)) return index;
    if (told && context.labels[index] == null && (isLeadIn(mark, line) || opensIdeas(line) || leavesQuote(mark, line))) return index;
    told ||= line.kind === 'text';
  }
  return end;
}

/** The lines with text; tag lines among them only where brackets are no tags. */
function linesBetween(context: Context, start: number, end: number, mayHoldTags: boolean): Line[] {
  return context.lines
    .slice(start, end)
    .filter(
      (line) => (line.kind === 'text' || line.kind === 'heading') && !(mayHoldTags && readTagLine(line, context.definitions).length > 0),
    );
}

/** The lines that belong to a label where unlabelled steps may follow: its nested items, or its first paragraph. */
function firstBlock(mark: Mark, lines: readonly Line[]): Line[] {
  const { depth } = mark.line;
  const hasText = mark.label.end < mark.line.text.length;
  const end = lines.findIndex((line, index) => {
    if (line.depth > depth)
      return depth === 0 && hasText && line.item !== null && lines.slice(0, index).every((before) => before.depth === 0);
    return line.opens && (hasText || index > 0 || depth > 0);
  });
  return end === -1 ? [...lines] : lines.slice(0, end);
}

/** A section; one that shows only code is not told in words, but not empty either. */
function section(mark: Mark, lines: readonly Line[], hasCode: boolean): Section {
  const { label, line } = mark;
  const start = offsetAt(line, label.end);
  const text = plainText(lines, line.text.slice(label.end));
  return {
    roles: label.roles,
    label: label.words,
    line: line.line,
    // The label of a table's cell stands in the table's head: the cell is marked in its place.
    span: line.label === undefined ? spanAt(line, label.start, label.start + label.words.length) : line.span,
    text,
    body: { start, end: Math.max(start, lines.at(-1)?.span.end ?? line.span.end) },
    words: countSpokenWords(text),
    empty: isEmptyText(text) && !hasCode,
    budget: timeInBrackets(line.text.slice(0, label.end)),
  };
}

function impliedAction(lines: readonly Line[]): Section {
  const text = plainText(lines);
  const [first] = lines;
  const start = first?.span.start ?? 0;
  return {
    roles: ['action'],
    label: null,
    line: first?.line ?? 1,
    span: { start, end: first?.span.end ?? start },
    text,
    body: { start, end: lines.at(-1)?.span.end ?? start },
    words: countSpokenWords(text),
    empty: isEmptyText(text),
    budget: null,
  };
}

/** Paragraphs and list items on lines of their own; lines of one paragraph are joined. */
function plainText(lines: readonly Line[], first = ''): string {
  let text = first;
  for (const line of lines) text += (line.opens || text === '' ? '\n' : ' ') + line.text;
  return text.trim();
}
