import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { AxeResults } from 'axe-core';
import { assert } from 'chai';
import { root } from '../../scripts/processes.mjs';
import { readNote } from '../../src/core/notes/note';
import { attemptLine } from '../../src/core/practice/history/record';
import { traitsOf } from '../../src/core/practice/history/traits';
import { attempt, DAY } from '../core/practice/attempts';
import { heading, NOTE, practise, press, waitForClock } from './rehearsing';
import { useWorkbench } from './shared';
import { THEMES, type Workbench } from './workbench';

/** Widths of the window: wide, as much as is left of it at 200 %, and a page of 320 pixels beside the Activity Bar. */
const SIZES = { wide: 1280, 'at 200 %': 640, narrow: 375 };

const settings = { 'starStories.practice.countdown': 10, 'starStories.practice.flash': true, 'starStories.history.location': 'workspace' };

/** Two attempts at each story, one of them due. */
function history(): string {
  const attempts = readNote(NOTE).stories.flatMap((story, nth) =>
    [9, 5].map((days) => attempt({ id: `${nth} ${days}`, at: Date.now() - days * DAY, story: { ...traitsOf(story, 'stories.md'), id: `${nth}` }, grade: nth === 0 ? 'again' : null })),
  );
  return attempts.map(attemptLine).join('');
}

/** Each goes on from where the one before it ended. */
const STATES: Readonly<Record<string, (workbench: Workbench) => Promise<void>>> = {
  async 'a question'(workbench) {
    await workbench.runCommand('STAR Stories: Answer a Question');
    await workbench.pick('Tell me about a time when you failed.');
    await workbench.webview.getByRole('button', { name: 'The slow page' }).waitFor();
  },
  async 'a story that is ready'(workbench) {
    await practise(workbench, 'The slow page');
    await workbench.webview.getByRole('button', { name: 'Cue words' }).click();
    await workbench.webview.getByText('Keys and display').click();
    await workbench.webview.getByRole('button', { name: 'Zen mode' }).waitFor();
  },
  async 'the countdown'(workbench) {
    await press(workbench, 'Space');
    await workbench.webview.getByRole('heading', { name: 'Get ready: Situation' }).waitFor();
  },
  async 'the clock, over'(workbench) {
    await workbench.webview.getByRole('button', { name: 'Start now' }).click();
    await waitForClock(workbench, 'Time in situation', 5);
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
  async progress(workbench) {
    await workbench.runCommand('STAR Stories: Show Practice Progress');
    await workbench.webview.getByRole('figure', { name: /^Whole time/ }).getByRole('img').waitFor();
    await workbench.webview.getByRole('figure', { name: /^Whole time/ }).getByText('As a table').click();
  },
};

for (const [name, theme] of Object.entries(THEMES)) {
  describe(`the pages of practice in the theme "${name}"`, function () {
    this.timeout(90_000);
    const workbench = useWorkbench({
      settings: { ...settings, 'workbench.colorTheme': theme },
      notes: { 'stories.md': NOTE, '.star-stories/history/earlier.jsonl': history() },
    });
    let axe = '';

    before(async () => {
      axe = await readFile(join(root, 'node_modules/axe-core/axe.min.js'), 'utf8');
      // The pages get the room: the side bar would take a third of the narrow window.
      await workbench().runCommand('View: Toggle Primary Side Bar Visibility');
    });

    for (const [state, reach] of Object.entries(STATES)) {
      it(`have nothing against accessibility in ${state}, in each size`, async () => {
        await workbench().page.setViewportSize({ width: SIZES.wide, height: 800 });
        await reach(workbench());
        for (const [size, width] of Object.entries(SIZES)) {
          await workbench().page.setViewportSize({ width, height: 800 });
          assert.deepEqual(await violations(workbench(), axe), [], `${size} window`);
          assert.isAtMost(await overflow(workbench()), 0, `${size} window: the page is wider than its window`);
        }
      });
    }
  });
}

/** What axe-core finds wrong with the page that is shown, each with the element. */
async function violations(workbench: Workbench, source: string): Promise<string[]> {
  await workbench.webview.locator('html').evaluate((_, script) => (0, eval)(script), source);
  const { violations: found } = await workbench.webview
    .locator('html')
    .evaluate((html) => (window as unknown as { axe: { run(context: Element, options: object): Promise<AxeResults> } }).axe.run(html, { resultTypes: ['violations'] }));
  return found.flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary ?? ''}`));
}

async function overflow(workbench: Workbench): Promise<number> {
  return workbench.webview.locator('html').evaluate((html) => html.scrollWidth - window.innerWidth);
}
