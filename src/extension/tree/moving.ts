import * as vscode from 'vscode';
import { moveStories, type Moved, type Refusal, type Source, type Spot } from '../../core/writing/moving.js';
import { relativePath } from '../../core/writing/relativePath.js';
import { workspaceEdit } from '../fixes/workspaceEdit.js';
import type { NoteIndex } from '../notes/noteIndex.js';
import { findTarget, type StoryTarget } from '../storyTarget.js';
import type { Conflicts } from './conflicts.js';
import { isWritable } from '../writable.js';

/** Where stories are to go: a note, and a place in it that is told from what the note holds then. */
export interface Goal {
  readonly uri: vscode.Uri;
  /** Null: to the end of a note without stories. */
  spotIn(stories: number): Spot | null;
}

/** Moves stories in and between notes: all of them, in one edit that can be undone as one, or none, and says why. */
export class StoryMover {
  constructor(
    private readonly index: NoteIndex,
    private readonly conflicts: Conflicts,
  ) {}

  /** Says why, where nothing was moved. */
  async move(stories: readonly StoryTarget[], goal: Goal): Promise<void> {
    const why = stories.length === 0 ? null : await this.tryTo(stories, goal);
    if (why !== null) void vscode.window.showWarningMessage(vscode.l10n.t('Nothing was moved: {0}', why));
  }

  /** Null if it was done, else why not, in a sentence. */
  async tryTo(stories: readonly StoryTarget[], goal: Goal): Promise<string | null> {
    const uris = [...new Map([goal.uri, ...stories.map(({ uri }) => uri)].map((uri) => [uri.toString(), uri])).values()];
    const documents: vscode.TextDocument[] = [];
    for (const uri of uris) {
      const document = await this.open(uri);
      if (typeof document === 'string') return document;
      documents.push(document);
    }
    return this.write(documents, stories, goal);
  }

  /** The note's document, or why it cannot be written. */
  private async open(uri: vscode.Uri): Promise<vscode.TextDocument | string> {
    const name = vscode.workspace.asRelativePath(uri);
    const stat = uri.scheme === 'untitled' ? undefined : await vscode.workspace.fs.stat(uri).then(undefined, () => null);
    if (stat === null) return vscode.l10n.t('{0} is no longer there.', name);
    if (!(await isWritable(uri))) return vscode.l10n.t('{0} cannot be written.', name);
    const document = await vscode.workspace.openTextDocument(uri).then(undefined, () => null);
    if (document === null || this.index.documentOf(uri) === undefined) return vscode.l10n.t('{0} cannot be opened as a note.', name);
    return (await this.conflicts.has(document))
      ? vscode.l10n.t('{0} has changes that are not saved, and its file was changed by another program. Save or revert it first.', name)
      : document;
  }

  private async write(documents: readonly vscode.TextDocument[], stories: readonly StoryTarget[], goal: Goal): Promise<string | null> {
    const readings = documents.map((document) => this.index.reading(document));
    const [to] = readings;
    const places = documents.map(({ uri }) =>
      stories.filter((story) => story.uri.toString() === uri.toString()).map((story) => findTarget(this.index, story)?.place),
    );
    if (to === undefined || places.flat().includes(undefined)) return vscode.l10n.t('the story is no longer there.');
    const sources = readings.map((from, index): Source => ({
      from,
      places: (places[index] ?? []) as number[],
      paths: pathsBetween(documents[index], documents[0]),
    }));
    const moved = moveStories({ sources, to, spot: goal.spotIn(to.note.stories.length) });
    if (typeof moved === 'string') return WHY[moved]();
    const wereSaved = documents.every(({ isDirty }) => !isDirty);
    // What was saved is saved again, if the user wants that of changes to several files.
    const isDone = await vscode.workspace.applyEdit(editOf(documents, moved), { isRefactoring: wereSaved });
    return isDone ? null : vscode.l10n.t('a note cannot be written, or was changed meanwhile.');
  }
}

const WHY: Readonly<Record<Refusal, () => string>> = {
  'no-block': () => vscode.l10n.t('only stories that stand in lines of their own can be moved, unlike rows of a table.'),
  'read-otherwise': () =>
    vscode.l10n.t('a story, or what is left in its note, would be read otherwise there. Move it by hand in the editor.'),
  links: () => vscode.l10n.t('a link to or from a story would lead nowhere.'),
};

function editOf(documents: readonly vscode.TextDocument[], { sources, to }: Moved): vscode.WorkspaceEdit {
  const whole = new vscode.WorkspaceEdit();
  for (const [index, document] of documents.entries()) {
    const edits = index === 0 ? to : (sources[index] ?? []);
    for (const [uri, changes] of workspaceEdit(document, edits).entries()) whole.set(uri, changes);
  }
  return whole;
}

/** How links of the two notes name one another; those that were never saved have no name. */
function pathsBetween(source: vscode.TextDocument | undefined, target: vscode.TextDocument | undefined): Source['paths'] {
  if (
    source === undefined ||
    target === undefined ||
    source.isUntitled ||
    target.isUntitled ||
    source.uri.scheme !== target.uri.scheme ||
    source.uri.authority !== target.uri.authority
  )
    return { toTarget: null, toSource: null };
  return { toTarget: relativePath(source.uri.path, target.uri.path), toSource: relativePath(target.uri.path, source.uri.path) };
}
