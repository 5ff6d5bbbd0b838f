import * as vscode from 'vscode';
import type { Story } from '../../core/notes/model.js';
import { type Schedule, scheduleOf } from '../../core/practice/schedule.js';
import type { Library } from './library.js';
import { onNewDay } from './newDay.js';

/** Notes and histories that change one after the other are looked at together after so many ms. */
const DELAY_MS = 500;

/** When stories are to be told again, at hand at any time: what is not known yet is told when it is. */
export class Schedules implements vscode.Disposable {
  /** By note, title and the number of stories of that title above, which stay while the story is edited. */
  private known: ReadonlyMap<string, Schedule> = new Map();
  private timer: ReturnType<typeof setTimeout> | undefined;
  private readonly changed = new vscode.EventEmitter<void>();
  private readonly subscriptions: vscode.Disposable;

  /** Fires when `of` may answer otherwise, or means another day. */
  readonly onDidChange = this.changed.event;

  constructor(private readonly library: Library) {
    this.subscriptions = vscode.Disposable.from(
      this.changed,
      library.onDidChange(() => this.schedule()),
      onNewDay(() => this.changed.fire()),
    );
    this.schedule();
  }

  /** The schedules of a note's stories, by place; null for one that was never graded. */
  of(uri: vscode.Uri, stories: readonly Story[]): (Schedule | null)[] {
    const keys = keysOf(stories.map(({ title }) => ({ uri, title })));
    return keys.map((key) => this.known.get(key) ?? null);
  }

  dispose(): void {
    clearTimeout(this.timer);
    this.subscriptions.dispose();
  }

  private schedule(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.refresh(), DELAY_MS);
  }

  private async refresh(): Promise<void> {
    const { stories } = await this.library.all();
    const keys = keysOf(stories.map(({ uri, story: { title } }) => ({ uri, title })));
    const now = Date.now();
    const known = new Map<string, Schedule>();
    for (const [index, { history }] of stories.entries()) {
      const schedule = scheduleOf(history.attempts, now);
      if (schedule !== null) known.set(keys[index] ?? '', schedule);
    }
    const before = this.known;
    this.known = known;
    if (textOf(before) !== textOf(known)) this.changed.fire();
  }
}

function keysOf(stories: readonly { readonly uri: vscode.Uri; readonly title: string | null }[]): string[] {
  const seen = new Map<string, number>();
  return stories.map(({ uri, title }) => {
    const name = `${uri.toString()}#${title ?? ''}`;
    const nth = seen.get(name) ?? 0;
    seen.set(name, nth + 1);
    return `${name}#${nth}`;
  });
}

function textOf(schedules: ReadonlyMap<string, Schedule>): string {
  return JSON.stringify([...schedules].map(([key, { due }]) => [key, due]));
}
