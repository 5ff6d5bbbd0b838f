import { deepEqual, equal } from 'node:assert/strict';
import { startReading } from '../../../src/core/notes/reading.js';
import { addMissing } from '../../../src/core/writing/fixes.js';
import { edited, fixesOf, mended } from './mended.js';
import { HEAD, NEXT, STORY } from './ropes.js';

describe('missing sections are written', () => {
  it('each in its place, in one fix', () => {
    const text = `${STORY}**Task:** Dry them.\n\n**Result:** Dry by 12.${NEXT}`;
    equal(
      mended(text, 'missing-section'),
      text.replace('**Task:** Dry them.\n\n', '**Situation:** ‸\n\n**Task:** Dry them.\n\n**Action:** ‸\n\n'),
    );
  });

  it('with the numbers of those behind them counted on', () => {
    const text = `${STORY}1. **Situation:** Wet.\n2. **Action:** I hung them up.\n3. **Result:** Dry by 12.\n`;
    equal(
      mended(text, 'missing-section').slice(STORY.length),
      '1. **Situation:** Wet.\n2. **Task:** ‸\n3. **Action:** I hung them up.\n4. **Result:** Dry by 12.\n',
    );
    const later = `${STORY}1. **Action:** I hung them up.\n2. **Result:** Dry by 12.\n`;
    equal(
      mended(later, 'missing-section').slice(STORY.length),
      '1. **Situation:** ‸\n2. **Task:** ‸\n3. **Action:** I hung them up.\n4. **Result:** Dry by 12.\n',
    );
  });

  it('before the first one, tags and metadata left above', () => {
    const text = `${STORY}**Best for:** hard questions\n\n- **Task:** Dry them.\n- **Action:** I hung them up.\n- **Result:** Dry by 12.\n`;
    equal(mended(text, 'missing-section'), text.replace('- **Task', '- **Situation:** ‸\n- **Task'));
  });

  it('alone or together with the Result', () => {
    const text = `${STORY}S: Wet ropes.\nA: I hung them up.`;
    deepEqual(
      fixesOf(text, 'missing-section').map(({ title, isSafe }) => [title, isSafe]),
      [
        ['Add a Task', false],
        ['Add Task and Result', false],
      ],
    );
    equal(
      edited(text, fixesOf(text, 'missing-result')[1]?.edits ?? []).slice(STORY.length),
      'S: Wet ropes.\nT: ‸\nA: I hung them up.\nR: ‸',
    );
  });

  it('parted as people part such labels, where there is but one to follow', () => {
    for (const [label, added] of [
      ['**Situation:** Wet.', '\n\n**Task:** ‸\n\n**Action:** ‸'],
      ['> **Situation:** Wet.', '\n>\n> **Task:** ‸\n>\n> **Action:** ‸'],
      ['- **Situation:** Wet.', '\n- **Task:** ‸\n- **Action:** ‸'],
      ['12) **Situation:** Wet.', '\n13) **Task:** ‸\n14) **Action:** ‸'],
      ['#### Situation\n\nWet.', '\n\n#### Task\n\n‸\n\n#### Action\n\n‸'],
      ['#### Situation', '\n\n#### Task\n‸\n\n#### Action\n‸'],
      ['**Situation:**', '\n\n**Task:** ‸\n\n**Action:** ‸'],
      ['情境：Wet.', '\n\n任务：‸\n\n行动：‸'],
      ['**Situation/Task:** Wet.', '\n\n**Action:** ‸'],
    ] as const) {
      equal(mended(`${STORY}${label}\n`, 'missing-section'), `${STORY}${label}${added}\n`, label);
    }
  });

  it('in the words, the letters and the case of the others', () => {
    for (const [situation, action, result, task] of [
      ['**S (Situation):**', '**A (Action):**', '**R (Result):**', '**T (Task):**'],
      ['**SITUATION:**', '**ACTION:**', '**RESULTS:**', '**TASK:**'],
      ['**situation:**', '**action:**', '**result:**', '**task:**'],
      ['**Situation**:', '**What I did**:', '**Outcome**:', '**Task**:'],
      ['**[S] Situation (Context):**', '**[A] Action (Steps):**', '**[R] Result:**', '**[T] Task:**'],
      ['**Situation (30s):**', '**Action (60s):**', '**Result (20s):**', '**Task:**'],
      ['**Situación:**', '**Acciones:**', '**Resultados:**', '**Tareas:**'],
    ] as const) {
      const told = (added: string): string => `${STORY}${situation} Wet.\n\n${added}${action} Hung.\n\n${result} Dry.\n`;
      equal(mended(told(''), 'missing-section'), told(`${task} ‸\n\n`));
    }
    const quoted = (added: string): string =>
      `${STORY}**Situation:** "Wet."\n\n${added}**Action:** *I* hung them.\n\n**Result:** [Dry](a.md).\n`;
    equal(mended(quoted(''), 'missing-section'), quoted('**Task:** ‸\n\n'));
  });

  it('in rows of their own, the first of a table left its head', () => {
    const rows = (added: string): string =>
      `${STORY}| **Situation** | Wet. |\n| --- | --- |\n${added}| **Action** | Hung. |\n| **Result** | Dry. |\n`;
    equal(mended(rows(''), 'missing-section'), rows('| **Task**      | ‸ |\n'));
    const open = (added: string): string =>
      `${STORY}Part | Text\n--- | ---\n**Situation** | Wet.\n**Task** | Dry.\n**Action** | Hung.\n${added}`;
    equal(mended(open(''), 'missing-result'), open('**Result** | ‸\n'));
    const first = (added: string): string =>
      `${STORY}| Part | Text |\n| --- | --- |\n${added}| Task | Dry. |\n| Action | Hung. |\n| Result | Dry. |\n`;
    equal(mended(first(''), 'missing-section'), first('| Situation | ‸ |\n'));
  });

  it('in the cells that a row lacks, up to the last one that is meant', () => {
    const table = (row: string): string =>
      `${HEAD}| Story | Situation | Task | Action | **Result** | Learning |\n|---|---|---|---|---|---|\n${row}\n| Crane [calm] | Bent. | Mend it. | Bent it. | Straight. | None. |\n`;
    equal(
      mended(table('| Ropes [calm] | Wet. | Dry them. | Hung them up.'), 'missing-result'),
      table('| Ropes [calm] | Wet. | Dry them. | Hung them up. | ‸ |'),
    );
    equal(mended(table('| Ropes [calm] | Wet. | Dry them. |'), 'missing-section'), table('| Ropes [calm] | Wet. | Dry them. | ‸ |'));
    deepEqual(
      fixesOf(table('| Ropes [calm] | Wet. | Dry them. |'), 'missing-section').map(({ title }) => title),
      ['Add an Action', 'Add Action and Result'],
    );
  });

  it('by fixes that name them, and all at once for who asks so', () => {
    const text = `${STORY}**Situation:** Wet.\n\n**Task:** Dry them.`;
    deepEqual(
      fixesOf(text, 'missing-section').map(({ title }) => title),
      ['Add an Action', 'Add Action and Result'],
    );
    deepEqual(
      fixesOf(text, 'missing-result').map(({ title }) => title),
      ['Add a Result', 'Add Action and Result'],
    );
    const reading = startReading(`${STORY}**Situation:** Wet.\n\n**Result:** Dry.`);
    equal(addMissing(reading, 0)?.title, 'Add Task and Action');
    deepEqual(
      [addMissing(reading, 1), addMissing(startReading(`${STORY}**S:** Wet.\n\n**T:** Dry them.\n\n**A:** I did.\n\n**R:** Done.`), 0)],
      [null, null],
    );
  });

  it('not where a label stands there with nothing under it', () => {
    deepEqual(fixesOf(`${STORY}S: Wet.\nT: Dry them.\nA: I hung them up.\nR:`, 'missing-result'), []);
  });

  it('not where other stories would get them too', () => {
    const text = `${HEAD}| Story | Situation | Action | Result |\n|---|---|---|---|\n| Ropes [calm] | Wet. | Hung them up. | Dry by 12. |\n| Crane [calm] | Bent. | Bent it back. | Straight in 2 days. |\n`;
    deepEqual(fixesOf(text, 'missing-section'), []);
  });
});
