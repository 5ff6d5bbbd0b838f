import type { Locator } from 'playwright-core';
import { eventually } from '../host/eventually';
import type { Workbench } from './workbench';

/** A note whose stories are told in seconds. */
export const NOTE = `# My stories

## Stories

### The slow page

[Ownership]

**Situation (4s):** Our start page took nine seconds.

**Task (3s):** I was asked to halve that.

**Action (6s):** I measured it and moved the pictures.

**Result (4s):** It takes two seconds now.

### The lost parcel

[Failure]

**Situation (4s):** A parcel was lost between two depots.

**Task (3s):** I had to find it by noon.

**Action (6s):** I walked the route and asked at each door.

**Result (4s):** It was under a bench, and each bench has a number now.

## Tell me about a time when you failed.

## Tell me about something that you made faster.

## Tell me about a problem that nobody owned.
`;

/** What the page shows in its heading: title and phase. */
export function heading(workbench: Workbench, name: string): Locator {
  return workbench.webview.getByRole('heading', { name, level: 1 });
}

/** Waits until the page has the focus, which VS Code gives it some time after it is seen. */
export async function focused(workbench: Workbench): Promise<void> {
  await eventually(async () => {
    if (!(await workbench.webview.locator('body').evaluate(() => document.hasFocus()))) throw new Error('the page has not got the focus');
  });
}

/** Presses keys on the page, once it has the focus. */
export async function press(workbench: Workbench, ...keys: readonly string[]): Promise<void> {
  await focused(workbench);
  for (const key of keys) await workbench.page.keyboard.press(key);
}

/** Starts the clock of a story that is ready, and finishes at once. */
export async function tellAtOnce(workbench: Workbench, story: string): Promise<void> {
  await heading(workbench, `${story} Ready`).waitFor();
  await press(workbench, 'Space');
  await heading(workbench, `${story} Speaking`).waitFor();
  await press(workbench, 'Enter');
  await heading(workbench, `${story} Review`).waitFor();
}

/** Starts to practise a story by the command palette. */
export async function practise(workbench: Workbench, story: string): Promise<void> {
  await begin(workbench, 'STAR Stories: Start Practice', story, heading(workbench, `${story} Ready`));
}

/** Runs a command, chooses from its list, and waits for what is to be seen then. */
export async function begin(workbench: Workbench, command: string, entry: string, seen: Locator): Promise<void> {
  // On a busy machine the list closes when the page takes the focus late.
  await eventually(async () => {
    await workbench.runCommand(command);
    await workbench.entries.filter({ hasText: entry }).first().click({ timeout: 5_000 });
    await seen.waitFor({ timeout: 5_000 });
  }, 30);
}

/** The milliseconds on one of the running clocks. */
export async function timeOn(workbench: Workbench, clock: string): Promise<number> {
  const text = await workbench.webview.getByRole('timer', { name: clock }).textContent();
  const [minutes = NaN, seconds = NaN] = (text ?? '').split(':').map(Number);
  return (minutes * 60 + seconds) * 1000;
}

/** Waits until a clock shows at least so many seconds. */
export async function waitForClock(workbench: Workbench, clock: string, seconds: number): Promise<void> {
  const timer = workbench.webview.getByRole('timer', { name: clock });
  await timer.filter({ hasText: new RegExp(`^0:0[${seconds}-9]|^0:[1-9]`) }).waitFor();
}

/** The cells of a table, the rows of its foot last. */
export async function cellsOf(table: Locator): Promise<string[][]> {
  await table.waitFor();
  return table
    .locator('tbody tr, tfoot tr')
    .evaluateAll((rows) => rows.map((row) => Array.from(row.querySelectorAll('th, td'), (cell) => cell.textContent?.trim() ?? '')));
}
