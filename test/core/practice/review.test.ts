import assert from 'node:assert/strict';
import { INTERVIEW_ANSWER } from '../../../src/core/practice/budgets';
import { clockTime, signedTime } from '../../../src/core/practice/format';
import { planOf } from '../../../src/core/practice/plan';
import { type Split, splitsOf, wholeOf } from '../../../src/core/practice/review';
import { starStory } from './stories';

const plan = planOf(starStory(), INTERVIEW_ANSWER);

function line({ name, outcome }: Split): string {
  if (outcome === null) return `${name}: not reached`;
  return `${name}: ${clockTime(outcome.time)}, ${signedTime(outcome.deviation)} ${outcome.verdict}`;
}

describe('the review', () => {
  it('holds each split against its budget, and the whole against its own', () => {
    const review = { plan, splits: [8_400, 12_000, 101_700] };
    assert.deepEqual(splitsOf(review).map(line), [
      'Situation: 0:08, −0:02 under',
      'Task: 0:12, 0:00 on time',
      'Action: 1:42, +0:12 over',
      'Result: not reached',
    ]);
    assert.equal(line(wholeOf(review)), 'Whole answer: 2:02, 0:00 on time');
  });
});
