// The tests that a mutant of the core has to pass, quickest first: node scripts/trust/mutant-tests.mjs
// STAR_STORIES_TESTS names them by a glob when only a part of the core is changed.
import { rm } from 'node:fs/promises';
import { build } from 'esbuild';
import { glob } from 'tinyglobby';
import { run } from '../processes.mjs';

/** Of generated cases a few will do: there are many mutants. */
const RUNS = '50';
const OUTFILE = 'mutant-tests.cjs';

const files = await glob(process.env.STAR_STORIES_TESTS ?? 'test/core/**/*.test.ts');
await build({
  stdin: { contents: files.sort().map((file) => `import './${file}';`).join('\n'), resolveDir: '.' },
  bundle: true,
  platform: 'node',
  format: 'cjs',
  conditions: ['worker'],
  alias: { yaml: './node_modules/yaml/browser/index.js', 'jsonc-parser': './node_modules/jsonc-parser/lib/esm/main.js' },
  outfile: OUTFILE,
  logLevel: 'error',
});
const env = { ...process.env, STAR_STORIES_RUNS: RUNS };
const code = await run(process.execPath, ['node_modules/mocha/bin/mocha.js', '--bail', '--reporter', 'dot', OUTFILE], { cwd: process.cwd(), env, seconds: 120 });
await rm(OUTFILE, { force: true });
process.exit(code);
