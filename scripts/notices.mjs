// The packages that stand in the bundles: their licences, most of which ask to be named with every copy, and what they are.
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from './processes.mjs';

/**
 * @typedef {object} Bundled
 * @property {string} folder from the project's
 * @property {string} name
 * @property {string} version
 * @property {string} license
 * @property {string} description what it says it is for
 */

/**
 * @param {readonly import('esbuild').Metafile[]} metafiles of the bundles
 * @returns {Promise<readonly Bundled[]>} sorted by name
 */
export async function packagesIn(metafiles) {
  const inputs = metafiles.flatMap((metafile) => Object.keys(metafile.inputs));
  const folders = new Set(inputs.map((path) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0]).filter(Boolean));
  return Promise.all(
    [...folders].sort().map(async (folder) => ({ folder, ...JSON.parse(await readFile(join(root, folder, 'package.json'), 'utf8')) })),
  );
}

/**
 * @param {readonly Bundled[]} packages
 * @returns {Promise<string>} name, version and licence of each package
 */
export async function noticesFor(packages) {
  const notices = await Promise.all(packages.map(noticeFor));
  return `STAR Stories contains these packages.\n\n${notices.join('\n')}`;
}

/**
 * @param {readonly Bundled[]} packages
 * @returns {string} a page that lists them
 */
export function pageOf(packages) {
  const rows = packages.map(
    ({ name, version, license, description = '' }) => `| ${name} | ${version} | ${license} | ${description.replaceAll('|', '\\|')} |`,
  );
  const head = [
    '# Packages in the bundles',
    '',
    'Written by the build from what is bundled. Their licences stand in full in `dist/THIRD-PARTY-NOTICES.txt`.',
    '',
  ];
  return [...head, '| package | version | licence | what it is for, in its own words |', '| --- | --- | --- | --- |', ...rows, ''].join(
    '\n',
  );
}

async function noticeFor({ folder, name, version, license }) {
  const path = join(root, folder);
  const file = (await readdir(path)).find((each) => /^licen[cs]e/i.test(each));
  if (file === undefined) throw new Error(`${name} has no licence file: see by what right it is bundled`);
  return `${'='.repeat(80)}\n${name} ${version} (${license})\n\n${(await readFile(join(path, file), 'utf8')).trim()}\n`;
}
