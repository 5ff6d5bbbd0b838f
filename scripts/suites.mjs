// The test suites by name. Each runs to a count of what passed and failed, or throws the reason why it could not run.
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { glob } from 'tinyglobby';
import { runHostSuite } from './host.mjs';
import { COUNTS } from './mocha-counts.mjs';
import { root, run } from './processes.mjs';
import { CURRENT, OLDEST } from './vscode-fetch.mjs';

/**
 * @typedef {{passed: number, failed: number, failures: readonly string[]}} Counts `failures` names what failed, with the error
 * @typedef {object} Suite
 * @property {string} name
 * @property {readonly ('bundles' | 'vscode' | 'browser')[]} needs what must be there before it runs
 * @property {() => Promise<Counts>} run
 */

/** @type {readonly Suite[]} in the order in which they run: what fails soonest first */
export const SUITES = [
  { name: 'check', needs: [], run: checkTypes },
  { name: 'lint', needs: [], run: lint },
  { name: 'unit', needs: ['bundles'], run: () => mocha(['dist/test/unit.cjs'], 900) },
  { name: 'history', needs: ['bundles'], run: stressHistory },
  { name: 'grammar', needs: ['vscode'], run: async () => mocha(await glob(['test/syntaxes/**/*.test.mjs'], { cwd: root }), 240) },
  ...[CURRENT, OLDEST].flatMap((version) =>
    ['node', 'web'].map((kind) => ({
      name: `host:${version}:${kind}`,
      needs: ['bundles', 'vscode', 'browser'],
      run: () => runHostSuite(version, kind),
    })),
  ),
  { name: 'workbench', needs: ['bundles', 'vscode', 'browser'], run: () => mocha(['dist/test/workbench.mjs'], 1800) },
  // Last, as it leaves the small bundles in dist.
  { name: 'packed', needs: ['bundles', 'vscode', 'browser'], run: () => mocha(['dist/test/packed.mjs'], 600) },
];

/** Compiles each folder that has a tsconfig.json of its own, so that none sees more than it may use. */
async function checkTypes() {
  const folders = (await glob(['src/**/tsconfig.json', 'test/tsconfig.json'], { cwd: root })).map((file) => dirname(file)).sort();
  return each(folders, (folder) => tool('typescript', 'tsc', ['--project', folder]));
}

function lint() {
  const tools = { eslint: ['.'], 'dependency-cruiser': ['src', '--config', '.dependency-cruiser.cjs'] };
  const bins = { eslint: 'eslint', 'dependency-cruiser': 'depcruise' };
  return each(Object.keys(tools), (name) => tool(name, bins[name], tools[name]));
}

/** With all attempts, but not as many killed windows as `npm run test:history`, which takes longer. */
function stressHistory() {
  return each(['written by many, and by a window that is killed'], () => run(process.execPath, ['scripts/history-stress.mjs', '1500', '20'], { seconds: 300 }));
}

/** Runs a step for each name; a step passes when its exit code is 0. */
async function each(names, step) {
  const failures = [];
  for (const name of names) {
    const passed = (await step(name)) === 0;
    if (!passed) failures.push(name);
    console.log(`  ${passed ? '✔' : '✘'} ${name}`);
  }
  return { passed: names.length - failures.length, failed: failures.length, failures };
}

/** As long as a test may take on a busy machine. What it waits for gives up sooner, and says what is wrong. */
const TEST_TIMEOUT_MS = 180_000;

/** Runs files of tests with mocha. */
async function mocha(files, seconds) {
  let counts;
  const onLine = (line) => {
    if (line.startsWith(COUNTS)) counts = JSON.parse(line.slice(COUNTS.length));
    else console.log(line);
  };
  const args = ['--reporter', join(root, 'scripts/mocha-counts.mjs'), '--timeout', String(TEST_TIMEOUT_MS), ...files];
  const code = await tool('mocha', 'mocha', args, { seconds, onLine });
  if (counts === undefined) throw new Error(`mocha ended with exit code ${code} before its tests did`);
  if (code !== 0 && counts.failed === 0) throw new Error(`mocha ended with exit code ${code} though no test failed`);
  return counts;
}

/** Runs a program of one of the project's packages. */
async function tool(name, bin, args, options) {
  const folder = join(root, 'node_modules', name);
  const { bin: bins } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'));
  return run(process.execPath, ['--enable-source-maps', join(folder, bins[bin]), ...args], { seconds: 600, ...options });
}
