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
}

/** A path that may be read, or why it may not. */
interface Found {
  readonly path: string;
  readonly error?: unknown;
  /** The user has named it himself, not a folder or a glob that it was found by. */
  readonly isNamed?: boolean;
}

/** Says of a file whether the configuration leaves it out. */
export type LeavesOut = (path: string, isNamed: boolean) => boolean;

export const STANDARD_INPUT = '-';
const NOTE_FILE = /\.(?:md|markdown|txt)$/i;
const PACKAGES = 'node_modules';

/** Reads the notes that the paths name. A note named twice is read once. */
export async function readInputs(paths: readonly string[], leavesOut: LeavesOut): Promise<Inputs> {
  const inputs: Input[] = [];
  const errors: string[] = [];
  const seen = new Set<string>();
  for (const found of (await Promise.all(paths.map(expand))).flat()) {
    const { path } = found;
    const key = path === STANDARD_INPUT ? path : resolve(path);
    if (seen.has(key)) continue;
    seen.add(key);
    if (path !== STANDARD_INPUT && leavesOut(path, found.isNamed === true)) continue;
    try {
      if ('error' in found) throw found.error;
      inputs.push({ path, text: await readText(path) });
    } catch (error) {
      errors.push(`cannot read ${path}: ${reason(error)}`);
    }
  }
  return { inputs, errors };
}

/** The files that an argument stands for. */
async function expand(path: string): Promise<Found[]> {
  if (path === STANDARD_INPUT) return [{ path }];
  try {
    return (await stat(path)).isDirectory() ? await notesUnder(path, new Set()) : [{ path, isNamed: true }];
  } catch (error) {
    return isDynamicPattern(path) ? filesFor(path) : [{ path, error }];
  }
}

/** Searched from the last folder that the pattern names outright, so that each path begins as the user wrote it. */
async function filesFor(pattern: string): Promise<Found[]> {
  const segments = (process.platform === 'win32' ? pattern.replaceAll('\\', '/') : pattern).split('/');
  const first = segments.findIndex((segment) => /[*?[\]{}()!]/.test(segment));
  const folder = segments.slice(0, first).join('/') || (pattern.startsWith('/') ? '/' : '.');
  const ignore = [`**/${PACKAGES}/**`, '**/.git/**'];
  const files = await glob(segments.slice(first).join('/'), { cwd: folder, ignore, expandDirectories: false });
  if (files.length === 0) return [{ path: pattern, error: new Error('no file matches') }];
  return files.sort().map((file) => ({ path: pathIn(folder, file) }));
}

/** The notes in a folder and those under it, by name; hidden ones are left out. `visited` keeps links from going in circles. */
async function notesUnder(folder: string, visited: Set<string>): Promise<Found[]> {
  try {
    const real = await realpath(folder);
    if (visited.has(real)) return [];
    visited.add(real);
    const names = (await readdir(folder)).filter((name) => !name.startsWith('.') && name !== PACKAGES).sort();
    const found: Found[] = [];
    for (const name of names) found.push(...(await notesAt(pathIn(folder, name), visited)));
    return found;
  } catch (error) {
    return [{ path: folder, error }];
  }
}

async function notesAt(path: string, visited: Set<string>): Promise<Found[]> {
  const isNamedLikeNote = NOTE_FILE.test(path);
  try {
    const stats = await stat(path);
    if (stats.isDirectory()) return await notesUnder(path, visited);
    return isNamedLikeNote && stats.isFile() ? [{ path }] : [];
  } catch (error) {
    // Such as a link that leads nowhere: no matter, unless it is named like a note.
    return isNamedLikeNote ? [{ path, error }] : [];
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

/** Why a file or folder could not be read, in plain words. */
export function reason(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'ENOENT') return 'there is no such file or folder';
  if (code === 'EACCES' || code === 'EPERM') return 'permission denied';
  if (code === 'EISDIR') return 'it is a folder';
  if (code === 'ELOOP') return 'it is a link that leads to itself';
  return error instanceof Error ? error.message : String(error);
}
