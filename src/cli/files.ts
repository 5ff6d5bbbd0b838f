import { readFileSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { buffer as readStream } from 'node:stream/consumers';
import { fileText } from '../core/fileText.js';
import { notesUnder, PACKAGES, pathIn, type Choice, type Found } from './walk.js';

export const STANDARD_INPUT = '-';

/** What the paths name, in their order. A note named twice is found once. Each path is as the user gave it, or as found in a folder. */
export async function findFiles(paths: readonly string[], choice: Choice): Promise<readonly Found[]> {
  const seen = new Set<string>();
  return (await Promise.all(paths.map((path) => expand(path, choice)))).flat().filter(({ path }) => {
    const key = path === STANDARD_INPUT ? path : resolve(path);
    const isNew = !seen.has(key);
    seen.add(key);
    return isNew;
  });
}

/** The text of a file or of standard input, without a byte order mark. */
export async function readText(path: string): Promise<string> {
  return fileText(path === STANDARD_INPUT ? await readStream(process.stdin) : readFileSync(path));
}

/** The files that an argument stands for. */
async function expand(path: string, choice: Choice): Promise<readonly Found[]> {
  if (path === STANDARD_INPUT) return [{ path }];
  try {
    if (statSync(path).isDirectory()) return notesUnder(path, choice);
    return [{ path, isLeftOut: choice.excludes(path) }];
  } catch (error) {
    return (await filesFor(path, choice)) ?? [{ path, error }];
  }
}

/**
 * The files that a glob stands for; null if it is none. Searched from the last folder that it names outright, so that each
 * path begins as the user wrote it.
 */
async function filesFor(pattern: string, choice: Choice): Promise<readonly Found[] | null> {
  const { glob, isDynamicPattern } = await import('tinyglobby');
  if (!isDynamicPattern(pattern)) return null;
  const segments = (process.platform === 'win32' ? pattern.replaceAll('\\', '/') : pattern).split('/');
  const first = segments.findIndex((segment) => /[*?[\]{}()!]/.test(segment));
  const folder = segments.slice(0, first).join('/') || (pattern.startsWith('/') ? '/' : '.');
  const ignore = [`**/${PACKAGES}/**`, '**/.git/**'];
  const files = await glob(segments.slice(first).join('/'), { cwd: folder, ignore, expandDirectories: false });
  if (files.length === 0) return [{ path: pattern, error: new Error('no file matches') }];
  const paths = files.sort().map((file) => pathIn(folder, file));
  return paths.filter((path) => choice.chooses(path) !== false).map((path) => ({ path }));
}
