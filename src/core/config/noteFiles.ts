import { globTest } from './glob.js';

/** Which files are notes, as a configuration has it. Paths are relative to its folder, parted by `/`. */
export interface NoteFiles {
  /** Is the file chosen? Null: the configuration does not say which files may be notes. */
  includes(path: string): boolean | null;
  /** Is the file, or a folder in which it stands, left out? */
  excludes(path: string): boolean;
}

/** The files that globs choose. The globs must be well formed. */
export function noteFiles(include: readonly string[] | undefined, exclude: readonly string[] = []): NoteFiles {
  const isIncluded = include === undefined ? () => null : matcher(include);
  const isExcluded = matcher(exclude);
  return { includes: isIncluded, excludes: (path) => pathAndFolders(path).some(isExcluded) };
}

function matcher(globs: readonly string[]): (path: string) => boolean {
  const tests = globs.map(globTest);
  return (path) => tests.some((test) => test(path));
}

/** `a/b/c.md`, `a/b`, `a`. */
function pathAndFolders(path: string): string[] {
  const names = path.split('/');
  return names.map((_, index) => names.slice(0, names.length - index).join('/'));
}
