import * as vscode from 'vscode';
import type { Edit } from '../../core/lint/rule.js';
import { rangeOf } from '../positions.js';

/** The edits as one change of the document. Where the user goes on writing, the cursor stops, with Tab from one place to the next. */
export function workspaceEdit(document: vscode.TextDocument, edits: readonly Edit[]): vscode.WorkspaceEdit {
  const stops = edits.reduce((sum, { cursors = [] }) => sum + cursors.length, 0);
  let stop = 0;
  const changes = edits.map((edit) => {
    const range = rangeOf(document, edit.span);
    if (edit.cursors === undefined || edit.cursors.length === 0) return vscode.TextEdit.replace(range, edit.text);
    // The last stop is 0, where the snippet is done.
    const snippet = new vscode.SnippetTextEdit(
      range,
      appendStops(new vscode.SnippetString(), edit, () => (stop += 1) % stops),
    );
    snippet.keepWhitespace = true;
    return snippet;
  });
  const whole = new vscode.WorkspaceEdit();
  whole.set(document.uri, changes);
  return whole;
}

/** Puts text behind a snippet, with a place to stop at each of its cursors; `nextStop` numbers them, as VS Code does if it is left out. */
export function appendStops(
  snippet: vscode.SnippetString,
  { text, cursors = [] }: Pick<Edit, 'text' | 'cursors'>,
  nextStop?: () => number,
): vscode.SnippetString {
  let at = 0;
  for (const cursor of cursors) {
    snippet.appendText(text.slice(at, cursor)).appendTabstop(nextStop?.());
    at = cursor;
  }
  return snippet.appendText(text.slice(at));
}
