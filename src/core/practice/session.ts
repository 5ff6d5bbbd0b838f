import type { Plan } from './plan.js';

/**
 * One rehearsal of a story, as data that JSON keeps whole. Durations are milliseconds; `since` is a timestamp of the
 * clock that gave `now` to `advance`.
 */
export type Session = Ready | Running | Paused | Review;

export interface Ready {
  readonly phase: 'ready';
  readonly plan: Plan;
}

export interface Running {
  readonly phase: 'running';
  readonly plan: Plan;
  /** How long each step took that the speaker has left; the current step's index is their number. */
  readonly splits: readonly number[];
  /** Spoken in the current step before `since`. */
  readonly spoken: number;
  /** When the clock was last set going. */
  readonly since: number;
}

export interface Paused {
  readonly phase: 'paused';
  readonly plan: Plan;
  readonly splits: readonly number[];
  readonly spoken: number;
}

export interface Review {
  readonly phase: 'review';
  readonly plan: Plan;
  /** How long each step took that the speaker came to; steps past the end of the list were not reached. */
  readonly splits: readonly number[];
}

export const SESSION_EVENTS = ['start', 'next', 'pause', 'resume', 'finish', 'discard', 'retry'] as const;
export type SessionEvent = (typeof SESSION_EVENTS)[number];

/** A rehearsal that has not begun. */
export function sessionOf(plan: Plan): Ready {
  return { phase: 'ready', plan };
}

/**
 * The session after an event at `now`, a timestamp in milliseconds. Nothing ends but by `finish` or `discard`: no
 * budget stops the speaker, and `next` does nothing in the last step. An event that makes no sense in the session's
 * phase gives back the very same session.
 */
export function advance(session: Session, event: SessionEvent, now: number): Session {
  switch (session.phase) {
    case 'ready':
      return event === 'start' ? { ...session, phase: 'running', splits: [], spoken: 0, since: now } : session;
    case 'running':
      return advanceRunning(session, event, now);
    case 'paused':
      return advancePaused(session, event, now);
    case 'review':
      return event === 'retry' ? sessionOf(session.plan) : session;
  }
}

function advanceRunning(session: Running, event: SessionEvent, now: number): Session {
  const { plan, splits } = session;
  const spoken = spokenInStep(session, now);
  switch (event) {
    case 'next':
      return isLastStep(session) ? session : { phase: 'running', plan, splits: [...splits, spoken], spoken: 0, since: now };
    case 'pause':
      return { phase: 'paused', plan, splits, spoken };
    case 'finish':
      return { phase: 'review', plan, splits: [...splits, spoken] };
    case 'discard':
      return sessionOf(plan);
    default:
      return session;
  }
}

function advancePaused(session: Paused, event: SessionEvent, now: number): Session {
  const { plan, splits, spoken } = session;
  switch (event) {
    case 'resume':
      return { phase: 'running', plan, splits, spoken, since: now };
    case 'finish':
      return { phase: 'review', plan, splits: [...splits, spoken] };
    case 'discard':
      return sessionOf(plan);
    default:
      return session;
  }
}

/** Whether there is no section after the current one. */
export function isLastStep(session: Running | Paused): boolean {
  return session.splits.length >= session.plan.steps.length - 1;
}

/** Milliseconds spoken in the current step. A clock that was set back counts as standing still, never as less. */
export function spokenInStep(session: Running | Paused, now: number): number {
  return session.phase === 'running' ? session.spoken + Math.max(0, now - session.since) : session.spoken;
}

/** Milliseconds spoken in the whole attempt, pauses left out. */
export function spokenInAll(session: Session, now: number): number {
  if (session.phase === 'ready') return 0;
  const left = session.splits.reduce((sum, split) => sum + split, 0);
  return session.phase === 'review' ? left : left + spokenInStep(session, now);
}
