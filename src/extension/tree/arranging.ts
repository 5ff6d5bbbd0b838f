import * as vscode from 'vscode';
import { arrangementFrom, GROUPINGS, NO_FILTER, ORDERS, type Arrangement, type Grouping, type Order } from '../../core/tree/arrangement.js';
import { isOpen } from '../../core/tree/filter.js';

/** Where the arrangement is kept for the workspace. */
const KEPT = 'starStories.tree';

/** How the user has the stories shown, over reloads of the window. */
export class Arranging implements vscode.Disposable {
  private arrangement: Arrangement;
  private readonly changed = new vscode.EventEmitter<Arrangement>();

  readonly onDidChange = this.changed.event;

  constructor(private readonly state: vscode.Memento) {
    this.arrangement = arrangementFrom(state.get(KEPT));
    this.tell();
  }

  /** The same object for as long as nothing changes. */
  get now(): Arrangement {
    return this.arrangement;
  }

  set(change: Partial<Arrangement>): void {
    this.arrangement = { ...this.arrangement, ...change };
    void this.state.update(KEPT, this.arrangement);
    this.tell();
    this.changed.fire(this.arrangement);
  }

  dispose(): void {
    this.changed.dispose();
  }

  /** Menus offer what is not so already. */
  private tell(): void {
    const { grouping, order, filter } = this.arrangement;
    const keys = { 'starStories.grouping': grouping, 'starStories.order': order, 'starStories.isFiltered': !isOpen(filter) };
    for (const [key, value] of Object.entries(keys)) void vscode.commands.executeCommand('setContext', key, value);
  }
}

/** Registers the commands that group and sort, one for each way. */
export function registerArranging(arranging: Arranging): vscode.Disposable {
  return vscode.Disposable.from(
    ...GROUPINGS.map((grouping) => vscode.commands.registerCommand(`starStories.groupBy.${grouping}`, () => arranging.set({ grouping }))),
    ...ORDERS.map((order) => vscode.commands.registerCommand(`starStories.sortBy.${order}`, () => arranging.set({ order }))),
    vscode.commands.registerCommand('starStories.clearFilter', () => arranging.set({ filter: NO_FILTER })),
  );
}

/** How the stories are shown, in a few words; nothing where that is as they are written. */
export function describe({ grouping, order }: Arrangement): string | undefined {
  const said = [GROUPED[grouping](), SORTED[order]()].filter((each) => each !== null);
  return said.length === 0 ? undefined : said.join(' · ');
}

const GROUPED: Readonly<Record<Grouping, () => string | null>> = {
  note: () => null,
  tag: () => vscode.l10n.t('by tag'),
  question: () => vscode.l10n.t('by question'),
  status: () => vscode.l10n.t('by status'),
  due: () => vscode.l10n.t('by when they are due'),
};

const SORTED: Readonly<Record<Order, () => string | null>> = {
  note: () => null,
  title: () => vscode.l10n.t('A to Z'),
  length: () => vscode.l10n.t('longest first'),
  practised: () => vscode.l10n.t('longest not told first'),
};
