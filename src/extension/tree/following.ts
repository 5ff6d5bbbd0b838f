import * as vscode from 'vscode';
import { entriesOf } from '../../core/tree/entries.js';
import { logFailure } from '../failures.js';
import type { Log } from '../log.js';
import type { IndexedNote, NoteIndex } from '../notes/noteIndex.js';
import type { Node, StoryNode } from './nodes.js';
import type { StoryTree } from './storyTree.js';

const SETTING = 'starStories.tree.followCursor';
/** A cursor that moves on is followed after so many ms. */
const DELAY_MS = 200;

/** Has the tree show the story under the cursor, when it is asked to and, where the user has set so, always. */
export function registerFollowing(view: vscode.TreeView<Node>, tree: StoryTree, index: NoteIndex, log: Log): vscode.Disposable {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const follow = (): void => {
    clearTimeout(timer);
    // A row may go while it is being shown.
    if (isOn()) timer = setTimeout(() => logFailure(log, show(view, tree, index, false)), DELAY_MS);
  };
  const set = (value: boolean) => (): Thenable<void> =>
    vscode.workspace.getConfiguration().update(SETTING, value, vscode.ConfigurationTarget.Global);
  return vscode.Disposable.from(
    vscode.window.onDidChangeTextEditorSelection(follow),
    vscode.window.onDidChangeActiveTextEditor(follow),
    view.onDidChangeVisibility(follow),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration(SETTING)) follow();
    }),
    vscode.commands.registerCommand('starStories.followCursor', set(true)),
    vscode.commands.registerCommand('starStories.stopFollowingCursor', set(false)),
    vscode.commands.registerCommand('starStories.revealStory', async () => {
      if (!(await show(view, tree, index, true)))
        void vscode.window.showInformationMessage(vscode.l10n.t('The cursor is in no story that the tree shows.'));
    }),
    new vscode.Disposable(() => clearTimeout(timer)),
  );
}

function isOn(): boolean {
  return vscode.workspace.getConfiguration().get<unknown>(SETTING) === true;
}

/**
 * Selects the row of the story under the cursor; where there are several, one that is selected already stays so. Unless it is
 * asked for, what the user has selected himself, several rows, is left alone.
 */
async function show(view: vscode.TreeView<Node>, tree: StoryTree, index: NoteIndex, isAsked: boolean): Promise<boolean> {
  const editor = vscode.window.activeTextEditor;
  const row = editor === undefined || !(isAsked || view.visible) ? undefined : rowAt(view, tree, index, editor);
  if (row === undefined) return false;
  if (isAsked || (view.selection.length < 2 && !view.selection.includes(row))) await view.reveal(row, { select: true, focus: isAsked });
  return true;
}

function rowAt(
  view: vscode.TreeView<Node>,
  tree: StoryTree,
  index: NoteIndex,
  { document, selection }: vscode.TextEditor,
): StoryNode | undefined {
  if (index.documentOf(document.uri) === undefined) return undefined;
  const note: IndexedNote = { uri: document.uri, name: '', note: index.read(document) };
  const offset = document.offsetAt(selection.active);
  const entry = entriesOf([{ ...note, key: document.uri.toString() }]).find(
    ({ story: { extent } }) => extent.start <= offset && offset <= extent.end,
  );
  const rows = entry === undefined ? [] : tree.rows.rowsOf(entry.key);
  return rows.find((row) => view.selection.includes(row)) ?? rows[0];
}
