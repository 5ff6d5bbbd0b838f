import * as vscode from 'vscode';
import { tagAt, tagsOfKey } from '../../core/editing/tagPlaces.js';
import type { Located, Note } from '../../core/notes/model.js';
import { tagKey } from '../../core/notes/reach.js';
import type { NoteIndex } from '../notes/noteIndex.js';
import { rangeOf } from '../positions.js';
import { readNote } from './currentNote.js';

/** Leads from a tag to the questions of its name, and from either to the stories that carry it, in all notes. */
export class TagPlaces implements vscode.DefinitionProvider, vscode.ReferenceProvider {
  constructor(private readonly index: NoteIndex) {}

  /** Where no question has its name, a tag leads to itself: VS Code shows its references then. */
  async provideDefinition(
    document: vscode.TextDocument,
    position: vscode.Position,
    token: vscode.CancellationToken,
  ): Promise<vscode.Location[]> {
    const note = await readNote(this.index, document, token);
    const tag = note === null ? null : tagAt(note, document.offsetAt(position));
    if (tag === null) return [];
    const questions = this.places(questionsOf(tagKey(tag.name)));
    return questions.length > 0 ? questions : [new vscode.Location(document.uri, rangeOf(document, tag.span))];
  }

  async provideReferences(
    document: vscode.TextDocument,
    position: vscode.Position,
    { includeDeclaration }: vscode.ReferenceContext,
    token: vscode.CancellationToken,
  ): Promise<vscode.Location[]> {
    const note = await readNote(this.index, document, token);
    if (note === null) return [];
    const offset = document.offsetAt(position);
    const name = tagAt(note, offset)?.name ?? note.questions.find(({ span }) => span.start <= offset && offset <= span.end)?.title;
    if (name === undefined) return [];
    await this.index.all();
    const key = tagKey(name);
    return [...(includeDeclaration ? this.places(questionsOf(key)) : []), ...this.places((other) => tagsOfKey(other, key))];
  }

  /** In the order of the notes. */
  private places(placesIn: (note: Note) => readonly Located[]): vscode.Location[] {
    return this.index.known().flatMap(({ uri }) => {
      const current = this.index.current(uri);
      return current === undefined ? [] : placesIn(current.note).map(({ span }) => new vscode.Location(uri, current.rangeOf(span)));
    });
  }
}

function questionsOf(key: string): (note: Note) => readonly Located[] {
  return ({ questions }) => questions.filter(({ title }) => tagKey(title) === key);
}
