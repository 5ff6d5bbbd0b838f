import { deepEqual, equal, match } from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { attemptLine } from '../../src/core/practice/history/record';
import { attempt, DAY, NOON } from '../core/practice/attempts';

const PROGRAM = resolve('dist/star-stories.mjs');

interface Run {
  readonly code: number;
  readonly out: string;
  readonly error: string;
}

describe('the command line on history', function () {
  this.timeout(30_000);

  let folder = '';
  const historyOf = (name: string): string => join(folder, name, '.star-stories', 'history');

  /** Runs the built program in the test's folder. */
  function star(args: readonly string[], input = ''): Promise<Run> {
    return new Promise((done) => {
      const env = { ...process.env, TZ: 'UTC' };
      const child = execFile(
        process.execPath,
        [PROGRAM, 'history', ...args],
        { cwd: folder, timeout: 30_000, env },
        (error, out, errors) => {
          done({ code: typeof error?.code === 'number' ? error.code : error === null ? 0 : -1, out, error: errors });
        },
      );
      child.stdin?.end(input);
    });
  }

  async function write(name: string, file: string, text: string): Promise<void> {
    await mkdir(historyOf(name), { recursive: true });
    await writeFile(join(historyOf(name), file), text);
  }

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'star-stories-'));
    await write('notes', 'b.jsonl', attemptLine(attempt({ id: 'late', grade: null })));
    await write('notes', 'a.jsonl', attemptLine(attempt({ id: 'early', at: NOON - DAY })));
  });
  afterEach(() => rm(folder, { recursive: true }));

  it('shows the attempts for people', async () => {
    const lines = [
      '2026-11-21 12:00   1:35  good   The queue · stories.md',
      '2026-11-22 12:00   1:35  -      The queue · stories.md',
      '2 attempts.',
      '',
    ];
    deepEqual(await star(['notes']), { code: 0, out: lines.join('\n'), error: '' });
  });

  it('prints JSON and CSV for programs', async () => {
    const json = JSON.parse((await star(['notes', '--format', 'json'])).out) as { version: number; attempts: { id: string }[] };
    deepEqual([json.version, json.attempts.map(({ id }) => id)], [1, ['early', 'late']]);
    match((await star(['notes', '--format', 'csv'])).out, /^Finished,Story,[^\n]*\r\n2026-11-21T12:00:00\.000Z,The queue,stories\.md,/);
  });

  it('has nothing to show where nobody has practised', async () => {
    deepEqual(await star([]), { code: 0, out: 'No attempts yet.\n', error: '' });
    equal((await star(['--format', 'json'])).out, '{\n  "version": 1,\n  "attempts": []\n}\n');
  });

  it('reads what is readable and names what is not', async () => {
    await write('notes', 'c.jsonl', `${attemptLine(attempt({ id: 'third' }))}{"version":1,"ki`);
    const { code, out, error } = await star(['notes']);
    deepEqual([code, error], [0, `star-stories: ${join('notes', '.star-stories', 'history', 'c.jsonl')}:2: it is cut off, or no JSON\n`]);
    match(out, /3 attempts\.\n$/);
  });

  it('fails when a file or the folder cannot be read', async () => {
    const nowhere = await star(['nowhere']);
    deepEqual([nowhere.code, nowhere.error], [2, 'star-stories: nowhere: there is no such file or folder\n']);
    await symlink('c.jsonl', join(historyOf('notes'), 'c.jsonl'));
    const { code, out, error } = await star(['notes']);
    equal(code, 2);
    match(error, /c\.jsonl: it cannot be read: /);
    match(out, /2 attempts\.\n$/);
  });

  it('adds what was exported elsewhere, once', async () => {
    const exported = (await star(['notes', '--format', 'json'])).out;
    await write('other', 'x.jsonl', attemptLine(attempt({ id: 'late', grade: null })));
    equal((await star(['other', '--import', '-'], exported)).out, '1 added, 1 there before.\n');
    equal((await star(['other', '--import', '-'], exported)).out, '0 added, 2 there before.\n');
    equal((await readdir(historyOf('other'))).length, 2);
    equal((await star(['other', '--format', 'json'])).out, exported);
    await writeFile(join(folder, 'broken.json'), '{');
    const { code, error } = await star(['other', '--import', 'broken.json']);
    equal(code, 2);
    match(error, /^star-stories: other: cannot import broken\.json: /);
  });

  it('says what is wrong with its arguments', async () => {
    match((await star(['--format', 'xml'])).error, /--format is text, json or csv, not “xml”/);
    match((await star(['a', 'b'])).error, /history takes one PATH/);
  });
});
