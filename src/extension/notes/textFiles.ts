import * as vscode from 'vscode';
import type { Log } from '../log.js';

/** A larger text, in bytes or UTF-16 code units, is no note that a person wrote. */
export const LARGEST_NOTE = 5_000_000;

/** Reads a file of this machine by its path: null if it is none, or larger than so many bytes. */
export type ReadLocalFile = (path: string, largest: number) => Uint8Array | null;

/** Reads files, and names in the log, once, each that cannot be read. */
export class TextFiles {
  private readonly unreadable = new Set<string>();

  /** `readLocal` is there where extensions run in Node. */
  constructor(
    private readonly log: Log,
    private readonly readLocal: ReadLocalFile | null = null,
  ) {}

  /** Can the file be read without waiting? */
  isLocal({ scheme }: vscode.Uri): boolean {
    return this.readLocal !== null && scheme === 'file';
  }

  /** The file's bytes; null if it is gone, too large or cannot be read. */
  async read(uri: vscode.Uri): Promise<Uint8Array | null> {
    const key = uri.toString();
    try {
      const local = this.isLocal(uri) ? this.localBytes(uri) : null;
      const bytes = local ?? (await bytesOf(uri));
      if (bytes !== null) this.unreadable.delete(key);
      return bytes;
    } catch (error) {
      const isGone = error instanceof vscode.FileSystemError && error.code === 'FileNotFound';
      if (isGone || this.unreadable.has(key)) return null;
      this.unreadable.add(key);
      this.log.warn(`Cannot read ${uri.toString(true)}: ${error instanceof Error ? error.message : String(error)}`);
      return null;
    }
  }

  /** Null also where the editor should be asked: it says in its own way what is wrong with the file. */
  private localBytes(uri: vscode.Uri): Uint8Array | null {
    try {
      return this.readLocal?.(uri.fsPath, LARGEST_NOTE) ?? null;
    } catch (error) {
      this.log.debug(`Cannot read ${uri.fsPath} directly: ${error instanceof Error ? error.message : String(error)}`);
      return null;
    }
  }
}

async function bytesOf(uri: vscode.Uri): Promise<Uint8Array | null> {
  const { size, type } = await vscode.workspace.fs.stat(uri);
  // Reading a pipe, say, would never end.
  if ((type & vscode.FileType.File) === 0) return null;
  if (size > LARGEST_NOTE) throw new Error(`its ${size} bytes are more than ${LARGEST_NOTE}`);
  return vscode.workspace.fs.readFile(uri);
}
