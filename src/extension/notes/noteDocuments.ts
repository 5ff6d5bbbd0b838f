import * as vscode from 'vscode';
import type { ConfigService } from '../config/config.js';
import { readSettings } from '../config/settings.js';

const NOTE_FILE = /\.(?:md|markdown|txt)$/i;

/**
 * May the document be a note? In the workspace the settings say so, or its configuration file; outside of it any Markdown or text file may, and
 * one that is not saved yet, but no older version in a comparison and nothing else that cannot be written.
 */
export function mayBeNote(document: vscode.TextDocument, config: ConfigService): boolean {
  const { uri, languageId } = document;
  const isChosen = config.chooses(uri);
  if (isChosen === false) return false;
  const folder = vscode.workspace.getWorkspaceFolder(uri);
  if (folder === undefined) {
    const isFile = uri.scheme === 'untitled' || vscode.workspace.fs.isWritableFileSystem(uri.scheme) === true;
    return isFile && (languageId === 'markdown' || NOTE_FILE.test(uri.path));
  }
  const { include, exclude } = readSettings();
  const fits = (glob: string): boolean => vscode.languages.match({ pattern: new vscode.RelativePattern(folder, glob) }, document) > 0;
  return (isChosen === true || fits(include)) && !(exclude !== '' && fits(exclude));
}

/** The document of this address, if VS Code has it in memory. */
export function documentAt(uri: vscode.Uri): vscode.TextDocument | undefined {
  const key = uri.toString();
  return vscode.workspace.textDocuments.find((document) => !document.isClosed && document.uri.toString() === key);
}

/** The files that tabs show as text, in a comparison the newer one. */
export function urisOf(tabs: readonly vscode.Tab[]): vscode.Uri[] {
  return tabs.flatMap(({ input }) => {
    if (input instanceof vscode.TabInputText) return [input.uri];
    return input instanceof vscode.TabInputTextDiff ? [input.modified] : [];
  });
}

/** Does a tab show the file as text? */
export function isInTab(uri: vscode.Uri): boolean {
  const key = uri.toString();
  return urisOf(vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs)).some((open) => open.toString() === key);
}
