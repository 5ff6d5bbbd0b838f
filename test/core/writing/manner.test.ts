import { deepEqual, equal } from 'node:assert/strict';
import { fixesOf, mended } from './mended.js';

const HEAD = '# Interview answers\n\n## Stories\n\n';
const ROPES = '### The rope store\n[calm]\n\n';
const CRANE = '### The crane\n[calm]\n\n';

/** What is written into the story of the ropes, whose lines these are, between others. */
function added(rule: string, lines: string, others: { before?: string; behind?: string } = {}): string {
  const [above, below] = [`${HEAD}${others.before ?? ''}${ROPES}`, `\n${others.behind ?? ''}`];
  const text = mended(`${above}${lines}${below}`, rule);
  equal(text.startsWith(above) && text.endsWith(below), true, text);
  return text.slice(above.length, text.length - below.length);
}

describe('sections are parted', () => {
  it('as most of them are', () => {
    const story = (result: string): string => `**Situation:** Wet.\n**Task:** Dry.\n\n**Action:** Hung.\n\n${result}**Learning:** Wind.`;
    equal(added('missing-result', story('')), story('**Result:** ‸\n\n'));
  });

  it('as in the nearest story that writes them alike, where there is but one', () => {
    const crane = `${CRANE}**Best for:** calm\n\n**Source:** me\n\n**Use for:** all\n\n**Situation:** Bent.\n**Result:** Straight in 2 days.\n\n`;
    const mast = '### The mast\n[calm]\n\n- **Situation:** Bent.\n\n\n- **Result:** Straight in 2 days.\n\n';
    const lone = '### The lamp\n[calm]\n\n**Situation:** Dark.\n\n';
    equal(
      added('missing-section', '**Situation:** Wet.', { behind: lone + mast + crane }),
      '**Situation:** Wet.\n**Task:** ‸\n**Action:** ‸',
    );
    equal(
      added('missing-section', '- **Situation:** Wet.', { behind: crane + mast }),
      '- **Situation:** Wet.\n\n\n- **Task:** ‸\n\n\n- **Action:** ‸',
    );
    equal(
      added('missing-section', '> **Situation:** Wet.', { behind: crane + mast }),
      '> **Situation:** Wet.\n>\n> **Task:** ‸\n>\n> **Action:** ‸',
    );
  });

  it('as people part them, where none is written alike', () => {
    for (const [line, rest] of [
      ['  #### Situation\n\nWet.', '\n\n  #### Task\n\n‸\n\n  #### Action\n\n‸'],
      ['  - **Situation:** Wet.', '\n  - **Task:** ‸\n  - **Action:** ‸'],
      ['  > **Situation:** Wet.', '\n  >\n  > **Task:** ‸\n  >\n  > **Action:** ‸'],
      ['*Situation:* Wet.', '\n\n*Task:* ‸\n\n*Action:* ‸'],
    ] as const)
      equal(added('missing-section', line), line + rest);
  });
});

describe('a label is worded', () => {
  const story = (title: string, result: string): string =>
    `### ${title}\n[calm]\n\n**Situation:** Bent.\n\n**Task:** Mend it.\n\n**Action:** I bent it.\n\n${result}\n\n`;
  const lines = '**Situation:** Wet.\n\n**Task:** Dry.\n\n**Action:** I hung them.';

  it('as in the nearest of the stories that are written alike', () => {
    const [crane, mast] = [story('The crane', '**Outcome:** Straight in 2 days.'), story('The mast', '**Impact:** Straight in 2 days.')];
    equal(added('missing-result', lines, { before: mast + crane }), `${lines}\n\n**Outcome:** ‸`);
    equal(added('missing-result', lines, { before: crane + mast }), `${lines}\n\n**Impact:** ‸`);
    equal(added('missing-result', lines, { before: crane, behind: mast }), `${lines}\n\n**Impact:** ‸`);
  });

  it('but stands as the others of its story do', () => {
    equal(
      added('missing-result', lines, { behind: story('The crane', '#### Outcome\n\nStraight in 2 days.') }),
      `${lines}\n\n**Result:** ‸`,
    );
  });
});

