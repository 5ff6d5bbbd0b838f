import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { assert } from 'chai';
import type { Locator } from 'playwright-core';
import { eventually } from '../host/eventually';
import { useWorkbench } from './shared';
import type { Workbench } from './workbench';

const section = (name: string, text: string): string => `#### ${name}\n${text}\n\n`;
const told = (result: string): string => section('Situation', 'Wet ropes hung in the hall.') + section('Task', 'Dry them.') + section('Action', 'I hung them up in the loft.') + section('Result', result);

const ROPES = `# Stories

## Stories

### The rope store
[Calm] [Ownership]

${told('Dry in 2 days.')}### The crane
[Calm]

${told('')}## Questions

### Failure
- Tell me about a time you failed

## Other cases

- The lift that stopped
`;

const WELL = `# Stories

## Stories

### The \\*dry\\* well $(flame) 🔥 שלום
[Ownership]

${told('None in 3 weeks.')}`;

/** The rows in sight, top to bottom, as a screen reader names them. */
async function rows({ tree }: Workbench): Promise<string[]> {
  const named = await tree.getByRole('treeitem').evaluateAll((items) => items.map((item) => ({ top: item.getBoundingClientRect().top, name: item.getAttribute('aria-label') ?? '' })));
  return named.sort((a, b) => a.top - b.top).map(({ name }) => name);
}

describe('the tree of stories in the workbench', function () {
  this.timeout(60_000);
  const workbench = useWorkbench({ notes: { 'ropes.md': ROPES, 'well.md': WELL } });
  /** What a list offers of which several are chosen. */
  const choices = (): Locator => workbench().quickInput.locator('.monaco-list-row');
  const shows = (expected: readonly string[]): Promise<void> => eventually(async () => assert.deepEqual(await rows(workbench()), expected));

  it('shows notes with their stories, questions and ideas', async () => {
    await workbench().showTree();
    await shows([
      'ropes.md, 2 stories, 1 question, 1 idea',
      'The rope store, complete, 0:08',
      'The crane, partial, 0:06 · no Result',
      'Questions, 1',
      'Ideas for stories, 1',
      'well.md, 1 story',
      'The *dry* well $(flame) 🔥 שלום, complete, 0:08',
    ]);
    await workbench().treeRow('The *dry* well').getByText('The *dry* well $(flame) 🔥 שלום').waitFor();
  });

  it('groups by tag', async () => {
    await workbench().runCommand('STAR Stories: Group Stories by Tag');
    await shows([
      'Calm, 2 stories',
      'The rope store, complete, 0:08 · ropes.md',
      'The crane, partial, 0:06 · no Result · ropes.md',
      'Ownership, 2 stories',
      'The rope store, complete, 0:08 · ropes.md',
      'The *dry* well $(flame) 🔥 שלום, complete, 0:08 · well.md',
    ]);
  });

  it('groups by the menu of its view', async () => {
    const { page } = workbench();
    await page.locator('.sidebar .pane-header').first().hover();
    await page.locator('.sidebar .pane').first().getByRole('button', { name: /More Actions/ }).click();
    await page.locator('.monaco-menu').getByText('Group By').hover();
    const status = page.locator('.monaco-menu').getByRole('menuitem', { name: 'Status' });
    // A menu that has just opened takes no click.
    await eventually(async () => {
      await status.click({ timeout: 1_000 }).catch(() => undefined);
      assert.isFalse(await status.isVisible());
    });
    await shows([
      'Incomplete, 1 story',
      'The crane, partial, 0:06 · no Result · ropes.md',
      'Complete, 2 stories',
      'The rope store, complete, 0:08 · ropes.md',
      'The *dry* well $(flame) 🔥 שלום, complete, 0:08 · well.md',
    ]);
    await page.locator('.sidebar .pane-header').first().getByText('by status').waitFor();
  });

  it('filters by words, says so, and keeps that over a reload', async () => {
    await workbench().runCommand('STAR Stories: Filter Stories…');
    await workbench().quickInput.locator('input[type="text"]').fill('weeks');
    await workbench().page.keyboard.press('Enter');
    const one = ['Complete, 1 story', 'The *dry* well $(flame) 🔥 שלום, complete, 0:08 · well.md'];
    await shows(one);
    await workbench().page.locator('.sidebar').getByText('1 story with “weeks”').waitFor();
    await workbench().reload();
    await workbench().showTree();
    await shows(one);
  });

  it('filters by tags and by what is found, and shows all again', async () => {
    await workbench().runCommand('STAR Stories: Filter Stories…');
    await choices().filter({ hasText: '“weeks”' }).click();
    for (const name of ['Calm', 'missing-result']) {
      await workbench().quickInput.locator('input[type="text"]').fill(name);
      await choices().filter({ hasText: name }).filter({ hasNotText: '“' }).click();
    }
    await workbench().page.keyboard.press('Enter');
    await shows(['Incomplete, 1 story', 'The crane, partial, 0:06 · no Result · ropes.md']);
    await workbench().page.locator('.sidebar .pane-header').first().hover();
    await workbench().page.locator('.sidebar').getByRole('button', { name: 'Clear the Filter of Stories' }).click();
    await workbench().runCommand('STAR Stories: Group Stories by Note');
    await workbench().treeRow('well.md').waitFor();
  });

  it('sorts', async () => {
    await workbench().runCommand('STAR Stories: Sort Stories by Title');
    await eventually(async () => assert.deepEqual((await rows(workbench())).slice(1, 3), ['The crane, partial, 0:06 · no Result', 'The rope store, complete, 0:08']));
    await workbench().runCommand('STAR Stories: Sort Stories as in the Notes');
  });

  it('offers to clear a filter that nothing passes', async () => {
    await workbench().runCommand('STAR Stories: Filter Stories…');
    await workbench().quickInput.locator('input[type="text"]').fill('nowhere at all');
    await workbench().page.keyboard.press('Enter');
    await workbench().page.locator('.sidebar').getByRole('button', { name: 'Clear the Filter' }).last().click();
    await workbench().treeRow('The crane').waitFor();
  });

  it('says how long each section takes, and its share', async () => {
    await workbench().treeRow('The rope store').click();
    await workbench().page.keyboard.press('ArrowRight');
    await workbench().treeRow('Action').filter({ hasText: '0:03 · 7 words · 37 %' }).waitFor();
  });
});

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

  it('stay where they are, with a sentence why, where the note cannot be written', async () => {
    await rm(join(workbench().folder, 'one.md'));
    await workbench().treeRow('one.md').waitFor({ state: 'detached' });
    await writeFile(join(workbench().folder, 'three.md'), '| Story | Situation | Task | Action | Result |\n| --- | --- | --- | --- | --- |\n| Mast | It was bent. | Mend it. | I bent it back. | Straight in 3 days. |\n');
    await workbench().treeRow('Mast').waitFor();
    await drag('Well', 'Mast');
    await workbench().page.locator('.notifications-toasts').getByText('Nothing was moved: only stories that stand in lines of their own').waitFor();
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

  it('explain how they were read', async () => {
    await menu('The rope store', 'Explain How It Was Read');
    await workbench().page.locator('.monaco-hover', { hasText: /words, about/ }).waitFor();
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
