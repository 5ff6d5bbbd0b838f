import * as vscode from 'vscode';

/** Knows of unsaved notes whether their files were written by others meanwhile: VS Code says so only when it saves them. */
export class Conflicts implements vscode.Disposable {
  /** When the files were last written, in ms since 1970, as the notes were first changed and not saved. */
  private readonly written = new Map<string, Promise<number | null>>();
  private readonly subscriptions: vscode.Disposable;

  constructor() {
    for (const document of vscode.workspace.textDocuments) this.follow(document);
    this.subscriptions = vscode.Disposable.from(
      vscode.workspace.onDidChangeTextDocument(({ document }) => this.follow(document)),
      vscode.workspace.onDidSaveTextDocument((document) => this.follow(document)),
      vscode.workspace.onDidCloseTextDocument(({ uri }) => void this.written.delete(uri.toString())),
    );
  }

  /** Would saving the note overwrite what somebody else has written? */
  async has({ uri, isDirty }: vscode.TextDocument): Promise<boolean> {
    const written = isDirty ? await this.written.get(uri.toString()) : undefined;
    return written != null && (await writtenAt(uri)) !== written;
  }

  dispose(): void {
    this.subscriptions.dispose();
  }

  private follow({ uri, isDirty, isUntitled }: vscode.TextDocument): void {
    const key = uri.toString();
    if (!isDirty || isUntitled) this.written.delete(key);
    else if (!this.written.has(key)) this.written.set(key, writtenAt(uri));
  }
}

/** Null if there is no such file. */
async function writtenAt(uri: vscode.Uri): Promise<number | null> {
  return vscode.workspace.fs.stat(uri).then(
    ({ mtime }) => mtime,
    () => null,
  );
}