describe('rows and cells are written', () => {
  it('as the rows of their table are', () => {
    for (const [row, empty] of [
      [(role: string, text: string) => `> | **${role}** | ${text} |`, '> | **Result** | ‸ |'],
      [(role: string, text: string) => `|**${role}**|${text}|`, '|**Result**| ‸ |'],
    ] as const) {
      const dashes = row('Part', 'Text').replace(/[^|>\s]+/g, '---');
      const table = [row('Part', 'Text'), dashes, row('Situation', 'Wet'), row('Task', 'Dry'), row('Action', 'I hung them')].join('\n');
      equal(added('missing-result', table), `${table}\n${empty}`);
    }
  });

  it('under the head that is the only row, not above it', () => {
    const rows = '| **Action** | I hung them. |\n| --- | --- |\n| **Result** | Dry by 12. |';
    deepEqual(
      fixesOf(`${HEAD}${ROPES}${rows}\n`, 'missing-section').map(({ title }) => title),
      [],
    );
  });

  it('and not where a bar stands in the text', () => {
    const lines = '**Situation:** Wet | cold.\n\n**Task:** Dry | warm.\n\n**Action:** I hung | them.';
    equal(added('missing-result', lines), `${lines}\n\n**Result:** ‸`);
  });

  it('for the columns that a row lacks', () => {
    const table = (row: string): string =>
      `| Story | **Situation** | Task | Note | Action | Result |\r\n|---|---|---|---|---|---|\r\n${row}\r\n| Crane [calm] | Bent. | Mend it. | | Bent it. | Straight in 2 days. |\r\n`;
    for (const [row, rest] of [
      ['| Ropes [calm] | Wet. | Dry. | | I hung them. |', ' ‸ |'],
      ['| Ropes [calm] | Wet. | Dry. | | I hung them.', ' | ‸ |'],
    ] as const)
      equal(mended(`${HEAD}${table(row)}`, 'missing-result'), `${HEAD}${table(row + rest)}`);
  });
});

describe('a skeleton', () => {
  const STUB = '### The rope store\n[calm]\n\n- ask Ada\n';

  it('stands under a blank line behind jottings, and as its model does without', () => {
    const crane = '### The crane\nS: Bent.\nT: Mend it.\nA: I bent it.\nR: Straight in 2 days.\n\n';
    equal(mended(`${HEAD}${crane}${STUB}`, 'missing-section'), `${HEAD}${crane}${STUB}\nS: ‸\nT: ‸\nA: ‸\nR: ‸\n`);
    equal(mended(`${HEAD}${crane}### Ropes\n`, 'missing-section'), `${HEAD}${crane}### Ropes\nS: ‸\nT: ‸\nA: ‸\nR: ‸\n`);
  });

  it('follows no table, HTML or story without labels', () => {
    for (const crane of [
      '| Situation | Bent. |\n|---|---|\n| Task | Mend it. |\n| Action | I bent it. |\n| Result | Straight in 2 days. |',
      '<p><b>Situation:</b> Bent.</p>\n<p><b>Task:</b> Mend it.</p>\n<p><b>Action:</b> I bent it.</p>\n<p><b>Result:</b> Straight in 2 days.</p>',
      'We had bent it, and I bent it back. '.repeat(9),
    ]) {
      const text = `${HEAD}${CRANE}${crane}\n\n${STUB}`;
      equal(
        fixesOf(text, 'missing-section').length > 0 &&
          mended(
            text.replace(crane, () => crane),
            'missing-section',
          ).includes('#### Situation\n\n‸'),
        true,
        crane,
      );
    }
  });

  it('has headings as deep under an underlined title as under another', () => {
    const text = `The crane\n---------\n[calm]\n\n${['Situation', 'Task', 'Action', 'Result'].map((role) => `### ${role}\n\nBent in 2 days.\n\n`).join('')}The rope store\n==============\n[calm]\n\n- ask Ada\n`;
    equal(mended(text, 'missing-section'), `${text}\n## Situation\n\n‸\n\n## Task\n\n‸\n\n## Action\n\n‸\n\n## Result\n\n‸\n`);
    const deep = `${HEAD}#### A\n\n##${STUB}`;
    equal(mended(deep, 'missing-section').includes('\n\n###### Situation\n\n‸'), true);
  });
});
