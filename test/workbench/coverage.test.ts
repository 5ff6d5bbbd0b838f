import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { assert } from 'chai';
import { eventually } from '../host/eventually';
import { focused } from './rehearsing';
import { useWorkbench } from './shared';
import type { Workbench } from './workbench';

const STORY = (title: string, tags: string, situation: string): string =>
  `### ${title}\n\n${tags}\n\n**Situation:** ${situation}\n\n**Task:** My part.\n\n**Action:** I did it.\n\n**Result:** Done in 2 days.\n`;

const NOTE = `# Interview\n\n## Stories\n\n${[
  STORY('The ferry', '[Teamwork] [dispute]', 'The crew and the harbour did not agree.'),
  STORY('The anchor', '[Failure]', 'It was heavy, and the deadline was close.'),
  STORY('The lamp <b>"& co"</b>', '', 'Oil was low.'),
].join('\n')}\n## Questions\n\n### Patience\n\n- You waited for long\n`;

const row = (workbench: Workbench, name: string): ReturnType<Workbench['webview']['getByRole']> =>
  workbench.webview.getByRole('row').filter({ has: workbench.webview.getByRole('button', { name, exact: true }) });

async function show(workbench: Workbench): Promise<void> {
  // On a busy machine the list closes when the page takes the focus late.
  await eventually(async () => {
    await workbench.openPalette('STAR Stories: Show Coverage');
    await workbench.entries.filter({ hasText: 'STAR Stories: Show Coverage' }).first().click({ timeout: 5_000 });
    await workbench.webview.getByRole('grid').waitFor({ timeout: 5_000 });
  }, 40);
}

describe('the coverage page', () => {
  const workbench = useWorkbench({ notes: { 'stories.md': NOTE } });

  it('shows what each story answers, what has none first', async () => {
    await show(workbench());
    const { webview } = workbench();
    await webview.getByText(/^\d+ of 30 have a story\.$/).waitFor();
    const firsts = await webview.locator('tbody tr th').allTextContents();
    assert.equal(firsts.length, 30);
    assert.deepEqual(firsts.slice(-3), ['Teamwork', 'Conflict resolution', 'Failure']);
    assert.deepEqual(await row(workbench(), 'Conflict resolution').locator('td').allTextContents(), ['1', '2', '', '']);
    assert.deepEqual(await row(workbench(), 'Failure').locator('td').allTextContents(), ['1', '', '3', '']);
    await webview.getByRole('heading', { name: 'Told for nothing here' }).waitFor();
  });

  it('says which stories could answer, and why, and goes to one', async () => {
    const { webview } = workbench();
    await webview.getByRole('button', { name: 'Conflict resolution', exact: true }).click();
    await webview.getByText('tagged “dispute”, another name for it').waitFor();
    await webview.locator('.answers').getByRole('button', { name: 'The ferry' }).click();
    await workbench().cursor.filter({ hasText: 'Ln 5, Col 1' }).waitFor();
  });

  it('writes a story for what has none, with its tag, into the note', async () => {
    await show(workbench());
    const { webview, quickInput, page } = workbench();
    await webview.getByRole('button', { name: 'Integrity', exact: true }).click();
    await webview.getByRole('button', { name: 'Write a story for “Integrity”' }).click();
    await quickInput.getByText('1/5').waitFor();
    await quickInput.locator('input[type="text"]').fill('The quay');
    for (const step of [2, 3, 4, 5]) {
      await page.keyboard.press('Enter');
      await quickInput.getByText(`${step}/5`).waitFor();
    }
    await page.keyboard.press('Enter');
    await page.locator('.view-line', { hasText: '[Integrity]' }).waitFor();
    await page.keyboard.press('Control+Z');
  });

  it('moves by keys alone', async () => {
    await show(workbench());
    const { webview, page } = workbench();
    await webview.getByRole('button', { name: 'Failure', exact: true }).click();
    await focused(workbench());
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowRight');
    const cell = webview.getByRole('button', { name: '2: The ferry, told for much the same' });
    await eventually(async () => assert.isTrue(await cell.evaluate((element) => element === document.activeElement)));
    assert.equal(await webview.locator('[role=grid] tr:not(.chosen) [tabindex="0"]').count(), 1);
    await page.keyboard.press('Enter');
    await workbench().cursor.filter({ hasText: 'Ln 5, Col 1' }).waitFor();
  });

  it('takes other sets, keeps the chosen one, and follows the notes', async () => {
    await show(workbench());
    const { webview } = workbench();
    await webview.getByRole('button', { name: 'UK Civil Service behaviours' }).click();
    await webview.getByText(/of 9 have a story/).waitFor();
    await webview.getByRole('button', { name: 'Your own questions' }).click();
    await webview.getByText('0 of 1 have a story.').waitFor();
    await workbench().openFile('stories.md');
    await workbench().typeAtEndOf(7, ' [Patience]');
    await workbench().save();
    await show(workbench());
    await webview.getByText('1 of 1 have a story.').waitFor();
    await workbench().reload();
    await webview.getByText('1 of 1 have a story.').waitFor();
  });

  it('writes the cheat sheet to a file', async () => {
    await workbench().runCommand('STAR Stories: Export Cheat Sheet…');
    const input = workbench().quickInput.locator('input').first();
    await eventually(async () => assert.match(await input.inputValue(), /cheat-sheet\.html$/));
    await workbench().page.keyboard.press('Enter');
    await workbench().page.getByText('The cheat sheet was written.').first().waitFor();
    const html = await readFile(join(workbench().folder, 'cheat-sheet.html'), 'utf8');
    assert.include(html, '<h2 dir="auto">The ferry <span>');
    assert.notInclude(html, '<b>');
  });
});
