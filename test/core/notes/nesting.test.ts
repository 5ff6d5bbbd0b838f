import { deepEqual } from 'node:assert/strict';
import { told } from './told.js';

describe('stories stand', () => {
  it('in tables with a column for each role', () => {
    const table = `# Interview\n\n| # | Story | S | T | A | R |\n|---|---|---|---|---|---|\n| 1 | **Rope store** | wet | dry | hung up | dry by noon |\n| 2 | Crane | idle | | turned | |\n`;
    deepEqual(told(table), ['Rope store @5 S5 T5 A5 R5', 'Crane @6 S6 T6? A6 R6? -TR']);
  });

  it('in tables with a row for each role', () => {
    deepEqual(
      told(
        '# Interview\n\n## Fog horn\n\n| | |\n|---|---|\n| **Situation** | It was foggy. |\n| **Task** | Find the horn. |\n| **Action** | I looked. |\n| **Result** | Found. |\n',
      ),
      ['Fog horn @3 S7 T8 A9 R10'],
    );
  });

  it('on one line, with one label after the other', () => {
    deepEqual(
      told(
        '# Interview\n\n## Fog\n\nS: I was late. T: to be on time. A: I ran; R: on time.\n\n## Sun\n\n**S:** late **T:** be on time **A:** ran **R:** on time\n',
      ),
      ['Fog @3 S5 T5 A5 R5', 'Sun @7 S9 T9 A9 R9'],
    );
  });

  it('in details, under their summary', () => {
    deepEqual(
      told(
        '# Interview\n\n## Stories\n\n<details>\n<summary>Harbour <b>lights</b></summary>\n\n**Situation:** x\n\n**Task:** y\n\n**Action:** z\n\n**Result:** w\n\n</details>\n',
      ),
      ['Harbour lights @6 S8 T10 A12 R14'],
    );
  });

  it('in plain HTML', () => {
    deepEqual(
      told(
        '# Interview\n\n<h3>Rope store</h3>\n<ul>\n<li><b>Situation:</b> x</li>\n<li><strong>Task:</strong> y</li>\n<li><b>Action:</b> z<br>more</li>\n<li><b>Result</b> - w</li>\n</ul>\n<!--\n<b>Result:</b> none\n-->\n',
      ),
      ['Rope store @3 S5 T6 A7 R8'],
    );
    deepEqual(told('# Interview\n\n## Rope store\n\n<b>Situation:</b> x<br><b>Task:</b> y<br><b>Action:</b> z<br><b>Result:</b> w\n'), [
      'Rope store @3 S5 T5 A5 R5',
    ]);
  });

  it('in callouts, each with its title', () => {
    deepEqual(
      told(
        '# Interview\n\n## Stories\n\n> [!example]- Rope store\n> **S:** a\n> **T:** b\n> **A:** c\n> **R:** d\n\n> [!tip] Crane\n> - Situation: a\n> - Task: b\n> - Action: c\n> - Result: d\n',
      ),
      ['Rope store @5 S6 T7 A8 R9', 'Crane @11 S12 T13 A14 R15'],
    );
  });

  it('in lists inside lists', () => {
    deepEqual(
      told(
        '# Interview\n\n## Stories\n\n- Rope store\n  - Situation: a\n  - Task: b\n  - Action: c\n    - one\n    - two\n  - Result: d\n- Crane\n  - Situation: a\n  - Task: b\n  - Action: c\n  - Result: d\n',
      ),
      ['Rope store @5 S6 T7 A8 R11', 'Crane @12 S13 T14 A15 R16'],
    );
  });
});
