import { deepEqual, equal, ok } from 'node:assert/strict';
import fc from 'fast-check';
import { type AttemptStep, GRADES } from '../../../src/core/practice/history/record';
import { suggestGrade } from '../../../src/core/practice/suggestion';
import { anyAttempt } from './attempts';

const WHOLE = { minimum: 120_000, maximum: 180_000 };

/** Situation, Action and Result, told in so many seconds each; null for one not reached. */
function told(...seconds: readonly (number | null)[]): AttemptStep[] {
  const plan = [
    ['Situation', 20, 30, 40],
    ['Action', 60, 90, 120],
    ['Result', 20, 60, 40],
  ] as const;
  return plan.map(([name, minimum, maximum, words], index) => {
    const time = seconds[index] ?? null;
    return { name, words, budget: { minimum: minimum * 1000, maximum: maximum * 1000 }, time: time === null ? null : time * 1000 };
  });
}

function suggested(steps: readonly AttemptStep[], help: 'hidden' | 'cues' | 'full' = 'hidden'): string[] {
  const { grade, reason } = suggestGrade({ steps, whole: WHOLE, help });
  return [grade, reason];
}

describe('the suggested grade', () => {
  it('is easy when all was told within its time, from memory', () => {
    deepEqual(suggested(told(25, 80, 30)), ['easy', 'Every section was within its time, and told from memory.']);
    equal(suggested(told(25, 80, 62))[0], 'easy', 'two seconds over are nothing to speak of');
  });

  it('goes by the help that was used', () => {
    deepEqual(suggested(told(25, 80, 30), 'cues'), ['good', 'You told it within its time, with cue words to help.']);
    deepEqual(suggested(told(25, 80, 30), 'full'), ['again', 'You had the whole text before you.']);
  });

  it('goes by the words that were left', () => {
    deepEqual(suggested(told(35, 85, null)), ['hard', 'You did not come to Result.']);
    deepEqual(suggested(told(120, null, null)), ['again', 'You did not come to Action and Result.']);
    const unwritten = told(60, 60, null).map((step) => ({ ...step, words: 0 }));
    equal(suggested(unwritten)[0], 'hard');
  });

  it('goes by the whole time', () => {
    deepEqual(suggested(told(30, 130, 62)), ['hard', 'It was 0:42 over its time.']);
    deepEqual(suggested(told(60, 180, 60)), ['again', 'It took 5:00, far more than the 3:00 there are.']);
    deepEqual(suggested(told(20, 63, 22)), ['good', 'It was a little short of its time.']);
    deepEqual(suggested(told(5, 30, 10)), ['hard', 'It took 0:45, less than half of its time.']);
  });

  it('goes by the sections where the whole is well', () => {
    deepEqual(suggested(told(42, 80, 40)), ['good', 'Situation was not within its time.']);
    deepEqual(suggested(told(42, 50, 40)), ['hard', 'Situation and Action were not within their time.']);
  });

  it('always has a reason, whatever the attempt was', () => {
    fc.assert(
      fc.property(anyAttempt, (attempt) => {
        const { grade, reason } = suggestGrade(attempt);
        ok(GRADES.includes(grade) && /^.+\.$/s.test(reason) && !/NaN|undefined|null/.test(reason), reason);
      }),
    );
  });
});
