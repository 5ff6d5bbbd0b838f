import { deepEqual, equal } from 'node:assert/strict';
import fc from 'fast-check';
import { convertLabels, LABEL_STYLES, type NewLabelStyle } from '../../../src/core/editing/convertLabels.js';
import { asidesOf, wordsOf } from '../../../src/core/writing/sameOutline.js';
import { startReading } from '../../../src/core/notes/reading.js';
import { setWords } from '../../../src/core/words.js';
import { flawedNotes } from '../writing/flawed.js';
import { edited } from '../writing/mended.js';

declare const process: { env: Record<string, string | undefined> };

const RUNS = Math.ceil(Number(process.env['STAR_STORIES_RUNS'] ?? 2_000) / 40);
const SEED = Number(process.env['STAR_STORIES_SEED'] ?? 1);

const HEAD = '# Interview\n\n## Answers\n\n### Ropes\n[calm]\n\n';
const HEADINGS =
  '#### Situation (30s)\n\nWet.\n\n#### Task\n\nDry them.\n\n#### Action\n\n- hung them\n- turned them\n\n#### Result\n\nDry by 12.\n';
const BOLD = '**Situation (30s):** Wet.\n\n**Task:** Dry them.\n\n**Action:**\n\n- hung them\n- turned them\n\n**Result:** Dry by 12.\n';
const LETTERS = 'S (30s): Wet.\n\nT: Dry them.\n\nA:\n\n- hung them\n- turned them\n\nR: Dry by 12.\n';

function converted(text: string, style: NewLabelStyle): string | number {
  const reading = startReading(text);
  const edits = convertLabels(reading, style, [...reading.note.stories.keys()]);
  return typeof edits === 'number' ? edits : edited(text, edits);
}

