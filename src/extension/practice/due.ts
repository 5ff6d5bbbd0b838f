import * as vscode from 'vscode';
import { titleOf } from '../../core/practice/plan.js';
import { isDue, type Schedule, scheduleOf } from '../../core/practice/schedule.js';
import { dueSummary, standing } from '../../core/practice/wording.js';
import { lineOf } from '../positions.js';
import type { Library, PractisedStory } from './library.js';
import { onNewDay } from './newDay.js';

/** A story's row. Practice starts from it as from a row of the tree of notes. */
interface StoryRow extends PractisedStory {
  readonly schedule: Schedule | null;
}

/** Stories that are alike in when they come again. */
interface Shelf {
  readonly id: 'due' | 'later' | 'new';
  readonly label: string;
  readonly rows: readonly StoryRow[];
}

type Row = Shelf | StoryRow;

/** Shows which stories are ready to be told again, with their number on the view's badge. */
export function registerDueList(library: Library): vscode.Disposable {
  const list = new DueList(library);
  const view = vscode.window.createTreeView('starStories.due', { treeDataProvider: list });
  const count = list.onDidCount((due) => {
    view.badge = due === 0 ? undefined : { value: due, tooltip: dueSummary(due) };
  });
  list.refresh();
  return vscode.Disposable.from(view, list, count);
}

class DueList implements vscode.TreeDataProvider<Row>, vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<undefined>();
  private readonly counted = new vscode.EventEmitter<number>();
  private readonly subscriptions: vscode.Disposable;

  readonly onDidChangeTreeData = this.changed.event;
  /** Fires with the number of stories that are due. */
  readonly onDidCount = this.counted.event;

  constructor(private readonly library: Library) {
    this.subscriptions = vscode.Disposable.from(
      this.changed,
      this.counted,
      library.onDidChange(() => this.refresh()),
      onNewDay(() => this.refresh()),
    );
  }

  /** Looks anew at what is due. */
  refresh(): void {
    this.changed.fire(undefined);
    void this.shelves().then((shelves) => this.counted.fire(shelves.find(({ id }) => id === 'due')?.rows.length ?? 0));
  }

  getTreeItem(row: Row): vscode.TreeItem {
    return 'rows' in row ? shelfItem(row) : storyItem(row);
  }

  async getChildren(row?: Row): Promise<Row[]> {
    if (row === undefined) return this.shelves();
    return 'rows' in row ? [...row.rows] : [];
  }

  dispose(): void {
    this.subscriptions.dispose();
  }

  /** None as long as nothing was rehearsed: then the view says what it is for. */
  private async shelves(): Promise<Shelf[]> {
    const now = Date.now();
    const { stories } = await this.library.all();
    const rows = stories.map((story): StoryRow => ({ ...story, schedule: scheduleOf(story.history.attempts, now) }));
    if (rows.every(({ schedule }) => schedule === null)) return [];
    const byDay = [...rows].sort((one, other) => (one.schedule?.due ?? 0) - (other.schedule?.due ?? 0));
    const due = byDay.filter(({ schedule }) => isDue(schedule, now));
    const shelves: Shelf[] = [
      { id: 'due', label: vscode.l10n.t('Ready to tell'), rows: due },
      { id: 'later', label: vscode.l10n.t('Later'), rows: byDay.filter((row) => row.schedule !== null && !due.includes(row)) },
      { id: 'new', label: vscode.l10n.t('Not graded yet'), rows: rows.filter(({ schedule }) => schedule === null) },
    ];
    return shelves.filter(({ id, rows: shelved }) => id === 'due' || shelved.length > 0);
  }
}

function shelfItem({ id, label, rows }: Shelf): vscode.TreeItem {
  const { Expanded, Collapsed, None } = vscode.TreeItemCollapsibleState;
  const item = new vscode.TreeItem(label, rows.length === 0 ? None : id === 'due' ? Expanded : Collapsed);
  item.id = id;
  item.description = id === 'due' ? dueSummary(rows.length) : String(rows.length);
  item.accessibilityInformation = { label: `${label}, ${item.description}` };
  return item;
}

function storyItem({ story, uri, noteName, history, schedule }: StoryRow): vscode.TreeItem {
  const item = new vscode.TreeItem(titleOf(story));
  item.description = standing(history.attempts, Date.now());
  item.iconPath = new vscode.ThemeIcon(isDue(schedule, Date.now()) ? 'circle-filled' : 'circle-outline');
  item.tooltip = noteName;
  item.accessibilityInformation = { label: `${titleOf(story)}, ${item.description}` };
  item.contextValue = 'story';
  item.command = { command: 'vscode.open', title: vscode.l10n.t('Open'), arguments: [uri, { selection: lineOf(story) }] };
  return item;
}
