// Bundles sources for scripts, which so run the very code that the extension and the command line run.
import { join } from 'node:path';
import { build } from 'esbuild';
import { root } from './processes.mjs';
import { temporaryFolder } from './temporary.mjs';

/**
 * @param {string} contents TypeScript that exports what is wanted, its paths from the project's folder
 * @returns {Promise<string>} the path of a module to import
 */
export async function bundleSources(contents) {
  const outfile = join(await temporaryFolder('sources'), 'sources.mjs');
  const alias = { yaml: './node_modules/yaml/browser/index.js', 'jsonc-parser': './node_modules/jsonc-parser/lib/esm/main.js' };
  await build({ stdin: { contents, resolveDir: root, loader: 'ts' }, bundle: true, platform: 'node', format: 'esm', alias, outfile, logLevel: 'warning' });
  return outfile;
}