describe('converting labels', function () {
  this.timeout(600_000);

  it('leads from each style to each other, and back', () => {
    const styles = { heading: HEADINGS, bold: BOLD, letter: LETTERS };
    for (const from of LABEL_STYLES)
      for (const to of LABEL_STYLES) equal(converted(HEAD + styles[from], to), HEAD + styles[to], `${from} to ${to}`);
  });

  it('takes labels out of lists, and keeps their words', () => {
    const list = `${HEAD}- **Context:** Wet.\n- **My role:** Dry them.\n- **Actions:** This:\n  - hung them\n  - turned them\n- **Outcome:** Dry by 12.\n`;
    equal(
      converted(list, 'heading'),
      `${HEAD}#### Context\n\nWet.\n\n#### My role\n\nDry them.\n\n#### Actions\n\nThis:\n- hung them\n- turned them\n\n#### Outcome\n\nDry by 12.\n`,
    );
  });

  it('names labels of two roles by both, and spells letters out', () => {
    const told = (first: string, second: string, third: string): string => `${HEAD}${first} Wet.\n\n${second} Hung.\n\n${third} Dry.\n`;
    const both = told('**Situation/Task:**', '**Action:**', '**Result & Learning:**');
    equal(converted(both, 'letter'), told('S/T:', 'A:', 'R/L:'));
    equal(converted(told('S/T:', 'A:', 'R & L:'), 'bold'), told('**Situation/Task:**', '**Action:**', '**Result/Learning:**'));
    equal(
      converted(both, 'heading'),
      told('#### Situation/Task\n\n', '#### Action\n\n', '#### Result & Learning\n\n').replaceAll('\n ', '\n'),
    );
    equal(converted(told('**상황:**', '**Action:**', '**Result:**'), 'letter'), told('S:', 'A:', 'R:'));
  });

  it('writes the same letters and words in every language of the editor', () => {
    setWords({ Task: 'Aufgabe', Action: 'Handlung', Result: 'Ergebnis' }, 'de');
    try {
      equal(converted(HEAD + BOLD, 'letter'), HEAD + LETTERS);
      equal(converted(HEAD + LETTERS, 'bold'), HEAD + BOLD);
    } finally {
      setWords({}, 'en');
    }
  });

  it('leaves other labels and what has none as they are, and parts the labels by blank lines', () => {
    const evidence = '\n**Evidence:** A photo.\n';
    equal(converted(`${HEAD}${BOLD}${evidence}`, 'heading'), `${HEAD}${HEADINGS}${evidence}`);
    const unlabelled = '\n\nI hung them.\n\n- up\n- down\n\n';
    equal(converted(`${HEAD}**Situation:** Wet.${unlabelled}**Result:** Dry.\n`, 'letter'), `${HEAD}S: Wet.${unlabelled}R: Dry.\n`);
    equal(converted(`${HEAD}**Situation:** Wet.\n**Action:** Hung.\n**Result:**\n`, 'letter'), `${HEAD}S: Wet.\n\nA: Hung.\n\nR:\n`);
    equal(
      converted(`${HEAD}Last week.\n**Situation:** Wet.\n\n**Action:** Hung.\n\n**Result:** Dry.\n`, 'heading'),
      `${HEAD}Last week.\n\n#### Situation\n\nWet.\n\n#### Action\n\nHung.\n\n#### Result\n\nDry.\n`,
    );
    const close = HEAD.replace('[calm]\n\n', '');
    equal(
      converted(`${close}**Situation:** Wet.\n**Action:** Hung.\n**Result:** Dry.\n`, 'letter'),
      `${close}S: Wet.\n\nA: Hung.\n\nR: Dry.\n`,
    );
  });

  it('stays in quotes, and takes what stood in a list item or under dashes along', () => {
    const cases: [style: NewLabelStyle, before: string, after: string][] = [
      [
        'heading',
        '> **Situation:** Wet.\n> Very.\n>\n> **Action:** Hung.\n>\n> - up\n>\n> **Result:** Dry.\n',
        '> #### Situation\n>\n> Wet.\n> Very.\n>\n> #### Action\n>\n> Hung.\n>\n> - up\n>\n> #### Result\n>\n> Dry.\n',
      ],
      [
        'bold',
        '> #### Situation\n>\n> Wet.\n>\n> #### Action\n>\n> - up\n> - down\n>\n> #### Result\n>\n> Dry.\n',
        '> **Situation:** Wet.\n>\n> **Action:**\n>\n> - up\n> - down\n>\n> **Result:** Dry.\n',
      ],
      [
        'letter',
        '> 1. **Situation:**\n>\n>    - Wet.\n>    - Very.\n> 2. **Action:** Hung.\n>    Up.\n> 3. **Result:** Dry.\n',
        '> S:\n>\n> - Wet.\n> - Very.\n>\n> A: Hung.\n> Up.\n>\n> R: Dry.\n',
      ],
      [
        'bold',
        '- Situation: Wet.\n\n  Very.\n- Action: Hung.\n\n  ```\n  up\n  ```\n- Result: Dry.\n',
        '**Situation:** Wet.\n\nVery.\n\n**Action:** Hung.\n\n```\nup\n```\n\n**Result:** Dry.\n',
      ],
      [
        'bold',
        'Situation (30s)\n---------\n\nWet.\n\nAction\n------\n\nHung.\n\nResult\n------\n\nDry.\n',
        '**Situation (30s):** Wet.\n\n**Action:** Hung.\n\n**Result:** Dry.\n',
      ],
      [
        'letter',
        '**Situation:**\nWet.\nVery.\n\n**Action:**\n1. Hung.\n2. Up.\n\n**Result:**\n> Dry.\n',
        'S: Wet.\nVery.\n\nA:\n\n1. Hung.\n2. Up.\n\nR:\n\n> Dry.\n',
      ],
    ];
    for (const [style, before, after] of cases) {
      equal(converted(HEAD + before, style), HEAD + after);
      equal(converted((HEAD + before).replaceAll('\n', '\r\n'), style), (HEAD + after).replaceAll('\n', '\r\n'));
    }
  });

  it('makes headings one level deeper than the title, where there is such a level', () => {
    const told = (title: string, mark: string): string => `# Interview\n\n## Answers\n\n${title}\n\n${HEADINGS.replaceAll('####', mark)}`;
    const bold = (title: string): string => `# Interview\n\n## Answers\n\n${title}\n\n${BOLD}`;
    equal(converted(bold('##### Ropes'), 'heading'), told('##### Ropes', '######'));
    equal(converted(bold('**Ropes**'), 'heading'), told('**Ropes**', '####'));
    equal(converted(told('### Ropes', '##'), 'heading'), told('### Ropes', '####'));
    equal(converted(bold('###### Ropes'), 'heading'), 0);
  });

  it('changes nothing where a story would be read otherwise, and says which', () => {
    const table =
      '# Interview\n\n| Story | Situation | Task | Action | Result |\n| - | - | - | - | - |\n| Ropes | Wet | Dry | Hung | 12 |\n';
    equal(converted(table, 'bold'), 0);
    equal(converted(`${HEAD}<b>Situation:</b> Wet.\n\n<b>Action:</b> Hung.\n\n<b>Result:</b> Dry.\n`, 'bold'), 0);
    equal(converted(`${HEAD}See [what came of it](#result).\n\n${HEADINGS}`, 'bold'), 0);
    equal(converted(`${HEAD}${BOLD}\n### The crane\n\n**S:** Bent. **T:** Mend it. **A:** I bent it. **R:** 2 days.\n`, 'heading'), 1);
  });

  it('of random notes, there and back, keeps all that the stories say', () => {
    let done = 0;
    fc.assert(
      fc.property(flawedNotes, fc.constantFrom(...LABEL_STYLES), fc.constantFrom(...LABEL_STYLES), (text, style, back) => {
        const there = converted(text, style);
        if (typeof there === 'number') return;
        done += 1;
        const said = (source: string): unknown => {
          const { note } = startReading(source);
          return [note.stories.map(wordsOf), asidesOf(note)];
        };
        deepEqual(said(there), said(text), there);
        const again = converted(there, back);
        if (typeof again === 'string') deepEqual(said(again), said(text), again);
      }),
      { numRuns: RUNS, seed: SEED },
    );
    equal(done > RUNS / 3, true, `only ${done} of ${RUNS} notes could be converted`);
  });
});
