import * as vscode from 'vscode';
import type { NoteIndex } from '../notes/noteIndex.js';
import { rangeOf } from '../positions.js';
import { readNote } from './currentNote.js';

/** VS Code's own Markdown extension follows links in Markdown, to all headings, and would show each twice. */
export const LINKED_NOTES: vscode.DocumentSelector = { language: 'plaintext' };

/** Follows links inside a note that is no Markdown document, `[the crane](#the-crane)`, to stories, questions and groups. */
export class StoryLinks implements vscode.DefinitionProvider, vscode.ReferenceProvider {
  constructor(private readonly index: NoteIndex) {}

  async provideDefinition(
    document: vscode.TextDocument,
    position: vscode.Position,
    token: vscode.CancellationToken,
  ): Promise<vscode.Location | null> {
    const note = await readNote(this.index, document, token);
    const offset = document.offsetAt(position);
    const link = note?.references.find(({ span }) => span.start <= offset && offset <= span.end);
    return link === undefined ? null : new vscode.Location(document.uri, document.lineAt(link.target - 1).range);
  }

  /** The links to the story, question or group whose title is on the line. */
  async provideReferences(
    document: vscode.TextDocument,
    { line }: vscode.Position,
    _context: vscode.ReferenceContext,
    token: vscode.CancellationToken,
  ): Promise<vscode.Location[]> {
    const note = await readNote(this.index, document, token);
    const links = note?.references.filter(({ target }) => target === line + 1) ?? [];
    return links.map(({ span }) => new vscode.Location(document.uri, rangeOf(document, span)));
  }
}
