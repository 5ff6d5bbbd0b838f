import assert from 'node:assert/strict';
import { budgetRange, clockTime, signedTime } from '../../../src/core/practice/format';
import { deviation, paceOf, verdictOf } from '../../../src/core/practice/pace';
import { cueWords, firstWords } from '../../../src/core/practice/cues';

const budget = { minimum: 20_000, maximum: 30_000 };

describe('the pace', () => {
  for (const [seconds, pace, difference] of [
    [0, 'early', -20],
    [19.999, 'early', -1],
    [20, 'on time', 0],
    [24.999, 'on time', 0],
    [25, 'wrap up', 0],
    [30.999, 'wrap up', 0],
    [31, 'over', 1],
    [7200, 'over', 7170],
  ] as const) {
    it(`is "${pace}" after ${seconds} s of 20-30 s, ${difference} s from the budget`, () => {
      assert.equal(paceOf(seconds * 1000, budget), pace);
      assert.equal(deviation(seconds * 1000, budget), difference * 1000);
    });
  }

  it('warns before the end of a budget without room', () => {
    const exact = { minimum: 40_000, maximum: 40_000 };
    assert.deepEqual(
      [29, 30, 35, 40, 41].map((seconds) => paceOf(seconds * 1000, exact)),
      ['early', 'on time', 'wrap up', 'wrap up', 'over'],
    );
  });

  it('has a word for each difference', () => {
    assert.deepEqual([-1000, 0, 1000].map(verdictOf), ['under', 'on time', 'over']);
  });
});

describe('times', () => {
  it('are shown in minutes and seconds', () => {
    assert.deepEqual([0, 999, 1000, 61_500, 3_600_000].map(clockTime), ['0:00', '0:00', '0:01', '1:01', '60:00']);
    assert.deepEqual([-4000, -400, 0, 7000, 90_000].map(signedTime), ['−0:04', '0:00', '0:00', '+0:07', '+1:30']);
    assert.equal(budgetRange(budget), '0:20–0:30');
    assert.equal(budgetRange({ minimum: 90_000, maximum: 90_000 }), '1:30');
  });
});

describe('cue words', () => {
  it('are the first of each sentence and item', () => {
    assert.deepEqual(cueWords('I rolled back the release at once. Then I called.\nTold the whole support team early\n'), [
      'I rolled back the…',
      'Then I called.',
      'Told the whole support…',
    ]);
  });

  it('are found in writing without spaces', () => {
    const [first, second] = cueWords('注文が金曜日の夜に止まりました。私が当番でした。');
    assert.ok(first?.startsWith('注文') && first.endsWith('…') && first.length < 10, first);
    assert.ok(second?.startsWith('私'), second);
  });

  it('are none for a text that has no words', () => {
    assert.deepEqual(cueWords(' \n--- ...\n'), []);
    assert.equal(firstWords('…', 3), '');
  });
});
