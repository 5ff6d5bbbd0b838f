import { assert } from 'chai';
import { heading, NOTE, practise, press, tellAtOnce } from './rehearsing';
import { useWorkbench } from './shared';

describe('a story that is deleted', function () {
  this.timeout(90_000);
  const settings = { 'starStories.practice.countdown': 0, 'starStories.history.location': 'workspace', 'files.autoSave': 'off' };
  const workbench = useWorkbench({ settings, notes: { 'stories.md': NOTE } });

  it('is told to its end while it is not there', async () => {
    await practise(workbench(), 'The lost parcel');
    await tellAtOnce(workbench(), 'The lost parcel');
    await press(workbench(), '3');
    await heading(workbench(), 'The lost parcel Saved').waitFor();
    await press(workbench(), 'n');
    await workbench().pick('The lost parcel');
    await heading(workbench(), 'The lost parcel Ready').waitFor();
    await press(workbench(), 'Space');
    await heading(workbench(), 'The lost parcel Speaking').waitFor();
    await workbench().openFile('stories.md');
    // The keys go to the editor once it has put the cursor there.
    await workbench().typeAtEndOf(1, '');
    await workbench().page.keyboard.press('Control+A');
    await workbench().page.keyboard.press('Delete');
    await workbench().page.locator('.view-lines').getByText('The lost parcel').waitFor({ state: 'detached' });
    await workbench().runCommand('STAR Stories: Finish Practice');
    await workbench().runCommand('STAR Stories: Show the Practice Page');
    await workbench().webview.getByText('A parcel was lost between two depots.').waitFor();
    await workbench().webview.getByRole('button', { name: /^Hard/ }).click();
    await heading(workbench(), 'The lost parcel Saved').waitFor();
  });

  it('keeps its history, and has it again with undo', async () => {
    const rows = workbench().webview.getByRole('table', { name: 'Your stories' }).locator('tbody tr');
    await workbench().runCommand('STAR Stories: Show Practice Progress');
    await rows.filter({ hasText: 'not in your notes now' }).waitFor();
    await workbench().openFile('stories.md');
    await workbench().typeAtEndOf(1, '');
    await workbench().page.keyboard.press('Control+Z');
    await workbench().runCommand('STAR Stories: Show Practice Progress');
    await rows.filter({ hasText: /again (?:tomorrow|in \d+ days)/ }).waitFor();
    assert.deepEqual((await rows.allTextContents()).map((text) => text.slice(0, 16)), ['The lost parcel2']);
  });
});
