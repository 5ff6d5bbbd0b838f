// The command line on 100,000 files with links that go round; the extension is tried there by test/workbench/workspaces.test.ts.
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { promisify } from 'node:util';
import { root } from '../processes.mjs';
import { temporaryFolder } from '../temporary.mjs';
import { makeLargeFolder } from './large-folder.mjs';

const LONGEST_MS = 30_000;

/** @returns {Promise<import('../trust.mjs').Row[]>} */
export async function check() {
  const folder = await temporaryFolder('large');
  await makeLargeFolder(folder);
  const env = { ...process.env, XDG_CACHE_HOME: await temporaryFolder('cache') };
  const begin = performance.now();
  // It ends with exit code 2 and names the links that lead nowhere, but says what it found.
  const {
    stdout,
    stderr,
    code = 0,
  } = await promisify(execFile)(process.execPath, [join(root, 'dist/star-stories.mjs'), 'outline', folder, '--format', 'json'], {
    env,
    maxBuffer: 2 ** 28,
  }).catch((error) => error);
  const ms = performance.now() - begin;
  const titles = JSON.parse(stdout)
    .notes.flatMap(({ stories }) => stories.map(({ title }) => title))
    .sort();
  const named = ['gone.md', 'loop.md'].every((name) => stderr.includes(name));
  const ok = titles.join() === 'The far story,The near story' && named && code === 2 && ms <= LONGEST_MS;
  return [
    {
      name: 'a folder of 100,000 files',
      tried: 'outline, with links that go round',
      figure: `${titles.length} stories in ${(ms / 1000).toFixed(1)} s`,
      limit: `2 in ${LONGEST_MS / 1000} s`,
      ok,
    },
  ];
}
