import type { Locator } from 'playwright-core';
import { assert } from 'chai';
import { eventually } from '../host/eventually';
import { useWorkbench } from './shared';
import { ROPES, rows, WELL } from './treeNotes';

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
