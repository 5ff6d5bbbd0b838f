// Bundles the project's own parts for measuring, the way they are bundled for shipping.
import { pathToFileURL } from 'node:url';
import { join } from 'node:path';
import { build } from 'esbuild';
import { ALIAS } from '../bundled.mjs';
import { root } from '../processes.mjs';

/** What is measured, with the file that it is bundled into. */
const BUNDLES = {
  reading: `export { editReading, startReading } from './src/core/notes/reading.ts'; export { makeLinter } from './src/core/lint/lint.ts';`,
  files: `export { notesUnder } from './src/cli/walk.ts'; export { makeScan } from './src/core/notes/scan/scan.ts'; export { VOCABULARY } from './src/core/notes/vocabulary.ts';`,
};

/**
 * Bundles the core into a folder.
 * @param {string} folder
 */
export async function bundleCore(folder) {
  for (const [name, contents] of Object.entries(BUNDLES)) {
    await build({
      stdin: { contents, resolveDir: root, sourcefile: `${name}.ts` },
      outfile: bundleIn(folder, name),
      bundle: true,
      minify: true,
      format: 'esm',
      platform: 'node',
      target: 'node20',
      alias: ALIAS,
      logLevel: 'warning',
    });
  }
}

/**
 * Where a bundle is.
 * @param {string} folder
 * @param {keyof typeof BUNDLES} name
 */
export function bundleIn(folder, name) {
  return join(folder, `${name}.mjs`);
}

/** @param {string} folder @param {keyof typeof BUNDLES} name */
export function importBundle(folder, name) {
  return import(pathToFileURL(bundleIn(folder, name)).href);
}
