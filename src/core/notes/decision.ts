import { areAlike } from './alike.js';
import { findStories } from './candidates.js';
import { isAboutInterviews, makeContext, type Context } from './context.js';
import type { Draft } from './drafts.js';
import { isLegend } from './legend.js';
import type { Changed, NoteLines } from './noteLines.js';
import { readOutline } from './outline.js';

/** Which of a note's lines are stories, and why. */
export interface Decision {
  readonly context: Context;
  /** The stories, in the note's order. */
  readonly drafts: readonly Draft[];
  /** What explains the framework, and may set times. */
  readonly explanations: readonly Draft[];
  /** All that might have been stories. */
  readonly all: readonly Draft[];
  /** By index of the line. */
  readonly reasons: ReadonlyMap<number, string>;
  readonly isAboutInterviews: boolean;
}

/** Finds the stories among the note's lines. `defined` are the links that it defines. */
export function decide({ lines, labels }: NoteLines, defined: ReadonlySet<string>): Decision {
  const context = makeContext(lines, labels, readOutline(lines, labels), defined);
  return { context, ...findStories(context), isAboutInterviews: isAboutInterviews(context) };
}

/**
 * The decision on lines of which only some have changed, if it is the same as that on the lines before; null if it may
 * be another. Most of what people type, words inside a section, decides nothing.
 */
export function decideAgain(before: Decision, lines: NoteLines, { start, end }: Changed): Decision | null {
  const old = before.context;
  for (let index = start; index < end; index += 1) {
    const [a, b] = [old.lines[index], lines.lines[index]];
    if (a === undefined || b === undefined) return null;
    if (!areAlike({ line: a, label: old.labels[index] ?? null }, { line: b, label: lines.labels[index] ?? null }, old.definitions))
      return null;
  }
  const context = { ...old, lines: lines.lines, labels: lines.labels };
  const touched = (draft: Draft): boolean => draft.start <= end && reachOf(draft) >= start;
  const renew = (draft: Draft): Draft => (touched(draft) ? renewed(draft, lines) : draft);
  const all = before.all.map(renew);
  for (let index = 0; index < all.length; index += 1) {
    const [draft, after] = [before.all[index] as Draft, all[index] as Draft];
    if (after !== draft && (before.explanations.includes(draft) || isLegend(context, after) || hasNewTitle(draft, after))) return null;
  }
  return { ...before, context, all, drafts: before.drafts.map(renew) };
}

/** Do the changed lines stand in stories, those apart that say what they said? */
export function areInStories({ context, drafts }: Decision, { lines }: NoteLines, { start, end }: Changed): boolean {
  for (let index = start; index < end; index += 1) {
    const isSame = context.lines[index]?.text === lines[index]?.text;
    if (!isSame && !drafts.some((draft) => draft.start <= index && index < draft.end)) return false;
  }
  return true;
}

/** Index after the last line that was looked at for the draft. */
function reachOf({ end, marks }: Draft): number {
  return Math.max(end, marks.at(-1)?.end ?? 0);
}

function hasNewTitle({ title: before }: Draft, { title: after }: Draft): boolean {
  return before?.text !== after?.text || before?.emphasised !== after?.emphasised;
}

/** The same draft with the lines that stand in its places now. */
function renewed(draft: Draft, { lines, labels }: NoteLines): Draft {
  const marks = draft.marks.map((mark) => ({ ...mark, line: lines[mark.index] ?? mark.line, label: labels[mark.index] ?? mark.label }));
  return { ...draft, marks, title: draft.title === null ? null : (lines[draft.start] ?? null) };
}
