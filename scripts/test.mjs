// Runs every test suite from a bare clone: node scripts/test.mjs [SUITE...] [--only=WORDS]
// A SUITE is a name from suites.mjs or its beginning, such as `unit`, `host` or `host:1.139.1:web`; all when none is named.
// With --only, the test files whose path holds the words are bundled, and no others.
import { run, withProgress } from './processes.mjs';
import { installPackages } from './setup.mjs';

await installPackages();
// These modules use packages, which are there only now.
const { SUITES } = await import('./suites.mjs');
const { findBrowser } = await import('./browser.mjs');
const { CURRENT, OLDEST, fetchVSCode } = await import('./vscode-fetch.mjs');

const args = process.argv.slice(2);
const only = args.filter((arg) => arg.startsWith('--only='));
const chosen = choose(args.filter((arg) => !only.includes(arg)));
const prepared = {
  bundles: once(() => bundle()),
  vscode: once(() => fetchVSCode(CURRENT).then(() => fetchVSCode(OLDEST))),
  browser: once(() => findBrowser()),
};
// The downloads go on while the first suites run.
for (const need of ['vscode', 'browser']) if (chosen.some(({ needs }) => needs.includes(need))) void prepared[need]();

const all = [];
for (const suite of chosen) {
  console.log(`\n== ${suite.name}`);
  const begin = Date.now();
  const results = await outcome(suite);
  all.push({ suite: suite.name, results });
  console.log(`== ${suite.name}: ${counted(results)} (${((Date.now() - begin) / 1000).toFixed(1)} s)`);
}
// Again at the end, where a long log is read first.
tell('Passed only when tried again', ({ error, before }) => (error === null ? before : undefined));
tell('Not passed', ({ error }) => error ?? undefined);
const total = all.flatMap(({ results }) => results);
console.log(`\n${counted(total)}`);
process.exit(total.every(({ error }) => error === null) ? 0 : 1);

function counted(results) {
  const failed = results.filter(({ error }) => error !== null).length;
  return `${results.length - failed} passed, ${failed} failed`;
}

function tell(heading, errorOf) {
  for (const { suite, results } of all) {
    const some = results.filter((result) => errorOf(result) !== undefined);
    if (some.length > 0) console.log(`\n${heading}: ${suite}`);
    for (const result of some) console.log(`${result.title}\n${errorOf(result)}`.replace(/^/gm, '  '));
  }
}

function choose(names) {
  for (const name of names) {
    if (SUITES.some((suite) => suite.name.startsWith(name))) continue;
    console.error(`There is no suite ${name}. The suites are: ${SUITES.map((suite) => suite.name).join(', ')}`);
    process.exit(2);
  }
  return names.length === 0 ? SUITES : SUITES.filter((suite) => names.some((name) => suite.name.startsWith(name)));
}

/** Does a step at the first call; later calls get its outcome, the same error too. */
function once(step) {
  let result;
  return () => {
    result ??= step().then(
      () => undefined,
      (error) => error,
    );
    return result;
  };
}

async function bundle() {
  await withProgress('Building', async () => {
    const code = await run(process.execPath, ['scripts/build.mjs', '--tests', ...only], { seconds: 120 });
    if (code !== 0) throw new Error('the build failed');
  });
}

/**
 * The results of a suite. What fails in a window that is driven is tried once more, in a new window, as one may be kept
 * waiting on a shared machine for longer than its test waits: what passes then has `before`, the error of the first time.
 */
async function outcome(suite) {
  const first = await resultsOf(suite);
  const failed = first.filter(({ error }) => error !== null);
  if (failed.length === 0 || !suite.needs.includes('browser')) return first;
  const groups = failed.some(({ group }) => group === undefined) ? undefined : [...new Set(failed.map(({ group }) => group))];
  console.log(`  Once more: ${groups?.join('; ') ?? 'all'}`);
  const second = await resultsOf(suite, groups);
  const before = new Map(failed.map(({ title, error }) => [title, error]));
  const passed = first.filter(({ error }) => error === null);
  // What has passed already need not pass twice; what a hook had kept from running is new.
  const known = new Set(passed.map(({ title }) => title).filter((title) => !before.has(title)));
  const rest = second.filter(({ title }) => !known.has(title));
  return [...passed, ...rest.map((result) => ({ ...result, before: before.get(result.title) }))];
}

/** A suite that could not run, or that holds no test, has failed. */
async function resultsOf({ needs, run: runSuite }, groups) {
  try {
    for (const need of needs) {
      const error = await prepared[need]();
      if (error !== undefined) throw error;
    }
    const results = await runSuite(groups);
    if (results.length === 0) throw new Error('it holds no test');
    return results;
  } catch (error) {
    console.log(`  ✘ could not run: ${error.message}`);
    return [{ title: 'could not run', error: error.message }];
  }
}
