import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { assert } from 'chai';
import { eventually } from '../host/eventually';
import { useWorkbench } from './shared';
import { ROPES, rows, told, WELL } from './treeNotes';

describe('stories that are moved in the workbench', function () {
  this.timeout(60_000);
  const notes = { 'one.md': `# Stories\n\n## Stories\n\n### Rope store\n[Calm]\n\n${told('Dry in 2 days.')}### Crane\n[Calm]\n\n${told('Straight in 3 days.')}### Pier\n[Calm]\n\n${told('Up in 4 days.')}`, 'two.md': `# Stories\n\n### Well\n[Calm]\n\n${told('As [the well](#well).').replaceAll('####', '#####')}` };
  const workbench = useWorkbench({ notes, settings: { 'files.autoSave': 'off' } });
  const titles = async (): Promise<string[]> => (await rows(workbench())).map((name) => name.split(',')[0] ?? '');
  const shows = (...expected: string[]): Promise<void> => eventually(async () => assert.deepEqual(await titles(), expected));
  const read = (name: string): Promise<string> => readFile(join(workbench().folder, name), 'utf8');
  /** The pointer moves on over the row: where it has only come to it, the browser tells of no dragging. */
  const drag = async (from: string, to: string): Promise<void> => {
    const { mouse } = workbench().page;
    const [start, end] = await Promise.all([from, to].map((name) => workbench().treeRow(name).locator('.label-name').boundingBox()));
    if (start == null || end == null) throw new Error('a row is out of sight');
    await mouse.move(start.x + 5, start.y + 5);
    await mouse.down();
    for (const by of [0, 2, 4, 6]) await mouse.move(end.x + 5 + by, end.y + 5 + by, { steps: 5 });
    await mouse.up();
  };
  const isOpen = (name: RegExp): Promise<void> => workbench().page.locator('.editor-group-container.active').getByRole('tab', { name, selected: true }).waitFor();

  it('take the place of the story onto which they are dragged', async () => {
    await workbench().showTree();
    await shows('one.md', 'Rope store', 'Crane', 'Pier', 'two.md', 'Well');
    await drag('Rope store', 'Crane');
    await shows('one.md', 'Crane', 'Rope store', 'Pier', 'two.md', 'Well');
    await drag('Pier', 'Crane');
    await shows('one.md', 'Pier', 'Crane', 'Rope store', 'two.md', 'Well');
  });

  it('come back when that is undone', async () => {
    await workbench().openFile('one.md');
    await workbench().page.keyboard.press('Control+Z');
    await shows('one.md', 'Crane', 'Rope store', 'Pier', 'two.md', 'Well');
    await workbench().page.keyboard.press('Control+Z');
    await shows('one.md', 'Rope store', 'Crane', 'Pier', 'two.md', 'Well');
    await workbench().runCommand('File: Save');
  });

  it('go to the end of the note onto which they are dragged, several at once', async () => {
    await workbench().treeRow('Rope store').click();
    await workbench().treeRow('Pier').click({ modifiers: ['ControlOrMeta'] });
    await drag('Pier', 'two.md');
    await shows('one.md', 'Crane', 'two.md', 'Well', 'Rope store', 'Pier');
    await eventually(async () => {
      assert.notInclude(await read('one.md'), 'Rope store');
      assert.include(await read('two.md'), '### Pier\n[Calm]\n\n#### Situation');
    });
  });

  it('are moved from the keyboard', async () => {
    await workbench().treeRow('Pier').click();
    await isOpen(/two\.md/);
    await workbench().tree.focus();
    await workbench().page.keyboard.press('Alt+ArrowUp');
    await shows('one.md', 'Crane', 'two.md', 'Well', 'Pier', 'Rope store');
  });
});

describe('the rows of stories in the workbench', function () {
  this.timeout(60_000);
  const workbench = useWorkbench({ notes: { 'ropes.md': ROPES, 'well.md': WELL }, settings: { 'files.autoSave': 'off', 'starStories.tree.followCursor': true } });
  const menu = async (row: string, entry: string): Promise<void> => {
    await workbench().treeRow(row).click({ button: 'right' });
    const item = workbench().page.locator('.monaco-menu').getByRole('menuitem', { name: entry });
    await eventually(async () => {
      await item.click({ timeout: 1_000 }).catch(() => undefined);
      assert.isFalse(await item.isVisible());
    });
  };

  it('follow the cursor', async () => {
    await workbench().showTree();
    await workbench().openFile('ropes.md');
    const crane = ROPES.slice(0, ROPES.indexOf('### The crane')).split('\n').length;
    await workbench().typeAtEndOf(crane, '');
    await workbench().tree.locator('.monaco-list-row.selected', { hasText: 'The crane' }).waitFor();
  });

  it('write a section that is missing', async () => {
    await workbench().treeRow('The crane').hover();
    await workbench().treeRow('The crane').getByRole('button', { name: 'Add What Is Missing' }).click();
    await workbench().page.locator('.editor-group-container.active .view-line', { hasText: 'Result' }).last().waitFor();
  });

  it('tag several stories at once', async () => {
    await workbench().treeRow('The rope store').click();
    await workbench().treeRow('The *dry* well').click({ modifiers: ['ControlOrMeta'] });
    await menu('The rope store', 'Add Tags');
    await workbench().quickInput.getByRole('textbox').fill('Winter');
    await workbench().quickInput.locator('.monaco-list-row').first().click();
    await workbench().page.keyboard.press('Enter');
    await workbench().runCommand('STAR Stories: Group Stories by Tag');
    await eventually(async () => assert.deepEqual((await rows(workbench())).slice(-3).map((name) => name.split(',')[0]), ['Winter', 'The rope store', 'The *dry* well $(flame) 🔥 שלום']));
    await workbench().runCommand('STAR Stories: Group Stories by Note');
    await eventually(async () => assert.equal(await workbench().treeRow('The rope store').count(), 1));
  });
});

describe('stories in the workbench', function () {
  this.timeout(60_000);
  const workbench = useWorkbench({ notes: { 'ropes.md': ROPES, 'well.md': WELL } });

  it('are opened by their names', async () => {
    await workbench().runCommand('STAR Stories: Open Story by Name…');
    await workbench().quickInput.locator('input').fill('dry');
    await workbench().entries.filter({ hasText: 'The *dry* well $(flame) 🔥 שלום' }).click();
    await eventually(async () => assert.equal(await workbench().cursor.textContent(), 'Ln 5, Col 5'));
  });

  it('that are incomplete are gone to', async () => {
    await workbench().runCommand('STAR Stories: Next Incomplete Story');
    await workbench().page.locator('.editor-group-container.active').getByRole('tab', { name: /ropes\.md/, selected: true }).waitFor();
  });
});
