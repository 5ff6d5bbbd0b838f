import assert from 'node:assert/strict';
import fc from 'fast-check';
import { advance } from '../../../src/core/practice/advance';
import { INTERVIEW_ANSWER } from '../../../src/core/practice/budgets';
import { drift } from '../../../src/core/practice/pace';
import { planOf } from '../../../src/core/practice/plan';
import { splitsOf, wholeOf } from '../../../src/core/practice/review';
import * as v from 'valibot';
import { sessionSchema } from '../../../src/core/practice/sessionSchema';
import { isLastStep, type Session, type SessionEvent, sessionOf, shiftSession, spokenInAll } from '../../../src/core/practice/session';
import { after, EVENTS } from './presses';
import { starStory } from './stories';

const plan = planOf(starStory(), INTERVIEW_ANSWER);
const ready = sessionOf(plan, 3_000);

/** Events that change how much was spoken in another way than by the clock. */
const RESETS = ['undo', 'count', 'start', 'discard', 'retry', 'choose'];
const event: fc.Arbitrary<SessionEvent> = fc.constantFrom(...Object.values(EVENTS));
const presses = fc.array(fc.record({ event, wait: fc.integer({ min: 0, max: 120_000 }) }), { maxLength: 40 });

/** The session after each press, with the time of the press. */
function* follow(
  all: readonly { readonly event: SessionEvent; readonly wait: number }[],
): Generator<[Session, Session, SessionEvent, number]> {
  let session: Session = ready;
  let now = 1_000;
  for (const { event: pressed, wait } of all) {
    now += wait;
    const before = session;
    session = advance(before, pressed, now);
    yield [before, session, pressed, now];
  }
}

describe('any session', () => {
  it('has splits that sum to the time spoken, which only the clock and what brings times back or away changes', () => {
    fc.assert(
      fc.property(presses, (all) => {
        for (const [before, session, { type }, now] of follow(all)) {
          if (RESETS.includes(type) || before.phase === 'countdown') continue;
          assert.equal(spokenInAll(session, now), spokenInAll(before, now), type);
        }
      }),
    );
  });

  it('never has less than no time, and never less as time goes on, whatever the clock does', () => {
    const leaps = fc.array(fc.record({ event, now: fc.double({ min: -1e9, max: 1e9, noNaN: true }) }), { maxLength: 40 });
    fc.assert(
      fc.property(leaps, fc.nat(100_000), (all, later) => {
        let session: Session = ready;
        for (const { event: pressed, now } of all) {
          session = advance(session, pressed, now);
          assert.ok(spokenInAll(session, now) >= 0);
          assert.ok(spokenInAll(session, now + later) >= spokenInAll(session, now));
        }
      }),
    );
  });

  it('survives JSON and the check of what comes from outside, and a change of the clock', () => {
    fc.assert(
      fc.property(presses, fc.integer({ min: -1e9, max: 1e9 }), (all, offset) => {
        for (const [, session, , now] of follow(all)) {
          assert.deepEqual(v.parse(sessionSchema, JSON.parse(JSON.stringify(session))), session);
          assert.equal(spokenInAll(shiftSession(session, offset), now + offset), spokenInAll(session, now));
        }
      }),
    );
  });

  it('stays within its steps', () => {
    fc.assert(
      fc.property(presses, (all) => {
        for (const [, session] of follow(all)) {
          if (!('splits' in session)) continue;
          const isOver = session.phase === 'review' || session.phase === 'saved';
          if (isOver) assert.ok(session.splits.length >= 1 && session.splits.length <= plan.steps.length);
          else if (isLastStep(session)) assert.equal(session.splits.length, plan.steps.length - 1);
        }
      }),
    );
  });

  it('is reviewed in lines whose times add up to the whole as it is shown', () => {
    const splits = fc.array(fc.double({ min: 0, max: 200_000, noNaN: true }), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(splits, (times) => {
        const review = { plan, splits: times };
        const lines = splitsOf(review);
        assert.equal(lines.length, 4);
        assert.equal(lines.filter((line) => line.outcome !== null).length, times.length);
        assert.equal(
          lines.reduce((sum, line) => sum + (line.outcome?.time ?? 0), 0),
          wholeOf(review).outcome.time,
        );
      }),
    );
  });
});

describe('the drift from the plan', () => {
  const start = sessionOf(plan);
  const seconds = (session: Session, now: number): number => {
    assert.ok(session.phase === 'running' || session.phase === 'paused');
    return drift(session, now * 1000) / 1000;
  };

  it('is nothing as long as each step keeps its budget', () => {
    assert.equal(seconds(after(start, ['start', 0]), 3), 0);
    assert.equal(seconds(after(start, ['start', 0], ['next', 10], ['next', 25]), 30), 0);
  });

  it('counts steps left too early as ahead, too late as behind', () => {
    assert.equal(seconds(after(start, ['start', 0], ['next', 4]), 5), -6);
    assert.equal(seconds(after(start, ['start', 0], ['next', 4], ['next', 26]), 30), 1);
  });

  it('counts the current step from its maximum on', () => {
    assert.equal(seconds(after(start, ['start', 0]), 15.9), 0);
    assert.equal(seconds(after(start, ['start', 0]), 16), 1);
    assert.equal(seconds(after(start, ['start', 0], ['pause', 21]), 500), 6);
  });
});
