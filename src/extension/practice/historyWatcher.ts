import * as vscode from 'vscode';

/** Several files may change at once; they are told of after this many ms without another. */
const DELAY_MS = 100;

/**
 * Tells when a file in one of the folders came, changed or went, or when there are other folders; and when the user comes
 * back to the window, as of a folder that is made together with the one around it, VS Code may hear nothing.
 */
export function watchFolders(folders: () => readonly vscode.Uri[], changed: () => void): vscode.Disposable {
  let watchers: vscode.Disposable[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  const soon = (): void => {
    clearTimeout(timer);
    timer = setTimeout(changed, DELAY_MS);
  };
  const stop = (): void => {
    for (const watcher of watchers) watcher.dispose();
  };
  const watch = (): void => {
    stop();
    watchers = folders().map((folder) => {
      const watcher = vscode.workspace.createFileSystemWatcher(new vscode.RelativePattern(folder, '*.jsonl'));
      return vscode.Disposable.from(watcher, watcher.onDidCreate(soon), watcher.onDidChange(soon), watcher.onDidDelete(soon));
    });
  };
  watch();
  const following = vscode.workspace.onDidChangeWorkspaceFolders(() => {
    watch();
    soon();
  });
  const returning = vscode.window.onDidChangeWindowState(({ focused }) => {
    if (focused) soon();
  });
  return new vscode.Disposable(() => {
    clearTimeout(timer);
    following.dispose();
    returning.dispose();
    stop();
  });
}
