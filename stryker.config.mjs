// Changes the core in small ways; scripts/mutation.mjs says which part of it, and which tests are to notice.
// Of generated cases a few will do, and always the same ones: there are many mutants.
process.env.STAR_STORIES_RUNS ??= '60';

/** Where the results of this part are written, without their ending. */
const name = process.env.STAR_STORIES_MUTATION ?? 'dist/mutation/all';

export default {
  testRunner: 'bundled-mocha',
  plugins: ['./scripts/trust/mutant-runner.mjs'],
  buildCommand: 'node scripts/trust/mutant-tests.mjs',
  coverageAnalysis: 'perTest',
  // What is done once, as the program is loaded: tables, patterns and texts. Each would take a process of its own.
  ignoreStatic: true,
  ignorePatterns: ['.vscode-test', 'dist', 'test-results', 'reports', '*.vsix'],
  tempDirName: 'dist/stryker',
  cleanTempDir: 'always',
  jsonReporter: { fileName: `${name}.json` },
  concurrency: 1,
  reporters: ['clear-text', 'json'],
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  thresholds: { high: 90, low: 80, break: null },
  timeoutMS: 10_000,
};
