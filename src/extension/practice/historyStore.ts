import * as vscode from 'vscode';
import { readFolder } from '../../core/practice/history/folder.js';
import { amendmentTo, type History, type HistoryFile, type HistoryProblem, readHistory } from '../../core/practice/history/history.js';
import { amendmentLine, type Attempt, attemptLine, type Change } from '../../core/practice/history/record.js';
import type { Log } from '../log.js';
import { historyFolderAt } from './historyFolder.js';
import { HISTORY_DIALOGS, type HistoryDialogs, HistoryPlaces } from './historyPlaces.js';
import { watchFolders } from './historyWatcher.js';
import { HistoryWriter } from './historyWriter.js';

export interface HistoryStoreDeps {
  readonly log: Log;
  /** The extension's storage for this workspace, or for all where none is open. */
  readonly storage: vscode.Uri;
  /** Where the user's answers are kept. */
  readonly state: vscode.Memento;
  readonly dialogs?: HistoryDialogs;
}

/** What is on disk, its files by their whole addresses. */
interface Read {
  readonly files: readonly (HistoryFile & { readonly folder: vscode.Uri })[];
  readonly problems: readonly HistoryProblem[];
}

/** The history of all attempts: what every session has written, in whatever folder, and what this window adds to it. */
export class HistoryStore implements vscode.Disposable {
  private readonly log: Log;
  private readonly dialogs: HistoryDialogs;
  private readonly places: HistoryPlaces;
  private readonly writer: HistoryWriter;
  private reading: Promise<Read> | undefined;
  /** All lines that this window has written, or will write when it can. */
  private own = '';
  /** What was last made of both. */
  private known: { readonly read: Read; readonly own: string; readonly history: History } | undefined;
  /** The note of each attempt of this window, by the attempt's id. */
  private readonly notes = new Map<string, vscode.Uri | undefined>();
  private readonly reported = new Set<string>();
  private readonly changed = new vscode.EventEmitter<void>();
  private readonly watcher: vscode.Disposable;

  /** Fires when attempts came, were changed or taken back, in this window or elsewhere. */
  readonly onDidChange = this.changed.event;

  constructor({ log, storage, state, dialogs = HISTORY_DIALOGS }: HistoryStoreDeps) {
    this.log = log;
    this.dialogs = dialogs;
    this.places = new HistoryPlaces(storage, state, dialogs);
    this.writer = new HistoryWriter(this.places, log);
    this.watcher = watchFolders(
      () => this.places.all(),
      () => this.readAnew(),
    );
  }

  dispose(): void {
    this.watcher.dispose();
    this.changed.dispose();
  }

  /** All that can be read. What cannot is named in the log, and said once. */
  async all(): Promise<History> {
    const history = this.historyIn(await this.read());
    this.report(history.problems);
    return history;
  }

  /** Has what is on disk read again. */
  readAnew(): void {
    this.reading = undefined;
    this.changed.fire();
  }

  /**
   * Adds an attempt. Resolves when it is on disk; rejects when it could be written nowhere: then it is kept, and written
   * with the next one.
   * @param note the note in which the story stands
   */
  async save(attempt: Attempt, note?: vscode.Uri): Promise<void> {
    this.notes.set(attempt.id, note);
    await this.write(attemptLine(attempt), note);
  }

  /** Says something new of an attempt, or takes it back. Resolves and rejects as `save` does. */
  async amend(attempt: string, change: Change, now = Date.now()): Promise<void> {
    const read = await this.read();
    // Nothing is waited for from here on: what is said next must know of this, so as to be later.
    const amendment = amendmentTo(this.historyIn(read), attempt, change, crypto.randomUUID(), now);
    await this.write(amendmentLine(amendment), this.notes.get(attempt) ?? folderOf(attempt, read));
  }

  private async write(line: string, note: vscode.Uri | undefined): Promise<void> {
    this.own += line;
    const written = this.writer.write(line, note);
    this.changed.fire();
    await written;
  }

  private historyIn(read: Read): History {
    const { own } = this;
    if (this.known?.read === read && this.known.own === own) return this.known.history;
    const history = readHistory([...read.files, { name: 'this window', bytes: new TextEncoder().encode(own) }], Date.now());
    this.known = { read, own, history: { ...history, problems: [...read.problems, ...history.problems] } };
    return this.known.history;
  }

  /** What one finds on disk is kept until a file changes. */
  private read(): Promise<Read> {
    this.reading ??= Promise.all(this.places.all().map((folder) => this.readPlace(folder))).then((read) => ({
      files: read.flatMap(({ files }) => files),
      problems: read.flatMap(({ problems }) => problems),
    }));
    return this.reading;
  }

  private async readPlace(folder: vscode.Uri): Promise<Read> {
    const nameOf = (file: string): string => vscode.Uri.joinPath(folder, file).toString(true);
    try {
      const { files, problems } = await readFolder(historyFolderAt(folder));
      return {
        files: files.map(({ name, bytes }) => ({ name: nameOf(name), bytes, folder })),
        problems: problems.map((problem) => ({ ...problem, file: nameOf(problem.file) })),
      };
    } catch (error) {
      const message = `it cannot be read: ${error instanceof Error ? error.message : String(error)}`;
      return { files: [], problems: [{ file: folder.toString(true), line: 0, message, lost: true }] };
    }
  }

  private report(problems: readonly HistoryProblem[]): void {
    const news = problems.filter(({ file, line, message }) => !this.reported.has(`${file}:${line} ${message}`));
    const isFirst = this.reported.size === 0;
    for (const { file, line, message } of news) {
      this.reported.add(`${file}:${line} ${message}`);
      this.log.warn(`Practice history, ${file}${line === 0 ? '' : `, line ${line}`}: ${message}`);
    }
    if (!isFirst || !news.some(({ lost }) => lost)) return;
    this.dialogs.tell(
      vscode.l10n.t('Some of your practice history cannot be read. It stays as it is; the log of STAR Stories says where.'),
    );
  }
}

/** What is said of an attempt goes to the folder in which it is, as another may not be there another time. */
function folderOf(attempt: string, { files }: Read): vscode.Uri | undefined {
  return files.find((file) => {
    const { attempts, removed } = readHistory([file], 0);
    return [...attempts, ...removed].some(({ id }) => id === attempt);
  })?.folder;
}
