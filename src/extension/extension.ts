import * as vscode from 'vscode';
import { ConfigService } from './config.js';
import { registerConfigProblems } from './configProblems.js';
import { registerDiagnostics } from './diagnostics.js';
import { registerFixes } from './fixes/fixes.js';
import { registerHover } from './hover.js';
import { Linting } from './linting.js';
import { registerMarkdownlint } from './markdownlint.js';
import { NoteIndex } from './noteIndex.js';
import { registerPractice } from './practice/practice.js';
import { registerTree } from './tree/tree.js';
import { registerWriting } from './writing.js';

/** Called by VS Code when a Markdown or text file is opened, or the view is shown. */
export function activate(context: vscode.ExtensionContext): void {
  const { extensionUri } = context;
  const log = vscode.window.createOutputChannel('STAR Stories', { log: true });
  const config = new ConfigService(log);
  const index = new NoteIndex(log, config);
  const linting = new Linting(index, config);
  context.subscriptions.push(
    log,
    config,
    index,
    linting,
    registerTree(index, config),
    registerDiagnostics(extensionUri, index, linting),
    registerFixes(index, linting, config),
    registerConfigProblems(config),
    registerHover(index),
    registerPractice({ context, log, index, config }),
    registerWriting(),
    registerMarkdownlint(),
  );
}
