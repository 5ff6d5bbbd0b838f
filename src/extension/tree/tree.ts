import * as vscode from 'vscode';
import { isOpen } from '../../core/tree/filter.js';
import type { Log } from '../log.js';
import type { NoteIndex, Progress } from '../notes/noteIndex.js';
import { Arranging, describe, registerArranging } from './arranging.js';
import { Conflicts } from './conflicts.js';
import { registerMoving, StoryDragging } from './dragging.js';
import { registerFiltering, tellFilter } from './filtering.js';
import { registerFollowing } from './following.js';
import { StoryMover } from './moving.js';
import type { Node } from './nodes.js';
import { registerRowActions } from './rowActions.js';
import { StoryTree, type StoryTreeDeps } from './storyTree.js';

export interface TreeDeps extends Omit<StoryTreeDeps, 'arranging'> {
  readonly log: Log;
  /** Keeps what the user has chosen for this workspace. */
  readonly state: vscode.Memento;
}

/** Shows the tree of stories, with the number of incomplete ones on its icon. */
export function registerTree({ state, log, ...deps }: TreeDeps): vscode.Disposable {
  const { index, linting } = deps;
  const arranging = new Arranging(state);
  const tree = new StoryTree({ ...deps, arranging });
  const conflicts = new Conflicts();
  const mover = new StoryMover(index, conflicts);
  const dragAndDropController = new StoryDragging(mover, arranging, tree.rows);
  const view = vscode.window.createTreeView('starStories.stories', {
    treeDataProvider: tree,
    dragAndDropController,
    showCollapseAll: true,
    canSelectMany: true,
  });
  return vscode.Disposable.from(
    ...[view, tree, arranging, conflicts],
    registerArranging(arranging),
    registerFiltering(arranging, linting),
    registerRowActions(view),
    registerMoving(view, mover, () => index.known()),
    registerFollowing(view, tree, index, log),
    tellAbove(view, tree, arranging, index),
  );
}

/** Says above the rows how they are arranged and how far the search has come, and counts what is incomplete. */
function tellAbove(view: vscode.TreeView<Node>, tree: StoryTree, arranging: Arranging, index: NoteIndex): vscode.Disposable {
  let progress: Progress | null = null;
  const tell = (): void => {
    const { filter } = arranging.now;
    const count = isOpen(filter) ? 0 : tree.rows.count;
    // Where nothing passes the filter, the view itself says so, unless something else is written there.
    view.message =
      progress === null
        ? count === 0
          ? undefined
          : tellFilter(filter, count)
        : vscode.l10n.t('Looking for stories: {0} of {1} files', progress.done, progress.total);
    view.description = describe(arranging.now);
    const incomplete = index
      .known()
      .flatMap(({ note }) => note.stories)
      .filter(({ status }) => status !== 'complete').length;
    const tooltip = incomplete === 1 ? vscode.l10n.t('1 incomplete story') : vscode.l10n.t('{0} incomplete stories', incomplete);
    view.badge = incomplete === 0 ? undefined : { value: incomplete, tooltip };
  };
  tell();
  return vscode.Disposable.from(
    tree.onDidUpdate(tell),
    index.onDidProgress((now) => {
      progress = now;
      tell();
    }),
  );
}
