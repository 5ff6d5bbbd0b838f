import { closeSync, fstatSync, openSync, readSync } from 'node:fs';

/**
 * The bytes of a file on this machine; null if it is none, or larger than `largest` bytes. Reading files one after another
 * without waiting is ten times as fast as asking the editor for them.
 * @throws what Node throws for a file that cannot be read
 */
export function readLocalFile(path: string, largest: number): Uint8Array | null {
  const file = openSync(path, 'r');
  try {
    const stats = fstatSync(file);
    // Reading a pipe, say, would never end.
    if (!stats.isFile() || stats.size > largest) return null;
    const bytes = new Uint8Array(stats.size);
    let length = 0;
    while (length < bytes.length) {
      const read = readSync(file, bytes, length, bytes.length - length, null);
      if (read === 0) break;
      length += read;
    }
    return length === bytes.length ? bytes : bytes.slice(0, length);
  } finally {
    closeSync(file);
  }
}
