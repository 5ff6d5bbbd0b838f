import assert from 'node:assert/strict';
import fc from 'fast-check';
import { INTERVIEW_ANSWER, share } from '../../../src/core/practice/budgets';
import { budgetRange } from '../../../src/core/practice/format';
import { planOf } from '../../../src/core/practice/plan';
import type { Story } from '../../../src/core/notes/model';
import { section, starStory, story } from './stories';

/** Each step as "name budget", with "…" for one that has a text. */
function steps(of: Story): string[] {
  return planOf(of, INTERVIEW_ANSWER).steps.map(({ name, budget, text }) => `${name} ${budgetRange(budget)}${text === '' ? '' : ' …'}`);
}

describe('the plan of a rehearsal', () => {
  it('takes the steps from the sections, with the budgets of the default preset', () => {
    assert.deepEqual(steps(starStory()), ['Situation 0:10–0:15 …', 'Task 0:10–0:15 …', 'Action 1:00–1:30 …', 'Result 0:20–0:30 …']);
    assert.deepEqual(planOf(starStory(), INTERVIEW_ANSWER).whole, { minimum: 120_000, maximum: 180_000 });
  });

  it('makes one step of a combined label, which gets the budgets of both', () => {
    assert.deepEqual(steps(story([section('situation+task', 'S'), section('action', 'A'), section('result+learning', 'R')])), [
      'Situation and Task 0:20–0:30 …',
      'Action 1:00–1:30 …',
      'Result and Learning 0:30–0:50 …',
    ]);
  });

  it('lets a task told with the action keep its half of the scene', () => {
    assert.deepEqual(steps(story([section('situation', 'S'), section('task+action', 'T'), section('result', 'R')])), [
      'Situation 0:10–0:15 …',
      'Task and Action 1:10–1:45 …',
      'Result 0:20–0:30 …',
    ]);
  });

  it('leaves out labels that are no part of the answer, and joins labels of one role in a row', () => {
    const plan = planOf(
      story([section('situation', 'S'), section('action', 'One'), section('other', 'Tags'), section('action', 'Two')]),
      INTERVIEW_ANSWER,
    );
    assert.deepEqual(
      plan.steps.map(({ name, text }) => [name, text]),
      [
        ['Situation', 'S'],
        ['Task', ''],
        ['Action', 'One\nTwo'],
        ['Result', ''],
      ],
    );
  });

  it('keeps the order of the note, and numbers and shares what comes again', () => {
    assert.deepEqual(steps(story([section('result', 'R'), section('action', 'A'), section('result', 'R'), section('situation', 'S')])), [
      'Result 0:10–0:15 …',
      'Action 1:00–1:30 …',
      'Result 2 0:10–0:15 …',
      'Situation 0:10–0:15 …',
      'Task 0:10–0:15',
    ]);
  });

  it('has a step for what is empty and for what is missing, in its place', () => {
    assert.deepEqual(steps(story([section('situation', 'S'), section('action', 'A'), section('result')])), [
      'Situation 0:10–0:15 …',
      'Task 0:10–0:15',
      'Action 1:00–1:30 …',
      'Result 0:20–0:30',
    ]);
    assert.deepEqual(steps(story([section('learning', 'L')])), [
      'Situation 0:10–0:15',
      'Task 0:10–0:15',
      'Action 1:00–1:30',
      'Result 0:20–0:30',
      'Learning 0:10–0:20 …',
    ]);
  });

  it('does not show the placeholder of an empty section as its text', () => {
    const placeholder = { ...section('result', 'TODO'), empty: true };
    assert.equal(planOf(story([placeholder]), INTERVIEW_ANSWER).steps.at(-1)?.text, '');
  });

  it('asks for what the framework asks for', () => {
    assert.deepEqual(steps(story([], { framework: 'CARL' })), [
      'Situation 0:20–0:30',
      'Action 1:00–1:30',
      'Result 0:20–0:30',
      'Learning 0:10–0:20',
    ]);
    assert.equal(steps(story([], { framework: 'STARR' })).length, 5);
    assert.equal(steps(story([], { framework: 'SBI' })).length, 3);
  });

  it('has the title’s time for the whole, or the sum of the labels’ when each has one', () => {
    const timed = starStory().sections.map((each, index) => ({ ...each, budget: { minimum: 10 * index, maximum: 10 * index + 5 } }));
    const wholeOf = (more: Partial<Story>): string => budgetRange(planOf(story(timed, more), INTERVIEW_ANSWER).whole);
    assert.equal(wholeOf({}), '1:00–1:20');
    assert.equal(wholeOf({ budget: { minimum: 90, maximum: 90 } }), '1:30');
    assert.equal(wholeOf({ sections: timed.slice(1) }), '2:00–3:00');
  });

  it('gives a story without labels the four steps, and its text beside them', () => {
    const plan = planOf(story([], { text: 'It was a Friday.' }), INTERVIEW_ANSWER);
    assert.deepEqual(
      plan.steps.map(({ name }) => name),
      ['Situation', 'Task', 'Action', 'Result'],
    );
    assert.equal(plan.notes, 'It was a Friday.');
  });

  it('names an untitled story by its first words', () => {
    const untitled = { ...starStory(), title: null };
    assert.equal(planOf(untitled, INTERVIEW_ANSWER).title, 'Orders stopped on a Friday evening.');
    assert.equal(
      planOf({ ...untitled, text: 'When I joined, nobody had written anything down.' }, INTERVIEW_ANSWER).title,
      'When I joined, nobody had written…',
    );
    assert.equal(planOf(story([], { title: null }), INTERVIEW_ANSWER).title, 'Untitled story');
  });
});

describe('a shared budget', () => {
  it('adds up to the whole, in seconds as equal as can be, minimums never above maximums', () => {
    const wholeSeconds = fc.tuple(fc.nat(600), fc.nat(600)).map(([one, other]) => ({
      minimum: Math.min(one, other) * 1000,
      maximum: Math.max(one, other) * 1000,
    }));
    fc.assert(
      fc.property(wholeSeconds, fc.integer({ min: 1, max: 40 }), (budget, count) => {
        const shares = share(budget, count);
        assert.equal(shares.length, count);
        assert.equal(
          shares.reduce((sum, each) => sum + each.minimum, 0),
          budget.minimum,
        );
        assert.equal(
          shares.reduce((sum, each) => sum + each.maximum, 0),
          budget.maximum,
        );
        for (const { minimum, maximum } of shares) {
          assert.ok(minimum <= maximum && minimum % 1000 === 0 && maximum % 1000 === 0);
          assert.ok(Math.abs(maximum - budget.maximum / count) < 1000);
        }
      }),
    );
  });
});
