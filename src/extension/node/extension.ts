import type * as vscode from 'vscode';
import { activateWith } from '../extension.js';
import { readLocalFile } from './localFile.js';

/** Called by VS Code where extensions run in Node. */
export function activate(context: vscode.ExtensionContext): void {
  activateWith(context, readLocalFile);
}
