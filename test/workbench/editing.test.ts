import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { assert } from 'chai';
import { eventually } from '../host/eventually';
import { useWorkbench } from './shared';

const told = (style: (letter: string, word: string) => string): string =>
  [
    ['S', 'Situation', 'Wet.'],
    ['T', 'Task', 'Dry them.'],
    ['A', 'Action', 'I hung them up.'],
    ['R', 'Result', 'Dry by 12.'],
  ]
    .map(([letter = '', word = '', text = '']) => `${style(letter, word)} ${text}\n`)
    .join('\n');
const WORDS = told((_, word) => `**${word}:**`);
const LETTERS = told((letter) => `**${letter}:**`);
const HEAD = '# Interview\n\n## Answers\n\n';
const STORIES = `${HEAD}### The winch\n[calm]\n\n${WORDS}\n### The crane\n[winter]\n\n${WORDS}`;
const UNTAGGED = `${HEAD}### The rope store\n\n${LETTERS}\n### The pier\n[calm under pressure]\n\n${LETTERS}`;
/** Each renaming has tags of its own, which the one before has not changed. */
const ROPES = `${HEAD}### The ropes\n[patience] [autumn]\n\n${LETTERS}`;
const MAST = `${HEAD}### The lift\n[autumn]\n\n${LETTERS}\n### The mast\n[patience], [autumn]\n\n${LETTERS}\n### סיפור\nTags: patience, harbour\n\n${LETTERS}`;
const TITLE_LINE = 5;
const TAG_LINE = 6;

