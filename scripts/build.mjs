// Bundles the extension, its pages, the command line and, with --tests, the test suites; with --sizes it tells how large they
// are when minified, as with --production.
import { chmod, readFile, writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { context } from 'esbuild';
import { glob } from 'tinyglobby';
import { builtinsAsTheyAre } from './builtins.mjs';
import { ALIAS } from './bundled.mjs';
import { noticesFor, packagesIn, pageOf } from './notices.mjs';
import { sizesOf } from './sizes.mjs';

const args = new Set(process.argv.slice(2));
/** What the paths of test files must hold to be bundled. */
const only = [...args].find((arg) => arg.startsWith('--only='))?.slice('--only='.length) ?? '';
const watch = args.has('--watch');
const production = args.has('--production');

/** @type {import('esbuild').BuildOptions} */
const shared = {
  bundle: true,
  charset: 'utf8',
  target: 'es2022',
  sourcemap: production ? false : 'linked',
  minify: production,
  legalComments: 'none',
  alias: ALIAS,
  plugins: [builtinsAsTheyAre],
  logLevel: 'warning',
};
/** A web worker has no `document`: without the `worker` condition remark-parse's entity decoder asks for one. */
const worker = { ...shared, platform: 'browser', conditions: ['worker'], format: 'cjs' };
const node = { ...shared, platform: 'node', target: 'node20' };

/** Test files of a folder, found anew in each build so that no list of them is kept by hand. */
async function testFiles(...patterns) {
  return (await glob(patterns))
    .filter((file) => file.includes(only))
    .sort()
    .map((file) => JSON.stringify(`./${file}`));
}

/** One bundle of many test files. */
function suite(files) {
  return { contents: files.map((file) => `import ${file};`).join('\n'), resolveDir: '.', sourcefile: 'suite.ts' };
}

/** What VS Code runs in its extension host. It is CommonJS as mocha, when bundled, assigns `module.exports`: the last one counts. */
function hostSuite(files) {
  const load = files.map((file) => `require(${file});`).join(' ');
  const contents = `const { runSuite } = require('./test/host/run.ts');\nmodule.exports = { run: () => runSuite(() => { ${load} }) };`;
  return { contents, resolveDir: '.', sourcefile: 'host-suite.ts' };
}

async function testBuilds() {
  const tests = { ...node, format: 'cjs', sourcemap: 'inline', minify: false };
  // As deep as the sources are, so that the path from a test to the scripts, which are not bundled, stays right.
  const inNode = { ...tests, format: 'esm', external: ['playwright-core', 'chai', '../../scripts/*'] };
  const inWorker = { ...worker, sourcemap: 'inline', minify: false };
  const host = hostSuite(await testFiles('test/host/suite/**/*.test.ts'));
  return [
    {
      ...tests,
      stdin: suite([
        '"./test/core/seed.ts"',
        ...(await testFiles('test/core/**/*.test.ts', 'test/cli/**/*.test.ts', 'test/webview/**/*.test.ts', 'test/docs/**/*.test.ts')),
      ]),
      outfile: 'dist/test/unit.cjs',
    },
    { ...inNode, stdin: suite(await testFiles('test/workbench/**/*.test.ts')), outfile: 'dist/test/workbench.mjs' },
    { ...inNode, stdin: suite(await testFiles('test/packed/**/*.test.ts')), outfile: 'dist/test/packed.mjs' },
    { ...inNode, entryPoints: ['test/workbench/screenshots.ts'], outfile: 'dist/test/screenshots.mjs' },
    { ...tests, stdin: host, outfile: 'dist/test/host.cjs', external: ['vscode'] },
    { ...inWorker, stdin: host, outfile: 'dist/test/host.web.js', external: ['vscode'] },
  ];
}

/** The pages of the rules, by rule. */
async function rulePages() {
  const files = (await glob('docs/rules/*.md', { ignore: '**/README.md' })).sort();
  return Object.fromEntries(await Promise.all(files.map(async (file) => [basename(file, '.md'), await readFile(file, 'utf8')])));
}

const { version } = JSON.parse(await readFile('package.json', 'utf8'));
const COMMAND_LINE = 'dist/star-stories.mjs';

/** The extension is bundled once, for both hosts: where there is Node, another entry hands it what Node can do. */
const besideNode = {
  name: 'beside Node',
  setup: ({ onResolve }) => onResolve({ filter: /^\.\.\/extension\.js$/ }, () => ({ path: './extension.js', external: true })),
};

/**
 * An import of all of `vscode` is bundled as a copy of it, with a getter for each of its 200 names, in each file that has
 * one: a fifth of the time that loading takes (docs/performance.md, "Size"). What VS Code gives is no ES module, so that it
 * can be taken as it is.
 */
const vscodeUncopied = {
  name: 'vscode, uncopied',
  setup: ({ onLoad }) =>
    onLoad({ filter: /[\\/]src[\\/]extension[\\/].*\.ts$/ }, async ({ path }) => ({
      loader: 'ts',
      contents: (await readFile(path, 'utf8')).replace("import * as vscode from 'vscode';", "const vscode = require('vscode');"),
    })),
};

const products = [
  {
    ...worker,
    entryPoints: ['src/extension/extension.ts'],
    outfile: 'dist/extension.js',
    external: ['vscode'],
    plugins: [...shared.plugins, vscodeUncopied],
  },
  {
    ...node,
    entryPoints: ['src/extension/node/extension.ts'],
    outfile: 'dist/extension.node.js',
    format: 'cjs',
    plugins: [...shared.plugins, besideNode],
  },
  {
    ...shared,
    entryPoints: ['practice', 'progress', 'transcript', 'coverage'].flatMap((page) => [
      `src/webview/${page}.ts`,
      `src/webview/${page}.css`,
    ]),
    outdir: 'dist/webview',
    platform: 'browser',
    format: 'iife',
  },
  {
    ...node,
    entryPoints: ['src/cli/main.ts'],
    outfile: COMMAND_LINE,
    format: 'esm',
    define: { STAR_STORIES_VERSION: JSON.stringify(version), STAR_STORIES_RULE_PAGES: JSON.stringify(await rulePages()) },
    banner: { js: '#!/usr/bin/env node' },
  },
];
const tests = args.has('--tests') ? await testBuilds() : [];

const metafiles = [];
for (const options of [...products, ...tests]) {
  const building = await context({ ...options, metafile: products.includes(options) });
  if (watch) await building.watch();
  else {
    const { metafile } = await building.rebuild();
    if (metafile !== undefined) metafiles.push(metafile);
    await building.dispose();
  }
}
if (watch) console.log('watching src for changes');
else {
  await chmod(COMMAND_LINE, 0o755);
  const packages = await packagesIn(metafiles);
  await writeFile('dist/THIRD-PARTY-NOTICES.txt', await noticesFor(packages));
  await writeFile('THIRD_PARTY.md', pageOf(packages));
  if (args.has('--sizes')) console.log(await sizesOf(products));
}
