// Everything that is measured, in order.
import { copyFile, mkdir, writeFile } from 'node:fs/promises';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { root, run } from '../processes.mjs';
import { temporaryFolder } from '../temporary.mjs';
import { bundleCore } from './core.mjs';
import { measureActivation } from './measure-activation.mjs';
import { measureFolder, measureOneNote } from './measure-programs.mjs';
import { measureScan } from './measure-scan.mjs';
import { measureFirstReadings, measureRandomEdits, measureTyping } from './measure-text.mjs';
import { Measurements } from './measurements.mjs';
import { note } from './notes.mjs';
import { markdownlintCli2, peerVersions, remarkCli, rumdl, starStories } from './programs.mjs';
import { report } from './report.mjs';
import { OURS } from './rows.mjs';
import { targets } from './targets.mjs';
import { TEXT_PEERS } from './text-peers.mjs';
import { writeWorkspace } from './workspace.mjs';

const SEED = 4;
const [KB, MB] = [1_000, 1_000_000];

const EVERYONE = Object.keys(TEXT_PEERS);
/** Those who are done with 5 MB in a few seconds, and remark-parse. */
const FOR_LONG_TEXTS = [OURS, '@lezer/markdown', 'markdown-it', 'remark-parse'];

/** How much is measured. `turns` are those of first readings and of folders, `starts` those of one note. */
const QUICK = { places: 4, edits: 100, longText: false, turns: 3, folders: [2000], slow: () => [], starts: 11 };
const FULL = {
  places: 10,
  edits: 400,
  longText: true,
  turns: 5,
  folders: [2000, 10_000],
  slow: () => [markdownlintCli2(), remarkCli()],
  starts: 21,
};

/**
 * Measures everything, and says on standard error what it is at.
 * @param {boolean} quick leave out what takes long
 * @returns {Promise<string>} the report
 */
export async function bench(quick) {
  const plan = quick ? QUICK : FULL;
  const versions = peerVersions();
  const [load] = loadavg();
  const work = await temporaryFolder('bench');
  const measurements = new Measurements();
  say('bundling');
  await bundleCore(work);
  const commandLine = await commandLineIn(work);
  await measureTexts(measurements, work, plan);
  await measureFolders(measurements, work, commandLine, plan);
  say('activation');
  await measureActivation(measurements, plan.turns);
  return report(measurements, targets(Math.max(...plan.folders)), versions, load);
}

/** Our command line as it is shipped, copied: `dist` may be built anew while this runs. */
async function commandLineIn(work) {
  const code = await run(process.execPath, ['scripts/build.mjs', '--production'], { seconds: 120, onLine: console.error });
  if (code !== 0) throw new Error('the build failed');
  const file = join(work, 'star-stories.mjs');
  await copyFile(join(root, 'dist/star-stories.mjs'), file);
  return file;
}

async function measureTexts(measurements, work, { places, edits, longText, turns }) {
  for (const bytes of [10 * KB, 50 * KB, MB]) {
    say(`typing, ${bytes} bytes`);
    await measureTyping(measurements, work, { bytes, places, programs: EVERYONE });
  }
  say('random edits');
  await measureRandomEdits(measurements, work, { bytes: MB, edits, programs: EVERYONE });
  say('first readings');
  await measureFirstReadings(measurements, work, { corpus: 'note', sizes: [MB], turns, programs: EVERYONE });
  if (longText) {
    await measureTyping(measurements, work, { bytes: 5 * MB, places: 2, programs: FOR_LONG_TEXTS });
    await measureFirstReadings(measurements, work, { corpus: 'note', sizes: [MB, 5 * MB], turns: 3, programs: FOR_LONG_TEXTS });
  }
  await measureFirstReadings(measurements, work, { corpus: 'smallLists', sizes: [1000, 4000], turns, programs: [OURS, 'remark-parse'] });
}

async function measureFolders(measurements, work, commandLine, { folders, slow, turns, starts }) {
  const ourCache = join(work, 'cache');
  for (const files of folders) {
    say(`${files} files`);
    const folder = join(work, `${files}-files`);
    writeWorkspace(folder, files, SEED);
    await measureScan(measurements, { files, folder, bundles: work, turns });
    await measureFolder(measurements, {
      files,
      folder,
      turns,
      ours: starStories(commandLine, '.', ourCache),
      ourCache,
      uncached: rumdl(),
      cached: rumdl(join(work, `rumdl-${files}`)),
      slow: files === Math.max(...folders) ? slow() : [],
    });
  }
  say('one note');
  const single = join(work, 'one');
  await mkdir(single);
  await writeFile(join(single, 'stories.md'), note(50 * KB, SEED));
  await measureOneNote(measurements, {
    bytes: 50 * KB,
    folder: single,
    turns: starts,
    ours: starStories(commandLine, 'stories.md', ourCache),
    ourCache,
  });
}

function say(what) {
  console.error(`${new Date().toISOString().slice(11, 19)} ${what} ...`);
}
