import * as vscode from 'vscode';
import { orNull } from './historyFolder.js';

/** Whether Git keeps the folder, or one that it is in. */
export async function isInGit(folder: vscode.Uri): Promise<boolean> {
  for (let each = folder; ;) {
    if (await exists(vscode.Uri.joinPath(each, '.git'))) return true;
    const parent = vscode.Uri.joinPath(each, '..');
    if (parent.path === each.path) return false;
    each = parent;
  }
}

/** Adds a line to the folder's `.gitignore`, unless it is there. Its other lines stay as they are. */
export async function ignoreInGit(folder: vscode.Uri, line: string): Promise<void> {
  const file = vscode.Uri.joinPath(folder, '.gitignore');
  const bytes = await orNull(vscode.workspace.fs.readFile(file));
  const text = bytes === null ? '' : new TextDecoder().decode(bytes);
  if (text.split(/\r?\n/).includes(line)) return;
  const added = new TextEncoder().encode(`${text === '' || text.endsWith('\n') ? '' : '\n'}${line}\n`);
  await vscode.workspace.fs.writeFile(file, new Uint8Array([...(bytes ?? []), ...added]));
}

/** A place that may not be looked at holds nothing of the user's. */
function exists(uri: vscode.Uri): Thenable<boolean> {
  return vscode.workspace.fs.stat(uri).then(
    () => true,
    () => false,
  );
}
