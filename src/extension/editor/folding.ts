import * as vscode from 'vscode';
import { foldsOf } from '../../core/editing/folds.js';
import type { NoteIndex } from '../notes/noteIndex.js';
import { readNote } from './currentNote.js';

/** Folds stories and their sections where VS Code does not by itself. */
export class StoryFolding implements vscode.FoldingRangeProvider {
  constructor(private readonly index: NoteIndex) {}

  /** Undefined, and not empty, where there is no story: a text file is folded by its indentation then. */
  async provideFoldingRanges(
    document: vscode.TextDocument,
    _context: vscode.FoldingContext,
    token: vscode.CancellationToken,
  ): Promise<vscode.FoldingRange[] | undefined> {
    const note = await readNote(this.index, document, token);
    if (note === null || note.stories.length === 0) return undefined;
    const lines = {
      lineOf: (offset: number): number => document.positionAt(offset).line + 1,
      textOf: (line: number): string => (line > document.lineCount ? '' : document.lineAt(line - 1).text),
    };
    return foldsOf(note, lines, document.languageId === 'markdown').map(({ first, last }) => new vscode.FoldingRange(first - 1, last - 1));
  }
}
