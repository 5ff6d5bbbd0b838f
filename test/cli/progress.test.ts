import { deepEqual } from 'node:assert/strict';
import { Progress } from '../../src/cli/progress.js';

/** What is printed while a note is read at each of these times, in ms. */
function printed(times: readonly number[], hasTerminal = true): string[] {
  const lines: string[] = [];
  let now = 0;
  const progress = new Progress('Reading', { error: (text) => void lines.push(text), hasTerminal }, () => now);
  for (const time of times) {
    now = time;
    progress.step();
  }
  progress.end();
  return lines.map((line) => line.replaceAll('\r\u001B[K', '|'));
}

describe('the progress of a long run', () => {
  it('is one line, which is written over and taken away', () => {
    deepEqual(printed([100, 499, 500, 550, 601, 9000]), ['|Reading 3 notes …', '|Reading 5 notes …', '|Reading 6 notes …', '|']);
  });

  it('is not told of a short run, nor where nobody sees it', () => {
    deepEqual(printed([100, 499]), []);
    deepEqual(printed([1000, 2000], false), []);
  });
});
