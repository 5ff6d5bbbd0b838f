import assert from 'node:assert/strict';
import { INTERVIEW_ANSWER } from '../../../src/core/practice/budgets';
import { planOf } from '../../../src/core/practice/plan';
import { questionSession, sessionOf, spokenInAll, unknownTime } from '../../../src/core/practice/session';
import { elapsed, resumed } from '../../../src/core/practice/sleep';
import { after } from './presses';
import { starStory } from './stories';

const HOUR = 3_600_000;

describe('the time between two readings of the clocks', () => {
  const cases: readonly (readonly [name: string, monotonic: number, wall: number, awake: number, asleep: number])[] = [
    ['a beat', 1_003, 1_002, 1_003, 0],
    ['a busy second or two', 6_000, 6_000, 6_000, 0],
    ['sleep in which the monotonic clock stands still', 1_100, HOUR, 1_100, HOUR - 1_100],
    ['sleep in which it runs on', HOUR, HOUR, 1_000, HOUR - 1_000],
    ['the system’s clock set back', 1_000, -HOUR, 1_000, 0],
    ['the system’s clock set back in sleep', HOUR, -HOUR, 1_000, HOUR - 1_000],
    ['the system’s clock corrected by some seconds', 1_000, 8_000, 1_000, 0],
    ['a clock that should not run backwards', -5, 1_000, 0, 0],
  ];
  for (const [name, monotonic, wall, awake, asleep] of cases) {
    it(`knows ${name}`, () => {
      const before = { monotonic: 77_000, wall: 1_800_000_000_000 };
      assert.deepEqual(elapsed(before, { monotonic: before.monotonic + monotonic, wall: before.wall + wall }), { awake, asleep });
    });
  }
});

describe('a session after its window was loaded again', () => {
  const ready = sessionOf(planOf(starStory(), INTERVIEW_ANSWER));
  const running = after(ready, ['start', 100], ['next', 110]);
  const kept = { awake: 130_000, wall: 1_800_000_000_000 };

  it('has gone on meanwhile, to the second', () => {
    const session = resumed({ session: running, ...kept }, { awake: 400, wall: kept.wall + 7_000 });
    assert.equal(spokenInAll(session, 400), 37_000);
    assert.equal(spokenInAll(session, 1_400), 38_000);
    assert.equal(unknownTime(session), 0);
  });

  it('asks about a time that was too long for that, and does not count it', () => {
    const session = resumed({ session: running, ...kept }, { awake: 400, wall: kept.wall + HOUR });
    assert.equal(spokenInAll(session, 400), 30_000);
    assert.equal(unknownTime(session), HOUR);
  });

  it('is not shortened by a system’s clock that was set back', () => {
    assert.equal(spokenInAll(resumed({ session: running, ...kept }, { awake: 400, wall: kept.wall - HOUR }), 400), 30_000);
  });

  it('stays as it is where no clock runs', () => {
    for (const session of [ready, after(running, ['pause', 120]), after(running, ['finish', 120])]) {
      assert.deepEqual(resumed({ session, ...kept }, { awake: 0, wall: kept.wall + HOUR }), session);
    }
  });

  it('goes on counting the choice of a story', () => {
    const choosing = resumed({ session: questionSession('Why?', 120_000), ...kept }, { awake: 400, wall: kept.wall + 5_000 });
    const chosen = after(choosing, ['choose', 1.4]);
    assert.equal(chosen.phase === 'ready' && chosen.chosenIn, 16_000);
  });
});
