import { advance } from '../../../src/core/practice/advance';
import { INTERVIEW_ANSWER } from '../../../src/core/practice/budgets';
import { planOf } from '../../../src/core/practice/plan';
import type { Session, SessionEvent } from '../../../src/core/practice/session';
import { starStory } from './stories';

export type EventName = SessionEvent['type'];

/** One event of each kind. */
export const EVENTS: { readonly [Name in EventName]: Extract<SessionEvent, { type: unknown }> & { readonly type: Name } } = {
  start: { type: 'start' },
  next: { type: 'next' },
  pause: { type: 'pause' },
  resume: { type: 'resume' },
  discard: { type: 'discard' },
  retry: { type: 'retry' },
  undo: { type: 'undo' },
  omit: { type: 'omit' },
  tick: { type: 'tick' },
  choose: { type: 'choose', plan: planOf(starStory(), INTERVIEW_ANSWER) },
  text: { type: 'text', text: 'full' },
  finish: { type: 'finish', id: 'attempt 1', at: 1_800_000_000_000 },
  grade: { type: 'grade', grade: 'good' },
  note: { type: 'note', note: 'Slower.' },
  slept: { type: 'slept', length: 60_000 },
  count: { type: 'count', id: 'counted' },
};

const BY_WORD = {
  ...EVENTS,
  hidden: { type: 'text', text: 'hidden' },
  cues: { type: 'text', text: 'cues' },
  full: { type: 'text', text: 'full' },
} as const satisfies Record<string, SessionEvent>;

/** What was pressed, and when: seconds of the clock. */
export type Press = readonly [event: keyof typeof BY_WORD, seconds: number];

/** The session after presses. */
export function after(session: Session, ...presses: readonly Press[]): Session {
  return presses.reduce((before, [event, seconds]) => advance(before, BY_WORD[event], seconds * 1000), session);
}
