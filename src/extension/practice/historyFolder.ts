import * as vscode from 'vscode';
import type { HistoryFolder } from '../../core/practice/history/folder.js';

/** A folder of history files on any disk that VS Code knows. */
export function historyFolderAt(uri: vscode.Uri): HistoryFolder {
  const { fs } = vscode.workspace;
  const file = (name: string): vscode.Uri => vscode.Uri.joinPath(uri, name);
  return {
    list: async () => {
      const entries = await orNull(fs.readDirectory(uri));
      return (entries ?? []).filter(([, type]) => (type & vscode.FileType.File) !== 0).map(([name]) => name);
    },
    read: (name) => orNull(fs.readFile(file(name))),
    // It makes the folders that are missing.
    write: async (name, bytes) => fs.writeFile(file(name), bytes),
    rename: async (from, to) => fs.rename(file(from), file(to), { overwrite: true }),
  };
}

/** Null for what is not there; other errors are passed on. */
export async function orNull<T>(reading: Thenable<T>): Promise<T | null> {
  try {
    return await reading;
  } catch (error) {
    if (error instanceof vscode.FileSystemError && error.code === 'FileNotFound') return null;
    throw error;
  }
}
