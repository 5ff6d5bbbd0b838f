import * as vscode from 'vscode';
import { registerDiagnostics } from './diagnostics.js';
import { registerHover } from './hover.js';
import { NoteIndex } from './noteIndex.js';
import { registerPractice } from './practice/practice.js';
import { registerTree } from './tree/tree.js';
import { registerWriting } from './writing.js';

/** Called by VS Code when a Markdown or text file is opened, or the view is shown. */
export function activate(context: vscode.ExtensionContext): void {
  const { extensionUri } = context;
  const log = vscode.window.createOutputChannel('STAR Stories', { log: true });
  const index = new NoteIndex(log);
  context.subscriptions.push(
    log,
    index,
    registerTree(index),
    registerDiagnostics(extensionUri, index),
    registerHover(index),
    registerPractice({ extensionUri, log, index }),
    registerWriting(),
  );
}
