// Bundles the tests that a mutant of the core has to pass: STAR_STORIES_TESTS names them by globs, with commas between.
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { glob } from 'tinyglobby';

const files = await glob((process.env.STAR_STORIES_TESTS ?? 'test/core/**/*.test.ts').split(','));
await build({
  stdin: { contents: files.sort().map((file) => `import './${file}';`).join('\n'), resolveDir: '.' },
  bundle: true,
  platform: 'node',
  format: 'cjs',
  conditions: ['worker'],
  alias: { yaml: inPackage('yaml', 'browser/index.js'), 'jsonc-parser': inPackage('jsonc-parser', 'lib/esm/main.js') },
  outfile: 'mutant-tests.cjs',
  logLevel: 'error',
});

/** Found from wherever Stryker has put its copy of the project. */
function inPackage(name, path) {
  return fileURLToPath(new URL(path, import.meta.resolve(`${name}/package.json`)));
}
