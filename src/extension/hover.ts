import * as vscode from 'vscode';
import type { NoteIndex } from './noteIndex.js';
import { rangeOf } from './positions.js';

/** Tells, on a story's title or label, why the note was read so. */
export function registerHover(index: NoteIndex): vscode.Disposable {
  const selector: vscode.DocumentSelector = [{ language: 'markdown' }, { language: 'plaintext' }];
  return vscode.languages.registerHoverProvider(selector, { provideHover: (document, position) => hoverAt(index, document, position) });
}

function hoverAt(index: NoteIndex, document: vscode.TextDocument, position: vscode.Position): vscode.Hover | null {
  if (index.documentOf(document.uri) === undefined) return null;
  const offset = document.offsetAt(position);
  const note = index.read(document);
  if (note.stories.length === 0) return null;
  const reasons = note.reasons.filter(({ span }) => span.start <= offset && offset <= span.end);
  const [first] = reasons;
  if (first === undefined) return null;
  // Note text goes in as text: nothing in it is taken for Markdown.
  const text = new vscode.MarkdownString();
  for (const reason of reasons) text.appendText(reason.text).appendMarkdown('\n\n');
  return new vscode.Hover(text, rangeOf(document, first.span));
}
