import * as vscode from 'vscode';
import type { ConfigService } from '../config.js';
import type { NoteIndex, Progress } from '../noteIndex.js';
import { itemOf } from './items.js';
import { Looks } from './looks.js';
import { sectionNodes, storyNodes, type Node } from './nodes.js';

/** Shows the tree of notes, stories and sections, with the number of incomplete stories on its icon. */
export function registerTree(index: NoteIndex, config: ConfigService): vscode.Disposable {
  const tree = new StoryTree(index, config);
  const view = vscode.window.createTreeView('starStories.stories', { treeDataProvider: tree, showCollapseAll: true });
  const tell = (progress: Progress | null): void => {
    view.message = progress === null ? undefined : `Looking for stories: ${progress.done} of ${progress.total} files`;
  };
  const count = (): void => {
    const incomplete = index.known().flatMap(({ note }) => note.stories).filter(({ status }) => status !== 'complete').length;
    view.badge = incomplete === 0 ? undefined : { value: incomplete, tooltip: `${incomplete} incomplete ${incomplete === 1 ? 'story' : 'stories'}` };
  };
  count();
  return vscode.Disposable.from(view, tree, tree.onDidChangeTreeData(count), index.onDidProgress(tell));
}

/** Rows are drawn no more often than this, in ms. */
const PACE_MS = 250;
/** Where only places have moved, there is time until somebody clicks. */
const MOVED_MS = 1_000;

class StoryTree implements vscode.TreeDataProvider<Node>, vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<undefined>();
  private readonly subscriptions: vscode.Disposable;
  private readonly looks: Looks;
  private drawn = 0;
  /** When the next drawing is due; Infinity if there is none. */
  private due = Infinity;
  private timer: ReturnType<typeof setTimeout> | undefined;
  readonly onDidChangeTreeData = this.changed.event;

  constructor(
    private readonly index: NoteIndex,
    private readonly config: ConfigService,
  ) {
    this.looks = new Looks(index);
    this.subscriptions = vscode.Disposable.from(
      this.changed,
      index.onDidChange((uris) => this.drawIn(this.looks.haveChanged(uris) ? this.drawn + PACE_MS - performance.now() : MOVED_MS)),
      config.onDidChange(() => this.drawIn(0)),
    );
  }

  /** Has the rows drawn after so many ms, at once if they are over. */
  private drawIn(wait: number): void {
    const due = performance.now() + wait;
    if (due >= this.due) return;
    clearTimeout(this.timer);
    this.due = due;
    if (wait <= 0) this.draw();
    else this.timer = setTimeout(() => this.draw(), wait);
  }

  private draw(): void {
    this.due = Infinity;
    this.drawn = performance.now();
    this.changed.fire(undefined);
  }

  getTreeItem(node: Node): vscode.TreeItem {
    const { uri } = node.kind === 'section' ? node.parent : node;
    return itemOf(node, this.config.configFor(uri).lint.wordsPerMinute);
  }

  async getChildren(node?: Node): Promise<Node[]> {
    switch (node?.kind) {
      case undefined: {
        const notes = await this.index.some();
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
    clearTimeout(this.timer);
    this.subscriptions.dispose();
  }
}
