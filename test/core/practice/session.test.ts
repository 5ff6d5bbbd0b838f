import assert from 'node:assert/strict';
import fc from 'fast-check';
import { INTERVIEW_ANSWER } from '../../../src/core/practice/budgets';
import { drift } from '../../../src/core/practice/pace';
import { planOf } from '../../../src/core/practice/plan';
import { splitsOf, wholeOf } from '../../../src/core/practice/review';
import {
  advance,
  isLastStep,
  type Session,
  SESSION_EVENTS,
  type SessionEvent,
  sessionOf,
  spokenInAll,
  spokenInStep,
} from '../../../src/core/practice/session';
import { starStory } from './stories';

const ready = sessionOf(planOf(starStory(), INTERVIEW_ANSWER));

type Press = readonly [event: SessionEvent, seconds: number];

/** The session after presses at the given seconds of the clock. */
function after(...presses: readonly Press[]): Session {
  return presses.reduce((session: Session, [event, seconds]) => advance(session, event, seconds * 1000), ready);
}

const sessions: Record<string, Session> = {
  ready,
  running: after(['start', 100]),
  'running, last step': after(['start', 100], ['next', 110], ['next', 120], ['next', 130]),
  paused: after(['start', 100], ['next', 110], ['pause', 115]),
  review: after(['start', 100], ['next', 110], ['finish', 115]),
};

const transitions: Record<string, Partial<Record<SessionEvent, string>>> = {
  ready: { start: 'running' },
  running: { next: 'running', pause: 'paused', finish: 'review', discard: 'ready' },
  'running, last step': { pause: 'paused', finish: 'review', discard: 'ready' },
  paused: { resume: 'running', finish: 'review', discard: 'ready' },
  review: { retry: 'ready' },
};

describe('a session', () => {
  for (const [name, session] of Object.entries(sessions)) {
    for (const event of SESSION_EVENTS) {
      const expected = transitions[name]?.[event];
      it(`${name}: ${event} ${expected === undefined ? 'changes nothing' : `leads to ${expected}`}`, () => {
        const next = advance(session, event, 200_000);
        if (expected === undefined) assert.equal(next, session);
        else {
          assert.notEqual(next, session);
          assert.equal(next.phase, expected);
        }
      });
    }
  }

  it('splits the time by step', () => {
    assert.deepEqual(after(['start', 100], ['next', 112], ['next', 120], ['finish', 190]), {
      phase: 'review',
      plan: ready.plan,
      splits: [12_000, 8_000, 70_000],
    });
  });

  it('does not count pauses', () => {
    const session = after(['start', 100], ['pause', 105], ['resume', 500], ['next', 507], ['pause', 510]);
    assert.deepEqual(session, { phase: 'paused', plan: ready.plan, splits: [12_000], spoken: 3_000 });
    assert.equal(spokenInAll(session, 9_999_999), 15_000);
  });

  it('keeps what was spoken when it is finished in a pause', () => {
    assert.equal(spokenInAll(after(['start', 100], ['pause', 105], ['finish', 900]), 0), 5_000);
  });

  it('goes on past every budget, and records it', () => {
    const session = after(['start', 0], ['next', 3600]);
    assert.equal(session.phase, 'running');
    assert.equal(spokenInAll(session, 7_200_000), 7_200_000);
  });

  it('stands still while the clock is set back', () => {
    const session = after(['start', 100]);
    assert.ok(session.phase === 'running');
    assert.equal(spokenInStep(session, 40_000), 0);
    assert.equal(spokenInAll(advance(session, 'finish', 40_000), 40_000), 0);
  });

  it('starts afresh when it is retried or discarded', () => {
    assert.deepEqual(after(['start', 1], ['finish', 9], ['retry', 10]), ready);
    assert.deepEqual(after(['start', 1], ['pause', 9], ['discard', 10]), ready);
    assert.equal(spokenInAll(after(['start', 1], ['discard', 9], ['start', 20]), 21_000), 1_000);
  });
});

describe('any session', () => {
  const presses = fc.array(
    fc.record({ event: fc.constantFrom(...SESSION_EVENTS), wait: fc.integer({ min: 0, max: 120_000 }) }),
    { maxLength: 40 },
  );

  it('has splits that sum to the time spoken, and to nothing else', () => {
    fc.assert(
      fc.property(presses, (all) => {
        let session: Session = ready;
        let now = 1_000;
        let spoken = 0;
        for (const { event, wait } of all) {
          if (session.phase === 'running') spoken += wait;
          now += wait;
          session = advance(session, event, now);
          if (session.phase === 'ready') spoken = 0;
          assert.equal(spokenInAll(session, now), spoken);
        }
      }),
    );
  });

  it('never has less than no time, and no event changes the time spoken, whatever the clock does', () => {
    const leaps = fc.array(
      fc.record({ event: fc.constantFrom(...SESSION_EVENTS), now: fc.double({ min: -1e9, max: 1e9, noNaN: true }) }),
      { maxLength: 40 },
    );
    fc.assert(
      fc.property(leaps, (all) => {
        let session: Session = ready;
        for (const { event, now } of all) {
          const before = spokenInAll(session, now);
          session = advance(session, event, now);
          const spoken = spokenInAll(session, now);
          assert.ok(spoken >= 0);
          if (session.phase !== 'ready') assert.ok(Math.abs(spoken - before) < 1e-3, `${before} became ${spoken}`);
        }
      }),
    );
  });

  it('survives JSON, and stays within its steps', () => {
    fc.assert(
      fc.property(presses, (all) => {
        let session: Session = ready;
        let now = 0;
        for (const { event, wait } of all) {
          now += wait;
          session = advance(session, event, now);
          assert.deepEqual(JSON.parse(JSON.stringify(session)), session);
          if (session.phase === 'ready') continue;
          assert.ok(session.splits.length <= session.plan.steps.length);
          if (session.phase === 'review') assert.ok(session.splits.length >= 1);
          else if (isLastStep(session)) assert.equal(session.splits.length, session.plan.steps.length - 1);
        }
      }),
    );
  });

  it('is reviewed in lines whose times add up to the whole as it is shown', () => {
    const splits = fc.array(fc.double({ min: 0, max: 200_000, noNaN: true }), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(splits, (times) => {
        const review = { phase: 'review', plan: ready.plan, splits: times } as const;
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
  const seconds = (session: Session, now: number): number => {
    assert.ok(session.phase === 'running' || session.phase === 'paused');
    return drift(session, now * 1000) / 1000;
  };

  it('is nothing as long as each step keeps its budget', () => {
    assert.equal(seconds(after(['start', 0]), 3), 0);
    assert.equal(seconds(after(['start', 0], ['next', 10], ['next', 25]), 30), 0);
  });

  it('counts steps left too early as ahead, too late as behind', () => {
    assert.equal(seconds(after(['start', 0], ['next', 4]), 5), -6);
    assert.equal(seconds(after(['start', 0], ['next', 4], ['next', 26]), 30), 1);
  });

  it('counts the current step from its maximum on', () => {
    assert.equal(seconds(after(['start', 0]), 15.9), 0);
    assert.equal(seconds(after(['start', 0]), 16), 1);
    assert.equal(seconds(after(['start', 0], ['pause', 21]), 500), 6);
  });
});
