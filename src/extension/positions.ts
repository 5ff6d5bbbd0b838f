import * as vscode from 'vscode';
import type { Located, Span } from '../core/notes/model.js';

/** The document's range for a span of the note that was read from it. */
export function rangeOf(document: vscode.TextDocument, span: Span): vscode.Range {
  return new vscode.Range(document.positionAt(span.start), document.positionAt(span.end));
}

/** The start of the line on which something stands, where no document is at hand. */
export function lineOf(place: Located): vscode.Range {
  return new vscode.Range(place.line - 1, 0, place.line - 1, 0);
}
