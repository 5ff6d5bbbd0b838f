import assert from 'node:assert/strict';
import { editReading, startReading } from '../../../src/core/notes/reading';
import { INTERVIEW_ANSWER, withNoteBudgets } from '../../../src/core/practice/budgets';
import { budgetRange } from '../../../src/core/practice/format';
import { planOf } from '../../../src/core/practice/plan';
import { timeEdits, timesOfSplits } from '../../../src/core/practice/writtenTimes';

/** The note after the splits of its first story, in seconds, were made its budget. */
function written(text: string, ...seconds: readonly number[]): string {
  const reading = startReading(text);
  const [story] = reading.note.stories;
  assert.ok(story);
  const times = timesOfSplits(
    story,
    planOf(story, INTERVIEW_ANSWER),
    seconds.map((each) => each * 1000),
  );
  assert.ok(times);
  return editReading(reading, timeEdits(reading, 0, times)).text;
}

describe('the budgets of a note', () => {
  it('stand in the place of those that are preset', () => {
    const { note } = startReading(
      '# Interview notes\n\n## STAR\n\n- Situation: 30 seconds\n- Action: 1-2 minutes\n\n## Stories\n\n### The slow page\n\nS: Nine.\nT: Halve.\nA: I measured.\nR: Two.\n',
    );
    const { parts, whole } = withNoteBudgets(INTERVIEW_ANSWER, note.budgets);
    assert.deepEqual(Object.values(parts).map(budgetRange), ['0:30', '1:00–2:00', '0:20–0:30', '0:10–0:20']);
    assert.equal(budgetRange(whole), '2:00–3:00');
    assert.equal(withNoteBudgets(INTERVIEW_ANSWER, []), INTERVIEW_ANSWER);
  });
});

describe('splits as the budget of a story', () => {
  const cases: readonly (readonly [name: string, before: string, after: string])[] = [
    [
      'bold labels',
      '## The slow page\n\n**Situation:** Nine seconds.\n\n**Task:** Halve it.\n\n**Action:** I measured.\n\n**Result:** Two seconds.\n',
      '## The slow page (2:25)\n\n**Situation (0:20):** Nine seconds.\n\n**Task (0:15):** Halve it.\n\n**Action (1:20):** I measured.\n\n**Result (0:30):** Two seconds.\n',
    ],
    [
      'times that stand there already',
      '## The slow page (2:00)\n\n**Situation (10-20s):** Nine seconds.\n\n**Task (1:00)**: Halve it.\n\n**Action:** I measured (twice).\n\n**Result:** Two seconds (0:02).\n',
      '## The slow page (2:25)\n\n**Situation (0:20):** Nine seconds.\n\n**Task (0:15)**: Halve it.\n\n**Action (1:20):** I measured (twice).\n\n**Result (0:30):** Two seconds (0:02).\n',
    ],
    [
      'headings, and tags behind the title',
      '## The slow page [Ownership]\n\n### Situation\n\nNine.\n\n### Task\n\nHalve.\n\n### Action\n\nI measured.\n\n### Result\n\nTwo.\n',
      '## The slow page (2:25) [Ownership]\n\n### Situation (0:20)\n\nNine.\n\n### Task (0:15)\n\nHalve.\n\n### Action (1:20)\n\nI measured.\n\n### Result (0:30)\n\nTwo.\n',
    ],
    [
      'letters in a list',
      '## The slow page\n\n- S - Nine seconds\n- T - Halve it\n- A - I measured\n- R - Two seconds\n',
      '## The slow page (2:25)\n\n- S (0:20) - Nine seconds\n- T (0:15) - Halve it\n- A (1:20) - I measured\n- R (0:30) - Two seconds\n',
    ],
    [
      'another script',
      '## 慢的页面\n\n**S：** 九秒\n\n**T：** 减半\n\n**A：** 我测量了\n\n**R：** 两秒\n',
      '## 慢的页面 (2:25)\n\n**S (0:20)：** 九秒\n\n**T (0:15)：** 减半\n\n**A (1:20)：** 我测量了\n\n**R (0:30)：** 两秒\n',
    ],
  ];
  for (const [name, before, after] of cases) {
    it(`are written into ${name}`, () => assert.equal(written(before, 20, 15, 80, 30), after));
  }

  it('are written only where the note is then read as it was', () => {
    const told = '**Situation:** Nine seconds.\n\n**Task:** Halve it.\n\n**Action:** I measured.\n\n**Result:** Two seconds.';
    const timed = told.replace('Situation', 'Situation (0:20)').replace('Task', 'Task (0:15)').replace('Action', 'Action (1:20)');
    const all = timed.replace('Result', 'Result (0:30)');
    assert.equal(written(`## The slow page\n\n${told}`, 20, 15, 80, 30), `## The slow page (2:25)\n\n${all}`);
    assert.equal(written(`${told}\n`, 20, 15, 80, 30), `${all}\n`, 'there is no title');
    assert.equal(written(`## The slow page\n\n${told}\n`, 20, 15, 80, 0.4), `## The slow page (1:55)\n\n${timed}\n`, 'nothing was said');
    const unlabelled =
      '# Interview notes\n\n## Stories\n\n### The slow page\n\n- Context: nine seconds\n- I measured.\n- Impact: two seconds\n';
    assert.equal(
      written(unlabelled, 20, 80, 30),
      unlabelled.replace('slow page', 'slow page (2:10)').replace('Context', 'Context (0:20)').replace('Impact', 'Impact (0:30)'),
    );
  });

  it('leave the head of a table alone, which other stories share', () => {
    const table =
      '## The slow page\n\n| Situation | Task | Action | Result |\n|---|---|---|---|\n| Nine | Halve | I measured | Two |\n| Ten | Third | I asked | Three |\n';
    assert.ok(!written(table, 20, 15, 80, 30).includes('| Situation ('));
  });

  it('are those of the sections that were told, and of those that the note has', () => {
    const partial = '## The slow page\n\n**Situation:** Nine seconds.\n\n**Action:** I measured.\n\n**Result:** Two seconds.\n';
    assert.equal(written(partial, 20, 15, 80), partial.replace('Situation', 'Situation (0:20)').replace('Action', 'Action (1:20)'));
  });

  it('are what the story is rehearsed by from then on', () => {
    const { note } = startReading(written('## The slow page\n\nS: Nine.\nT: Halve.\nA: I measured.\nR: Two.\n', 20, 15, 80, 30));
    const [story] = note.stories;
    assert.ok(story);
    const { steps, whole } = planOf(story, withNoteBudgets(INTERVIEW_ANSWER, note.budgets));
    assert.deepEqual([...steps.map(({ budget }) => budget), whole].map(budgetRange), ['0:20', '0:15', '1:20', '0:30', '2:25']);
  });

  it('are not written where the story is told in other steps by now', () => {
    const [before] = startReading('## The slow page\n\nS: Nine.\nT: Halve.\nA: I measured.\nR: Two.\n').note.stories;
    const [after] = startReading('## The slow page\n\nS: Nine.\nT: Halve.\nA: I measured.\nR: Two.\nL: Measure first.\n').note.stories;
    assert.ok(before && after);
    assert.equal(timesOfSplits(after, planOf(before, INTERVIEW_ANSWER), [1_000]), null);
  });
});
