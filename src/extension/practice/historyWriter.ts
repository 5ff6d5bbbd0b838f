import * as vscode from 'vscode';
import { readFolder, replaceFile, SessionFile, sessionFileName } from '../../core/practice/history/folder.js';
import { UNFINISHED } from '../../core/practice/history/history.js';
import type { Log } from '../log.js';
import { historyFolderAt, orNull } from './historyFolder.js';
import type { HistoryPlaces } from './historyPlaces.js';

/** Lines to be written, and the note whose story they are about. */
interface Entry {
  readonly lines: string;
  readonly note: vscode.Uri | undefined;
}

/**
 * Writes what this window adds to the history, where the user wants it or, if that cannot be, in the extension's storage.
 * What cannot be written at all is written with what comes next.
 */
export class HistoryWriter {
  /** This window's file in each folder, by the folder's address. */
  private readonly sessions = new Map<string, SessionFile>();
  private unsaved: readonly Entry[] = [];
  private queue: Promise<void> = Promise.resolve();
  /** Whether the extension's storage may hold what belongs beside the notes. */
  private mayHaveStored = true;

  constructor(
    private readonly places: HistoryPlaces,
    private readonly log: Log,
  ) {}

  /** Resolves when the lines are on disk; rejects when they could be written nowhere. */
  write(lines: string, note: vscode.Uri | undefined): Promise<void> {
    this.unsaved = [...this.unsaved, { lines, note }];
    return this.enqueue(() => this.flush());
  }

  private enqueue(work: () => Promise<void>): Promise<void> {
    const done = this.queue.then(work);
    // Whoever asked for the work hears of its failure; what comes after it is done all the same.
    this.queue = done.catch(() => undefined);
    return done;
  }

  private async flush(): Promise<void> {
    for (let [entry] = this.unsaved; entry !== undefined; [entry] = this.unsaved) {
      await this.put(entry);
      this.unsaved = this.unsaved.slice(1);
    }
  }

  private async put({ lines, note }: Entry): Promise<void> {
    const beside = this.places.beside(note);
    const { location } = this.places;
    if (beside !== null && location === 'workspace' && (await this.putBeside(beside, lines))) return;
    await this.sessionIn(this.places.storage).append(lines);
    this.mayHaveStored = true;
    if (beside !== null && location === 'ask') void this.ask(beside);
  }

  /** Whether it was written. */
  private async putBeside(folder: vscode.Uri, lines: string): Promise<boolean> {
    try {
      await this.sessionIn(folder).append(lines);
      await this.adopt(folder);
      await this.places.besideWorks();
      return true;
    } catch (error) {
      await this.fallBack(error);
      return false;
    }
  }

  private async ask(beside: vscode.Uri): Promise<void> {
    try {
      await this.places.ask(beside);
      if (this.places.location === 'workspace') await this.enqueue(() => this.adopt(beside));
    } catch (error) {
      await this.fallBack(error);
    }
  }

  private async fallBack(error: unknown): Promise<void> {
    this.log.warn(`The practice history cannot be written beside the notes: ${error instanceof Error ? error.message : String(error)}`);
    await this.places.besideFails();
  }

  /** Moves what was kept in the extension's storage beside the notes. */
  private async adopt(folder: vscode.Uri): Promise<void> {
    if (!this.mayHaveStored) return;
    const { storage } = this.places;
    const { files } = await readFolder(historyFolderAt(storage));
    for (const { name, bytes } of files) {
      // Another window may be about to give it its name.
      if (name.endsWith(UNFINISHED)) continue;
      await replaceFile(historyFolderAt(folder), name, bytes);
      await orNull(vscode.workspace.fs.delete(vscode.Uri.joinPath(storage, name)));
    }
    this.sessions.delete(storage.toString());
    this.mayHaveStored = false;
  }

  private sessionIn(folder: vscode.Uri): SessionFile {
    const key = folder.toString();
    const session =
      this.sessions.get(key) ?? new SessionFile(historyFolderAt(folder), sessionFileName(Date.now(), crypto.randomUUID().slice(0, 8)));
    this.sessions.set(key, session);
    return session;
  }
}
