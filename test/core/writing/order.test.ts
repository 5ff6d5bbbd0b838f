import { deepEqual, equal } from 'node:assert/strict';
import { fixesOf, mended } from './mended.js';
import { STORY } from './ropes.js';

describe('sections out of order change places', () => {
  it('under headings, with all that stands under them', () => {
    const text = `${STORY}#### Situation\n\nWet ropes.\n\n#### Result\n\nDry by 12.\n\n- really\n\n#### Action\n\nI hung them up.\n\n##### How\n\nOn nails.\n\n#### Task\n\nDry them.\n`;
    equal(
      mended(text, 'section-order'),
      `${STORY}#### Situation\n\nWet ropes.\n\n#### Task\n\nDry them.\n\n#### Action\n\nI hung them up.\n\n##### How\n\nOn nails.\n\n#### Result\n\nDry by 12.\n\n- really\n`,
    );
  });

  it('in lists, each with the number of its place', () => {
    const text = `${STORY}1. **Situation:** Wet ropes.\n2. **Result:** Dry by 12.\n3. **Action:** I hung them up.\n4. **Task:** Dry them.\n5. **Follow-ups:** Who helped?\n`;
    equal(
      mended(text, 'section-order').slice(STORY.length),
      '1. **Situation:** Wet ropes.\n2. **Task:** Dry them.\n3. **Action:** I hung them up.\n4. **Result:** Dry by 12.\n5. **Follow-ups:** Who helped?\n',
    );
  });

  it('in the rows of a table, its head left where it is', () => {
    const text = `${STORY}| T | Dry them. |\n|---|---|\n| S | Wet ropes. |\n| A | I hung them up. |\n| R | Dry by 12. |\n`;
    equal(
      mended(text, 'section-order').slice(STORY.length),
      '| S | Wet ropes. |\n|---|---|\n| T | Dry them. |\n| A | I hung them up. |\n| R | Dry by 12. |\n',
    );
  });

  it('on one line', () => {
    equal(
      mended(`${STORY}S: Wet ropes. A: I hung them up. T: Dry them. R: Dry by 12.\n`, 'section-order').slice(STORY.length),
      'S: Wet ropes. T: Dry them. A: I hung them up. R: Dry by 12.\n',
    );
  });

  it('by themselves, unless a role is told twice', () => {
    const text = `${STORY}S: Wet ropes.\nA: I hung them up.\nT: Dry them.\nR: Dry by 12.\n`;
    deepEqual(
      fixesOf(text, 'section-order').map(({ isSafe }) => isSafe),
      [true],
    );
    deepEqual(
      fixesOf(text.replace('R:', 'A: I waited.\nR:'), 'section-order').map(({ isSafe }) => isSafe),
      [false],
    );
  });
});
