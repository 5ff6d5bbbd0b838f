import { assert } from 'chai';
import * as vscode from 'vscode';
import { eventually } from './eventually.js';

/** A folder of the workspace for the notes of one suite. */
export function noteFolder(name: string): vscode.Uri {
  const [workspace] = vscode.workspace.workspaceFolders ?? [];
  if (workspace === undefined) throw new Error('the test host has no workspace folder');
  return vscode.Uri.joinPath(workspace.uri, name);
}

/** Writes a note and opens it in an editor, the cursor before the first `‸` in the text, which is not written. */
export async function openNote(folder: vscode.Uri, name: string, marked: string): Promise<vscode.TextEditor> {
  const uri = vscode.Uri.joinPath(folder, name);
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(marked.replace('‸', '')));
  const document = await vscode.workspace.openTextDocument(uri);
  return openAt(document, document.positionAt(Math.max(0, marked.indexOf('‸'))));
}

/** Shows a document with the cursor at a place, and waits until the window says that it is there: commands look for it. */
export async function openAt(document: vscode.TextDocument, cursor: vscode.Position): Promise<vscode.TextEditor> {
  await vscode.window.showTextDocument(document, { selection: new vscode.Range(cursor, cursor) });
  return eventually(() => {
    const editor = vscode.window.activeTextEditor;
    assert.equal(editor?.document.uri.toString(), document.uri.toString());
    assert.isTrue(editor?.selection.active.isEqual(cursor), 'the cursor is not there');
    return editor as vscode.TextEditor;
  });
}
