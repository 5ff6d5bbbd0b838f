import { assert } from 'chai';
import { CURRENT, OLDEST } from '../../scripts/vscode-fetch.mjs';
import { cellsOf, press, waitForClock } from './rehearsing';
import { useWorkbench } from './shared';
import type { Options, Workbench } from './workbench';

const STORY = 'The locker that would not open';
const settings = { 'starStories.practice.countdown': 0 };
const SETUPS: readonly Options[] = [
  { version: CURRENT, settings },
  { version: CURRENT, kind: 'web', settings },
  { version: OLDEST, settings },
];

for (const setup of SETUPS) {
  describe(`in VS Code ${setup.version}, ${setup.kind ?? 'node'} extension host`, () => {
    const workbench = useWorkbench(setup);

    it('the stories of all notes are in the tree', async () => {
      await workbench().showTree();
      await workbench().treeRow('interview-stories.md').waitFor();
      await workbench().treeRow(STORY).waitFor();
    });

    it('the palette offers the commands', async () => {
      await workbench().openPalette('STAR Stories: Start Pra');
      await workbench().entries.filter({ hasText: 'STAR Stories: Start Practice' }).waitFor();
      await workbench().page.keyboard.press('Escape');
      await workbench().openPalette('STAR Stories: Practise');
      await workbench().entries.filter({ hasText: 'STAR Stories: Practise What Is Due' }).waitFor();
      const titles = await workbench().entries.allTextContents();
      assert.notInclude(titles.join(), 'Practise This Story', 'it needs a row of the tree');
      await workbench().page.keyboard.press('Escape');
    });

    it('practice goes from the palette to the split table by keys', async () => {
      await workbench().runCommand('STAR Stories: Start Practice');
      await workbench().pick(STORY);
      const page = workbench().webview;
      await page.getByRole('heading', { name: `${STORY} Ready` }).waitFor();

      await press(workbench(), 'Space');
      await page.getByRole('heading', { name: 'Situation' }).waitFor();
      await waitForClock(workbench(), 'Time in situation', 1);
      await press(workbench(), 'Space');
      await page.getByRole('heading', { name: 'Task' }).waitFor();
      await press(workbench(), 'p');
      await page.getByRole('button', { name: 'Resume' }).waitFor();
      await press(workbench(), 'p');
      await page.getByRole('button', { name: 'Pause' }).waitFor();
      await press(workbench(), 'Space');
      await page.getByRole('heading', { name: 'Action' }).waitFor();
      await press(workbench(), 'Space');
      await page.getByRole('heading', { name: 'Result' }).waitFor();
      await press(workbench(), 'Enter');

      const rows = await splits(workbench());
      assert.deepEqual(
        rows.map(([name]) => name),
        ['Situation', 'Task', 'Action', 'Result', 'Whole answer'],
      );
      assert.deepEqual(
        rows.map(([, , budget]) => budget),
        ['0:10–0:15', '0:10–0:15', '1:00–1:30', '0:20–0:30', '2:00–3:00'],
      );
      for (const [name, time] of rows) assert.match(time ?? '', /^0:0\d$/, name);
      assert.notEqual(rows[0]?.[1], '0:00', 'the Situation took over a second');
    });

    it('practice goes from a row of the tree to the split table by buttons, finished early', async () => {
      await workbench().showTree();
      const row = workbench().treeRow(STORY);
      await row.hover();
      await row.getByRole('button', { name: 'Practise This Story' }).click();
      const page = workbench().webview;
      await page.getByRole('button', { name: 'Start' }).click();
      await page.getByRole('button', { name: 'Next section' }).click();
      await page.getByRole('heading', { name: 'Task' }).waitFor();
      await page.getByRole('button', { name: 'Finish' }).click();

      const rows = await splits(workbench());
      assert.deepEqual(
        rows.map(([, , , difference]) => difference === 'not reached'),
        [false, false, true, true, false],
      );
    });

    it('practice shows the text of the story on request only', async () => {
      await workbench().runCommand('STAR Stories: Start Practice');
      await workbench().pick(STORY);
      const page = workbench().webview;
      const text = page.getByText('In my second year at Tidewater Parcels');
      await page.getByRole('button', { name: 'Hidden', pressed: true }).waitFor();
      assert.equal(await text.count(), 0);
      await page.getByRole('button', { name: 'Full text' }).click();
      await text.waitFor();
    });

    it('the page of a rule opens from the problem that the rule found', async () => {
      await workbench().runCommand('View: Close All Editors');
      const problems = await workbench().problems();
      await problems
        .getByText('missing-result')
        .first()
        .click({ modifiers: ['ControlOrMeta'] });
      await workbench().webview.getByRole('heading', { name: 'missing-result', level: 1 }).waitFor();
    });
  });
}

/** The cells of the split table, the whole answer's row last. */
function splits(workbench: Workbench): Promise<string[][]> {
  return cellsOf(workbench.webview.getByRole('table', { name: 'Your time by section, against its budget' }));
}
