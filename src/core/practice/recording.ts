import { countSpokenWords } from '../notes/speech.js';
import type { Attempt, AttemptedStory, Change, Grade, Mode } from './history/record.js';
import type { Review, Saved, Session } from './session.js';

/** What is to be written to the history: an attempt, or a later word on one. */
export type Recording =
  { readonly type: 'save'; readonly told: Review | Saved } | { readonly type: 'amend'; readonly of: string; readonly change: Change };

/** What an attempt is an attempt of. */
export interface Subject {
  readonly story: AttemptedStory;
  readonly question: string | null;
  readonly mode: Mode;
}

/**
 * What an event that led from one session to the next means for the history. An attempt is kept from the moment it is
 * finished, so that nothing is lost in review; what is discarded or taken back is marked as removed.
 */
export function recordingsOf(before: Session, after: Session): Recording[] {
  const was = toldIn(before);
  const is = toldIn(after);
  if (is !== null && is.id === was?.id) return amended(was, is);
  const recordings: Recording[] = [];
  if (is !== null) recordings.push(isBroughtBack(before, is) ? amend(is.id, { removed: false }) : { type: 'save', told: is });
  // Whoever tells a story again after grading it keeps the attempt.
  if (was?.phase === 'review') recordings.push(amend(was.id, { removed: true }));
  return recordings;
}

/** The attempt for the history. */
export function attemptOf(told: Review | Saved, { story, question, mode }: Subject): Attempt {
  const { plan, splits, chosenIn, help, id, at, note } = told;
  const steps = plan.steps.map(({ name, budget, text }, index) => ({
    name,
    words: countSpokenWords(text),
    budget,
    time: splits[index] ?? null,
  }));
  return { id, at, story, question, mode, choosing: chosenIn, steps, whole: plan.whole, help, note, grade: gradeOf(told) };
}

function gradeOf(told: Review | Saved): Grade | null {
  return told.phase === 'saved' ? told.grade : null;
}

function toldIn(session: Session): Review | Saved | null {
  return session.phase === 'review' || session.phase === 'saved' ? session : null;
}

function isBroughtBack(before: Session, { id }: Review | Saved): boolean {
  return before.phase === 'ready' && before.discarded?.phase === 'review' && before.discarded.id === id;
}

function amended(was: Review | Saved, is: Review | Saved): Recording[] {
  const grade = gradeOf(was) === gradeOf(is) ? {} : { grade: gradeOf(is) };
  const note = was.note === is.note ? {} : { note: is.note };
  const change = { ...grade, ...note };
  return Object.keys(change).length === 0 ? [] : [amend(is.id, change)];
}

function amend(of: string, change: Change): Recording {
  return { type: 'amend', of, change };
}
