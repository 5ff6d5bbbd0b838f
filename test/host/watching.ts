import * as vscode from 'vscode';
import { eventually } from './eventually.js';

/** Makes a folder in the workspace, of which the extension host hears from then on. */
export async function watchedFolder(...path: readonly string[]): Promise<vscode.Uri> {
  const [workspace] = vscode.workspace.workspaceFolders ?? [];
  if (workspace === undefined) throw new Error('the test host has no workspace folder');
  let folder = workspace.uri;
  await watched(folder);
  // Of a folder within one that is not heard of yet, nothing may ever be heard.
  for (const name of path) {
    folder = vscode.Uri.joinPath(folder, name);
    await vscode.workspace.fs.createDirectory(folder);
    await watched(folder);
  }
  return folder;
}

/** Waits until the extension host hears of files that are written to the folder: where it has just started, that may be long. */
async function watched(folder: vscode.Uri): Promise<void> {
  const probe = vscode.Uri.joinPath(folder, 'probe.bin');
  let heard = 0;
  const watcher = vscode.workspace.createFileSystemWatcher(new vscode.RelativePattern(folder, '**/probe.bin'));
  const listening = vscode.Disposable.from(
    watcher,
    watcher.onDidCreate(() => (heard += 1)),
    watcher.onDidChange(() => (heard += 1)),
  );
  await eventually(async () => {
    await vscode.workspace.fs.writeFile(probe, new TextEncoder().encode(String(Date.now())));
    if (heard === 0) throw new Error(`nothing is heard of ${probe.toString()}`);
  }, 60).finally(() => listening.dispose());
  await vscode.workspace.fs.delete(probe);
}
