// Fetches a real VS Code, as a server for the browser, from the npm registry into .vscode-test/.
import { chmod, copyFile, mkdir, rename, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { npm, retrying, unpackPackage } from './npm.mjs';
import { root, withProgress } from './processes.mjs';
import { temporaryFolder } from './temporary.mjs';

const cache = join(root, '.vscode-test');
const platform = process.platform === 'win32' ? 'win' : process.platform;

/** By VS Code version: the package that carries it, the major version of Node it needs, and ripgrep if its own is missing. */
const RELEASES = {
  '1.139.1': { carrier: 'code-server@4.139.1', node: 24 },
  '1.100.3': { carrier: 'code-server@4.100.3', node: 20, ripgrep: '1.18.0' },
};
/** @typedef {keyof typeof RELEASES} VSCodeVersion */

/** The version people have, and the oldest one the extension supports. */
export const CURRENT = /** @type {VSCodeVersion} */ ('1.139.1');
export const OLDEST = /** @type {VSCodeVersion} */ ('1.100.3');

/**
 * Makes the server of a VS Code version present.
 * @param {VSCodeVersion} version
 * @returns {Promise<{node: string, main: string}>} the Node that must run it and its main script
 */
export async function fetchVSCode(version) {
  const release = RELEASES[version];
  const name = release.carrier.replace('@', '-');
  await cached(name, `Fetching VS Code ${version}`, async (folder) => {
    await unpackPackage(release.carrier, folder);
    const server = join(folder, 'lib/vscode');
    // No install scripts: its native modules are optional, and building them would ask for a compiler.
    await retrying(() => npm(['install', '--omit=dev', '--ignore-scripts', '--no-audit', '--no-fund'], { cwd: server }));
    if (release.ripgrep !== undefined) await addRipgrep(release.ripgrep, folder);
  });
  return { node: await fetchNode(release.node), main: join(cache, name, 'lib/vscode/out/server-main.js') };
}

/** The old server's ripgrep comes from an install script that downloads it; without it no file is ever found. */
async function addRipgrep(version, folder) {
  const binary = process.platform === 'win32' ? 'rg.exe' : 'rg';
  const unpacked = join(folder, 'ripgrep');
  await unpackPackage(`@vscode/ripgrep-${process.platform}-${process.arch}@${version}`, unpacked);
  const target = join(folder, 'lib/vscode/node_modules/@vscode/ripgrep/bin', binary);
  await mkdir(dirname(target), { recursive: true });
  await copyFile(join(unpacked, 'bin', binary), target);
  await chmod(target, 0o755);
}

/** This process's own Node when it is new enough, else one from npm. */
async function fetchNode(major) {
  if (Number(process.versions.node.split('.')[0]) >= major) return process.execPath;
  const name = `node-${platform}-${process.arch}`;
  const folder = `${name}-${major}`;
  await cached(folder, `Fetching Node ${major} for it`, (temporary) => unpackPackage(`${name}@${major}`, temporary));
  return join(cache, folder, platform === 'win' ? 'bin/node.exe' : 'bin/node');
}

/** Fills a folder elsewhere and renames it at the end, so that an interrupted fetch is never taken for a whole one. */
async function cached(name, what, fill) {
  const target = join(cache, name);
  if (await exists(target)) return;
  await mkdir(cache, { recursive: true });
  const temporary = await temporaryFolder('fetch', cache);
  await withProgress(what, () => fill(temporary));
  // Someone else may have fetched it in the meantime.
  if (!(await exists(target))) await rename(temporary, target);
}

async function exists(path) {
  return (await stat(path).catch(() => undefined)) !== undefined;
}
