import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { assert } from 'chai';
import { eventually } from '../host/eventually';
import { useWorkbench } from './shared';

const TOLD = '**S:** Wet.\n\n**T:** Dry them.\n\n**A:** I hung them up.\n\n**R:** Dry by 12.\n';
const ROPES = `### The rope store\n\n${TOLD}`;
const CRANE = `### The crane\n[calm under pressure] [winter]\n\n${TOLD}`;
const NOTE = `# Interview\n\n## Answers\n\n${ROPES}\n${CRANE}`;
const TITLE_LINE = 5;

describe('the fixes in the workbench', function () {
  this.timeout(60_000);
  const workbench = useWorkbench({ settings: { 'files.autoSave': 'off' }, notes: { 'stories.md': NOTE } });

  /** What the file holds once the editor is saved. */
  const saved = async (): Promise<string> => {
    await workbench().page.keyboard.press('Control+S');
    return readFile(join(workbench().folder, 'stories.md'), 'utf8');
  };

  it('add known tags and new ones from a list, in one step', async () => {
    const { page, quickInput } = workbench();
    // In a list of many choices the entries are check boxes.
    const tags = quickInput.locator('.monaco-list-row');
    await workbench().openFile('stories.md');
    await (await workbench().problems()).filter({ hasText: 'missing-tags' }).waitFor();
    await workbench().typeAtEndOf(TITLE_LINE, '');
    // The list closes when the editor takes the focus late.
    await eventually(async () => {
      await page.keyboard.press('Control+.');
      await page.locator('.action-widget').getByText('Add tags…').click({ timeout: 3_000 });
    }, 30);
    await tags.filter({ hasText: 'winter' }).click();
    await quickInput.getByRole('textbox').fill('learning fast');
    await tags.filter({ hasText: 'a new tag' }).click();
    await page.keyboard.press('Enter');
    await eventually(async () => assert.equal(await saved(), NOTE.replace('store\n', 'store\n[learning fast] [winter]\n')));
    await page.keyboard.press('Control+Z');
    await eventually(async () => assert.equal(await saved(), NOTE));
  });
});
