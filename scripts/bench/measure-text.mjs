// Measures the readers of texts: first readings, and readings after edits.
import { randomEdits, typedSentences } from './edits.mjs';
import { note } from './notes.mjs';
import { startReader } from './readers.mjs';
import { firstReadingOf, OURS, randomEditsOf, typingInto } from './rows.mjs';

/** @typedef {import('./measurements.mjs').Measurements} Measurements */

const SEED = 20_260;
/** Edits between two changes of the reader. */
const BATCH = 20;
/** Who is measured after every edit; the others, who take up to seconds, after some. */
const EVERY_EDIT = new Set([OURS, '@lezer/markdown']);
/** Who takes so long for a long text that one measurement a turn must do, and from how many bytes on. */
const SLOW = new Set(['markdownlint', 'remark-parse']);
const LONG_BYTES = 500_000;

/**
 * A sentence typed at some places of a note. The readers take turns, one place a turn; at a place before those each
 * warms up.
 * @param {Measurements} measurements
 * @param {string} bundles
 * @param {{bytes: number, places: number, programs: readonly string[]}} plan
 */
export async function measureTyping(measurements, bundles, { bytes, places, programs }) {
  const batches = typedSentences(note(bytes, SEED), places + 1);
  await measureEdits(measurements, bundles, { row: typingInto(bytes), bytes, batches, programs });
}

/**
 * Text pasted, cut, undone and fenced, by chance.
 * @param {Measurements} measurements
 * @param {string} bundles
 * @param {{bytes: number, edits: number, programs: readonly string[]}} plan
 */
export async function measureRandomEdits(measurements, bundles, { bytes, edits, programs }) {
  const all = randomEdits(note(bytes, SEED), edits + BATCH, SEED);
  const batches = Array.from({ length: Math.ceil(all.length / BATCH) }, (_, index) => all.slice(index * BATCH, (index + 1) * BATCH));
  await measureEdits(measurements, bundles, { row: randomEditsOf(bytes), bytes, batches, programs });
}

async function measureEdits(measurements, bundles, { row, bytes, batches: [warmUp, ...batches], programs }) {
  const readers = await Promise.all(programs.map((name) => startReader(name, bundles)));
  for (const reader of readers) {
    await reader.open('note', bytes, SEED);
    await reader.follow(warmUp, EVERY_EDIT.has(reader.name) ? [...warmUp.keys()] : []);
  }
  for (const edits of batches) {
    for (const reader of readers)
      measurements.add(row, reader.name, await reader.follow(edits, measured(reader.name, bytes, edits.length)));
  }
  for (const reader of readers) await reader.end();
}

/** The indices of the edits after which a reader is measured: all, or a few that lie evenly in the turn. */
function measured(name, bytes, edits) {
  if (EVERY_EDIT.has(name)) return Array.from({ length: edits }, (_, index) => index);
  const count = Math.min(edits, SLOW.has(name) && bytes >= LONG_BYTES ? 1 : 5);
  return Array.from({ length: count }, (_, index) => Math.floor(((index + 0.5) * edits) / count));
}

/**
 * Texts read for the first time, each text but once: another seed for each turn.
 * @param {Measurements} measurements
 * @param {string} bundles
 * @param {{corpus: 'note' | 'smallLists', sizes: readonly number[], turns: number, programs: readonly string[]}} plan
 */
export async function measureFirstReadings(measurements, bundles, { corpus, sizes, turns, programs }) {
  const readers = await Promise.all(programs.map((name) => startReader(name, bundles)));
  for (let turn = 1; turn <= turns; turn += 1) {
    for (const size of sizes) {
      for (const reader of readers)
        measurements.add(firstReadingOf(corpus, size), reader.name, [await reader.open(corpus, size, SEED + turn)]);
    }
  }
  for (const reader of readers) await reader.end();
}
