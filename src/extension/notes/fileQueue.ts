import * as vscode from 'vscode';
import { logError } from '../failures.js';
import type { Log } from '../log.js';

/** Changes of files are followed after this many ms without another one. */
const DELAY_MS = 100;

/** What is to be done with files: one thing after another, so that no answer overtakes a later one. */
export class FileQueue implements vscode.Disposable {
  private readonly pending = new Map<string, vscode.Uri>();
  private isListing = false;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private done: Promise<void> = Promise.resolve();

  /** @param follow is told, after a while, which files are to be looked at again, and whether the workspace is to be searched */
  constructor(
    private readonly log: Log,
    private readonly follow: (uris: readonly vscode.Uri[], isListing: boolean) => void,
  ) {}

  /** Resolves once all is done that has been added. */
  get whenDone(): Promise<void> {
    return this.done;
  }

  add(work: () => Promise<void>): void {
    this.done = this.done.then(work).catch((error: unknown) => logError(this.log, error));
  }

  /** Has files looked at again, with others that change about now. */
  lookAt(uris: readonly vscode.Uri[]): void {
    for (const uri of uris) this.pending.set(uri.toString(), uri);
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.pass(), DELAY_MS);
  }

  /** Has the workspace searched for files that came or went. */
  list(): void {
    this.isListing = true;
    this.lookAt([]);
  }

  dispose(): void {
    clearTimeout(this.timer);
  }

  private pass(): void {
    const [uris, isListing] = [[...this.pending.values()], this.isListing];
    this.pending.clear();
    this.isListing = false;
    this.follow(uris, isListing);
  }
}
