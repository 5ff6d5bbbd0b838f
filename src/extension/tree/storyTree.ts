import * as vscode from 'vscode';
import type { ConfigService } from '../config/config.js';
import type { Schedules } from '../practice/schedules.js';
import type { Linting } from '../lint/linting.js';
import type { IndexedNote, NoteIndex } from '../notes/noteIndex.js';
import type { Arranging } from './arranging.js';
import { itemOf } from './items.js';
import { parentOf, type Node, type TreeNote } from './nodes.js';
import { Rows } from './rows.js';
import { StoryFacts } from './storyFacts.js';

/** Rows are drawn no more often than this, in ms. */
const PACE_MS = 250;
/** Where there are more rows, groups are folded until somebody unfolds them. */
const MANY_ROWS = 500;

export interface StoryTreeDeps {
  readonly index: NoteIndex;
  readonly config: ConfigService;
  readonly linting: Linting;
  readonly schedules: Schedules;
  readonly arranging: Arranging;
}

/** What the tree view shows. */
export class StoryTree implements vscode.TreeDataProvider<Node>, vscode.Disposable {
  /** What is shown, and under what. */
  readonly rows = new Rows();
  private readonly changed = new vscode.EventEmitter<Node[] | undefined>();
  private readonly subscriptions: vscode.Disposable;
  private drawn = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;

  private readonly updated = new vscode.EventEmitter<void>();

  readonly onDidChangeTreeData = this.changed.event;
  /** Fires when the rows are those of the notes as they are now. */
  readonly onDidUpdate = this.updated.event;

  constructor(private readonly deps: StoryTreeDeps) {
    const { index, config, linting, schedules, arranging } = deps;
    this.subscriptions = vscode.Disposable.from(
      this.changed,
      this.updated,
      index.onDidChange(() => this.drawSoon()),
      arranging.onDidChange(() => this.draw()),
      linting.onDidChange(() => {
        if (arranging.now.filter.rules.length > 0) this.drawSoon();
      }),
      schedules.onDidChange(() => {
        if (arranging.now.grouping === 'due' || arranging.now.order === 'practised') this.drawSoon();
      }),
      // Any row may say another time.
      config.onDidChange(() => this.draw(true)),
    );
  }

  getTreeItem(node: Node): vscode.TreeItem {
    const isFolded = this.rows.length > MANY_ROWS;
    return itemOf(node, { isFolded, paceFor: (uri) => this.deps.config.configFor(uri).lint.wordsPerMinute });
  }

  async getChildren(node?: Node): Promise<Node[]> {
    if (node !== undefined) return [...this.rows.childrenOf(node)];
    this.update(await this.deps.index.some());
    return [...this.rows.roots()];
  }

  getParent(node: Node): Node | null {
    return parentOf(node);
  }

  /** Brings the rows up to date at once, and has those drawn anew that show something else than before, or all. */
  draw(all = false): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    this.drawn = performance.now();
    const changed = this.update(this.deps.index.known());
    if (all || changed === 'all') this.changed.fire(undefined);
    else if (changed.length > 0) this.changed.fire([...changed]);
  }

  dispose(): void {
    clearTimeout(this.timer);
    this.subscriptions.dispose();
  }

  private update(notes: readonly IndexedNote[]): ReturnType<Rows['update']> {
    const { linting, schedules, arranging } = this.deps;
    const known = notes.map(({ uri, name, note }): TreeNote => ({ key: uri.toString(), uri, name, note }));
    const changed = this.rows.update(known, arranging.now, new StoryFacts(linting, schedules, Date.now()));
    this.updated.fire();
    return changed;
  }

  private drawSoon(): void {
    this.timer ??= setTimeout(() => this.draw(), Math.max(0, this.drawn + PACE_MS - performance.now()));
  }
}
