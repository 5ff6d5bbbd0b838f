import * as vscode from 'vscode';

/** Called by VS Code when the first Markdown file is opened or the view is shown. */
export function activate(context: vscode.ExtensionContext): void {
  const log = vscode.window.createOutputChannel('STAR Stories', { log: true });
  context.subscriptions.push(log);
}
