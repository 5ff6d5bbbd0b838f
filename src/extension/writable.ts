import * as vscode from 'vscode';
import { documentAt } from './notes/noteDocuments.js';

/**
 * May the file be written? VS Code lets an extension edit a document whose file may not, says that it is done, and never
 * saves it.
 */
export async function isWritable(uri: vscode.Uri): Promise<boolean> {
  if (uri.scheme === 'untitled') return true;
  if (vscode.workspace.fs.isWritableFileSystem(uri.scheme) === false) return false;
  // What is gone is written anew when it is saved.
  const stat = await vscode.workspace.fs.stat(uri).then(undefined, () => null);
  return ((stat?.permissions ?? 0) & vscode.FilePermission.Readonly) === 0;
}

/** Applies an edit of these notes; false if one of them may not be written, or changed meanwhile. */
export async function applyTo(
  uris: readonly vscode.Uri[],
  edit: vscode.WorkspaceEdit,
  metadata?: vscode.WorkspaceEditMetadata,
): Promise<boolean> {
  const versions = (): string => uris.map((uri) => documentAt(uri)?.version).join();
  const before = versions();
  for (const uri of uris) if (!(await isWritable(uri))) return false;
  return versions() === before && vscode.workspace.applyEdit(edit, metadata);
}
