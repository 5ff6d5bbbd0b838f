import { deepEqual, equal, match } from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PROGRAM, Scene, type Run } from './program.js';

const STORY =
  '# Interview\n\n## Answers\n\n### The rope store\n[calm]\n\n**Situation:** One two.\n\n**Situation/Task:** Three.\n\n**Action:** Four.\n\n**Result:** Five.\n';

describe('the command line', function () {
  this.timeout(30_000);
  let scene: Scene;
  let folder = '';
  const star = (args: readonly string[], input = '', cwd = ''): Promise<Run> => scene.star(args, { input, cwd });

  before(async () => {
    scene = await Scene.make({
      'notes/b.md': STORY,
      'notes/a.txt': STORY.replace('**Result:** Five.\n', ''),
      'notes/readme.md': '# A package\n\n## Usage\n\nRun it.\n',
      'notes/c.json': '{}',
      'notes/node_modules/d.md': STORY,
    });
    ({ folder } = scene);
  });
  after(() => scene.remove());

  it('prints the outline of a folder as the contract has it', async () => {
    const { code, out, error } = await star(['outline', 'notes', '--format', 'json']);
    equal(error, '');
    equal(code, 0);
    const outline = JSON.parse(out) as { version: number; notes: { path: string }[] };
    equal(outline.version, 1);
    deepEqual(
      outline.notes.map(({ path }) => path),
      ['notes/a.txt', 'notes/b.md', 'notes/readme.md'],
    );
    deepEqual(outline.notes[1], {
      path: 'notes/b.md',
      stories: [
        {
          title: 'The rope store',
          line: 5,
          tags: ['calm'],
          group: null,
          question: null,
          framework: 'STAR',
          status: 'complete',
          sections: [
            { role: 'situation', label: 'Situation', line: 8, words: 2, seconds: 1 },
            { role: 'situation', label: 'Situation/Task', line: 10, words: 1, seconds: 0 },
            { role: 'task', label: 'Situation/Task', line: 10, words: 1, seconds: 0 },
            { role: 'action', label: 'Action', line: 12, words: 1, seconds: 0 },
            { role: 'result', label: 'Result', line: 14, words: 1, seconds: 0 },
          ],
          missing: [],
          words: 5,
          seconds: 2,
        },
      ],
      questions: [],
      ideas: [],
      references: [],
    });
  });

  it('reads files, globs and standard input, and each file once', async () => {
    const paths = async (args: string[], input = ''): Promise<string[]> => {
      const { out } = await star(['outline', ...args, '--format', 'json'], input);
      return (JSON.parse(out) as { notes: { path: string; stories: unknown[] }[] }).notes.map(
        ({ path, stories }) => `${path} ${stories.length}`,
      );
    };
    deepEqual(await paths(['notes/b.md', 'notes/*.md']), ['notes/b.md 1', 'notes/readme.md 0']);
    deepEqual(await paths(['-'], `\uFEFF${STORY}`), ['- 1']);
    deepEqual(await paths(['-'], ''), ['- 0']);
    deepEqual(await paths(['--stdin-path', 'notes/b.md'], STORY), ['notes/b.md 1']);
  });

  it('names files as they were named, from wherever it is run', async () => {
    const paths = async (cwd: string, ...args: string[]): Promise<string[]> => {
      const { out } = await star(['outline', ...args, '--format', 'json'], '', cwd);
      return (JSON.parse(out) as { notes: { path: string }[] }).notes.map(({ path }) => path);
    };
    deepEqual(await paths('notes', '.'), ['a.txt', 'b.md', 'readme.md']);
    deepEqual(await paths('notes', '../'), ['../notes/a.txt', '../notes/b.md', '../notes/readme.md']);
    deepEqual(await paths('notes', '../**/*.md'), ['../notes/b.md', '../notes/readme.md']);
    const absolute = join(folder, 'notes').replaceAll('\\', '/');
    deepEqual(
      await paths('', absolute, 'notes/b.md'),
      ['a.txt', 'b.md', 'readme.md'].map((name) => `${absolute}/${name}`),
    );
  });

  it('goes round links in folders once', async () => {
    await mkdir(join(folder, 'round'));
    await writeFile(join(folder, 'round', 'a.md'), STORY);
    await symlink('.', join(folder, 'round', 'again'), 'junction');
    await symlink('nowhere.md', join(folder, 'round', 'gone.md'));
    const { code, out, error } = await star(['check', 'round']);
    equal(code, 2);
    equal(error, 'star-stories: cannot read round/gone.md: there is no such file or folder\n');
    equal(out, 'Nothing to mend.\n');
  });

  it('bears that nobody reads its output to the end', async () => {
    await writeFile(join(folder, 'long.md'), STORY + STORY.slice(STORY.indexOf('###')).repeat(300));
    const child = spawn(process.execPath, [PROGRAM, 'outline', 'long.md', '--format', 'json'], { cwd: folder });
    let errors = '';
    child.stderr.on('data', (data: Buffer) => (errors += String(data)));
    child.stdout.once('data', () => child.stdout.destroy());
    const [code] = (await once(child, 'close')) as [number];
    equal(errors, '');
    equal(code, 0);
  });

  it('prints findings with their places, and fails from a warning on', async () => {
    const { code, out } = await star(['check', 'notes', '--format', 'json']);
    equal(code, 1);
    deepEqual(JSON.parse(out), {
      version: 1,
      findings: [
        {
          path: 'notes/a.txt',
          line: 5,
          column: 5,
          endLine: 5,
          endColumn: 19,
          ruleId: 'missing-result',
          severity: 'warning',
          message: '“The rope store” has no Result: say how it ended, best with a number.',
          fixable: false,
        },
      ],
    });
    equal((await star(['check', 'notes', '--fail-on', 'error'])).code, 0);
    equal((await star(['check', 'notes/b.md'])).code, 0);
    match((await star(['check', 'notes'])).out, /^notes\/a\.txt\n +5:5 +warning +“The rope store” has no Result.* missing-result$/m);
  });

  it('names what it cannot read once, and goes on', async () => {
    const run = await star(['check', 'gone.md', 'notes/a.txt/gone.md', 'notes/a.txt', 'gone-*.md', '--format', 'json']);
    equal(run.code, 2);
    deepEqual(run.error.split('\n'), [
      'star-stories: cannot read gone.md: there is no such file or folder',
      'star-stories: cannot read notes/a.txt/gone.md: there is no such file or folder',
      'star-stories: cannot read gone-*.md: no file matches',
      '',
    ]);
    equal((JSON.parse(run.out) as { findings: unknown[] }).findings.length, 1);
  });

  it('names a file that is there and cannot be read', async () => {
    await symlink('loop.md', join(folder, 'loop.md'));
    const { code, out, error } = await star(['outline', 'loop.md', 'notes/b.md']);
    equal(code, 2);
    match(error, /^star-stories: cannot read loop\.md: it is a link that leads to itself\n$/);
    match(out, /The rope store/);
  });

  it('names a file in a folder whose names alone may be read', async () => {
    await scene.write({ 'listed/a.md': STORY, 'plain.json': '{}' });
    // Who runs the tests may be allowed to read everything.
    const refusing = `import fs from 'node:fs'; import { syncBuiltinESMExports } from 'node:module';
      for (const name of ['statSync', 'readFileSync']) {
        const usual = fs[name];
        fs[name] = (path, ...rest) => {
          if (/listed.a\\.md$/.test(path)) throw Object.assign(new Error('EACCES'), { code: 'EACCES' });
          return usual(path, ...rest);
        };
      }
      syncBuiltinESMExports();`;
    const env = { ...process.env, NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(refusing)}` };
    const { code, error } = await scene.star(['check', 'listed', '--config', 'plain.json'], { env });
    deepEqual([code, error], [2, 'star-stories: cannot read listed/a.md: permission denied\n']);
  });

  it('reads UTF-16 where the file says so', async () => {
    const text = Buffer.from(`\uFEFF${STORY}`, 'utf16le');
    await mkdir(join(folder, 'wide'));
    await writeFile(join(folder, 'wide', 'little.txt'), text);
    await writeFile(join(folder, 'wide', 'big.txt'), Buffer.from(text).swap16());
    const { out } = await star(['outline', 'wide']);
    match(out, /^wide\/big\.txt: 1 story\n.*The rope store.*\n\nwide\/little\.txt: 1 story\n.*The rope store.*\n$/);
  });

  it('does not end as if it had found something when it breaks off', async () => {
    const env = { ...process.env, NODE_OPTIONS: '--import=data:text/javascript,JSON.stringify=()=>{throw(TypeError())}' };
    const { code, out, error } = await scene.star(['outline', 'notes/b.md', '--no-cache', '--format', 'json'], { env });
    deepEqual([code, out], [2, '']);
    match(error, /^star-stories: this should not have happened: TypeError\n +at /);
  });

  it('says what is wrong with its arguments', async () => {
    for (const [args, message] of [
      [[], /a command is needed/],
      [['draw', 'notes'], /unknown command “draw”/],
      [['outline'], /outline needs at least one PATH/],
      [['outline', 'notes', '--format', 'xml'], /--format is text or json, not “xml”/],
      [['check', 'notes', '--fail-on', 'never-ever'], /--fail-on is error, warning, information, hint or never, not/],
      [['check', 'notes', '--colour'], /--colour/],
    ] as const) {
      const { code, out, error } = await star(args);
      equal(code, 2, String(message));
      equal(out, '');
      match(error, message);
    }
    const help = await star(['--help']);
    equal(help.code, 0);
    match(help.out, /^Usage: star-stories outline/);
    match((await star(['--version'])).out, /^\d+\.\d+\.\d+\n$/);
  });
});
