import * as vscode from 'vscode';
import type { Located, Span } from '../core/notes/model.js';
import { positionsIn } from '../core/notes/positions.js';

/** The document's range for a span of the note that was read from it. */
export function rangeOf(document: vscode.TextDocument, span: Span): vscode.Range {
  return new vscode.Range(document.positionAt(span.start), document.positionAt(span.end));
}

/** The same, where no document is at hand, for the text from which the note was read. It keeps no hold of the text. */
export function rangesIn(text: string): (span: Span) => vscode.Range {
  const positionOf = positionsIn(text);
  return ({ start, end }) => {
    const [from, to] = [positionOf(start), positionOf(end)];
    return new vscode.Range(from.line - 1, from.column - 1, to.line - 1, to.column - 1);
  };
}

/** The start of the line on which something stands, where no document is at hand. */
export function lineOf(place: Located): vscode.Range {
  return new vscode.Range(place.line - 1, 0, place.line - 1, 0);
}
