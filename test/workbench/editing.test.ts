import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { assert } from 'chai';
import { eventually } from '../host/eventually';
import { useWorkbench } from './shared';

const TOLD = '**Situation:** Wet.\n\n**Task:** Dry them.\n\n**Action:** I hung them up.\n\n**Result:** Dry by 12.\n';
const NOTE = `# Interview\n\n## Answers\n\n### The winch\n[calm]\n\n${TOLD}\n### The crane\n[winter]\n\n${TOLD}`;
const TITLE_LINE = 5;

describe('stories in the editor', function () {
  this.timeout(90_000);
  const workbench = useWorkbench({ settings: { 'files.autoSave': 'off' }, notes: { 'stories.md': NOTE } });

  /** What the file holds once the editor is saved. */
  const saved = async (): Promise<string> => {
    await workbench().page.keyboard.press('Control+S');
    return readFile(join(workbench().folder, 'stories.md'), 'utf8');
  };
  const undone = async (): Promise<void> => {
    await workbench().page.keyboard.press('Control+Z');
    await eventually(async () => assert.equal(await saved(), NOTE));
  };

  before(async () => {
    await workbench().openFile('stories.md');
    await workbench().page.locator('.codelens-decoration').getByText('▶ Practise').first().waitFor({ timeout: 60_000 });
  });

  it('are written from a title, a question, tags, sections and a place, each of which may be left as it is', async () => {
    const { page, quickInput } = workbench();
    await workbench().typeAtEndOf(TITLE_LINE, '');
    await workbench().runCommand('STAR Stories: New Story');
    await quickInput.getByText('1/5').waitFor();
    await quickInput.locator('input[type="text"]').fill('The *rope* store');
    await page.keyboard.press('Enter');
    await quickInput.getByText('2/5').waitFor();
    await page.keyboard.press('Enter');
    await quickInput.getByText('3/5').waitFor();
    await quickInput.locator('.monaco-list-row').filter({ hasText: 'winter' }).click();
    await page.keyboard.press('Enter');
    await quickInput.getByText('4/5').waitFor();
    await page.keyboard.press('Enter');
    await quickInput.getByText('5/5').waitFor();
    await page.keyboard.press('Enter');
    await quickInput.waitFor({ state: 'hidden' });
    const story = '### The \\*rope\\* store\n[winter]\n\n**Situation:** \n\n**Task:** \n\n**Action:** \n\n**Result:** \n';
    await eventually(async () => assert.equal(await saved(), NOTE.replace('\n### The crane', `\n${story}\n### The crane`)));
    await page.keyboard.insertText('Wet.');
    await eventually(async () => assert.include(await saved(), '**Situation:** Wet.\n\n**Task:** \n'));
    await page.keyboard.press('Control+Z');
    await undone();
  });

  it('are sorted and their labels converted, each in one step', async () => {
    await workbench().typeAtEndOf(TITLE_LINE, '');
    await workbench().runCommand('STAR Stories: Sort Stories');
    await workbench().pick('By title');
    await eventually(async () => assert.equal(await saved(), `# Interview\n\n## Answers\n\n### The crane\n[winter]\n\n${TOLD}\n### The winch\n[calm]\n\n${TOLD}`));
    await undone();
    await workbench().runCommand('STAR Stories: Convert Labels');
    await workbench().pick('Headings');
    await workbench().pick('Only “The winch”');
    const headings = '#### Situation\n\nWet.\n\n#### Task\n\nDry them.\n\n#### Action\n\nI hung them up.\n\n#### Result\n\nDry by 12.\n';
    await eventually(async () => assert.equal(await saved(), NOTE.replace(TOLD, headings)));
    await undone();
  });
});
