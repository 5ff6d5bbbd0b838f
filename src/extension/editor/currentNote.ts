import * as vscode from 'vscode';
import type { Note } from '../../core/notes/model.js';
import type { NoteIndex } from '../notes/noteIndex.js';

/** Notes in any language that VS Code gives them. */
export const NOTES: vscode.DocumentSelector = [{ language: 'markdown' }, { language: 'plaintext' }];

/**
 * What the document says now, once it has been read: many providers are asked after each keystroke, and none of them has
 * others wait for a long note. Null if the document holds nothing, is no note, or nobody wants to know any more.
 */
export async function readNote(index: NoteIndex, document: vscode.TextDocument, token: vscode.CancellationToken): Promise<Note | null> {
  if (index.documentOf(document.uri) !== document) return null;
  if (!index.isCurrent(document)) await untilRead(index, document, token);
  if (token.isCancellationRequested || document.isClosed || !index.isCurrent(document)) return null;
  const note = index.read(document);
  return note.stories.length + note.questions.length + note.ideas.length === 0 ? null : note;
}

async function untilRead(index: NoteIndex, document: vscode.TextDocument, token: vscode.CancellationToken): Promise<void> {
  const subscriptions: vscode.Disposable[] = [];
  await new Promise<void>((resolve) => {
    const look = (): void => {
      if (index.isCurrent(document) || document.isClosed) resolve();
    };
    subscriptions.push(
      index.onDidChange(look),
      vscode.workspace.onDidCloseTextDocument(look),
      token.onCancellationRequested(() => resolve()),
    );
    index.beginReading(document);
  });
  vscode.Disposable.from(...subscriptions).dispose();
}
