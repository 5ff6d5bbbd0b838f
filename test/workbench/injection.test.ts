import { assert } from 'chai';
import { type Attempt, attemptLine } from '../../src/core/practice/history/record';
import { eventually } from '../host/eventually';
import { MADE, PAYLOADS } from './payloads';
import { useWorkbench } from './shared';
import type { Workbench } from './workbench';

/** Markdown that says these very characters. */
const literally = (text: string): string => text.replace(/[\\`*_{}[\]()#+\-.!<>&|~"'$:/=]/g, '\\$&');
/** Brackets would end a tag. */
const tag = (text: string): string => literally(text.replace(/[[\]]/g, ''));

const NOTE = `# Interview\n\n## Stories\n\n${PAYLOADS.map(
  (payload, index) =>
    `### ${literally(payload)}\n\n[${tag(payload)}]\n\n#### ${literally(payload)}\n\n**Situation:** ${index % 2 === 0 ? payload : literally(payload)}\n\n**Task:** My part.\n\n**Action:** I did it.\n\n**Result:** Done in 2 days.\n`,
).join('\n')}\n## Questions\n\n${PAYLOADS.map((payload) => `- ${literally(payload)}?`).join('\n')}\n`;

const BUDGET = { minimum: 20_000, maximum: 30_000 };
const HISTORY = PAYLOADS.map((payload, index) =>
  attemptLine({
    id: `payload-${index}`,
    at: Date.UTC(2026, 0, 1) + index,
    story: { id: `story-${index}`, title: payload, note: `${payload}.md`, fingerprint: '0.' },
    question: payload,
    mode: 'story',
    choosing: null,
    steps: [{ name: payload, words: 40, budget: BUDGET, time: 25_000 }],
    whole: BUDGET,
    help: 'hidden',
    note: payload,
    grade: 'good',
  } satisfies Attempt),
).join('');

/** Opens a page by the command palette and waits until it says something. */
async function show(workbench: Workbench, command: string, words: string | RegExp): Promise<void> {
  await eventually(async () => {
    await workbench.runCommand('View: Close All Editors');
    await workbench.openPalette(command);
    await workbench.entries.filter({ hasText: command }).first().click({ timeout: 5_000 });
    await workbench.webview.getByText(words).first().waitFor({ timeout: 8_000 });
  }, 60);
}

/** What a page made of the payloads, and how many of them it shows as they are. */
async function madeBy(workbench: Workbench): Promise<{ made: string[]; shown: number }> {
  const body = workbench.webview.locator('body');
  const made = await body.evaluate(
    (node, selector) => [...node.querySelectorAll(selector)].map((each) => each.outerHTML.slice(0, 200)),
    MADE,
  );
  const text = (await body.textContent()) ?? '';
  return { made, shown: PAYLOADS.filter((payload) => text.includes(payload)).length };
}

describe('scripts in notes, tags, labels, file names, settings and history', function () {
  this.timeout(180_000);
  const settings = {
    'starStories.history.location': 'workspace',
    'starStories.tags': PAYLOADS.map((payload) => payload.slice(0, 100)),
    'starStories.vocabulary': { situation: PAYLOADS },
    'starStories.practice.countdown': 0,
  };
  const names = PAYLOADS.slice(0, 30).map((payload) => `${payload.replace(/[\\/:]/g, '_').slice(0, 60)}.md`);
  const files = Object.fromEntries(
    names.map((name) => [name, `# Interview\n\n## In ${literally(name)}\n\n**Situation:** One.\n\n**Result:** Two.\n`]),
  );
  const workbench = useWorkbench({ settings, notes: { 'stories.md': NOTE, '.star-stories/history/a.jsonl': HISTORY, ...files } });
  const said: string[] = [];
  const addresses = new Set<string>();

  before(() => {
    workbench().page.on('dialog', (dialog) => said.push(dialog.message()));
    workbench().page.on('console', (message) => {
      if (/Content Security Policy/.test(message.text()) && /evil|inline|hit/.test(message.text())) said.push(message.text());
    });
    workbench()
      .page.context()
      .on('request', (request) => addresses.add(request.url()));
  });

  it('are as many as were promised', () => assert.isAtLeast(PAYLOADS.length, 120));

  it('are shown as they are by the page of progress', async () => {
    await show(workbench(), 'STAR Stories: Show Practice Progress', 'Your stories');
    const { made, shown } = await madeBy(workbench());
    assert.deepEqual(made, []);
    assert.isAtLeast(shown, 100);
  });

  it('are shown as they are by the page of coverage', async () => {
    await show(workbench(), 'STAR Stories: Show Coverage', /have a story/);
    assert.deepEqual((await madeBy(workbench())).made, []);
  });

  it('are shown as they are by the page of practice', async () => {
    await eventually(async () => {
      await workbench().runCommand('STAR Stories: Start Practice');
      await workbench().entries.filter({ hasText: 'onerror' }).first().click({ timeout: 5_000 });
      await workbench()
        .webview.getByRole('heading', { name: /Ready$/, level: 1 })
        .waitFor({ timeout: 8_000 });
    }, 60);
    const { made, shown } = await madeBy(workbench());
    assert.deepEqual(made, []);
    assert.isAtLeast(shown, 1);
  });

  it('are shown as they are in the editor and among the problems', async () => {
    await workbench().openFile('stories.md');
    await (await workbench().problems()).filter({ hasText: 'hit=1' }).first().waitFor();
  });

  it('run nowhere, trip no policy and load nothing from elsewhere', async () => {
    await workbench().showTree();
    await workbench().treeRow('onerror').first().waitFor();
    for (const frame of workbench().page.frames())
      assert.isUndefined(await frame.evaluate(() => (globalThis as { hit?: unknown }).hit), frame.url());
    assert.deepEqual(said, []);
    assert.deepEqual(
      [...addresses].filter((address) => address.includes('evil')),
      [],
    );
  });
});
