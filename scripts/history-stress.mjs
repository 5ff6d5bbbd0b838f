// Shows that no attempt is lost: node scripts/history-stress.mjs [ATTEMPTS] [KILLS]
// Two windows and the command line write 1,500 attempts to one folder while it is read; then a window that saves is
// killed 200 times. Both on a disk that renames over files in one step, and on one that does it in two, as VS Code does.
import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { bundleSources } from './bundled.mjs';
import { eachLine, root, start } from './processes.mjs';
import { temporaryFolder } from './temporary.mjs';

const DISKS = ['one-step', 'two-steps'];
const WRITER = 'scripts/history-writer.mjs';
const PROGRAM = join(root, 'dist/star-stories.mjs');
const IMPORTS = 10;
/** A window that is killed had this many ms at most, by chance, after its first save. */
const LONGEST_LIFE = 60;

const [attempts = '1500', kills = '200'] = process.argv.slice(2);
const code = await bundleSources(
  [
    'core/practice/history/folder',
    'core/practice/history/history',
    'core/practice/history/record',
    'core/practice/progress/export',
    'cli/historyFolder',
  ]
    .map((name) => `export * from './src/${name}.js';`)
    .join('\n'),
);
const { historyFolderAt, readFolder, readHistory, historyJson } = await import(code);

let failures = 0;
for (const disk of DISKS) {
  await writeTogether(disk, Number(attempts));
  await killWhileSaving(disk, Number(kills));
}
process.exit(failures === 0 ? 0 : 1);

async function writeTogether(disk, total) {
  const notes = await temporaryFolder('history');
  const folder = join(notes, '.star-stories/history');
  await mkdir(folder, { recursive: true });
  const share = Math.floor(total / 3);
  const begin = Date.now();
  const saved = new Set();
  const reads = { count: 0, missed: 0 };
  let done = false;
  const reading = (async () => {
    while (!done) {
      const before = [...saved];
      const { ids } = await known(folder);
      reads.count++;
      reads.missed += before.filter((id) => !ids.has(id)).length;
    }
  })();
  await Promise.all([
    window(disk, folder, 'one', share, saved),
    window(disk, folder, 'two', share, saved),
    commandLine(notes, share, saved),
  ]);
  done = true;
  await reading;
  const { ids, problems } = await known(folder);
  const lost = [...saved].filter((id) => !ids.has(id)).length;
  report(
    saved.size !== share * 3 || lost + problems.length + reads.missed > 0,
    `${disk}: ${saved.size} attempts by two windows and the command line in ${((Date.now() - begin) / 1000).toFixed(1)} s: ${lost} lost, ${problems.length} bad lines; ${reads.count} readings meanwhile missed ${reads.missed}`,
  );
}

/** A window that saves so many attempts, and tells of each that is saved. */
async function window(disk, folder, name, count, saved) {
  const child = start(process.execPath, [WRITER, code, disk, folder, name, String(count)], { stdio: ['ignore', 'pipe', 'inherit'] });
  eachLine(child.stdout, (id) => saved.add(id));
  await once(child, 'close');
}

/** The command line, which adds attempts in ten parts. */
async function commandLine(notes, count, saved) {
  const { madeAttempt } = await import('./history-writer.mjs');
  const file = join(await temporaryFolder('history-export'), 'export.json');
  const all = Array.from({ length: count }, (_, index) => madeAttempt(`line-${index}`));
  for (let part = 0; part < IMPORTS; part++) {
    const some = all.slice(Math.floor((count * part) / IMPORTS), Math.floor((count * (part + 1)) / IMPORTS));
    await writeFile(file, historyJson(some));
    await promisify(execFile)(process.execPath, [PROGRAM, 'history', notes, '--import', file]);
    for (const { id } of some) saved.add(id);
  }
}

async function killWhileSaving(disk, times) {
  const folder = await temporaryFolder('history');
  const saved = new Set();
  const begin = Date.now();
  let [torn, unfinished] = [0, 0];
  for (let time = 0; time < times; time++) {
    const child = start(process.execPath, [WRITER, code, disk, folder, `life-${time}`, '100000'], { stdio: ['ignore', 'pipe', 'inherit'] });
    eachLine(child.stdout, (id) => saved.add(id));
    await once(child.stdout, 'data');
    await new Promise((resolve) => setTimeout(resolve, Math.random() * LONGEST_LIFE));
    child.kill('SIGKILL');
    await once(child, 'close');
  }
  const { ids, problems, files } = await known(folder);
  for (const { name } of files) {
    if (name.endsWith('.tmp')) unfinished++;
    else if (!(await readFile(join(folder, name), 'utf8')).endsWith('}\n')) torn++;
  }
  const lost = [...saved].filter((id) => !ids.has(id)).length;
  report(
    lost + torn + problems.length > 0,
    `${disk}: killed ${times} times while saving, ${saved.size} attempts in ${((Date.now() - begin) / 1000).toFixed(1)} s: ${lost} lost, ${torn} torn files, ${problems.length} bad lines (${unfinished} files had not got their name)`,
  );
}

async function known(folder) {
  const { files } = await readFolder(historyFolderAt(folder));
  const { attempts, problems } = readHistory(files, Date.now());
  return { ids: new Set(attempts.map(({ id }) => id)), problems, files };
}

function report(failed, sentence) {
  if (failed) failures++;
  console.log(`${failed ? '✘' : '✔'} ${sentence}`);
}