describe('stories in the editor', () => {
  const workbench = useWorkbench({
    settings: { 'files.autoSave': 'off', 'starStories.showRoles': true },
    notes: { 'stories.md': STORIES, 'untagged.md': UNTAGGED, 'ropes.md': ROPES, 'mast.md': MAST },
  });

  const fileOf = (name: string): Promise<string> => readFile(join(workbench().folder, name), 'utf8');
  /** Waits until the file holds the text once its editor is saved. */
  const isSaved = (name: string, text: string): Promise<void> =>
    eventually(async () => {
      await workbench().page.keyboard.press('Control+S');
      assert.equal(await fileOf(name), text);
    });
  const undone = async (name: string, text: string): Promise<void> => {
    await workbench().page.keyboard.press('Control+Z');
    await isSaved(name, text);
  };
  /** The extension has read the note once it says something above its stories. */
  const isRead = (): Promise<void> =>
    workbench().page.locator('.editor-group-container.active .codelens-decoration').getByText('▶ Practise').first().waitFor();

  it('are written from a title, a question, tags, sections and a place, each of which may be left as it is', async () => {
    const { page, quickInput } = workbench();
    await workbench().openFile('stories.md');
    await isRead();
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
    const written = STORIES.replace('\n### The crane', `\n${story}\n### The crane`);
    await isSaved('stories.md', written);
    await page.keyboard.insertText('Wet.');
    await isSaved('stories.md', written.replace('**Situation:** \n', '**Situation:** Wet.\n'));
    await page.keyboard.press('Control+Z');
    await undone('stories.md', STORIES);
  });

  it('are sorted and their labels converted, each in one step', async () => {
    await workbench().typeAtEndOf(TITLE_LINE, '');
    await workbench().runCommand('STAR Stories: Sort Stories');
    await workbench().pick('By title');
    await isSaved('stories.md', `${HEAD}### The crane\n[winter]\n\n${WORDS}\n### The winch\n[calm]\n\n${WORDS}`);
    await undone('stories.md', STORIES);
    await workbench().runCommand('STAR Stories: Convert Labels');
    await workbench().pick('Headings');
    await workbench().pick('Only “The winch”');
    const headings = '#### Situation\n\nWet.\n\n#### Task\n\nDry them.\n\n#### Action\n\nI hung them up.\n\n#### Result\n\nDry by 12.\n';
    await isSaved('stories.md', STORIES.replace(WORDS, headings));
    await undone('stories.md', STORIES);
  });

  it('get known tags and new ones from a list, in one step', async () => {
    const { page, quickInput } = workbench();
    // In a list of many choices the entries are check boxes.
    const tags = quickInput.locator('.monaco-list-row');
    await workbench().openFile('untagged.md');
    await isRead();
    await workbench().typeAtEndOf(TITLE_LINE, '');
    // The list closes when the editor takes the focus late.
    await eventually(async () => {
      await page.keyboard.press('Control+.');
      await page.locator('.action-widget').getByText('Add tags…').click({ timeout: 3_000 });
    });
    await tags.filter({ hasText: 'winter' }).click();
    await quickInput.getByRole('textbox').fill('learning fast');
    await tags.filter({ hasText: 'a new tag' }).click();
    await page.keyboard.press('Enter');
    await isSaved('untagged.md', UNTAGGED.replace('store\n', 'store\n[learning fast] [winter]\n'));
    await undone('untagged.md', UNTAGGED);
  });

  it('have a bar along each section, and its role where the label does not name it', async () => {
    const { page } = workbench();
    const bars = (): Promise<number> =>
      page
        .locator('.editor-group-container.active .view-overlays .cdr')
        .evaluateAll(
          (marks) =>
            new Set(
              marks
                .filter((mark) => getComputedStyle(mark).borderLeft.startsWith('3px solid'))
                .map((mark) => mark.getBoundingClientRect().top),
            ).size,
        );
    const words = (): Promise<string[]> =>
      page
        .locator('.editor-group-container.active .view-line span')
        .evaluateAll((spans) =>
          spans.map((span) => getComputedStyle(span, '::after').content.replaceAll(/["\s]/g, '')).filter((word) => /^[A-Z]/.test(word)),
        );
    await workbench().openFile('untagged.md');
    await eventually(async () =>
      assert.deepEqual([await bars(), (await words()).slice(0, 4)], [8, ['Situation', 'Task', 'Action', 'Result']]),
    );
    await workbench().openFile('stories.md');
    await eventually(async () => assert.deepEqual([await bars(), await words()], [8, []]));
  });

  describe('whose tag is renamed by F2', () => {
    const saveAll = (): Promise<void> => workbench().runCommand('File: Save All Files');

    /** Opens the box for a new name of the tag at the start of its line, with the name in it. */
    const rename = async (tag: string, name: string): Promise<void> => {
      const { page } = workbench();
      await workbench().openFile('ropes.md');
      await workbench().typeAtEndOf(TAG_LINE, '');
      await page.keyboard.press('Home');
      // It is the first of its line.
      for (const key of ['ArrowRight', 'ArrowRight']) await page.keyboard.press(key);
      const box = page.locator('.rename-box input');
      await eventually(async () => {
        if (!(await box.isVisible())) await page.keyboard.press('F2');
        await box.waitFor({ timeout: 5_000 });
      });
      assert.equal(await box.inputValue(), tag);
      await box.fill(name);
    };

    it('have it renamed in all notes, with a preview for who asks', async () => {
      const { page } = workbench();
      await rename('patience', 'cool head');
      await page.keyboard.press('Control+Enter');
      const preview = page.locator('.bulk-edit-panel');
      await preview.getByText('mast.md').waitFor();
      await preview.getByText('ropes.md').waitFor();
      await preview.getByRole('button', { name: /^Apply/ }).click();
      await saveAll();
      await eventually(async () => assert.equal(await fileOf('ropes.md'), ROPES.replace('[patience]', '[cool head]')));
      await eventually(async () => assert.equal(await fileOf('mast.md'), MAST.replaceAll('patience', 'cool head')));
    });

    it('are asked before it becomes another that is there, and carry it once', async () => {
      const { page } = workbench();
      const [ropes, mast] = [await fileOf('ropes.md'), await fileOf('mast.md')];
      await rename('cool head', 'Autumn');
      await page.keyboard.press('Enter');
      const dialog = page.locator('.monaco-dialog-box');
      await dialog.getByText('“autumn” is a tag of 3 stories already.').waitFor();
      await page.keyboard.press('Escape');
      await dialog.waitFor({ state: 'hidden' });
      await saveAll();
      assert.equal(await fileOf('ropes.md'), ropes);
      await rename('cool head', 'Autumn');
      await page.keyboard.press('Enter');
      await dialog.getByRole('button', { name: 'Merge' }).click();
      await eventually(async () => {
        await saveAll();
        assert.equal(await fileOf('ropes.md'), ropes.replace('[cool head] ', ''));
      });
      assert.equal(await fileOf('mast.md'), mast.replace('[cool head], ', '').replace('cool head', 'autumn'));
    });
  });
});
