// How much of the core the unit tests come past, line by line, as V8 counts it.
import { copyFile, readdir, readFile } from 'node:fs/promises';
import { dirname, join, relative, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root, run } from '../processes.mjs';
import { sourceMapOf } from '../stack.mjs';
import { temporaryFolder } from '../temporary.mjs';

const TESTS = join(root, 'dist/test/unit.cjs');
/** A copy, which stays the same when other suites are built meanwhile. */
const BUNDLE = join(root, 'dist/test/covered.cjs');
const LEAST_PERCENT = 97;
/** Generated cases: few are enough to come past a line. */
const RUNS = '20';
const SECONDS = 1800;

/** @returns {Promise<import('../trust.mjs').Row[]>} */
export async function check() {
  await run(process.execPath, ['scripts/build.mjs', '--tests'], { seconds: 120 });
  await copyFile(TESTS, BUNDLE);
  const folder = await temporaryFolder('coverage');
  const env = { ...process.env, NODE_V8_COVERAGE: folder, STAR_STORIES_RUNS: RUNS };
  await run(process.execPath, ['node_modules/mocha/bin/mocha.js', '--timeout', '600000', '--reporter', 'dot', BUNDLE], {
    env,
    seconds: SECONDS,
  });
  const lines = linesOf(await readFile(BUNDLE, 'utf8'), await countsIn(folder));
  const all = [...lines].flatMap(([file, each]) => [...each].map(([line, isReached]) => ({ file, line, isReached })));
  const missed = all.filter(({ isReached }) => !isReached);
  for (const { file, line } of missed) console.log(`  ${file}:${line}`);
  const percent = (100 * (all.length - missed.length)) / all.length;
  return [
    {
      name: 'lines of the core that tests reach',
      tried: `${all.length} lines of ${lines.size} files`,
      figure: `${percent.toFixed(2)} %`,
      limit: `${LEAST_PERCENT} %`,
      ok: percent >= LEAST_PERCENT,
    },
  ];
}

/** The ranges of the bundle that V8 counted, outer ones before inner ones. */
async function countsIn(folder) {
  const url = pathToFileURL(BUNDLE).href;
  for (const name of await readdir(folder)) {
    const { result } = JSON.parse(await readFile(join(folder, name), 'utf8'));
    const script = result.find((each) => each.url === url);
    if (script !== undefined) return script.functions.flatMap(({ ranges }) => ranges);
  }
  throw new Error('the tests were not counted');
}

/** By file of the core, by line that holds code: was it reached? A part of it is enough. */
function linesOf(bundle, ranges) {
  const isReached = new Uint8Array(bundle.length).fill(1);
  for (const { startOffset, endOffset, count } of ranges.sort((a, b) => a.startOffset - b.startOffset || b.endOffset - a.endOffset))
    isReached.fill(Number(count > 0), startOffset, endOffset);
  const map = sourceMapOf(bundle);
  const files = new Map();
  let start = 0;
  for (const [row, line] of bundle.split('\n').entries()) {
    for (const { index } of line.matchAll(/[\w$]+|[^\s\w$]+/g)) {
      const { originalSource, originalLine } = map.findEntry(row, index);
      if (originalSource?.includes('src/core/') !== true) continue;
      const file = relative(root, resolve(dirname(BUNDLE), originalSource));
      const lines = files.get(file) ?? new Map();
      files.set(file, lines.set(originalLine + 1, (lines.get(originalLine + 1) ?? false) || isReached[start + index] === 1));
    }
    start += line.length + 1;
  }
  return files;
}
