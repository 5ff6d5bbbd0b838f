import { deepEqual, equal, match } from 'node:assert/strict';
import { readdir, readFile, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { userCacheFolder } from '../../src/cli/cacheFolder.js';
import { Scene, type Run } from './program.js';

/** Its tag is not closed, which can be mended, and its sections stand in another order than they are told in. */
const story = (title: string): string =>
  `# Interview\n\n## Answers\n\n### ${title}\n\n[calm\n\n**Action:** Hung them up.\n\n**Situation:** Wet ropes.\n\n**Result:** Dry in 2 days.\n`;
const FILES = Object.fromEntries([
  ...Array.from({ length: 12 }, (_, index) => [`notes/page-${index}.md`, `# Page ${index}\n\nWhat it is.\n`]),
  ['notes/a.md', story('The rope store')],
  ['notes/b.md', story('The sail loft')],
]);

describe('what the command line keeps', function () {
  this.timeout(60_000);
  let scene: Scene;
  beforeEach(async () => {
    scene = await Scene.make(FILES);
  });
  afterEach(() => scene.remove());

  const run = (...args: string[]): Promise<Run> => scene.star([...args, '--cache-location', scene.path('kept')]);
  const fresh = (...args: string[]): Promise<Run> => scene.star([...args, '--no-cache']);
  const kept = async (): Promise<string[]> => (await readdir(scene.path('kept')).catch(() => [])).sort();

  /** Files may be trusted to be what they were only when they have not just been written. */
  const untilSettled = async (): Promise<void> => {
    const end = Date.now() + 20_000;
    while (!(await kept()).some((name) => name.endsWith('.check'))) {
      equal(Date.now() < end, true, 'nothing was kept');
      await run('check', 'notes');
    }
  };

  it('changes nothing of what is printed', async () => {
    await untilSettled();
    for (const args of [
      ['check'],
      ['check', '--format', 'json'],
      ['check', '--format', 'sarif'],
      ['check', '--rule', 'malformed-tag'],
      ['outline', '--format', 'json'],
      ['coverage'],
      ['export'],
    ]) {
      const expected = await fresh(...args, 'notes');
      deepEqual(await run(...args, 'notes'), expected, args.join(' '));
      deepEqual(await run(...args, 'notes'), expected, `${args.join(' ')} again`);
    }
    match((await run('check', 'notes')).out, /malformed-tag/);
  });

  it('is forgotten for what has changed', async () => {
    await untilSettled();
    const changes = [
      () => scene.write({ 'notes/a.md': story('The rope loft') }),
      () => scene.write({ 'notes/page-3.md': story('The third one') }),
      () => scene.write({ '.star-stories.json': '{ "rules": { "malformed-tag": "error" } }' }),
      () => scene.write({ 'notes/c.md': story('The rope store') }),
    ];
    for (const change of changes) {
      const before = await run('check', 'notes');
      await change();
      const after = await run('check', 'notes');
      deepEqual(after, await fresh('check', 'notes'));
      equal(after.out === before.out, false);
    }
  });

  it('knows a file that was rewritten to the same length and time', async () => {
    const mtime = new Date('2026-01-01');
    await utimes(scene.path('notes/a.md'), mtime, mtime);
    await untilSettled();
    await writeFile(scene.path('notes/a.md'), story('The rope store').replace('[calm', '(calm'));
    await utimes(scene.path('notes/a.md'), mtime, mtime);
    deepEqual(await run('check', 'notes'), await fresh('check', 'notes'));
  });

  it('is thrown away when it is damaged, and made anew', async () => {
    await untilSettled();
    const expected = await fresh('check', 'notes');
    for (const damage of [
      (): string => '',
      (text: string) => text.slice(0, text.length / 2),
      (text: string) => text.replace(/Wet ropes|rope store/g, 'What else'),
      (text: string) => `${text}~`,
    ]) {
      for (const name of await kept())
        await writeFile(scene.path(`kept/${name}`), damage(await readFile(scene.path(`kept/${name}`), 'utf8')));
      deepEqual(await run('check', 'notes'), expected);
      deepEqual(await run('check', 'notes'), expected);
    }
  });

  it('is kept of one file too', async () => {
    const expected = await fresh('outline', 'notes/a.md');
    deepEqual(await run('outline', 'notes/a.md'), expected);
    equal((await kept()).length, 1);
    deepEqual(await run('outline', 'notes/a.md'), expected);
  });

  it('is nothing where the user wants none, or where there is no file', async () => {
    await scene.star(['check', 'notes', '--no-cache', '--cache-location', scene.path('kept')]);
    await run('check', '-');
    deepEqual(await kept(), []);
    await writeFile(scene.path('file'), '');
    equal((await scene.star(['check', 'notes', '--cache-location', scene.path('file')])).error, '');
  });

  it('stands where the system keeps such things', () => {
    equal(userCacheFolder({ XDG_CACHE_HOME: '/elsewhere' }, 'linux', '/home/me'), join('/elsewhere', 'star-stories'));
    equal(userCacheFolder({ XDG_CACHE_HOME: 'relative' }, 'linux', '/home/me'), join('/home/me', '.cache', 'star-stories'));
    equal(userCacheFolder({}, 'darwin', '/Users/me'), join('/Users/me', 'Library/Caches', 'star-stories'));
    equal(userCacheFolder({ LOCALAPPDATA: '/local' }, 'win32', '/Users/me'), join('/local', 'star-stories', 'Cache'));
  });
});
