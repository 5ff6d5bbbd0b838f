import * as vscode from 'vscode';

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
  const editor = await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri));
  const cursor = editor.document.positionAt(Math.max(0, marked.indexOf('‸')));
  editor.selection = new vscode.Selection(cursor, cursor);
  return editor;
}
