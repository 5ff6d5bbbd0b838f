import { readdir, readFile, realpath, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { text as readStream } from 'node:stream/consumers';
import { glob, isDynamicPattern } from 'tinyglobby';

/** A note to be read. `path` is as the user gave it, or as found in a folder; `-` for standard input. */
export interface Input {
  readonly path: string;
  /** Without a byte order mark. */
  readonly text: string;
}

/** What could be read, in the order of the arguments, and one sentence for each path that could not. */
export interface Inputs {
  readonly inputs: readonly Input[];
  readonly errors: readonly string[];
  /** The files that the user named and the configuration leaves out. */
  readonly leftOut: readonly string[];
}

/** A path that may be read, or why it may not. */
interface Found {
  readonly path: string;
  readonly error?: unknown;
  readonly isLeftOut?: boolean;
}

/** Which files are notes, as the configuration has it. */
export interface Choice {
  /** Null: it does not say. */
  chooses(path: string): boolean | null;
  /** Is the file, or the folder, left out even where the user names it? */
  excludes(path: string): boolean;
}

export const STANDARD_INPUT = '-';
const NOTE_FILE = /\.(?:md|markdown|txt)$/i;
const PACKAGES = 'node_modules';

/** Reads the notes that the paths name. A note named twice is read once. */
export async function readInputs(paths: readonly string[], choice: Choice): Promise<Inputs> {
  const inputs: Input[] = [];
  const errors: string[] = [];
  const leftOut: string[] = [];
  const seen = new Set<string>();
  for (const found of (await Promise.all(paths.map((path) => expand(path, choice)))).flat()) {
    const { path } = found;
    const key = path === STANDARD_INPUT ? path : resolve(path);
    if (seen.has(key)) continue;
    seen.add(key);
    try {
      if ('error' in found) throw found.error;
      if (found.isLeftOut === true) leftOut.push(path);
      else inputs.push({ path, text: await readText(path) });
    } catch (error) {
      errors.push(`cannot read ${path}: ${reason(error)}`);
    }
  }
  return { inputs, errors, leftOut };
}

/** The files that an argument stands for. */
async function expand(path: string, choice: Choice): Promise<Found[]> {
  if (path === STANDARD_INPUT) return [{ path }];
  try {
    if ((await stat(path)).isDirectory()) return await notesUnder(path, choice, new Set());
    return [{ path, isLeftOut: choice.excludes(path) }];
  } catch (error) {
    return isDynamicPattern(path) ? filesFor(path, choice) : [{ path, error }];
  }
}

/** Searched from the last folder that the pattern names outright, so that each path begins as the user wrote it. */
async function filesFor(pattern: string, choice: Choice): Promise<Found[]> {
  const segments = (process.platform === 'win32' ? pattern.replaceAll('\\', '/') : pattern).split('/');
  const first = segments.findIndex((segment) => /[*?[\]{}()!]/.test(segment));
  const folder = segments.slice(0, first).join('/') || (pattern.startsWith('/') ? '/' : '.');
  const ignore = [`**/${PACKAGES}/**`, '**/.git/**'];
  const files = await glob(segments.slice(first).join('/'), { cwd: folder, ignore, expandDirectories: false });
  if (files.length === 0) return [{ path: pattern, error: new Error('no file matches') }];
  const paths = files.sort().map((file) => pathIn(folder, file));
  return paths.filter((path) => choice.chooses(path) !== false).map((path) => ({ path }));
}

/** The notes in a folder and those under it, by name; hidden ones are left out. `visited` keeps links from going in circles. */
async function notesUnder(folder: string, choice: Choice, visited: Set<string>): Promise<Found[]> {
  try {
    const real = await realpath(folder);
    if (visited.has(real)) return [];
    visited.add(real);
    const names = (await readdir(folder)).filter((name) => !name.startsWith('.') && name !== PACKAGES).sort();
    const found: Found[] = [];
    for (const name of names) found.push(...(await notesAt(pathIn(folder, name), choice, visited)));
    return found;
  } catch (error) {
    return [{ path: folder, error }];
  }
}

async function notesAt(path: string, choice: Choice, visited: Set<string>): Promise<Found[]> {
  const isChosen = choice.chooses(path) ?? NOTE_FILE.test(path);
  try {
    const stats = await stat(path);
    if (stats.isDirectory()) return choice.excludes(path) ? [] : await notesUnder(path, choice, visited);
    return isChosen && stats.isFile() ? [{ path }] : [];
  } catch (error) {
    // Such as a link that leads nowhere: no matter, unless it is named like a note.
    return isChosen ? [{ path, error }] : [];
  }
}

/** With `/` on every system, so that reports are the same everywhere; without `./`. */
function pathIn(folder: string, name: string): string {
  const parent = folder.replace(/[\\/]+$/, '');
  return parent === '.' ? name : `${parent}/${name}`;
}

async function readText(path: string): Promise<string> {
  const text = path === STANDARD_INPUT ? await readStream(process.stdin) : await readFile(path, 'utf8');
  return text.replace(/^\uFEFF/, '');
}

/** Why a file or folder could not be read or written, in plain words. */
export function reason(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'ENOENT') return 'there is no such file or folder';
  if (code === 'EACCES' || code === 'EPERM') return 'permission denied';
  if (code === 'EISDIR') return 'it is a folder';
  if (code === 'ENOSPC') return 'no space is left';
  if (code === 'ELOOP') return 'it is a link that leads to itself';
  return error instanceof Error ? error.message : String(error);
}
