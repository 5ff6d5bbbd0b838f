import type { Locator } from 'playwright-core';
import { assert } from 'chai';
import { eventually } from '../host/eventually';
import { useWorkbench } from './shared';
import { ROPES, rows, WELL } from './treeNotes';

describe('the tree of stories in the workbench', () => {
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
    await page
      .locator('.sidebar .pane')
      .first()
      .getByRole('button', { name: /More Actions/ })
      .click();
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
    await eventually(async () =>
      assert.deepEqual((await rows(workbench())).slice(1, 3), ['The crane, partial, 0:06 · no Result', 'The rope store, complete, 0:08']),
    );
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

  it('opens stories by their names', async () => {
    await workbench().runCommand('STAR Stories: Open Story by Name…');
    await workbench().quickInput.locator('input').fill('dry');
    await workbench().entries.filter({ hasText: 'The *dry* well $(flame) 🔥 שלום' }).click();
    await eventually(async () => assert.equal(await workbench().cursor.textContent(), 'Ln 5, Col 5'));
  });

  it('goes to incomplete stories', async () => {
    await workbench().runCommand('STAR Stories: Next Incomplete Story');
    await workbench()
      .page.locator('.editor-group-container.active')
      .getByRole('tab', { name: /ropes\.md/, selected: true })
      .waitFor();
  });
});

describe('the rows of stories in the workbench', () => {
  const workbench = useWorkbench({
    notes: { 'ropes.md': ROPES, 'well.md': WELL },
    settings: { 'files.autoSave': 'off', 'starStories.tree.followCursor': true },
  });
  const menu = async (row: string, entry: string): Promise<void> => {
    await workbench().treeRow(row).click({ button: 'right' });
    const item = workbench().page.locator('.monaco-menu').getByRole('menuitem', { name: entry });
    await eventually(async () => {
      await item.click({ timeout: 1_000 }).catch(() => undefined);
      assert.isFalse(await item.isVisible());
    });
  };

  it('follows the cursor', async () => {
    await workbench().showTree();
    await workbench().openFile('ropes.md');
    const crane = ROPES.slice(0, ROPES.indexOf('### The crane')).split('\n').length;
    await workbench().typeAtEndOf(crane, '');
    await workbench().tree.locator('.monaco-list-row.selected', { hasText: 'The crane' }).waitFor();
  });

  it('writes a section that is missing', async () => {
    await workbench().treeRow('The crane').hover();
    await workbench().treeRow('The crane').getByRole('button', { name: 'Add What Is Missing' }).click();
    await workbench().page.locator('.editor-group-container.active .view-line', { hasText: 'Result' }).last().waitFor();
  });

  it('says in the text why a story was read so', async () => {
    await menu('The crane', 'Explain How It Was Read');
    await workbench().page.locator('.monaco-hover').getByText('A story: its labels are those of a framework.').waitFor();
    await workbench().page.keyboard.press('Escape');
  });

  it('tags several stories at once', async () => {
    await workbench().treeRow('The rope store').click();
    await workbench()
      .treeRow('The *dry* well')
      .click({ modifiers: ['ControlOrMeta'] });
    await menu('The rope store', 'Add Tags');
    await workbench().quickInput.getByRole('textbox').fill('Winter');
    await workbench().quickInput.locator('.monaco-list-row').first().click();
    await workbench().page.keyboard.press('Enter');
    await workbench().runCommand('STAR Stories: Group Stories by Tag');
    await eventually(async () =>
      assert.deepEqual(
        (await rows(workbench())).slice(-3).map((name) => name.split(',')[0]),
        ['Winter', 'The rope store', 'The *dry* well $(flame) 🔥 שלום'],
      ),
    );
    await workbench().runCommand('STAR Stories: Group Stories by Note');
    await eventually(async () => assert.equal(await workbench().treeRow('The rope store').count(), 1));
  });
});
