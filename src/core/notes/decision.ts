import { findStories } from './candidates.js';
import { isAboutInterviews, makeContext, type Context } from './context.js';
import type { Draft } from './drafts.js';
import type { NoteLines } from './noteLines.js';
import { readOutline } from './outline.js';

/** Which of a note's lines are stories, and why. */
export interface Decision {
  readonly context: Context;
  /** The stories, in the note's order. */
  readonly drafts: readonly Draft[];
  /** What explains the framework, and may set times. */
  readonly explanations: readonly Draft[];
  /** By index of the line. */
  readonly reasons: ReadonlyMap<number, string>;
  readonly isAboutInterviews: boolean;
}

/** Finds the stories among the note's lines. `defined` are the links that it defines. */
export function decide({ lines, labels }: NoteLines, defined: ReadonlySet<string>, _before: Decision | null): Decision {
  const context = makeContext(lines, labels, readOutline(lines, labels), defined);
  return { context, ...findStories(context), isAboutInterviews: isAboutInterviews(context) };
}
