import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { assert } from 'chai';
import { eventually } from '../host/eventually';
import { useWorkbench } from './shared';
import { told } from './treeNotes';

describe('stories that are moved in the workbench', () => {
  const notes = {
    'one.md': `# Stories\n\n## Stories\n\n### Rope store\n[Calm]\n\n${told('Dry in 2 days.')}### Crane\n[Calm]\n\n${told('Straight in 3 days.')}### Pier\n[Calm]\n\n${told('Up in 4 days.')}`,
    'table.md':
      '# Stories\n\n| Story | S | T | A | R |\n|---|---|---|---|---|\n| Bridge | It sagged. | Hold it. | I braced it. | It stood for 3 days. |\n',
    'two.md': `# Stories\n\n### Well\n[Calm]\n\n${told('As [the well](#well).').replaceAll('####', '#####')}`,
  };
  const workbench = useWorkbench({ notes, settings: { 'files.autoSave': 'off' } });
  /** Notes and stories, top to bottom. Where the pointer rests on a story for half a second, VS Code shows its sections too. */
  const titles = async (): Promise<string[]> => {
    const named = await workbench()
      .tree.getByRole('treeitem')
      .evaluateAll((items) =>
        items.map((item) => ({
          top: item.getBoundingClientRect().top,
          level: Number(item.getAttribute('aria-level')),
          name: item.getAttribute('aria-label') ?? '',
        })),
      );
    return named
      .filter(({ level }) => level <= 2)
      .sort((a, b) => a.top - b.top)
      .map(({ name }) => name.split(',')[0] ?? '');
  };
  const shows = (...expected: string[]): Promise<void> => eventually(async () => assert.deepEqual(await titles(), expected));
  const read = (name: string): Promise<string> => readFile(join(workbench().folder, name), 'utf8');
  const drag = (from: string, to: string): Promise<void> => workbench().dragRow(from, to);
  const isOpen = (name: RegExp): Promise<void> =>
    workbench().page.locator('.editor-group-container.active').getByRole('tab', { name, selected: true }).waitFor();

  it('take the place of the story onto which they are dragged', async () => {
    await workbench().showTree();
    await shows('one.md', 'Rope store', 'Crane', 'Pier', 'table.md', 'Bridge', 'two.md', 'Well');
    await drag('Rope store', 'Crane');
    await shows('one.md', 'Crane', 'Rope store', 'Pier', 'table.md', 'Bridge', 'two.md', 'Well');
    await drag('Pier', 'Crane');
    await shows('one.md', 'Pier', 'Crane', 'Rope store', 'table.md', 'Bridge', 'two.md', 'Well');
  });

  it('come back when that is undone', async () => {
    await workbench().openFile('one.md');
    await workbench().page.keyboard.press('Control+Z');
    await shows('one.md', 'Crane', 'Rope store', 'Pier', 'table.md', 'Bridge', 'two.md', 'Well');
    await workbench().page.keyboard.press('Control+Z');
    await shows('one.md', 'Rope store', 'Crane', 'Pier', 'table.md', 'Bridge', 'two.md', 'Well');
    await workbench().runCommand('File: Save');
  });

  it('go to the end of the note onto which they are dragged, several at once', async () => {
    await workbench().treeRow('Rope store').click();
    await workbench()
      .treeRow('Pier')
      .click({ modifiers: ['ControlOrMeta'] });
    await drag('Pier', 'two.md');
    await shows('one.md', 'Crane', 'table.md', 'Bridge', 'two.md', 'Well', 'Rope store', 'Pier');
    await eventually(async () => {
      assert.notInclude(await read('one.md'), 'Rope store');
      assert.include(await read('two.md'), '### Pier\n[Calm]\n\n#### Situation');
    });
  });

  it('come back from another note when that is undone, and go there again', async () => {
    const { page } = workbench();
    await workbench().openFile('one.md');
    await page.locator('.editor-group-container.active .monaco-editor').first().click();
    await page.keyboard.press('Control+Z');
    await shows('one.md', 'Rope store', 'Crane', 'Pier', 'table.md', 'Bridge', 'two.md', 'Well');
    await page.keyboard.press('Control+Shift+Z');
    await shows('one.md', 'Crane', 'table.md', 'Bridge', 'two.md', 'Well', 'Rope store', 'Pier');
  });

  it('stay where they are, with a word why, where they stand in rows of a table', async () => {
    await drag('Bridge', 'two.md');
    await workbench().runCommand('Notifications: Show Notifications');
    await workbench()
      .page.locator('.notifications-center')
      .getByText('Nothing was moved: only stories that stand in lines of their own can be moved')
      .waitFor();
    await workbench().runCommand('Notifications: Clear All Notifications');
    await shows('one.md', 'Crane', 'table.md', 'Bridge', 'two.md', 'Well', 'Rope store', 'Pier');
  });

  it('are moved from the keyboard', async () => {
    await workbench().treeRow('Pier').click();
    await isOpen(/two\.md/);
    await workbench().tree.focus();
    await workbench().page.keyboard.press('Alt+ArrowUp');
    await shows('one.md', 'Crane', 'table.md', 'Bridge', 'two.md', 'Well', 'Pier', 'Rope store');
  });
});
