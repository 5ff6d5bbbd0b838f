import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { assert } from 'chai';
import { readNote } from '../../src/core/notes/note';
import { attemptLine, GRADES } from '../../src/core/practice/history/record';
import { traitsOf } from '../../src/core/practice/history/traits';
import { attempt, DAY } from '../core/practice/attempts';
import { eventually } from '../host/eventually';
import { cellsOf, heading, NOTE, practise, press, tellAtOnce } from './rehearsing';
import { useWorkbench } from './shared';

const settings = { 'starStories.practice.countdown': 0, 'starStories.history.location': 'workspace' };

/** So many attempts at the first story of the note, four a day until now, and two at the second. */
function historyOf(count: number): string {
  const [first, second] = readNote(NOTE).stories.map((story) => traitsOf(story, 'stories.md'));
  if (first === undefined || second === undefined) throw new Error('the note holds two stories');
  const lines = Array.from({ length: count }, (_, index) =>
    attempt({
      id: `${index}`,
      at: Date.now() - ((count - index) * DAY) / 4,
      story: { ...first, id: 'page' },
      grade: GRADES[index % 4] ?? null,
      note: index === 0 ? 'Slower.' : '',
    }),
  );
  const others = [1, 2].map((index) =>
    attempt({ id: `other ${index}`, at: Date.now() - index * DAY, story: { ...second, id: 'parcel' }, grade: null }),
  );
  return [...lines, ...others].map(attemptLine).join('');
}

describe('the page of progress', () => {
  const workbench = useWorkbench({ settings, notes: { 'stories.md': NOTE, '.star-stories/history/earlier.jsonl': historyOf(500) } });

  it('shows five hundred attempts as charts, and as tables behind them', async () => {
    await workbench().runCommand('STAR Stories: Show Practice Progress');
    const { webview } = workbench();
    await webview.getByText(/^502 attempts at 2 stories, \d+ h \d+ min of speaking\./).waitFor();
    await webview.getByRole('img', { name: 'Attempts in each of the last weeks' }).waitFor();
    await webview.getByRole('button', { name: 'The slow page' }).click();
    await webview.getByRole('heading', { name: 'The slow page', level: 2 }).waitFor();
    const totals = webview.getByRole('figure', { name: /^Whole time of each attempt/ });
    await totals.getByRole('img').waitFor();
    await totals.getByText('As a table').click();
    const rows = await cellsOf(totals.getByRole('table'));
    assert.equal(rows.length, 500);
    assert.deepEqual(rows[0]?.slice(2), ['1:35', '1:20–2:00', 'on time', 'Again', 'Slower.']);
  });

  it('follows what is rehearsed meanwhile', async () => {
    await workbench().webview.getByRole('button', { name: 'The lost parcel' }).click();
    await workbench().webview.getByRole('heading', { name: 'The lost parcel', level: 2 }).waitFor();
    await workbench().webview.getByRole('button', { name: 'Practise this story' }).click();
    await heading(workbench(), 'The lost parcel Ready').waitFor();
    await press(workbench(), 'Space');
    await heading(workbench(), 'The lost parcel Speaking').waitFor();
    await press(workbench(), 'Enter');
    await heading(workbench(), 'The lost parcel Review').waitFor();
    await press(workbench(), '1');
    await workbench().runCommand('STAR Stories: Show Practice Progress');
    await workbench()
      .webview.getByText(/^503 attempts/)
      .waitFor();
  });

  it('writes all attempts to a file', async () => {
    await workbench().webview.getByRole('button', { name: 'Export all attempts…' }).click();
    const input = workbench().quickInput.locator('input').first();
    await eventually(async () => assert.match(await input.inputValue(), /practice-history\.csv$/));
    await workbench().page.keyboard.press('Enter');
    await workbench().page.getByText('503 attempts were exported.').waitFor();
    const lines = (await readFile(join(workbench().folder, 'practice-history.csv'), 'utf8')).trim().split('\r\n');
    assert.equal(lines.length, 504);
    assert.match(lines[0] ?? '', /^Finished,Story,/);
  });

  it('is there again after a reload of the window', async () => {
    await workbench().reload();
    await workbench()
      .webview.getByText(/^503 attempts/)
      .waitFor();
  });
});

describe('pages without a history', () => {
  const workbench = useWorkbench({ settings: { ...settings, 'files.autoSave': 'off' }, notes: { 'stories.md': NOTE } });

  it('say what there will be', async () => {
    await workbench().runCommand('STAR Stories: Show Practice Progress');
    await workbench().webview.getByText('Nothing is rehearsed yet.').waitFor();
    await workbench().webview.getByRole('button', { name: 'Start practice' }).click();
    await workbench().pick('The slow page');
    await heading(workbench(), 'The slow page Ready').waitFor();
    await workbench().showTree();
    await workbench().page.locator('.sidebar').getByText('come back here when it is time').waitFor();
  });

  it('show one attempt, and two', async () => {
    for (const count of ['One attempt at one story', '2 attempts at one story']) {
      await practise(workbench(), 'The slow page');
      await press(workbench(), 'Space');
      await heading(workbench(), 'The slow page Speaking').waitFor();
      await press(workbench(), 'Enter');
      await heading(workbench(), 'The slow page Review').waitFor();
      await workbench().runCommand('STAR Stories: Show Practice Progress');
      await workbench().webview.getByText(count).waitFor();
      await workbench()
        .webview.getByRole('img', { name: /^Time in each section/ })
        .waitFor();
    }
  });

  it('tell what was said in the attempt of just now', async () => {
    await workbench().runCommand('STAR Stories: Show the Practice Page');
    await workbench().webview.getByRole('button', { name: 'What did I say?' }).click();
    const { webview } = workbench();
    await webview.getByRole('heading', { name: 'What you said: The slow page' }).waitFor();
    await webview
      .getByRole('textbox', { name: 'What you said' })
      .fill('Um, our start page took nine seconds. So, you know, I measured it and I moved the pictures.');
    await webview.getByRole('textbox', { name: 'How long it took' }).fill('0:10');
    await webview.getByRole('status').filter({ hasText: '18 words, 108 a minute. Not heard: Task.' }).waitFor();
    const rows = await cellsOf(webview.getByRole('table', { name: 'Fillers' }));
    assert.includeDeepMembers(rows, [
      ['um', '1'],
      ['you know', '1'],
    ]);
    await workbench().reload();
    const field = webview.getByRole('textbox', { name: 'What you said' });
    await field.waitFor({ timeout: 40_000 });
    assert.include(await field.inputValue(), 'nine seconds');
  });

  it('tell a story to its end that is deleted meanwhile', async () => {
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

  it('keep the history of deleted stories, which have it again with undo', async () => {
    const rows = workbench().webview.getByRole('table', { name: 'Your stories' }).locator('tbody tr');
    await workbench().runCommand('STAR Stories: Show Practice Progress');
    await eventually(async () => assert.equal(await rows.filter({ hasText: 'not in your notes now' }).count(), 2));
    await workbench().openFile('stories.md');
    await workbench().typeAtEndOf(1, '');
    await workbench().page.keyboard.press('Control+Z');
    await workbench().runCommand('STAR Stories: Show Practice Progress');
    await rows
      .filter({ hasText: 'The lost parcel' })
      .filter({ hasText: /again (?:tomorrow|in \d+ days)/ })
      .waitFor();
    assert.deepEqual((await rows.allTextContents()).map((text) => /^(.*?)2/.exec(text)?.[1]).sort(), ['The lost parcel', 'The slow page']);
  });
});
