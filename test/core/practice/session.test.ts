import assert from 'node:assert/strict';
import { advance } from '../../../src/core/practice/advance';
import { INTERVIEW_ANSWER } from '../../../src/core/practice/budgets';
import { planOf } from '../../../src/core/practice/plan';
import {
  isUnderWay,
  questionSession,
  type Session,
  sessionOf,
  shiftSession,
  spokenInAll,
  spokenInStep,
  unknownTime,
} from '../../../src/core/practice/session';
import { after, EVENTS, type EventName } from './presses';
import { starStory } from './stories';

const plan = planOf(starStory(), INTERVIEW_ANSWER);
const ready = sessionOf(plan);

const sessions: Record<string, Session> = {
  choosing: questionSession('When did you fail?', 90_000),
  ready,
  'ready, attempt discarded': after(ready, ['start', 100], ['finish', 110], ['discard', 111]),
  'ready to count down': sessionOf(plan, 3_000),
  countdown: after(sessionOf(plan, 3_000), ['start', 199]),
  'countdown, over': after(sessionOf(plan, 3_000), ['start', 100]),
  running: after(ready, ['start', 100]),
  'running, later step': after(ready, ['start', 100], ['next', 110]),
  'running, last step': after(ready, ['start', 100], ['next', 110], ['next', 120], ['next', 130]),
  'running, slept': after(ready, ['start', 100], ['slept', 110]),
  paused: after(ready, ['start', 100], ['next', 110], ['pause', 115]),
  'paused, slept': after(ready, ['start', 100], ['slept', 110], ['pause', 115]),
  review: after(ready, ['start', 100], ['next', 110], ['finish', 115]),
  'review, slept': after(ready, ['start', 100], ['slept', 110], ['finish', 115]),
  saved: after(ready, ['start', 100], ['finish', 115], ['grade', 116]),
};

const SPEAKING = { finish: 'review', discard: 'ready', text: 'same phase' } as const;
const ASKED = { count: 'same phase', omit: 'same phase' } as const;

/** What leads where; all other events change nothing. */
const transitions: Record<string, Partial<Record<EventName, Session['phase'] | 'same phase'>>> = {
  choosing: { choose: 'ready' },
  ready: { start: 'running', text: 'same phase' },
  'ready, attempt discarded': { start: 'running', undo: 'review', text: 'same phase' },
  'ready to count down': { start: 'countdown', text: 'same phase' },
  countdown: { start: 'running', next: 'running', discard: 'ready', text: 'same phase' },
  'countdown, over': { start: 'running', next: 'running', tick: 'running', discard: 'ready', text: 'same phase' },
  running: { ...SPEAKING, next: 'same phase', pause: 'paused', slept: 'same phase' },
  'running, later step': { ...SPEAKING, next: 'same phase', pause: 'paused', undo: 'same phase', slept: 'same phase' },
  'running, last step': { ...SPEAKING, pause: 'paused', undo: 'same phase', slept: 'same phase' },
  'running, slept': { ...SPEAKING, ...ASKED, next: 'same phase', pause: 'paused', slept: 'same phase' },
  paused: { ...SPEAKING, resume: 'running', undo: 'same phase' },
  'paused, slept': { ...SPEAKING, ...ASKED, resume: 'running' },
  review: { grade: 'saved', discard: 'ready', retry: 'running', undo: 'paused', note: 'same phase' },
  'review, slept': { ...ASKED, grade: 'saved', discard: 'ready', retry: 'running', undo: 'paused', note: 'same phase' },
  saved: { retry: 'running', undo: 'review', note: 'same phase' },
};

describe('a session', () => {
  for (const [name, session] of Object.entries(sessions)) {
    for (const event of Object.values(EVENTS)) {
      const expected = transitions[name]?.[event.type];
      it(`${name}: ${event.type} ${expected === undefined ? 'changes nothing' : `leads to ${expected}`}`, () => {
        const next = advance(session, event, 200_000);
        if (expected === undefined) assert.equal(next, session);
        else {
          assert.notDeepEqual(next, session);
          assert.equal(next.phase, expected === 'same phase' ? session.phase : expected);
        }
      });
    }
  }

  it('splits the time by step', () => {
    assert.deepEqual(after(ready, ['start', 100], ['next', 112], ['next', 120], ['finish', 190]), {
      ...{ phase: 'review', plan, chosenIn: null, countdown: 0, text: 'hidden', help: 'hidden' },
      ...{ splits: [12_000, 8_000, 70_000], gaps: [], id: 'attempt 1', at: 1_800_000_000_000, note: '' },
    });
  });

  it('counts down before the clock runs, from the second at which the countdown was over', () => {
    const countdown = after(sessionOf(plan, 3_000), ['start', 100]);
    assert.equal(after(countdown, ['tick', 102.9]), countdown);
    assert.equal(spokenInAll(after(countdown, ['tick', 104]), 105_000), 2_000);
    assert.equal(spokenInAll(after(countdown, ['next', 101]), 105_000), 4_000, 'a press ends it');
  });

  it('shows how long the choice of a story took', () => {
    const chosen = after(questionSession('When did you fail?', 90_000), ['choose', 102.5]);
    assert.ok(chosen.phase === 'ready');
    assert.equal(chosen.chosenIn, 12_500);
    const told = after(chosen, ['start', 110], ['finish', 111], ['grade', 112]);
    assert.equal(told.phase === 'saved' && told.chosenIn, 12_500);
  });

  it('does not count pauses', () => {
    const session = after(ready, ['start', 100], ['pause', 105], ['resume', 500], ['next', 507], ['pause', 510]);
    assert.ok(session.phase === 'paused');
    assert.deepEqual([session.splits, session.spoken], [[12_000], 3_000]);
    assert.equal(spokenInAll(session, 9_999_999), 15_000);
  });

  it('keeps what was spoken when it is finished in a pause', () => {
    assert.equal(spokenInAll(after(ready, ['start', 100], ['pause', 105], ['finish', 900]), 0), 5_000);
  });

  it('goes on past every budget, and records it', () => {
    const session = after(ready, ['start', 0], ['next', 3600]);
    assert.equal(session.phase, 'running');
    assert.equal(spokenInAll(session, 7_200_000), 7_200_000);
  });

  it('stands still while the clock is set back', () => {
    const session = after(ready, ['start', 100]);
    assert.ok(session.phase === 'running');
    assert.equal(spokenInStep(session, 40_000), 0);
    assert.equal(spokenInAll(after(session, ['finish', 40]), 40_000), 0);
  });

  it('goes on as it was on a clock that shows another time', () => {
    const session = shiftSession(after(ready, ['start', 100], ['next', 110]), -95_000);
    assert.equal(spokenInAll(session, 20_000), 15_000);
    assert.equal(spokenInAll(after(shiftSession(after(sessionOf(plan, 3_000), ['start', 100]), -95_000), ['tick', 9]), 9_000), 1_000);
    const chosen = after(shiftSession(questionSession('Why?', 90_000), -80_000), ['choose', 14]);
    assert.equal(chosen.phase === 'ready' && chosen.chosenIn, 4_000);
    assert.equal(shiftSession(ready, 5), ready);
  });

  it('is under way while the clock runs or is paused', () => {
    const underWay = Object.keys(sessions).filter((name) => isUnderWay(sessions[name] ?? ready));
    assert.deepEqual([...new Set(underWay.map((name) => name.split(',')[0]))], ['running', 'paused']);
  });
});

