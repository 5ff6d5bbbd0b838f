import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { assert } from 'chai';
import { attemptLine } from '../../src/core/practice/history/record';
import { traitsOf } from '../../src/core/practice/history/traits';
import { readNote } from '../../src/core/notes/note';
import { attempt } from '../core/practice/attempts';
import { eventually } from '../host/eventually';
import { begin, cellsOf, focused, heading, NOTE, practise, press, tellAtOnce, timeOn, waitForClock } from './rehearsing';
import { useWorkbench } from './shared';

const settings = { 'starStories.practice.countdown': 0, 'starStories.history.location': 'workspace' };

/** A history in which the first story of the note was told well a week ago. */
function historyOf(note: string): string {
  const [story] = readNote(note).stories;
  if (story === undefined) throw new Error('no story');
  const at = Date.now() - 7 * 86_400_000;
  return attemptLine(attempt({ at, grade: 'good', story: { ...traitsOf(story, 'stories.md'), id: 'slow page' } }));
}

describe('rounds of practice in the workbench', function () {
  this.timeout(60_000);
  const workbench = useWorkbench({ settings, notes: { 'stories.md': NOTE, '.star-stories/history/earlier.jsonl': historyOf(NOTE) } });

  it('shows what is due, and tells it by way of the list', async () => {
    await workbench().showTree();
    const row = workbench().rehearsals.getByRole('treeitem', { name: 'The slow page, ready to tell' });
    await row.hover();
    await row.getByRole('button', { name: 'Practise This Story' }).click();
    await tellAtOnce(workbench(), 'The slow page');
    const good = workbench().webview.getByRole('button', { name: /^Good/ });
    await good.filter({ hasText: /in \d+ (days|weeks)/ }).waitFor();
    await press(workbench(), '3');
    await heading(workbench(), 'The slow page Saved').waitFor();
    await workbench().rehearsals.getByText('Nothing to rehearse today.').waitFor();
  });

  it('takes the grade back, and the list with it', async () => {
    await workbench().webview.getByRole('button', { name: 'Undo' }).click();
    await heading(workbench(), 'The slow page Review').waitFor();
    await workbench().rehearsals.getByRole('treeitem', { name: 'The slow page, ready to tell' }).waitFor();
    await workbench().webview.getByRole('button', { name: /^Easy/ }).click();
    await heading(workbench(), 'The slow page Saved').waitFor();
  });

  it('asks a question, counts the choice of the story, and tells it', async () => {
    const question = 'Tell me about a time when you failed.';
    await begin(workbench(), 'STAR Stories: Answer a Question', question, heading(workbench(), `${question} Question`));
    await waitForClock(workbench(), 'Time to choose', 1);
    await workbench().page.locator('.statusbar').getByText(/\d:\d\d Choosing$/).waitFor();
    await workbench().webview.getByRole('searchbox', { name: 'Which story answers it?' }).fill('parcel');
    await press(workbench(), 'Enter');
    await workbench().webview.getByText(/^Chosen in 0:0\d\.$/).waitFor();
    await tellAtOnce(workbench(), 'The lost parcel');
    await workbench().webview.getByText(/^You chose the story in 0:0\d\.$/).waitFor();
    await workbench().webview.getByText('Tell me about a time when you failed.').waitFor();
  });

  it('interviews by a code that can be repeated', async () => {
    const questions: string[] = [];
    await begin(workbench(), 'STAR Stories: Mock Interview', '3 questions', workbench().webview.getByText('Mock interview, 1 of 3'));
    for (let position = 1; position <= 3; position++) {
      await workbench().webview.getByText(`Mock interview, ${position} of 3`).waitFor();
      questions.push((await workbench().webview.getByRole('heading', { level: 1 }).textContent()) ?? '');
      const story = position === 1 ? 'The lost parcel' : 'The slow page';
      await workbench().webview.getByRole('button', { name: story }).click();
      await tellAtOnce(workbench(), story);
      await press(workbench(), '2');
      await heading(workbench(), `${story} Saved`).waitFor();
      if (position < 3) await press(workbench(), 'n');
    }
    assert.equal(new Set(questions).size, 3);
    const rows = await cellsOf(workbench().webview.getByRole('table', { name: 'The round: 3 of 3' }));
    assert.deepEqual(rows.map(([, , , grade]) => grade), ['Hard', 'Hard', 'Hard']);

    const line = (await workbench().webview.getByText('To be asked the same again').textContent()) ?? '';
    await begin(workbench(), 'STAR Stories: Mock Interview', 'Repeat an interview', workbench().quickInput.getByText('Repeat an Interview', { exact: true }));
    await workbench().quickInput.locator('input').fill(/interview (3 \w+)\./.exec(line)?.[1] ?? '');
    await workbench().page.keyboard.press('Enter');
    await workbench().webview.getByText('Mock interview, 1 of 3').waitFor();
    assert.equal(await workbench().webview.getByRole('heading', { level: 1 }).textContent(), questions[0]);
  });

  it('tells one story in less and less time', async () => {
    await begin(workbench(), 'STAR Stories: Practise at 180, 90, 60 and 30 Seconds', 'The lost parcel', workbench().webview.getByText('Shorter and shorter, 1 of 4'));
    const wholes: (string | undefined)[] = [];
    for (let position = 1; position <= 4; position++) {
      await workbench().webview.getByText(`Shorter and shorter, ${position} of 4`).waitFor();
      const rows = await cellsOf(workbench().webview.getByRole('table', { name: 'Sections and the time for each' }));
      wholes.push(rows.at(-1)?.[1]);
      if (position < 4) await press(workbench(), 'n');
    }
    assert.deepEqual(wholes, ['3:00', '1:30', '1:00', '0:30']);
  });
});

describe('an attempt in the workbench', function () {
  this.timeout(90_000);
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
      new MutationObserver(() => said.push(voice.textContent ?? '')).observe(voice, { childList: true, characterData: true, subtree: true });
    });
    await press(workbench(), 'Space');
    await waitForClock(workbench(), 'Time in situation', 6);
    const said = await webview.locator('[aria-live]').evaluate(() => (window as unknown as { said: string[] }).said);
    assert.deepEqual(said, ['Situation, 0:04.', 'Situation: on time.', 'Situation: wrap up.', 'Situation: over.']);
  });
});
