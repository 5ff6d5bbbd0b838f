import { deepEqual, equal } from 'node:assert/strict';
import { ANSWER_BUDGETS, withNoteTimes, type AnswerBudgets } from '../../../src/core/notes/budgets.js';
import type { Role } from '../../../src/core/notes/model.js';
import { readNote } from '../../../src/core/notes/note.js';
import { timeAtStart, timeInBrackets, withoutTime, type TimeRange } from '../../../src/core/notes/times.js';
import { INTERVIEW_ANSWER, withNoteBudgets } from '../../../src/core/practice/budgets.js';
import { budgetRange } from '../../../src/core/practice/format.js';
import { planOf } from '../../../src/core/practice/plan.js';

describe('times', () => {
  it('are read from brackets with a unit or a colon', () => {
    for (const [text, minimum, maximum = minimum] of [
      ['Situation (30s)', 30],
      ['Action (1:30)', 90],
      ['Result (90 sec)', 90],
      ['Story [2-3 min]', 120, 180],
      ['Situation (~15 s)', 15],
      ['Action (1.5 minutes)', 90],
      ['Situation (30 секунд)', 30],
      ['Action (2) (90s)', 90],
      ['Ropes (2023) [2:00] (1:00)', 120],
    ] as const) {
      deepEqual(timeInBrackets(text), { minimum, maximum }, text);
    }
    for (const text of [
      'Action',
      'Action (2)',
      'Saved (30%)',
      'The move (2023)',
      'Q3 (30 ships)',
      'A (9:5)',
      'A (3-2 min)',
      'A (1:00–0:30)',
      'A (0:00)',
    ])
      equal(timeInBrackets(text), null, text);
    equal(withoutTime('Rope store (2:00)'), 'Rope store');
    equal(withoutTime('Rope store (2023)'), 'Rope store (2023)');
    equal(withoutTime('Rope store (2023) (2:00)'), 'Rope store (2023)');
    equal(withoutTime('The  rope store (2:00) by night'), 'The rope store by night');
    equal(withoutTime('Rope store (3-2 min)'), 'Rope store (3-2 min)');
    deepEqual(timeAtStart('20-30 seconds, at most'), { minimum: 20, maximum: 30 });
    deepEqual(timeAtStart('(2 MINUTES)'), { minimum: 120, maximum: 120 });
  });

  it('may stand behind the tags of a title', () => {
    for (const title of ['Rope store [wet] (2:00)', 'Rope store [wet](2 min) ', 'Rope store (2:00) [wet]']) {
      const [story] = readNote(`# Interview\n\n## ${title}\n\nS: One.\nT: Two.\nA: Three.\nR: Four.\n`).stories;
      deepEqual([story?.title, story?.budget?.maximum, story?.tags.map(({ name }) => name)], ['Rope store', 120, ['wet']], title);
    }
    const [story] = readNote('# Interview\n\n## Rope store [wet] (by night)\n\nS: One.\nT: Two.\nA: Three.\nR: Four.\n').stories;
    deepEqual([story?.title, story?.budget, story?.tags.map(({ name }) => name)], ['Rope store (by night)', null, ['wet']]);
  });
});

describe('budgets in a note', () => {
  const text = `# Interview

## Stories

### Rope store (2:30)

#### Situation (15s)
One.
#### Task
Two.
#### Action (60-80 sec)
Three.
#### Result
Four.

## Tips

- Situation & Task: 30-40 seconds
- Action: 100 seconds
- Result: 10-20 seconds
- Total: 2-3 minutes
`;

  it('stand behind labels and titles, and in its advice', () => {
    const { stories, budgets } = readNote(text);
    equal(stories[0]?.title, 'Rope store');
    deepEqual(stories[0]?.budget, { minimum: 150, maximum: 150 });
    deepEqual(
      stories[0]?.sections.map(({ budget }) => budget?.maximum ?? null),
      [15, null, 80, null],
    );
    deepEqual(
      budgets.map(({ roles, time, line }) => [roles.join('+'), time.minimum, time.maximum, line]),
      [
        ['situation+task', 30, 40, 18],
        ['action', 100, 100, 19],
        ['result', 10, 20, 20],
        ['', 120, 180, 21],
      ],
    );
  });

  it('are those by which its stories are rehearsed', () => {
    const {
      stories: [story],
      budgets,
    } = readNote(text);
    if (story === undefined) throw new Error('no story');
    const plan = planOf(story, withNoteBudgets(INTERVIEW_ANSWER, budgets));
    deepEqual(
      plan.steps.map(({ name, budget }) => `${name} ${budgetRange(budget)}`),
      ['Situation 0:15', 'Task 0:15–0:20', 'Action 1:00–1:20', 'Result 0:10–0:20'],
    );
    equal(budgetRange(plan.whole), '2:30');
    equal(budgetRange(withNoteBudgets(INTERVIEW_ANSWER, budgets.slice(0, 3)).whole), '2:20–2:40');
    equal(withNoteBudgets(INTERVIEW_ANSWER, []).whole, INTERVIEW_ANSWER.whole);
  });

  it('are those of the parts, and the total on one of the two lines behind them', () => {
    const seconds = (last: string): readonly number[] =>
      readNote(`# Interview\n\n## Tips\n\n- Situation: 20 s\n- Task: 10 s\n- Action: 1 min\n- Result: dry\n${last}\n`).budgets.map(
        ({ time }) => time.maximum,
      );
    deepEqual(seconds('- Whole answer – 2 min'), [20, 10, 60, 120]);
    deepEqual(seconds('- and then\n- In all:2 min'), [20, 10, 60, 120]);
    for (const last of ['- and\n- then\n- Total: 2 min', '- Totally: 2 min', '- The total: 2 min', '- Total 2 min', '\n## Total: 2 min'])
      deepEqual(seconds(last), [20, 10, 60], last);
  });

  it('are added up for a part of the answer, and for the whole where each part has one', () => {
    const time = (seconds: number): TimeRange => ({ minimum: seconds, maximum: 2 * seconds });
    const set = (...times: readonly (readonly [roles: readonly Role[], seconds: number])[]): AnswerBudgets =>
      withNoteTimes(
        ANSWER_BUDGETS,
        times.map(([roles, seconds]) => ({ roles, time: time(seconds), line: 1, span: { start: 0, end: 0 } })),
      );
    const parts = set([['situation'], 5], [['other', 'task'], 6], [['other'], 99], [['action'], 70]);
    deepEqual(parts, { parts: { ...ANSWER_BUDGETS.parts, scene: time(11), action: time(70) }, whole: ANSWER_BUDGETS.whole });
    deepEqual(set([['situation'], 5], [['action'], 70], [['result'], 7]).whole, time(82));
    deepEqual(set([['situation'], 5], [['action'], 70], [['result'], 7], [['learning'], 3]).whole, time(85));
    deepEqual(set([['situation'], 5], [['action'], 70], [['result'], 7], [[], 90]).whole, time(90));
    deepEqual(set([[], 90]), { parts: ANSWER_BUDGETS.parts, whole: time(90) });
  });
});
