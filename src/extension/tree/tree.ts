import * as vscode from 'vscode';
import type { ConfigService } from '../config.js';
import type { NoteIndex } from '../noteIndex.js';
import { itemOf } from './items.js';
import { sectionNodes, storyNodes, type Node } from './nodes.js';

/** Shows the tree of notes, stories and sections, with the number of incomplete stories on its icon. */
export function registerTree(index: NoteIndex, config: ConfigService): vscode.Disposable {
  const tree = new StoryTree(index, config);
  const view = vscode.window.createTreeView('starStories.stories', { treeDataProvider: tree, showCollapseAll: true });
  const count = (): void => {
    const incomplete = index.known().flatMap(({ note }) => note.stories).filter(({ status }) => status !== 'complete').length;
    view.badge = incomplete === 0 ? undefined : { value: incomplete, tooltip: `${incomplete} incomplete ${incomplete === 1 ? 'story' : 'stories'}` };
  };
  count();
  return vscode.Disposable.from(view, tree, index.onDidChange(count));
}

class StoryTree implements vscode.TreeDataProvider<Node>, vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<undefined>();
  private readonly subscriptions: vscode.Disposable;
  readonly onDidChangeTreeData = this.changed.event;

  constructor(
    private readonly index: NoteIndex,
    private readonly config: ConfigService,
  ) {
    this.subscriptions = vscode.Disposable.from(
      this.changed,
      index.onDidChange(() => this.changed.fire(undefined)),
      config.onDidChange(() => this.changed.fire(undefined)),
    );
  }

  getTreeItem(node: Node): vscode.TreeItem {
    const { uri } = node.kind === 'section' ? node.parent : node;
    return itemOf(node, this.config.configFor(uri).lint.wordsPerMinute);
  }

  async getChildren(node?: Node): Promise<Node[]> {
    switch (node?.kind) {
      case undefined: {
        const notes = await this.index.all();
        return notes.filter(({ note }) => note.stories.length > 0).map((note) => ({ kind: 'note', ...note }));
      }
      case 'note':
        return storyNodes(node);
      case 'story':
        return sectionNodes(node);
      case 'section':
        return [];
    }
  }

  getParent(node: Node): Node | null {
    return node.kind === 'note' ? null : node.parent;
  }

  dispose(): void {
    this.subscriptions.dispose();
  }
}
