// Bundles the tests that a mutant of the core has to pass: STAR_STORIES_TESTS names them by globs, with commas between.
import { build } from 'esbuild';
import { glob } from 'tinyglobby';
import { ALIAS } from '../bundled.mjs';

/** Answers that are kept from one mutant to the next would hide what it does, or show what another did. */
const forgetful = {
  name: 'forgetful',
  setup({ onLoad }) {
    onLoad({ filter: /core[\\/]notes[\\/]remembered\.ts$/ }, () => ({ contents: 'export const remembered = (of) => of;', loader: 'ts' }));
  },
};

const files = await glob((process.env.STAR_STORIES_TESTS ?? 'test/core/**/*.test.ts').split(','));
await build({
  stdin: {
    contents: files
      .sort()
      .map((file) => `import './${file}';`)
      .join('\n'),
    resolveDir: '.',
  },
  bundle: true,
  platform: 'node',
  format: 'cjs',
  conditions: ['worker'],
  alias: ALIAS,
  plugins: [forgetful],
  outfile: 'mutant-tests.cjs',
  logLevel: 'error',
});
