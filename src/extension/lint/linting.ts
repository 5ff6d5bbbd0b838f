import * as vscode from 'vscode';
import type { Config } from '../../core/config/config.js';
import type { Finding } from '../../core/lint/finding.js';
import { makeLinter, type Linter } from '../../core/lint/lint.js';
import type { Note } from '../../core/notes/model.js';
import { Workspace } from '../../core/notes/workspace.js';
import type { ConfigService } from '../config/config.js';
import type { NoteIndex } from '../notes/noteIndex.js';

/** What a note tells the others, such as a tag, is looked at there after this many ms without more of it. */
const OTHERS_DELAY_MS = 500;

/** What the rules find in the notes as they are now, each by its own configuration. */
export class Linting implements vscode.Disposable {
  /** What the notes know of one another. */
  readonly workspace = new Workspace();
  private readonly linters = new WeakMap<Config, Linter>();
  private readonly changed = new vscode.EventEmitter<readonly vscode.Uri[]>();
  private readonly subscriptions: vscode.Disposable;
  private timer: ReturnType<typeof setTimeout> | undefined;

  /** Fires with the notes in which other things may be found than before, also those that are none any more. */
  readonly onDidChange = this.changed.event;

  constructor(
    private readonly index: NoteIndex,
    private readonly config: ConfigService,
  ) {
    this.subscriptions = vscode.Disposable.from(
      this.changed,
      index.onDidChange((uris) => this.take(uris)),
      config.onDidChange(() => this.changed.fire(this.known())),
    );
    this.take(this.known());
  }

  /** What is found in the note, in its order; nothing if it is no note. Computed anew only where something has changed. */
  findings(uri: vscode.Uri): readonly Finding[] {
    const current = this.index.current(uri);
    return current === undefined ? [] : this.findingsIn(uri, current.note);
  }

  /** What would be found there if this were the note. */
  findingsIn(uri: vscode.Uri, note: Note): readonly Finding[] {
    return this.linterFor(uri)(note, this.workspace);
  }

  dispose(): void {
    clearTimeout(this.timer);
    this.subscriptions.dispose();
  }

  private linterFor(uri: vscode.Uri): Linter {
    const config = this.config.configFor(uri);
    const known = this.linters.get(config);
    if (known !== undefined) return known;
    const linter = makeLinter(config.lint);
    this.linters.set(config, linter);
    return linter;
  }

  /** Where a note tells the others something new, they are looked at again. */
  private take(uris: readonly vscode.Uri[]): void {
    const news = uris.filter((uri) => {
      const note = this.index.current(uri)?.note;
      return note === undefined ? this.workspace.delete(uri.toString()) : this.workspace.set(uri.toString(), note);
    });
    this.changed.fire(uris);
    if (news.length === 0) return;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.changed.fire(this.known()), OTHERS_DELAY_MS);
  }

  private known(): vscode.Uri[] {
    return this.index.known().map(({ uri }) => uri);
  }
}
