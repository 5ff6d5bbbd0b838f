// The licences of the packages that stand in the bundles: most of them ask to be named with every copy.
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from './processes.mjs';

/**
 * @param {readonly import('esbuild').Metafile[]} metafiles of the bundles
 * @returns {Promise<string>} name, version and licence of each package
 */
export async function noticesFor(metafiles) {
  const inputs = metafiles.flatMap((metafile) => Object.keys(metafile.inputs));
  const folders = new Set(inputs.map((path) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0]).filter(Boolean));
  const notices = await Promise.all([...folders].sort().map(noticeFor));
  return `STAR Stories contains these packages.\n\n${notices.join('\n')}`;
}

async function noticeFor(folder) {
  const path = join(root, folder);
  const { name, version, license } = JSON.parse(await readFile(join(path, 'package.json'), 'utf8'));
  const file = (await readdir(path)).find((each) => /^licen[cs]e/i.test(each));
  if (file === undefined) throw new Error(`${name} has no licence file: see by what right it is bundled`);
  return `${'='.repeat(80)}\n${name} ${version} (${license})\n\n${(await readFile(join(path, file), 'utf8')).trim()}\n`;
}
