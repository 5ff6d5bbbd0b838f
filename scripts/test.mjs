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

const total = { passed: 0, failed: 0 };
const problems = [];
for (const suite of chosen) {
  console.log(`\n== ${suite.name}`);
  const begin = Date.now();
  const { passed, failed, failures } = await outcome(suite);
  total.passed += passed;
  total.failed += failed;
  if (failed > 0) problems.push({ name: suite.name, failures });
  console.log(`== ${suite.name}: ${passed} passed, ${failed} failed (${((Date.now() - begin) / 1000).toFixed(1)} s)`);
}
// Again at the end, where a long log is read first.
for (const { name, failures } of problems) console.log(['', `Not passed: ${name}`, ...failures].join('\n').replace(/\n(?!Not passed)/g, '\n  '));
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed === 0 ? 0 : 1);

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

/** A suite that could not run, or that holds no test, has failed. */
async function outcome({ needs, run: runSuite }) {
  try {
    for (const need of needs) {
      const error = await prepared[need]();
      if (error !== undefined) throw error;
    }
    const counts = await runSuite();
    if (counts.passed + counts.failed === 0) throw new Error('it holds no test');
    return counts;
  } catch (error) {
    const failure = `could not run: ${error.message}`;
    console.log(`  ✘ ${failure}`);
    return { passed: 0, failed: 1, failures: [failure] };
  }
}
