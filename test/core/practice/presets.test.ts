import assert from 'node:assert/strict';
import fc from 'fast-check';
import { INTERVIEW_ANSWER } from '../../../src/core/practice/budgets';
import { budgetRange } from '../../../src/core/practice/format';
import { type Plan, planOf } from '../../../src/core/practice/plan';
import { COMPRESSION, PRESETS, scaledPlan } from '../../../src/core/practice/presets';
import { section, starStory, story } from './stories';

const shown = ({ steps, whole }: Plan): string => [...steps.map(({ budget }) => budget), whole].map(budgetRange).join(' ');

describe('the presets', () => {
  const cases: readonly (readonly [keyof typeof PRESETS, string])[] = [
    ['interview', '0:10–0:15 0:10–0:15 1:00–1:30 0:20–0:30 2:00–3:00'],
    ['percent', '0:18–0:24 0:09–0:12 0:54–1:12 0:09–0:12 1:30–2:00'],
    ['tableTopics', '0:05–0:13 0:05–0:12 0:40–1:10 0:10–0:25 1:00–2:00'],
    ['ninetySeconds', '0:05–0:08 0:05–0:07 0:30–0:45 0:10–0:15 1:00–1:30'],
    ['thirtySeconds', '0:02–0:03 0:01–0:02 0:10–0:15 0:03–0:05 0:20–0:30'],
  ];
  for (const [name, budgets] of cases) {
    it(`give a STAR story its times: ${PRESETS[name].name}`, () => {
      assert.equal(shown(planOf(starStory(), PRESETS[name])), budgets);
    });
  }

  it('give a section that is two at once the time of both', () => {
    const combined = story([section('situation+task', 'S'), section('action', 'A'), section('result', 'R')]);
    assert.equal(shown(planOf(combined, PRESETS.percent)), '0:27–0:36 0:54–1:12 0:09–0:12 1:30–2:00');
  });
});

describe('the same story in less time', () => {
  const plan = planOf(starStory(), INTERVIEW_ANSWER);

  it('keeps the shares of its sections', () => {
    assert.deepEqual(
      COMPRESSION.map((seconds) => shown(scaledPlan(plan, seconds))),
      [
        shown(plan),
        '0:05–0:08 0:05–0:08 0:30–0:45 0:10–0:15 1:00–1:30',
        '0:03–0:05 0:03–0:05 0:20–0:30 0:07–0:10 0:40–1:00',
        '0:02–0:03 0:02–0:03 0:10–0:15 0:03–0:05 0:20–0:30',
      ],
    );
  });

  it('takes the time that was asked for, with minimums never above maximums, and no section without time', () => {
    const seconds = fc.integer({ min: 1, max: 600 });
    fc.assert(
      fc.property(fc.array(fc.tuple(seconds, seconds), { minLength: 1, maxLength: 6 }), fc.constantFrom(...COMPRESSION), (times, asked) => {
        const steps = times.map(([one, other]) => ({
          name: 'Step',
          text: '',
          budget: { minimum: Math.min(one, other) * 1000, maximum: Math.max(one, other) * 1000 },
        }));
        const whole = { minimum: 1000, maximum: steps.reduce((sum, { budget }) => sum + budget.maximum, 0) };
        const scaled = scaledPlan({ ...plan, steps, whole }, asked);
        assert.equal(scaled.whole.maximum, asked * 1000);
        for (const { budget } of scaled.steps)
          assert.ok(budget.minimum >= 1000 && budget.minimum <= budget.maximum && budget.maximum % 1000 === 0);
      }),
    );
  });
});