describe('what is seen of the text', () => {
  const helpOf = (session: Session): string => (session.phase === 'review' ? session.help : session.phase);

  it('counts with its most, and only from the start on', () => {
    assert.equal(helpOf(after(ready, ['full', 1], ['hidden', 2], ['start', 3], ['finish', 4])), 'hidden');
    assert.equal(helpOf(after(ready, ['full', 1], ['start', 3], ['hidden', 4], ['finish', 5])), 'full');
    assert.equal(helpOf(after(ready, ['start', 3], ['cues', 4], ['hidden', 5], ['finish', 6])), 'cues');
    assert.equal(helpOf(after(ready, ['start', 3], ['pause', 4], ['full', 5], ['cues', 6], ['finish', 7])), 'full', 'in a pause too');
  });
});

describe('undo', () => {
  it('takes back a press of "next section": the time goes on in the section before', () => {
    const session = after(ready, ['start', 100], ['next', 110], ['undo', 113], ['next', 120], ['finish', 121]);
    assert.deepEqual(session.phase === 'review' && session.splits, [20_000, 1_000]);
    const paused = after(ready, ['start', 100], ['next', 110], ['pause', 114], ['undo', 130]);
    assert.deepEqual(paused, { ...after(ready, ['start', 100], ['pause', 114]) });
  });

  it('takes back the finish, into a pause', () => {
    const before = after(ready, ['start', 100], ['next', 110], ['pause', 114]);
    assert.deepEqual(after(before, ['finish', 120], ['undo', 140]), before);
  });

  it('takes back the grade', () => {
    const review = after(ready, ['start', 100], ['finish', 110], ['note', 111]);
    assert.deepEqual(after(review, ['grade', 112], ['undo', 113]), review);
  });

  it('brings back what was discarded, until the clock runs again', () => {
    const review = after(ready, ['start', 100], ['finish', 110]);
    assert.deepEqual(after(review, ['discard', 111], ['undo', 112]), review);
    assert.deepEqual(after(ready, ['start', 100], ['discard', 111], ['undo', 112]), after(ready, ['start', 100], ['pause', 111]));
    const again = sessionOf(plan, 3_000);
    const told = after(again, ['start', 100], ['tick', 103], ['finish', 110]);
    assert.deepEqual(after(told, ['retry', 111], ['discard', 112], ['undo', 113]), told);
    const restarted = after(told, ['retry', 111], ['tick', 114], ['discard', 115]);
    assert.equal(restarted.phase === 'ready' && restarted.discarded?.phase, 'paused');
  });
});

describe('a time in which the computer slept', () => {
  const slept = after(ready, ['start', 100], ['slept', 105], ['next', 110], ['slept', 112], ['slept', 113]);

  it('is not counted, and known', () => {
    assert.equal(spokenInAll(slept, 115_000), 15_000);
    assert.equal(unknownTime(slept), 180_000);
    assert.equal(unknownTime(after(slept, ['finish', 115])), 180_000);
    assert.equal(unknownTime(ready), 0);
  });

  it('is counted where it fell, if the speaker says so', () => {
    const counted = after(slept, ['next', 115], ['count', 116], ['finish', 117]);
    assert.deepEqual(counted.phase === 'review' && counted.splits, [70_000, 125_000, 2_000]);
    assert.equal(unknownTime(counted), 0);
    const review = after(slept, ['finish', 115], ['count', 116]);
    assert.deepEqual(review.phase === 'review' && [review.splits, review.id], [[70_000, 125_000], 'counted']);
  });

  it('is left out, if the speaker says so', () => {
    assert.equal(unknownTime(after(slept, ['omit', 114])), 0);
    assert.equal(spokenInAll(after(slept, ['omit', 114]), 115_000), 15_000);
  });

  it('goes back with its section', () => {
    const counted = after(slept, ['undo', 114], ['count', 115], ['finish', 120]);
    assert.deepEqual(counted.phase === 'review' && counted.splits, [200_000]);
  });
});
