import { execFile } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { assert } from 'chai';
import { glob } from 'tinyglobby';
import { chance } from '../../scripts/bench/chance.mjs';
import { root } from '../../scripts/processes.mjs';
import { eventually } from '../host/eventually';
import { NOTE } from './rehearsing';
import { useWorkbench } from './shared';
import type { Workbench } from './workbench';

/** So long it takes when `npm run trust` asks for it; other runs have no time for it. */
const SECONDS = Number(process.env['STAR_STORIES_SOAK'] ?? 0);
const SEED = Number(process.env['STAR_STORIES_SEED'] ?? 1);
/** Of the whole extension host, whose memory VS Code's own extensions share. */
const MOST_GROWTH_MB = 80;
const SETTINGS = {
  'starStories.practice.countdown': 0,
  'starStories.history.location': 'workspace',
  'files.autoSave': 'off',
  'workbench.localHistory.enabled': false,
};
/** What the workbench itself asks: its marketplace, and the frames of web extensions. */
const OWN_OF_VSCODE = /(?:open-vsx\.org|\.vscode-cdn\.net|\.vscode-unpkg\.net)$/;
const TYPED = [
  'I asked each of them. ',
  '**Result:** 12 of 14 in 3 days.',
  '**Learning:** Ask first.',
  '\n\n### Another story\n\n**Situation:** It rained.\n\n',
  '[Ownership] ',
  'S: wet\nT: dry\nA: hung\nR: 4',
  '## ',
  '```\n',
  '> ',
  '- **Task:** ',
  ' TODO ',
  '\n',
];
const GROUPS = ['note', 'tag', 'question', 'status', 'due'];

const { below, pick } = chance(SEED);

/** What a person does in an hour, each a few times a minute. None waits for what the extension makes of it. */
const ACTIONS: readonly ((workbench: Workbench) => Promise<unknown>)[] = [
  type,
  type,
  type,
  ({ page }) => page.keyboard.press('Control+S'),
  ({ page }) => page.keyboard.press('Control+Z'),
  ({ page }) => page.keyboard.press('Control+Shift+K'),
  (workbench) => workbench.openFile(pick(['stories.md', 'others.md'])),
  (workbench) => workbench.openFile(pick(['stories.md', 'others.md'])),
  rehearse,
  (workbench) => workbench.runCommand(pick(['STAR Stories: Show Practice Progress', 'STAR Stories: Show Coverage'])),
  ({ folder }) => writeFile(join(folder, '.vscode/settings.json'), JSON.stringify({ 'starStories.groupBy': pick(GROUPS) })),
  ({ folder }) =>
    writeFile(
      join(folder, '.star-stories.json'),
      JSON.stringify({ wordsPerMinute: 110 + below(80), rules: { 'missing-tags': pick(['off', 'warning']) } }),
    ),
  async ({ folder }) => writeFile(join(folder, 'theirs.md'), (await readFile(join(folder, 'theirs.md'), 'utf8')) + pick(TYPED)),
];

async function type(workbench: Workbench): Promise<void> {
  await workbench.openFile(pick(['stories.md', 'others.md']));
  await workbench.typeAtEndOf(5 + below(35), pick(TYPED));
}

/** Tells a story, and grades it or leaves it as it is. */
async function rehearse(workbench: Workbench): Promise<void> {
  await workbench.runCommand('STAR Stories: Start Practice');
  await workbench.entries.first().click();
  await workbench.webview.getByRole('heading', { name: /Ready$/, level: 1 }).waitFor();
  for (const key of ['Space', 'Space', 'p', 'p', 'Enter', pick(['1', '2', '3', '4'])]) await workbench.page.keyboard.press(key);
}

/** In MB, as the system counts it; null where that cannot be asked. */
async function memoryOfHost({ server }: Workbench): Promise<number | null> {
  if (process.platform !== 'linux') return null;
  const { stdout } = await promisify(execFile)('ps', ['-o', 'rss=,args=', '--ppid', String(server.pid)]);
  const [, kilobytes] = /^\s*(\d+) .*type=extensionHost/m.exec(stdout) ?? [];
  return kilobytes === undefined ? null : Number(kilobytes) / 1024;
}

