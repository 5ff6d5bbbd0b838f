import { readNote } from '../../src/core/notes/note';
import { type Attempt, attemptLine } from '../../src/core/practice/history/record';
import { traitsOf } from '../../src/core/practice/history/traits';
import { attempt, DAY } from '../core/practice/attempts';
import { begin, heading, NOTE, practise, press, waitForClock } from './rehearsing';
import type { Options, Workbench } from './workbench';

/** Widths of the window: wide, as much as is left of it at 200 %, and a page of 320 pixels beside the Activity Bar. */
export const WIDTHS = { wide: 1280, 'at 200 %': 640, narrow: 375 };

/** In which a workbench goes through all states. */
export const PRACTICE: Options = {
  settings: { 'starStories.practice.countdown': 60, 'starStories.practice.flash': true, 'starStories.history.location': 'workspace' },
  notes: { 'stories.md': NOTE, '.star-stories/history/earlier.jsonl': earlier() },
};

/** Two attempts at each story, one story of them due. */
function earlier(): string {
  const attempts = readNote(NOTE).stories.flatMap((story, nth) =>
    [9, 5].map((days): Attempt => {
      const id = { ...traitsOf(story, 'stories.md'), id: `${nth}` };
      return attempt({ id: `${nth} ${days}`, at: Date.now() - days * DAY, story: id, grade: nth === 0 ? 'again' : null });
    }),
  );
  return attempts.map(attemptLine).join('');
}

/** Shows the list of what is due. */
export async function showDue(workbench: Workbench): Promise<void> {
  await workbench.showTree();
  await workbench.rehearsals.getByRole('treeitem', { name: 'The slow page, ready to tell' }).waitFor();
}

/** How to bring the pages into each of their states. Each goes on from where the one before it ended. */
export const STATES: Readonly<Record<string, (workbench: Workbench) => Promise<void>>> = {
  async 'a question'(workbench) {
    // The pages get the room: the side bar would take a third of the narrow window.
    await workbench.runCommand('View: Close Primary Side Bar');
    await begin(
      workbench,
      'STAR Stories: Answer a Question',
      'Tell me about a time when you failed.',
      workbench.webview.getByRole('button', { name: 'The slow page' }),
    );
  },
  async 'a story that is ready'(workbench) {
    await practise(workbench, 'The slow page');
    await workbench.webview.getByRole('button', { name: 'Cue words' }).click();
    await workbench.webview.getByText('Keys and display').click();
    await workbench.webview.getByRole('button', { name: 'Zen mode' }).waitFor();
  },
  async 'the countdown'(workbench) {
    await workbench.webview.getByText('Keys and display').click();
    await press(workbench, 'Space');
    await workbench.webview.getByRole('heading', { name: 'Get ready: Situation' }).waitFor();
  },
  async 'the clock, over'(workbench) {
    await workbench.webview.getByRole('button', { name: 'Start now' }).click();
    await waitForClock(workbench, 'Time in situation', 5);
  },
  async 'the clock of the next section'(workbench) {
    await press(workbench, 'Space');
    await workbench.webview.getByRole('heading', { name: 'Task' }).waitFor();
  },
  async 'a question that is asked'(workbench) {
    await workbench.runCommand('STAR Stories: Cancel Practice');
    await workbench.webview.getByRole('dialog').waitFor();
  },
  async 'a pause'(workbench) {
    await workbench.webview.getByRole('button', { name: 'Keep it' }).click();
    await workbench.webview.getByRole('button', { name: 'Pause' }).click();
    await heading(workbench, 'The slow page Paused').waitFor();
  },
  async 'the review'(workbench) {
    await workbench.webview.getByRole('button', { name: 'Finish' }).click();
    await workbench.webview.getByText(/^Suggested: /).waitFor();
  },
  async 'what is saved'(workbench) {
    await workbench.webview.getByRole('button', { name: /^Good/ }).click();
    await heading(workbench, 'The slow page Saved').waitFor();
  },
  async 'what was said'(workbench) {
    await workbench.webview.getByRole('button', { name: 'What did I say?' }).click();
    await workbench.webview.getByRole('textbox', { name: 'What you said' }).fill('Um, our start page took nine seconds.');
    await workbench.webview.getByRole('table', { name: 'Fillers' }).waitFor();
  },
  async 'an interview'(workbench) {
    await begin(workbench, 'STAR Stories: Mock Interview', '3 questions', workbench.webview.getByText('Mock interview, 1 of 3'));
    await workbench.webview.getByRole('button', { name: 'The lost parcel' }).click();
    await workbench.webview.getByRole('button', { name: 'Start' }).click();
    await workbench.webview.getByRole('button', { name: 'Start now' }).click();
    await workbench.webview.getByRole('button', { name: 'Finish' }).click();
    await workbench.webview.getByRole('table', { name: 'The round so far: 1 of 3' }).waitFor();
  },
  async progress(workbench) {
    await workbench.runCommand('STAR Stories: Show Practice Progress');
    await workbench.webview
      .getByRole('figure', { name: /^Whole time/ })
      .getByRole('img')
      .waitFor();
    await workbench.webview
      .getByRole('figure', { name: /^Whole time/ })
      .getByText('As a table')
      .click();
  },
  async coverage(workbench) {
    await workbench.runCommand('STAR Stories: Show Coverage');
    await workbench.webview.getByRole('button', { name: 'Failure', exact: true }).click();
    await workbench.webview.locator('.answers li').first().waitFor();
  },
};
