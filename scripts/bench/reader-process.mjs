// A process that holds one reader of texts and says how long it takes: node reader-process.mjs NAME BUNDLES
import { performance } from 'node:perf_hooks';
import { note, smallLists } from './notes.mjs';
import { TEXT_PEERS } from './text-peers.mjs';

const [name, bundles] = process.argv.slice(2);
const reader = await TEXT_PEERS[name].load(bundles);

/** Corpora by the name of their kind. */
const CORPORA = { note, smallLists };
/** Read before anything is measured, so that no code is measured as it is compiled. */
const WARM_UP_BYTES = 200_000;
const WARM_UP_SEED = 987_654;
await reader.open(note(WARM_UP_BYTES, WARM_UP_SEED));

process.on('message', async (request) => process.send(await ('corpus' in request ? open(request) : follow(request))));
process.on('disconnect', () => process.exit());
process.send('ready');

/** Reads a corpus that the parent names, rather than sends. */
async function open({ corpus, size, seed }) {
  const text = CORPORA[corpus](size, seed);
  const begin = performance.now();
  await reader.open(text);
  return performance.now() - begin;
}

/** Takes all edits in, and measures those at the indices. */
async function follow({ edits, indices }) {
  const measured = new Set(indices);
  const times = [];
  for (const [index, edit] of edits.entries()) {
    const begin = performance.now();
    reader.follow(edit);
    if (!measured.has(index)) continue;
    await reader.answer();
    times.push(performance.now() - begin);
  }
  return times;
}
