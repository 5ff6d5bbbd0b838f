import { randomBytes } from 'node:crypto';
import type { Stats } from 'node:fs';
import { open, readFile, realpath, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { reason } from './reason.js';

const BYTE_ORDER_MARK = '\uFEFF';
const WRITABLE = 0o222;
const PERMISSIONS = 0o7777;

/**
 * Puts a text in place of that of a file, at once or not at all. Byte order mark, mode and owner stay.
 * @param before the file's text as it was read, without byte order mark
 * @returns null, or why the file is as it was: not writable, not UTF-8, or changed by somebody else meanwhile
 */
export async function rewrite(path: string, before: string, after: string): Promise<string | null> {
  try {
    // A link goes on to lead to the file.
    const file = await realpath(path);
    const stats = await stat(file);
    if ((stats.mode & WRITABLE) === 0) return 'it is read-only';
    const now = decode(await readFile(file));
    if (now === null) return 'it is not UTF-8';
    const mark = now.startsWith(BYTE_ORDER_MARK) ? BYTE_ORDER_MARK : '';
    if (now !== mark + before) return 'it has changed meanwhile';
    return await replace(file, stats, mark + after);
  } catch (error) {
    return reason(error);
  }
}

/** Null for bytes that would not come back the same. */
function decode(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}

async function replace(file: string, before: Stats, text: string): Promise<string | null> {
  const temporary = join(dirname(file), `.${basename(file)}.${randomBytes(6).toString('hex')}.tmp`);
  try {
    await write(temporary, before, text);
    const now = await stat(file);
    if (now.mtimeMs !== before.mtimeMs || now.size !== before.size || now.ino !== before.ino) return 'it has changed meanwhile';
    await rename(temporary, file);
    return null;
  } finally {
    await rm(temporary, { force: true });
  }
}

async function write(file: string, { mode, uid, gid }: Stats, text: string): Promise<void> {
  const handle = await open(file, 'wx', mode & PERMISSIONS);
  try {
    await handle.writeFile(text);
    const made = await handle.stat();
    if (made.uid !== uid || made.gid !== gid) await handle.chown(uid, gid);
    // Not before: what opens a file may take less than it is given, and a change of owner may drop some.
    await handle.chmod(mode & PERMISSIONS);
    await handle.sync();
  } finally {
    await handle.close();
  }
}
