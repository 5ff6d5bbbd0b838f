import { deepEqual, equal } from 'node:assert/strict';
import fc from 'fast-check';
import { convertLabels, LABEL_STYLES, type NewLabelStyle } from '../../../src/core/editing/convertLabels.js';
import { asidesOf, wordsOf } from '../../../src/core/editing/sameOutline.js';
import { startReading } from '../../../src/core/notes/reading.js';
import { flawedNotes } from '../writing/flawed.js';
import { edited } from '../writing/mended.js';

declare const process: { env: Record<string, string | undefined> };

const RUNS = Math.ceil(Number(process.env['STAR_STORIES_RUNS'] ?? 2_000) / 40);
const SEED = Number(process.env['STAR_STORIES_SEED'] ?? 1);

const HEAD = '# Interview\n\n## Answers\n\n### Ropes\n[calm]\n\n';
const HEADINGS = '#### Situation (30s)\n\nWet.\n\n#### Task\n\nDry them.\n\n#### Action\n\n- hung them\n- turned them\n\n#### Result\n\nDry by 12.\n';
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
    for (const from of LABEL_STYLES) for (const to of LABEL_STYLES) equal(converted(HEAD + styles[from], to), HEAD + styles[to], `${from} to ${to}`);
  });

  it('takes labels out of lists, and keeps their words', () => {
    const list = `${HEAD}- **Context:** Wet.\n- **My role:** Dry them.\n- **Actions:** This:\n  - hung them\n  - turned them\n- **Outcome:** Dry by 12.\n`;
    equal(converted(list, 'heading'), `${HEAD}#### Context\n\nWet.\n\n#### My role\n\nDry them.\n\n#### Actions\n\nThis:\n- hung them\n- turned them\n\n#### Outcome\n\nDry by 12.\n`);
  });

  it('changes nothing where a story would be read otherwise, and says which', () => {
    const table = '# Interview\n\n| Story | Situation | Task | Action | Result |\n| - | - | - | - | - |\n| Ropes | Wet | Dry | Hung | 12 |\n';
    equal(converted(table, 'bold'), 0);
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
