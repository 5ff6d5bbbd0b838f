import { INTERVIEW_ANSWER } from '../../src/core/practice/budgets';
import { planOf } from '../../src/core/practice/plan';
import { type Session, sessionOf } from '../../src/core/practice/session';
import type { State } from '../../src/webview/state';
import { starStory } from '../core/practice/stories';

/** A rehearsal of a story that has not begun. */
export const READY = sessionOf(planOf(starStory(), INTERVIEW_ANSWER));

/** What the host tells the page of a session; what is not said is as in a rehearsal of one story. */
export function stateOf(session: Session, more: Partial<State> = {}): State {
  return {
    type: 'state',
    session,
    now: 2_000.25,
    round: { mode: 'story', seed: null, position: 0, count: 1, results: [], next: null },
    candidates: [],
    grading: null,
    asked: null,
    ...{ clock: 'up', sound: false, flash: false },
    ...more,
  };
}
