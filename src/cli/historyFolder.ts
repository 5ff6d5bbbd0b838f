import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { HistoryFolder } from '../core/practice/history/folder.js';

/** A folder of history files on this machine's disk. */
export function historyFolderAt(path: string): HistoryFolder {
  return {
    list: async () => {
      const entries = await orNull(readdir(path, { withFileTypes: true }));
      return (entries ?? []).filter((entry) => !entry.isDirectory()).map(({ name }) => name);
    },
    read: (name) => orNull(readFile(join(path, name))),
    write: async (name, bytes) => {
      await mkdir(path, { recursive: true });
      // To the disk, before it is given the name of what it replaces.
      await writeFile(join(path, name), bytes, { flush: true });
    },
    rename: (from, to) => rename(join(path, from), join(path, to)),
  };
}

/** Null for what is not there; other errors are passed on. */
async function orNull<T>(reading: Promise<T>): Promise<T | null> {
  try {
    return await reading;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}
