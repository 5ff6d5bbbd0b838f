import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { assert } from 'chai';
import { eventually } from '../host/eventually';
import { useWorkbench } from './shared';

const TOLD = '**S:** Wet.\n\n**T:** Dry them.\n\n**A:** I hung them up.\n\n**R:** Dry by 12.\n';
const ROPES = `# Interview\n\n## Answers\n\n### The rope store\n[calm] [winter]\n\n${TOLD}`;
const CRANE = `# Interview\n\n## Answers\n\n### The crane\n[winter]\n\n${TOLD}\n### The mast\n[calm], [winter]\n\n${TOLD}\n### סיפור\nTags: calm, harbour\n\n${TOLD}`;
const TAG_LINE = 6;

/** Each renaming has notes of its own, which the one before has not changed. */
describe('a tag renamed in the workbench', function () {
  this.timeout(120_000);
  previewed();
});

describe('a tag merged in the workbench', function () {
  this.timeout(120_000);
  merged();
});

function useNotes() {
  const workbench = useWorkbench({ settings: { 'files.autoSave': 'off' }, notes: { 'crane.md': CRANE, 'ropes.md': ROPES } });

  const fileOf = (name: string): Promise<string> => readFile(join(workbench().folder, name), 'utf8');
  const saveAll = (): Promise<void> => workbench().runCommand('File: Save All Files');

  /** Opens the box for a new name of the tag at the start of its line, with the name in it. */
  const rename = async (name: string): Promise<void> => {
    const { page } = workbench();
    await workbench().openFile('ropes.md');
    await workbench().typeAtEndOf(TAG_LINE, '');
    await page.keyboard.press('Home');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    const box = page.locator('.rename-box input');
    await eventually(async () => {
      if (!(await box.isVisible())) await page.keyboard.press('F2');
      await box.waitFor({ timeout: 2_000 });
    }, 30);
    assert.equal(await box.inputValue(), 'calm');
    await box.fill(name);
  };

  return { workbench, fileOf, saveAll, rename };
}

function previewed(): void {
  const { workbench, fileOf, saveAll, rename } = useNotes();
  it('is renamed in all notes by F2, with a preview for who asks', async () => {
    const { page } = workbench();
    await rename('cool head');
    await page.keyboard.press('Control+Enter');
    const preview = page.locator('.bulk-edit-panel');
    await preview.getByText('crane.md').waitFor();
    await preview.getByText('ropes.md').waitFor();
    await preview.getByRole('button', { name: /^Apply/ }).click();
    await saveAll();
    await eventually(async () => assert.equal(await fileOf('ropes.md'), ROPES.replace('[calm]', '[cool head]')));
    await eventually(async () => assert.equal(await fileOf('crane.md'), CRANE.replaceAll('calm', 'cool head')));
  });
}

function merged(): void {
  const { workbench, fileOf, saveAll, rename } = useNotes();
  it('asks before it becomes another that is there, and is kept once', async () => {
    const { page } = workbench();
    await rename('Winter');
    await page.keyboard.press('Enter');
    const dialog = page.locator('.monaco-dialog-box');
    await dialog.getByText('“winter” is a tag of 3 stories already.').waitFor();
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
    await saveAll();
    assert.equal(await fileOf('ropes.md'), ROPES);
    await rename('Winter');
    await page.keyboard.press('Enter');
    await dialog.getByRole('button', { name: 'Merge' }).click();
    await eventually(async () => {
      await saveAll();
      assert.equal(await fileOf('ropes.md'), ROPES.replace('[calm] ', ''));
    });
    assert.equal(await fileOf('crane.md'), CRANE.replace('[calm], ', '').replace('calm', 'winter'));
  });
}
