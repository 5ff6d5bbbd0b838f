import * as vscode from 'vscode';
import { eventually } from './eventually.js';

/**
 * Waits until the extension host hears of files that are written to the folder: where it has just started, that may be
 * long, and of folders that are made meanwhile it may never hear.
 */
export async function watched(folder: vscode.Uri): Promise<void> {
  const probe = vscode.Uri.joinPath(folder, 'probe.bin');
  let heard = 0;
  const watcher = vscode.workspace.createFileSystemWatcher(new vscode.RelativePattern(folder, '**/probe.bin'));
  const listening = vscode.Disposable.from(watcher, watcher.onDidCreate(() => (heard += 1)), watcher.onDidChange(() => (heard += 1)));
  await eventually(async () => {
    await vscode.workspace.fs.writeFile(probe, new TextEncoder().encode(String(Date.now())));
    if (heard === 0) throw new Error(`nothing is heard of ${probe.toString()}`);
  }, 40);
  listening.dispose();
  await vscode.workspace.fs.delete(probe);
}
