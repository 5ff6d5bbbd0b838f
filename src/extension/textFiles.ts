import * as vscode from 'vscode';

/** A larger text, in bytes or UTF-16 code units, is no note that a person wrote. */
export const LARGEST_NOTE = 5_000_000;

/** Reads files, and names in the log, once, each that cannot be read. */
export class TextFiles {
  private readonly unreadable = new Set<string>();

  constructor(private readonly log: vscode.LogOutputChannel) {}

  /** The file's text; null if it is gone, too large or cannot be read. */
  async read(uri: vscode.Uri): Promise<string | null> {
    const key = uri.toString();
    try {
      const { size, type } = await vscode.workspace.fs.stat(uri);
      // Reading a pipe, say, would never end.
      if ((type & vscode.FileType.File) === 0) return null;
      if (size > LARGEST_NOTE) throw new Error(`its ${size} bytes are more than ${LARGEST_NOTE}`);
      const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
      this.unreadable.delete(key);
      return text;
    } catch (error) {
      const isGone = error instanceof vscode.FileSystemError && error.code === 'FileNotFound';
      if (isGone || this.unreadable.has(key)) return null;
      this.unreadable.add(key);
      this.log.warn(`Cannot read ${uri.toString(true)}: ${error instanceof Error ? error.message : String(error)}`);
      return null;
    }
  }
}
