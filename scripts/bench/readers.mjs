// Readers of texts, each in a process of its own: none pays for another's garbage or for what another made the compiler believe.
import { fileURLToPath } from 'node:url';
import { start, stop } from '../processes.mjs';

const PROGRAM = fileURLToPath(new URL('reader-process.mjs', import.meta.url));

/**
 * @typedef {object} Reader
 * @property {string} name
 * @property {(corpus: 'note' | 'smallLists', size: number, seed: number) => Promise<number>} open milliseconds of the first reading
 * @property {(edits: readonly import('./text-peers.mjs').TextEdit[], indices: readonly number[]) => Promise<number[]>} follow
 * takes all edits in and returns the milliseconds of those at the indices
 * @property {() => Promise<void>} end
 */

/**
 * Starts a reader that is warmed up.
 * @param {string} name one of TEXT_PEERS
 * @param {string} bundles the folder of bundles
 * @returns {Promise<Reader>}
 */
export async function startReader(name, bundles) {
  const child = start(process.execPath, [PROGRAM, name, bundles], { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
  const answer = () =>
    new Promise((resolve, reject) => {
      const failed = (code) => reject(new Error(`${name} ended with exit code ${code} while it was measured`));
      child.once('exit', failed);
      child.once('message', (message) => {
        child.off('exit', failed);
        resolve(message);
      });
    });
  const ask = (request) => {
    const answered = answer();
    child.send(request);
    return answered;
  };
  await answer();
  return {
    name,
    open: (corpus, size, seed) => ask({ corpus, size, seed }),
    follow: (edits, indices) => ask({ edits, indices }),
    end: () => stop(child),
  };
}
