// How large the bundles are when minified, beside how large they may be.
import { basename } from 'node:path';
import { build } from 'esbuild';

/** In KB of 1,000 bytes, by the name of what VS Code loads at once. */
const ENTRY_LIMIT = 250;
const PAGE_LIMIT = 60;

/**
 * @param {readonly import('esbuild').BuildOptions[]} products
 * @returns {Promise<string>} a table for the terminal
 */
export async function sizesOf(products) {
  const built = await Promise.all(products.map((options) => build({ ...options, minify: true, sourcemap: false, write: false })));
  const sizes = new Map(built.flatMap(({ outputFiles }) => outputFiles).map(({ path, contents }) => [basename(path), contents.length]));
  const pages = [...sizes.keys()].filter((name) => name.endsWith('.css')).map((name) => basename(name, '.css'));
  const sum = (...names) => names.reduce((total, name) => total + sizes.get(name), 0) / 1000;
  return [
    row('extension, in Node', sum('extension.js', 'extension.node.js'), ENTRY_LIMIT),
    row('extension, in a web worker', sum('extension.js'), ENTRY_LIMIT),
    ...pages.map((page) => row(`page ${page}`, sum(`${page}.js`, `${page}.css`), PAGE_LIMIT)),
    row('command line', sum('star-stories.mjs'), Infinity),
  ].join('\n');
}

function row(name, size, limit) {
  const allowed = limit === Infinity ? '' : ` of ${limit} KB`;
  return `${name.padEnd(28)}${size.toFixed(1).padStart(7)}${allowed || ' KB'}${size > limit ? `, ${(size - limit).toFixed(1)} KB too large` : ''}`;
}
