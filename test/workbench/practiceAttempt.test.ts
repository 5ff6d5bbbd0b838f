import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { assert } from 'chai';
import { eventually } from '../host/eventually';
import { focused, heading, NOTE, practise, press, timeOn, waitForClock } from './rehearsing';
import { useWorkbench } from './shared';

const settings = { 'starStories.practice.countdown': 0, 'starStories.history.location': 'workspace' };

describe('an attempt in the workbench', () => {
  const workbench = useWorkbench({ settings, notes: { 'stories.md': NOTE } });

  it('goes on over a reload of the window, to the second', async () => {
    await practise(workbench(), 'The slow page');
    await press(workbench(), 'Space');
    const begin = Date.now();
    await waitForClock(workbench(), 'Time in situation', 1);
    for (const section of ['Task', 'Action']) {
      await press(workbench(), 'Space');
      await workbench().webview.getByRole('heading', { name: section }).waitFor();
    }
    await workbench().reload();
    await workbench().webview.getByRole('heading', { name: 'Action' }).waitFor();
    await eventually(async () => assert.closeTo(await timeOn(workbench(), 'Time in whole answer'), Date.now() - begin, 1_500));
  });

  it('goes on with the text that it began with, hidden or moved, whatever becomes of the note', async () => {
    await writeFile(join(workbench().folder, 'stories.md'), NOTE.replace('I measured it', 'I guessed'));
    await workbench().openFile('stories.md');
    await workbench().page.getByText('I guessed').waitFor();
    await workbench().runCommand('STAR Stories: Show the Practice Page');
    await focused(workbench());
    await workbench().runCommand('View: Move Editor into Right Group');
    const { webview } = workbench();
    await webview.getByRole('button', { name: 'Full text' }).click();
    await webview.getByText('I measured it and moved the pictures.').waitFor();
    await webview.getByRole('button', { name: 'Hidden', exact: true }).click();
    const before = await timeOn(workbench(), 'Time in whole answer');
    await eventually(async () => assert.isAbove(await timeOn(workbench(), 'Time in whole answer'), before));
  });

  it('has the screen to itself in zen mode', async () => {
    const { activityBarItem } = workbench();
    await press(workbench(), 'z');
    await activityBarItem.waitFor({ state: 'hidden' });
    await press(workbench(), 'z');
    await activityBarItem.waitFor();
    await heading(workbench(), 'The slow page Speaking').waitFor();
  });

  it('shows its clock in the status bar', async () => {
    const item = workbench().page.locator('.statusbar').getByRole('button', { name: 'A rehearsal is under way' });
    await item.filter({ hasText: /\d:\d\d Action/ }).waitFor();
    const before = await item.textContent();
    await eventually(async () => assert.notEqual(await item.textContent(), before));
  });

  it('waits when its page is closed, and is there again from the status bar', async () => {
    await workbench().runCommand('View: Close Editor');
    await workbench().page.getByText('is paused.').waitFor();
    await workbench().page.locator('.statusbar').getByRole('button', { name: 'A rehearsal is under way' }).click();
    await heading(workbench(), 'The slow page Paused').waitFor();
    await workbench().runCommand('STAR Stories: Pause or Resume Practice');
    await heading(workbench(), 'The slow page Speaking').waitFor();
  });

  it('is discarded after a question only, and brought back by undo', async () => {
    const { webview } = workbench();
    await webview.getByRole('heading', { level: 1 }).click();
    await press(workbench(), 'Escape');
    await webview.getByRole('dialog', { name: 'Discard this attempt?' }).waitFor();
    await press(workbench(), 'Escape');
    await webview.getByRole('dialog').waitFor({ state: 'detached' });
    await press(workbench(), 'Escape');
    await webview.getByRole('button', { name: 'Discard attempt' }).click();
    await heading(workbench(), 'The slow page Ready').waitFor();
    await press(workbench(), 'u');
    await heading(workbench(), 'The slow page Paused').waitFor();
  });

  it('keeps the note that is typed after it, over a reload too', async () => {
    const { webview } = workbench();
    await press(workbench(), 'Enter');
    const field = webview.getByRole('textbox', { name: 'Your note on this attempt' });
    await field.fill('Slower, and name the number.');
    await press(workbench(), 'Tab', '3');
    await heading(workbench(), 'The slow page Saved').waitFor();
    await workbench().reload();
    await heading(workbench(), 'The slow page Saved').waitFor();
    assert.equal(await webview.getByRole('textbox', { name: 'Your note on this attempt' }).inputValue(), 'Slower, and name the number.');
  });

  it('gives its times to the story as a budget', async () => {
    await workbench().webview.getByRole('button', { name: 'Set as budget' }).click();
    await workbench().page.getByText('are now the budget of “The slow page”').waitFor();
    const text = await readFile(join(workbench().folder, 'stories.md'), 'utf8');
    assert.match(text, /\*\*Situation \(0:\d\d\):\*\* Our start page/);
    assert.match(text, /\*\*Action \(\d:\d\d\):\*\* I guessed/);
    assert.include(text, '**Result (4s):**', 'a section that was not reached keeps its time');
  });

  it('tells a screen reader of each section and each light once, and of no second', async () => {
    const { webview } = workbench();
    await practise(workbench(), 'The lost parcel');
    await webview.locator('[aria-live]').evaluate((voice) => {
      const said: string[] = [];
      Object.assign(window, { said });
      new MutationObserver(() => said.push(voice.textContent ?? '')).observe(voice, {
        childList: true,
        characterData: true,
        subtree: true,
      });
    });
    await press(workbench(), 'Space');
    await waitForClock(workbench(), 'Time in situation', 6);
    const said = await webview.locator('[aria-live]').evaluate(() => (window as unknown as { said: string[] }).said);
    assert.deepEqual(said, ['Situation, 0:04.', 'Situation: on time.', 'Situation: wrap up.', 'Situation: over.']);
  });
});
