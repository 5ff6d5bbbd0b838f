import * as vscode from 'vscode';

/** Typing has paused after this many ms without a keystroke. */
const PAUSE_MS = 1000;

/** Knows which documents are being typed in, and tells when the typing has paused. */
export class Typing implements vscode.Disposable {
  private readonly timers = new Map<string, ReturnType<typeof setTimeout>>();
  private readonly paused = new vscode.EventEmitter<vscode.Uri>();
  private readonly subscription: vscode.Disposable;

  readonly onDidPause = this.paused.event;

  constructor() {
    this.subscription = vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      if (contentChanges.length > 0) this.typed(document.uri);
    });
  }

  isTyping(uri: vscode.Uri): boolean {
    return this.timers.has(uri.toString());
  }

  dispose(): void {
    for (const timer of this.timers.values()) clearTimeout(timer);
    this.subscription.dispose();
    this.paused.dispose();
  }

  private typed(uri: vscode.Uri): void {
    const key = uri.toString();
    clearTimeout(this.timers.get(key));
    const pause = (): void => {
      this.timers.delete(key);
      this.paused.fire(uri);
    };
    this.timers.set(key, setTimeout(pause, PAUSE_MS));
  }
}
