// Bundles the extension (Node and web worker), the practice page, the command line and, with --tests, the test suites.
import { context } from 'esbuild';
import { glob } from 'tinyglobby';

const args = new Set(process.argv.slice(2));
const watch = args.has('--watch');
const production = args.has('--production');

/** @type {import('esbuild').BuildOptions} */
const shared = {
  bundle: true,
  target: 'es2022',
  sourcemap: production ? false : 'linked',
  minify: production,
  legalComments: 'none',
  logLevel: 'warning',
};
/** A web worker has no `document`: without the `worker` condition remark-parse's entity decoder asks for one. */
const worker = { ...shared, platform: 'browser', conditions: ['worker'], format: 'cjs' };
const node = { ...shared, platform: 'node', target: 'node20' };

/** One bundle that imports every test file of a folder, so that no list of tests is kept by hand. */
async function suite(patterns) {
  const files = (await glob(patterns)).sort();
  if (files.length === 0) throw new Error(`no test file matches ${patterns.join(' ')}`);
  return { contents: files.map((file) => `import ${JSON.stringify(`./${file}`)};`).join('\n'), resolveDir: '.', sourcefile: 'suite.ts' };
}

const builds = [
  { ...node, entryPoints: ['src/extension/extension.ts'], outfile: 'dist/extension.cjs', format: 'cjs', external: ['vscode'] },
  { ...worker, entryPoints: ['src/extension/extension.ts'], outfile: 'dist/extension.web.js', external: ['vscode'] },
  { ...shared, entryPoints: ['src/webview/practice.ts'], outfile: 'dist/practice.js', platform: 'browser', format: 'iife' },
  {
    ...node,
    entryPoints: ['src/cli/main.ts'],
    outfile: 'dist/star-stories.mjs',
    format: 'esm',
    banner: { js: '#!/usr/bin/env node' },
  },
];
if (args.has('--tests')) {
  const tests = { ...node, format: 'cjs', sourcemap: 'inline', minify: false };
  builds.push(
    { ...tests, stdin: await suite(['test/core/**/*.test.ts', 'test/cli/**/*.test.ts']), outfile: 'dist/test/unit.cjs' },
    { ...tests, stdin: await suite(['test/workbench/**/*.test.ts']), outfile: 'dist/test/workbench.cjs', external: ['playwright-core'] },
    { ...tests, entryPoints: ['test/host/run-node.ts'], outfile: 'dist/test/host.cjs', external: ['vscode', 'mocha'] },
    { ...worker, sourcemap: 'inline', minify: false, entryPoints: ['test/host/run-web.ts'], outfile: 'dist/test/host.web.js', external: ['vscode'] },
  );
}

for (const options of builds) {
  const building = await context(options);
  if (watch) await building.watch();
  else {
    await building.rebuild();
    await building.dispose();
  }
}
if (watch) console.log('watching src for changes');
