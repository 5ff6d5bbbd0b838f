// The programs that check whole folders: ours, and others as their users start them.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../processes.mjs';
import { OURS } from './rows.mjs';
import { TEXT_PEERS } from './text-peers.mjs';

const modules = join(root, 'node_modules');
/** Packages that are started, rather than loaded. */
const STARTED = ['markdownlint-cli2', 'remark-cli', 'remark-preset-lint-recommended', 'rumdl'];

/**
 * @typedef {object} Program
 * @property {string} name
 * @property {string} command
 * @property {readonly string[]} args
 * @property {NodeJS.ProcessEnv} [env]
 */

/**
 * Our command line on a path. What it keeps between runs, it keeps in the folder `cache`.
 * @param {string} commandLine the program's file
 * @param {string} path
 * @param {string} cache
 * @returns {Program}
 */
export function starStories(commandLine, path, cache) {
  return { name: OURS, command: process.execPath, args: [commandLine, 'check', path], env: { ...process.env, XDG_CACHE_HOME: cache } };
}

/** @returns {Program} */
export function markdownlintCli2() {
  return {
    name: 'markdownlint-cli2',
    command: process.execPath,
    args: [join(modules, 'markdownlint-cli2/markdownlint-cli2-bin.mjs'), '**/*.md'],
  };
}

/** @returns {Program} */
export function remarkCli() {
  const preset = join(modules, 'remark-preset-lint-recommended/index.js');
  return {
    name: 'remark-cli',
    command: process.execPath,
    args: [join(modules, 'remark-cli/cli.js'), '.', '--use', preset, '--no-stdout', '--quiet'],
  };
}

/**
 * Its own program, without the Node process that its package starts it from.
 * @param {string} [cache] the folder of its cache; without one it uses none
 * @returns {Program}
 */
export function rumdl(cache) {
  return {
    name: 'rumdl',
    command: rumdlBinary(),
    args: ['check', ...(cache === undefined ? ['--no-cache'] : ['--cache-dir', cache]), '.'],
  };
}

/** npm installs the one package, of those for all systems, that fits this one. */
function rumdlBinary() {
  const scope = join(modules, '@rumdl');
  const [folder] = existsSync(scope) ? readdirSync(scope) : [];
  const file =
    folder === undefined ? undefined : ['rumdl', 'rumdl.exe'].map((name) => join(scope, folder, name)).find((path) => existsSync(path));
  if (file === undefined)
    throw new Error('rumdl has no program for this system in node_modules/@rumdl: run npm ci, with optional packages');
  return file;
}

/**
 * The versions of the packages that take part.
 * @returns {Map<string, string>} by name; throws a sentence that says what to install if one is missing
 */
export function peerVersions() {
  rumdlBinary();
  const names = [...new Set([...Object.values(TEXT_PEERS).flatMap(({ packages }) => packages), ...STARTED])].sort();
  return new Map(names.map((name) => [name, versionOf(name)]));
}

function versionOf(name) {
  const file = join(modules, name, 'package.json');
  if (!existsSync(file)) throw new Error(`${name} is not installed: run npm ci`);
  return JSON.parse(readFileSync(file, 'utf8')).version;
}
