// The test suites by name. Each runs to the results of its tests, or throws the reason why it could not run.
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { glob } from 'tinyglobby';
import { runHostSuite } from './host.mjs';
import { RESULTS } from './mocha-results.mjs';
import { root, run } from './processes.mjs';
import { CURRENT, OLDEST } from './vscode-fetch.mjs';

/**
 * @typedef {{group: string, title: string, error: string | null}} Result of a test; `group` is the title of the outermost
 * `describe` around it, and `error` says why it failed
 * @typedef {object} Suite
 * @property {string} name
 * @property {readonly ('bundles' | 'vscode' | 'browser')[]} needs what must be there before it runs
 * @property {(groups?: readonly string[]) => Promise<readonly Result[]>} run of these groups, or of all; a suite may run all
 * whatever is asked for
 */

/** @type {readonly Suite[]} in the order in which they run: what fails soonest first */
export const SUITES = [
  { name: 'check', needs: [], run: checkTypes },
  { name: 'lint', needs: [], run: lint },
  { name: 'unit', needs: ['bundles'], run: (groups) => mocha(['dist/test/unit.cjs'], 900, groups) },
  { name: 'history', needs: ['bundles'], run: stressHistory },
  {
    name: 'grammar',
    needs: ['vscode'],
    run: async (groups) => mocha(await glob(['test/syntaxes/**/*.test.mjs'], { cwd: root }), 240, groups),
  },
  ...[CURRENT, OLDEST].flatMap((version) =>
    ['node', 'web'].map((kind) => ({
      name: `host:${version}:${kind}`,
      needs: ['bundles', 'vscode', 'browser'],
      run: () => runHostSuite(version, kind),
    })),
  ),
  { name: 'workbench', needs: ['bundles', 'vscode', 'browser'], run: (groups) => mocha(['dist/test/workbench.mjs'], 1800, groups) },
  // Last, as it leaves the small bundles in dist.
  { name: 'packed', needs: ['bundles', 'vscode', 'browser'], run: (groups) => mocha(['dist/test/packed.mjs'], 600, groups) },
];

/** Compiles each folder that has a tsconfig.json of its own, so that none sees more than it may use. */
async function checkTypes() {
  const folders = (await glob(['src/**/tsconfig.json', 'test/tsconfig.json'], { cwd: root })).map((file) => dirname(file)).sort();
  return each(folders, (folder, onLine) => tool('typescript', 'tsc', ['--project', folder], { onLine }));
}

/** By package; the command of dependency-cruiser has another name. */
const LINTERS = {
  eslint: ['.'],
  prettier: ['--check', '--log-level=warn', '.'],
  'dependency-cruiser': ['src', '--config', '.dependency-cruiser.cjs'],
  knip: [],
};

function lint() {
  return each(Object.keys(LINTERS), (name, onLine) =>
    tool(name, name === 'dependency-cruiser' ? 'depcruise' : name, LINTERS[name], { onLine }),
  );
}

/** With all attempts, but not as many killed windows as `npm run test:history`, which takes longer. */
function stressHistory() {
  const program = ['scripts/history-stress.mjs', '1500', '20'];
  return each(['written by many, and by a window that is killed'], (_, onLine) => run(process.execPath, program, { seconds: 300, onLine }));
}

/** Runs a step for each name; a step passes when its exit code is 0. */
async function each(names, step) {
  const results = [];
  for (const name of names) {
    const lines = [];
    const onLine = (line) => {
      lines.push(line);
      console.log(line);
    };
    const code = await step(name, onLine);
    results.push({ group: name, title: name, error: code === 0 ? null : `exit code ${code}\n${lines.slice(-LAST_LINES).join('\n')}` });
    console.log(`  ${code === 0 ? '✔' : '✘'} ${name}`);
  }
  return results;
}

/** So many lines of what a step that failed printed are told again at the end. */
const LAST_LINES = 15;
/** As long as a test may take on a busy machine. What it waits for gives up sooner, and says what is wrong. */
const TEST_TIMEOUT_MS = 180_000;

/** Runs files of tests with mocha. */
async function mocha(files, seconds, groups) {
  let results;
  const onLine = (line) => {
    if (line.startsWith(RESULTS)) results = JSON.parse(line.slice(RESULTS.length));
    else console.log(line);
  };
  const only = groups === undefined ? [] : ['--grep', `^(?:${groups.map((group) => group.replace(/[^\w ]/g, '\\$&')).join('|')})`];
  const args = ['--reporter', join(root, 'scripts/mocha-results.mjs'), '--timeout', String(TEST_TIMEOUT_MS), ...only, ...files];
  const code = await tool('mocha', 'mocha', args, { seconds, onLine });
  if (results === undefined) throw new Error(`mocha ended with exit code ${code} before its tests did`);
  if (code !== 0 && results.every(({ error }) => error === null))
    throw new Error(`mocha ended with exit code ${code} though no test failed`);
  return results;
}

/** Runs a program of one of the project's packages. */
async function tool(name, bin, args, options) {
  const folder = join(root, 'node_modules', name);
  const { bin: bins } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'));
  const file = typeof bins === 'string' ? bins : bins[bin];
  return run(process.execPath, ['--enable-source-maps', join(folder, file), ...args], { seconds: 600, ...options });
}
