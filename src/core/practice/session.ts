import type { Grade, Help } from './history/record.js';
import type { Plan } from './plan.js';

/**
 * One rehearsal, as data that JSON keeps whole. Durations are milliseconds; `since` and `until` are timestamps of the
 * clock that gives `now` to `advance`, which stands still while the computer sleeps.
 */
export type Session = Choosing | Ready | Countdown | Running | Paused | Review | Saved;
export type Phase = Session['phase'];

/** The speaker looks for the story that answers a question; the time counts. */
export interface Choosing {
  readonly phase: 'choosing';
  readonly question: string;
  readonly since: number;
  readonly countdown: number;
}

/** What a rehearsal of a story has in all of its phases. */
export interface Telling {
  readonly plan: Plan;
  /** How long the speaker took to choose the story; null when he did not have to. */
  readonly chosenIn: number | null;
  /** How long the clock waits after the start. */
  readonly countdown: number;
  /** How much of the story's text the speaker sees. */
  readonly text: Help;
}

/** Not begun yet. */
export interface Ready extends Telling {
  readonly phase: 'ready';
  /** What `undo` brings back. */
  readonly discarded: Paused | Review | null;
}

/** The clock is about to run, from `until` on. */
export interface Countdown extends Telling {
  readonly phase: 'countdown';
  readonly until: number;
  readonly discarded: Paused | Review | null;
}

interface Speaking extends Telling {
  /** How long each step took that the speaker has left; the current step's index is their number. */
  readonly splits: readonly number[];
  /** Spoken in the current step, before `since` if the clock runs. */
  readonly spoken: number;
  /** The most of the text that was seen while the clock ran. */
  readonly help: Help;
  /** Times that are not counted unless the speaker says so. */
  readonly gaps: readonly Gap[];
}

/** The clock runs. */
export interface Running extends Speaking {
  readonly phase: 'running';
  /** When the clock was last set going. */
  readonly since: number;
}

/** The clock stands still. */
export interface Paused extends Speaking {
  readonly phase: 'paused';
}

interface Told extends Telling {
  /** The attempt's, in the history. */
  readonly id: string;
  /** When it was finished, in milliseconds since 1970. */
  readonly at: number;
  /** How long each step took that the speaker came to; steps past the end of the list were not reached. */
  readonly splits: readonly number[];
  readonly help: Help;
  readonly gaps: readonly Gap[];
  /** The speaker's own words on the attempt. */
  readonly note: string;
}

/** Told, and not graded yet. */
export interface Review extends Told {
  readonly phase: 'review';
}

/** Told and graded. */
export interface Saved extends Told {
  readonly phase: 'saved';
  readonly grade: Grade;
}

/** A time in which the computer seems to have slept while the clock ran: in which step, and how long. */
export interface Gap {
  readonly step: number;
  readonly length: number;
}

/** What a key or button can say without more words. */
export const VERBS = ['start', 'next', 'pause', 'resume', 'discard', 'retry', 'undo', 'omit'] as const;
export type Verb = (typeof VERBS)[number];

/** What happens to a session. */
export type SessionEvent =
  | { readonly type: Verb }
  /** Time has passed: the countdown may be over. */
  | { readonly type: 'tick' }
  | { readonly type: 'choose'; readonly plan: Plan }
  | { readonly type: 'text'; readonly text: Help }
  /** `id` and `at` become the attempt's. */
  | { readonly type: 'finish'; readonly id: string; readonly at: number }
  | { readonly type: 'grade'; readonly grade: Grade }
  | { readonly type: 'note'; readonly note: string }
  /** The computer slept so long; the clock has not counted it. */
  | { readonly type: 'slept'; readonly length: number }
  /** The speaker spoke on while the computer slept. A finished attempt gets a new `id`, for its times are others. */
  | { readonly type: 'count'; readonly id: string };

/** A rehearsal of a story that has not begun. `countdown` is in milliseconds, 0 for none. */
export function sessionOf(plan: Plan, countdown = 0): Ready {
  return { phase: 'ready', plan, chosenIn: null, countdown, text: 'hidden', discarded: null };
}

/** A rehearsal that begins with a question, asked at `now`. */
export function questionSession(question: string, now: number, countdown = 0): Choosing {
  return { phase: 'choosing', question, since: now, countdown };
}

/** The session as it is on a clock that shows `offset` milliseconds more. */
export function shiftSession(session: Session, offset: number): Session {
  if (session.phase === 'choosing' || session.phase === 'running') return { ...session, since: session.since + offset };
  return session.phase === 'countdown' ? { ...session, until: session.until + offset } : session;
}

/** Whether an attempt would be lost if the session were thrown away. */
export function isUnderWay(session: Session): session is Running | Paused {
  return session.phase === 'running' || session.phase === 'paused';
}

/** Whether there is no section after the current one. */
export function isLastStep({ splits, plan }: Running | Paused): boolean {
  return splits.length >= plan.steps.length - 1;
}

/** Milliseconds spoken in the current step. A clock that was set back counts as standing still, never as less. */
export function spokenInStep(session: Running | Paused, now: number): number {
  return session.phase === 'running' ? session.spoken + Math.max(0, now - session.since) : session.spoken;
}

/** Milliseconds spoken in the whole attempt, pauses and gaps left out. */
export function spokenInAll(session: Session, now: number): number {
  switch (session.phase) {
    case 'choosing':
    case 'ready':
    case 'countdown':
      return 0;
    case 'running':
    case 'paused':
      return sum(session.splits) + spokenInStep(session, now);
    case 'review':
    case 'saved':
      return sum(session.splits);
  }
}

/** Milliseconds of which it is not known whether they were spoken. A grade leaves them out for good. */
export function unknownTime(session: Session): number {
  return 'gaps' in session && session.phase !== 'saved' ? sum(session.gaps.map(({ length }) => length)) : 0;
}

function sum(durations: readonly number[]): number {
  return durations.reduce((total, duration) => total + duration, 0);
}