/** What the tree shows, however it is grouped: the rows of stories by their words. */
async function rowsOf(workbench: Workbench): Promise<string[]> {
  await workbench.showTree();
  return (await workbench.tree.getByRole('treeitem').allTextContents()).sort();
}

function soak(this: Mocha.Suite): void {
  this.timeout((SECONDS + 240) * 1000);
  const notes = {
    'stories.md': NOTE,
    'others.md': NOTE.replaceAll('### The', '### Another'),
    'theirs.md': '# Interview\n\n## Theirs\n\n**Situation:** One.\n\n**Result:** 2.\n',
    '.vscode/settings.json': '{}',
    '.star-stories.json': '{}',
  };
  const workbench = useWorkbench({ settings: SETTINGS, notes, size: { width: 1280, height: 2400 } });
  const addresses = new Set<string>();
  const refusals: string[] = [];
  const errors: string[] = [];
  const memory: number[] = [];
  const afterThird = (): number => Math.max(...memory.slice(0, Math.ceil(memory.length / 3)));

  it('goes on, whatever is done', async () => {
    const { page } = workbench();
    page.context().on('request', (request) => addresses.add(new URL(request.url()).host));
    page.on('console', (message) => {
      if (message.type() === 'error' && /star-?stories|STAR Stories/.test(message.text())) errors.push(message.text());
    });
    let done = 0;
    for (const end = Date.now() + SECONDS * 1000; Date.now() < end; done += 1) {
      await pick(ACTIONS)(workbench()).catch((error: unknown) => refusals.push(String(error).split('\n', 1)[0] ?? ''));
      await page.keyboard.press('Escape');
      memory.push((await memoryOfHost(workbench())) ?? 0);
    }
    console.log(
      `      ${done} actions, of which ${refusals.length} found nothing to act on; ${memory.at(0)?.toFixed(0)} MB at first, ${afterThird().toFixed(0)} after a third, ${memory.at(-1)?.toFixed(0)} at the end`,
    );
    assert.isBelow(refusals.length, done / 3, refusals.join('\n'));
  });

  it('ends with the outline that a fresh reading has', async () => {
    for (const name of ['stories.md', 'others.md']) {
      await workbench().openFile(name);
      await workbench().page.keyboard.press('Control+S');
    }
    const program = promisify(execFile)(process.execPath, [
      join(root, 'dist/star-stories.mjs'),
      'outline',
      workbench().folder,
      '--format',
      'json',
    ]);
    const fresh = (JSON.parse((await program).stdout) as { notes: { stories: { title: string | null }[] }[] }).notes.flatMap(
      ({ stories }) => stories,
    );
    await eventually(async () => {
      const rows = (await rowsOf(workbench())).join('\n');
      for (const { title } of fresh) if (title !== null) assert.include(rows, title);
    });
    const before = await rowsOf(workbench());
    await workbench().reload();
    await eventually(async () => assert.deepEqual(await rowsOf(workbench()), before), 30);
  });

  it('leaves no error in the logs and none on the screen, and asks no foreign address for anything', async () => {
    // Where VS Code lacks its native logger, as it does without an install script, it writes no files.
    const logs = await glob(['**/*star-stories*/*.log'], { cwd: workbench().server.data, absolute: true, dot: true });
    for (const path of logs) assert.notMatch(await readFile(path, 'utf8'), /\[error\]/, path);
    assert.deepEqual(errors, []);
    assert.equal(await workbench().page.locator('.notification-list-item .codicon-error').count(), 0);
    const foreign = [...addresses].filter((host) => host !== '' && host !== workbench().server.authority);
    assert.deepEqual(
      foreign.filter((host) => !OWN_OF_VSCODE.test(host)),
      [],
    );
  });

  it('holds no more memory at its end than after its first third', () => {
    assert.isBelow((memory.at(-1) ?? 0) - afterThird(), MOST_GROWTH_MB, memory.join());
  });
}

if (SECONDS > 0) describe(`an hour in ${SECONDS} seconds, by the seed ${SEED}`, soak);
