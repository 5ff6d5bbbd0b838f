// Makes the packages that are released. They hold the small bundles, which stand in dist/ from then on.
import { join } from 'node:path';
import { readdir, readFile } from 'node:fs/promises';
import { npm } from './npm.mjs';
import { root, run } from './processes.mjs';
import { temporaryFolder } from './temporary.mjs';

/**
 * Packs the extension.
 * @returns {Promise<string>} the .vsix file, in a folder that is removed when this process ends
 */
export async function packExtension() {
  await buildSmall();
  const { bin } = JSON.parse(await readFile(join(root, 'node_modules/@vscode/vsce/package.json'), 'utf8'));
  const file = join(await temporaryFolder('package'), 'star-stories.vsix');
  await succeed([join(root, 'node_modules/@vscode/vsce', bin.vsce), 'package', '--no-dependencies', '--out', file]);
  return file;
}

/**
 * Packs the command line.
 * @returns {Promise<string>} the .tgz file, in a folder that is removed when this process ends
 */
export async function packCommandLine() {
  await buildSmall();
  const folder = await temporaryFolder('package');
  await npm(['pack', '--pack-destination', folder], { cwd: root });
  const [file] = await readdir(folder);
  return join(folder, file);
}

let built;
function buildSmall() {
  built ??= succeed(['scripts/build.mjs', '--production']);
  return built;
}

async function succeed(args) {
  const output = [];
  const code = await run(process.execPath, args, { onLine: (line) => output.push(line) });
  if (code !== 0) throw new Error(`${args.join(' ')} ended with exit code ${code}\n${output.join('\n')}`);
}
