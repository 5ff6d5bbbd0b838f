// Measures how a folder's files are found, read and scanned, against finding and reading them alone.
import { closeSync, openSync, readFileSync, readSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { importBundle } from './core.mjs';
import { FLOOR, OURS, scanning } from './rows.mjs';

const LARGEST_FILE = 4_000_000;
/** So that both are compiled before they are measured. */
const WARM_UP_TURNS = 2;

/**
 * Walks the folder in turns, with and without looking at what is in its files.
 * @param {import('./measurements.mjs').Measurements} measurements
 * @param {{files: number, folder: string, bundles: string, turns: number}} plan
 */
export async function measureScan(measurements, { files, folder, bundles, turns }) {
  const { notesUnder, makeScan, VOCABULARY } = await importBundle(bundles, 'files');
  const choice = { chooses: () => null, excludes: () => false };
  const scan = makeScan(VOCABULARY);
  const buffer = Buffer.allocUnsafe(LARGEST_FILE);
  const ways = {
    [FLOOR]: (path) => readInto(buffer, path) > 0,
    [OURS]: (path) => scan(readFileSync(path, 'utf8')),
  };
  for (let turn = -WARM_UP_TURNS; turn < turns; turn += 1) {
    for (const [name, look] of Object.entries(ways)) {
      const begin = performance.now();
      const found = notesUnder(folder, choice);
      if (found.filter(({ path }) => look(path)).length === 0) throw new Error(`no notes in ${folder}`);
      if (turn >= 0) measurements.add(scanning(files), name, [performance.now() - begin]);
    }
  }
}

/** Reads the file, and nothing else. Returns how many bytes it has. */
function readInto(buffer, path) {
  const file = openSync(path, 'r');
  try {
    return readSync(file, buffer);
  } finally {
    closeSync(file);
  }
}
