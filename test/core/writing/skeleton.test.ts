import { deepEqual, equal } from 'node:assert/strict';
import { fixesOf, mended } from './mended.js';

const STUB = '### The rope store\n[calm]\n\n- ask Ada for the numbers\n';

/** A note with a stub behind another story. */
const note = (other: string, stub = STUB): string => `# Interview answers\n\n## Stories\n\n### The crane\n[calm]\n\n${other}\n\n${stub}`;

describe('a stub is turned into a skeleton', () => {
  it('with headings as deep under its title as the other story has them', () => {
    const text = note(
      '#### Situation\n\nBent.\n\n#### Task\n\nMend it.\n\n#### Actions\n\nI bent it back.\n\n#### Results\n\nStraight in 2 days.',
    );
    equal(
      mended(text, 'missing-section'),
      text.replace('numbers\n', 'numbers\n\n#### Situation\n\n‸\n\n#### Task\n\n‸\n\n#### Actions\n\n‸\n\n#### Results\n\n‸\n'),
    );
    const deeper = note(
      '#### Situation\nBent.\n\n#### Task\nMend it.\n\n#### Action\nI bent it back.\n\n#### Result\nStraight in 2 days.',
      `### Group\n\n#${STUB}`,
    );
    deepEqual(
      fixesOf(deeper, 'missing-section').map(({ edits }) => edits[0]?.text),
      ['\n\n##### Situation\n\n\n##### Task\n\n\n##### Action\n\n\n##### Result\n'],
    );
  });

  it('with bold words, list items and letters', () => {
    const bold = note('**S:** Bent.\n**T:** Mend it.\n**A:** I bent it back.\n**R:** Straight in 2 days.');
    equal(mended(bold, 'missing-section'), bold.replace('numbers\n', 'numbers\n\n**S:** ‸\n**T:** ‸\n**A:** ‸\n**R:** ‸\n'));
    const items = note(
      '- Situation: Bent.\n- Task: Mend it.\n- Action: I bent it back.\n- Result: Straight in 2 days.',
      '### The rope store\n[calm]\n\nask Ada\n',
    );
    equal(mended(items, 'missing-section'), items.replace('ask Ada\n', 'ask Ada\n\n- Situation: ‸\n- Task: ‸\n- Action: ‸\n- Result: ‸\n'));
  });

  it('with numbers from 1 on', () => {
    const text = note(
      '1. **Situation:** Bent.\n2. **Task:** Mend it.\n3. **Action:** I bent it back.\n4. **Result:** Straight in 2 days.',
      '### The rope store\n[calm]\n\nask Ada\n',
    );
    equal(
      mended(text, 'missing-section'),
      text.replace('ask Ada\n', 'ask Ada\n\n1. **Situation:** ‸\n2. **Task:** ‸\n3. **Action:** ‸\n4. **Result:** ‸\n'),
    );
  });

  it('with the words of the note’s language, and those that the other story lacks translated', () => {
    const text = note('**Situación:** Bent.\n\n**Acción:** I bent it back.\n\n**Resultado:** Straight in 2 days.');
    equal(
      mended(
        note('**Situación:** Bent.\n\n**Tarea:** Mend it.\n\n**Acción:** Me.\n\n**Resultado:** In 2 days.'),
        'missing-section',
      ).includes('**Tarea:** ‸'),
      true,
    );
    deepEqual(
      fixesOf(text, 'missing-section').map(({ title }) => title),
      ['Add a Task'],
    );
    equal(mended(text, 'missing-section').includes('**Situación:** Bent.\n\n**Tarea:** ‸'), true);
  });

  it('with the roles of its framework', () => {
    const text = note('**Context:** Bent.\n\n**Actions:** I bent it back.\n\n**Impact:** Straight in 2 days.');
    equal(mended(text, 'missing-section'), text.replace('numbers\n', 'numbers\n\n**Context:** ‸\n\n**Actions:** ‸\n\n**Impact:** ‸\n'));
  });

  it('with headings where no story of the note has labels, and bold words under the deepest heading', () => {
    const text = `# Interview answers\n\n## Stories\n\n${STUB}`;
    equal(
      mended(text, 'missing-section'),
      `${text.trimEnd()}\n\n#### Situation\n\n‸\n\n#### Task\n\n‸\n\n#### Action\n\n‸\n\n#### Result\n\n‸\n`,
    );
    const deep = `# Interview answers\n\n## Stories\n\n#### A\n\n##### B\n\n###${STUB}`;
    equal(mended(deep, 'missing-section'), `${deep.trimEnd()}\n\n**Situation:** ‸\n\n**Task:** ‸\n\n**Action:** ‸\n\n**Result:** ‸\n`);
  });

  it('under a title with nothing below it, underlined or not', () => {
    const text =
      'The crane\n=========\n[calm]\n\nS: Bent.\nT: Mend it.\nA: I bent it back.\nR: Straight in 2 days.\n\nThe rope store\n==============\n[calm]\n';
    equal(mended(text, 'missing-section'), `${text.trimEnd()}\n\nS: ‸\nT: ‸\nA: ‸\nR: ‸\n`);
    const bare =
      '# Interview answers\n\n## Stories\n\n### Story 1: The crane\n\nS: Bent.\nT: Mend it.\nA: I bent it back.\nR: In 2 days.\n\n### Story 2: The rope store\n';
    equal(mended(bare, 'missing-section'), `${bare.trimEnd()}\n\nS: ‸\nT: ‸\nA: ‸\nR: ‸\n`);
  });

  it('with headings where those that it follows are underlined and too deep for that', () => {
    const underlined = (name: string): string => `${name}\n${'-'.repeat(name.length)}\n\n${name} text.\n\n`;
    const text = `The crane\n=========\n[calm]\n\n${['Situation', 'Task', 'Action', 'Result'].map(underlined).join('')}# Group\n\n## The rope store\n[calm]\n\n- ask Ada\n`;
    equal(mended(text, 'missing-section'), `${text}\n### Situation\n\n‸\n\n### Task\n\n‸\n\n### Action\n\n‸\n\n### Result\n\n‸\n`);
  });

  it('as the nearest of the other stories has them', () => {
    const other = (label: (name: string) => string): string =>
      ['Situation', 'Task', 'Action', 'Result'].map((name) => `${label(name)} Bent.`).join('\n\n');
    const crane = `### The crane\n[calm]\n\n${other((name) => `**${name}:**`)}\n\n`;
    const mast = `### The mast\n[calm]\n\n${other((name) => `${name.charAt(0)}:`)}\n\n`;
    for (const [stories, label] of [
      [mast + mast + crane, '**Situation:** ‸'],
      [crane + crane + mast, 'S: ‸'],
    ] as const) {
      const text = `# Interview answers\n\n## Stories\n\n${stories}${STUB}`;
      equal(mended(text, 'missing-section').includes(`numbers\n\n${label}`), true, label);
    }
  });

  it('from either finding, in one fix', () => {
    const text = `# Interview answers\n\n## Stories\n\n${STUB}`;
    const titles = ['missing-result', 'missing-section'].map((rule) => fixesOf(text, rule).map(({ title, isSafe }) => [title, isSafe]));
    deepEqual(titles, Array(2).fill([['Write out Situation, Task, Action and Result', false]]));
  });
});
