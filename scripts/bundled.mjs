// Bundles sources for scripts, which so run the very code that the extension and the command line run.
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { root } from './processes.mjs';
import { temporaryFolder } from './temporary.mjs';

/** Packages whose builds for Node ask for Node's modules, or for their own in a way that cannot be bundled; these run anywhere, as core does. */
export const ALIAS = { yaml: inPackage('yaml', 'browser/index.js'), 'jsonc-parser': inPackage('jsonc-parser', 'lib/esm/main.js') };

/**
 * @param {string} contents TypeScript that exports what is wanted, its paths from the project's folder
 * @returns {Promise<string>} the path of a module to import
 */
export async function bundleSources(contents) {
  const outfile = join(await temporaryFolder('sources'), 'sources.mjs');
  await build({
    stdin: { contents, resolveDir: root, loader: 'ts' },
    bundle: true,
    platform: 'node',
    format: 'esm',
    alias: ALIAS,
    outfile,
    logLevel: 'warning',
  });
  return outfile;
}

/** Found from a copy of the project within its folder too, as Stryker makes one. */
function inPackage(name, path) {
  return fileURLToPath(new URL(path, import.meta.resolve(`${name}/package.json`)));
}
