import { assert } from 'chai';
import { attemptLine } from '../../src/core/practice/history/record';
import { traitsOf } from '../../src/core/practice/history/traits';
import { readNote } from '../../src/core/notes/note';
import { attempt } from '../core/practice/attempts';
import { begin, cellsOf, heading, NOTE, practise, press, tellAtOnce, waitForClock } from './rehearsing';
import { useWorkbench } from './shared';
import { webviewIn } from './workbench';

const settings = { 'starStories.practice.countdown': 0, 'starStories.history.location': 'workspace' };

/** A history in which the first story of the note was told well a week ago. */
function historyOf(note: string): string {
  const [story] = readNote(note).stories;
  if (story === undefined) throw new Error('no story');
  const at = Date.now() - 7 * 86_400_000;
  return attemptLine(attempt({ at, grade: 'good', story: { ...traitsOf(story, 'stories.md'), id: 'slow page' } }));
}

describe('rounds of practice in the workbench', () => {
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
    await workbench()
      .page.locator('.statusbar')
      .getByText(/\d:\d\d Choosing$/)
      .waitFor();
    await workbench().webview.getByRole('searchbox', { name: 'Which story answers it?' }).fill('parcel');
    await press(workbench(), 'Enter');
    await workbench()
      .webview.getByText(/^Chosen in 0:0\d\.$/)
      .waitFor();
    await tellAtOnce(workbench(), 'The lost parcel');
    await workbench()
      .webview.getByText(/^You chose the story in 0:0\d\.$/)
      .waitFor();
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
    assert.deepEqual(
      rows.map(([, , , grade]) => grade),
      ['Hard', 'Hard', 'Hard'],
    );

    const line = (await workbench().webview.getByText('To be asked the same again').textContent()) ?? '';
    await begin(
      workbench(),
      'STAR Stories: Mock Interview',
      'Repeat an interview',
      workbench().quickInput.getByText('Repeat an Interview', { exact: true }),
    );
    await workbench()
      .quickInput.locator('input')
      .fill(/interview (3 \w+)\./.exec(line)?.[1] ?? '');
    await workbench().page.keyboard.press('Enter');
    await workbench().webview.getByText('Mock interview, 1 of 3').waitFor();
    assert.equal(await workbench().webview.getByRole('heading', { level: 1 }).textContent(), questions[0]);
  });

  it('tells one story in less and less time', async () => {
    await begin(
      workbench(),
      'STAR Stories: Practise at 180, 90, 60 and 30 Seconds',
      'The lost parcel',
      workbench().webview.getByText('Shorter and shorter, 1 of 4'),
    );
    const wholes: (string | undefined)[] = [];
    for (let position = 1; position <= 4; position++) {
      await workbench().webview.getByText(`Shorter and shorter, ${position} of 4`).waitFor();
      const rows = await cellsOf(workbench().webview.getByRole('table', { name: 'Sections and the time for each' }));
      wholes.push(rows.at(-1)?.[1]);
      if (position < 4) await press(workbench(), 'n');
    }
    assert.deepEqual(wholes, ['3:00', '1:30', '1:00', '0:30']);
  });

  it('goes on with its clock in a window of its own, and waits when that is closed', async () => {
    await practise(workbench(), 'The lost parcel');
    await press(workbench(), 'Space');
    await waitForClock(workbench(), 'Time in situation', 2);
    const opened = workbench().page.context().waitForEvent('page');
    await workbench().runCommand('View: Move Editor into New Window');
    const window = await opened;
    const page = webviewIn(window);
    assert.match((await page.getByRole('timer', { name: 'Time in situation' }).textContent()) ?? '', /^0:(?:0[2-9]|[1-5]\d)$/);
    await page.getByRole('button', { name: 'Next section' }).click();
    await page.getByRole('heading', { name: 'Task' }).waitFor();
    await window.close();
    await workbench()
      .page.locator('.statusbar')
      .getByText(/Task, paused$/)
      .waitFor();
  });
});
