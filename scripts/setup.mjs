// Installs the project's packages when they are absent or not those of package-lock.json.
// Uses nothing but Node itself, as it runs before they are there.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { npm, retrying } from './npm.mjs';
import { root, withProgress } from './processes.mjs';

/** Makes `node_modules` what package-lock.json says; returns at once when it is. */
export async function installPackages() {
  if (await installed()) return;
  await withProgress('Installing packages (npm ci)', () => retrying(() => npm(['ci', '--no-audit', '--no-fund'], { cwd: root })));
}

/** npm writes a lock file inside node_modules at the end of an install: an interrupted one has none. */
async function installed() {
  const wanted = await packages('package-lock.json');
  const present = await packages('node_modules/.package-lock.json');
  if (present === undefined) return false;
  return Object.entries(wanted).every(([path, { version, optional }]) => path === '' || optional || present[path]?.version === version);
}

async function packages(file) {
  try {
    return JSON.parse(await readFile(join(root, file), 'utf8')).packages;
  } catch (error) {
    if (error.code === 'ENOENT' && file.startsWith('node_modules')) return undefined;
    throw error;
  }
}
