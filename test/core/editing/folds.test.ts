import { deepEqual } from 'node:assert/strict';
import { foldsOf } from '../../../src/core/editing/folds.js';
import { startReading } from '../../../src/core/notes/reading.js';

function folds(text: string, isMarkdown: boolean): string[] {
  const lines = text.split('\n');
  const lineOf = (offset: number): number => text.slice(0, offset).split('\n').length;
  return foldsOf(startReading(text).note, { lineOf, textOf: (line) => lines[line - 1] ?? '' }, isMarkdown).map(
    ({ first, last }) => `${first}-${last}`,
  );
}

describe('folding', () => {
  const bold =
    '# Interview\n\n## Answers\n\n**Ropes**\n\n**Situation:** Wet.\nVery wet.\n\n**Task:** Dry.\n\n**Action:** I hung them.\nUp.\n\n**Result:** Dry.\nAll.\n\n**The crane**\n\n**Situation:** Bent.\n\n**Action:** Me.\n\n**Result:** 2 days.\n';

  it('goes by titles and labels that are no headings', () => {
    deepEqual(folds(bold, true), ['5-16', '7-8', '12-13', '15-16', '18-24']);
  });

  it('ends before blank lines, quoted ones too, and before the next story', () => {
    const quoted =
      '# Interview\n\n## Answers\n\n**Ropes**\n\n> **Situation:** Wet.\n> Very wet.\n>\n> **Action:** Hung.\n> Up.\n>\n\n**The crane**\n\n**Situation:** Bent.\n\n**Action:** Me.\n\n\n';
    deepEqual(folds(quoted, true), ['5-11', '7-8', '10-11', '14-18']);
  });

  it('leaves out stories without a title, whose first label begins them', () => {
    const sections = '**Situation:** Wet.\nVery wet.\n\n**Task:** Dry.\n\n**Action:** Hung.\n\n**Result:** Dry.\n';
    deepEqual(folds(`${sections}\n# Interview answers\n\n## The crane\n\n${sections}`, true), ['14-15']);
  });

  it('leaves headings and list items to Markdown', () => {
    const headings =
      '# Interview\n\n## Answers\n\n### Ropes\n\n#### Situation\n\nWet.\n\n#### Task\n\nDry.\n\n#### Action\n\nHung.\n\nResult\n------\n\nDry.\n';
    deepEqual(folds(headings, true), []);
    deepEqual(folds(headings, false).slice(0, 2), ['5-17', '7-9']);
    const items =
      '# Interview\n\n## Answers\n\n### Ropes\n\n- **S:** Wet.\n  - very\n- **T:** Dry.\n- **A:** Hung.\n- **R:** Dry.\n  - all\n';
    deepEqual(folds(items, true), []);
    deepEqual(folds(items, false), ['5-12', '7-8', '11-12']);
  });
});
