import * as vscode from 'vscode';
import type { Note, Span } from '../../core/notes/model.js';
import type { Reading } from '../../core/notes/reading.js';
import type { ConfigService } from '../config/config.js';
import { FileQueue } from './fileQueue.js';
import type { Log } from '../log.js';
import { isInTab } from './noteDocuments.js';
import { rangeOf, rangesIn } from '../positions.js';
import { OpenNotes } from './openNotes.js';
import { NoteCacheFile } from './noteCacheFile.js';
import { NoteFiles } from './noteFiles.js';
import { chosenFiles, NoteWatcher } from './noteWatcher.js';
import { TextFiles } from './textFiles.js';

/** A note that holds something, and where it is. */
export interface IndexedNote {
  readonly uri: vscode.Uri;
  /** Its path as the user knows it: relative to the workspace where it stands in one. */
  readonly name: string;
  readonly note: Note;
}

/** A note as it is now, and where its parts stand. */
export interface CurrentNote {
  readonly note: Note;
  rangeOf(span: Span): vscode.Range;
}

/** How far the reading of files has come. */
export interface Progress {
  readonly done: number;
  readonly total: number;
}

/** Fewer files are read before anybody would look for progress. */
const FEW_FILES = 200;

/** The notes of the workspace and of the open editors, kept up to date as they are edited, created, renamed and deleted. */
export class NoteIndex implements vscode.Disposable {
  private readonly notes = new Map<string, CurrentNote & { readonly uri: vscode.Uri }>();
  private readonly open: OpenNotes;
  /** The files that the settings choose, as last listed. */
  private files: ReadonlySet<string> = new Set();
  private readonly queue: FileQueue;
  private readonly watcher: NoteWatcher;
  private readonly changed = new vscode.EventEmitter<readonly vscode.Uri[]>();
  private readonly progressed = new vscode.EventEmitter<Progress | null>();
  private readonly disposables: vscode.Disposable[] = [this.changed, this.progressed];

  /** Fires while many files are read, at last with null. */
  readonly onDidProgress = this.progressed.event;

  /** Fires with the files whose notes may have changed, appeared or gone. */
  readonly onDidChange = this.changed.event;

  constructor(
    log: Log,
    private readonly config: ConfigService,
    private readonly noteFiles = new NoteFiles(new TextFiles(log), new NoteCacheFile(undefined, '', log)),
  ) {
    this.open = new OpenNotes(config);
    this.queue = new FileQueue(log, (uris, isListing) => this.follow(uris, isListing));
    this.disposables.push(
      this.queue,
      this.open,
      this.open.onDidRead((document) => this.wasRead(document)),
      this.open.onDidLeave((uri) => this.queue.add(() => this.readFiles([uri]))),
      vscode.workspace.onDidChangeWorkspaceFolders(() => this.queue.list()),
      vscode.workspace.onDidChangeConfiguration((event) => this.configured(event)),
      config.onDidChangeReading(() => this.readAnew()),
    );
    this.watcher = new NoteWatcher(config, {
      created: (uri) => this.created(uri),
      rewritten: (uri) => this.rewritten(uri),
      deleted: (uri) => this.deleted(uri),
      madeFolder: () => this.queue.list(),
    });
    this.disposables.push(this.watcher);
    this.take(vscode.workspace.textDocuments.map(({ uri }) => uri));
    this.queue.add(async () => {
      await config.ready;
      await this.readFiles(await this.list());
    });
  }

  /** The notes that hold a story, a question or an idea, by name. Resolves once the workspace has been searched. */
  async all(): Promise<readonly IndexedNote[]> {
    await this.queue.whenDone;
    return this.known();
  }

  /** The notes found so far. */
  known(): readonly IndexedNote[] {
    const named = [...this.notes.values()].map(({ uri, note }) => ({ uri, name: vscode.workspace.asRelativePath(uri), note }));
    return named.sort((a, b) => a.name.localeCompare(b.name, undefined, { numeric: true }));
  }

  /** What is known of a note now. */
  found(uri: vscode.Uri): Note | undefined {
    return this.notes.get(uri.toString())?.note;
  }

  /** The document of a note that is open; undefined if it is closed, deleted or no note by the settings. */
  documentOf(uri: vscode.Uri): vscode.TextDocument | undefined {
    return this.open.documentOf(uri);
  }

  /** The notes as soon as there are some, or all files are read. */
  async some(): Promise<readonly IndexedNote[]> {
    let found: vscode.Disposable | undefined;
    const first = new Promise<void>((resolve) => {
      found = this.onDidChange(() => {
        if (this.notes.size > 0) resolve();
      });
    });
    if (this.notes.size === 0) await Promise.race([this.queue.whenDone, first]);
    found?.dispose();
    return this.known();
  }

  /** What the document says now. */
  read(document: vscode.TextDocument): Note {
    return this.reading(document).note;
  }

  /** Has the document been read as it is now? Else what was known of it before stands. */
  isCurrent(document: vscode.TextDocument): boolean {
    return this.open.isCurrent(document);
  }

  /** Has the document read, if nobody has yet: `onDidChange` tells when it is. */
  beginReading(document: vscode.TextDocument): void {
    this.open.beginReading(document);
  }

  /** The reading of what the document says now, waited for if need be. */
  reading(document: vscode.TextDocument): Reading {
    return this.open.reading(document);
  }

  /** What the open document says now, or the file as it was last read; undefined if it is no note. */
  current(uri: vscode.Uri): CurrentNote | undefined {
    const document = this.documentOf(uri);
    return document === undefined
      ? this.notes.get(uri.toString())
      : { note: this.read(document), rangeOf: (span) => rangeOf(document, span) };
  }

  dispose(): void {
    for (const disposable of this.disposables) disposable.dispose();
  }

  private wasRead(document: vscode.TextDocument): void {
    const { uri } = document;
    this.set(uri, this.open.reading(document).note, () => (span) => rangeOf(document, span));
    this.changed.fire([uri]);
  }

  private configured(event: vscode.ConfigurationChangeEvent): void {
    if (['starStories.include', 'starStories.exclude', 'files.exclude'].some((name) => event.affectsConfiguration(name))) this.listAnew();
  }

  private readAnew(): void {
    this.files = new Set();
    this.listAnew();
  }

  private listAnew(): void {
    this.watcher.watchAnew();
    this.queue.lookAt(vscode.workspace.textDocuments.map(({ uri }) => uri));
    this.queue.list();
  }

  private created(uri: vscode.Uri): void {
    this.rewritten(uri);
    this.queue.list();
  }

  private rewritten(uri: vscode.Uri): void {
    this.open.rewritten(uri);
    this.queue.lookAt([uri]);
  }

  private deleted(uri: vscode.Uri): void {
    const key = uri.toString();
    const isGone = (each: string): boolean => each === key || each.startsWith(`${key}/`);
    const gone = vscode.workspace.textDocuments.filter((document) => isGone(document.uri.toString())).map((document) => document.uri);
    for (const each of gone) this.open.deleted(each);
    for (const each of this.notes.keys()) if (isGone(each)) this.notes.delete(each);
    this.files = new Set([...this.files].filter((each) => !isGone(each)));
    this.changed.fire([uri, ...gone]);
    this.queue.add(() => this.returned([uri, ...gone]));
  }

  /** The news of a deletion may come when the file has long been written anew. */
  private async returned(uris: readonly vscode.Uri[]): Promise<void> {
    for (const uri of uris) {
      const stat = await vscode.workspace.fs.stat(uri).then(undefined, () => undefined);
      if (stat === undefined) continue;
      if (isInTab(uri)) this.open.enter(uri);
      this.queue.list();
    }
  }

  private follow(uris: readonly vscode.Uri[], isListing: boolean): void {
    this.take(uris);
    const files = uris.filter((uri) => this.documentOf(uri) === undefined);
    if (isListing) this.queue.add(async () => this.readFiles([...files, ...(await this.list())]));
    else if (files.length > 0) this.queue.add(() => this.readFiles(files));
  }

  /** Has the open documents among these read; the others are left alone. */
  private take(uris: readonly vscode.Uri[]): void {
    for (const uri of uris) this.open.follow(uri);
  }

  private set(uri: vscode.Uri, note: Note, ranges: () => CurrentNote['rangeOf']): void {
    if (note.stories.length + note.questions.length + note.ideas.length === 0) this.notes.delete(uri.toString());
    else this.notes.set(uri.toString(), { uri, note, rangeOf: ranges() });
  }

  /** Searches the workspace, forgets the notes that are no longer in it, and returns the files that are new. */
  private async list(): Promise<vscode.Uri[]> {
    const before = this.files;
    const found = await chosenFiles(this.config);
    this.files = new Set(found.map(String));
    for (const [key, { uri }] of this.notes) if (!this.files.has(key) && this.documentOf(uri) === undefined) this.notes.delete(key);
    return found.filter((uri) => !before.has(uri.toString()));
  }

  /** Reads the files, and tells from time to time what was found. */
  private async readFiles(uris: readonly vscode.Uri[]): Promise<void> {
    const isLong = uris.length > FEW_FILES;
    let told = 0;
    await this.noteFiles.inTurns(
      uris,
      (uri) => this.readFile(uri),
      (done) => {
        if (!isLong) return;
        this.progressed.fire({ done, total: uris.length });
        this.changed.fire(uris.slice(told, done));
        told = done;
      },
    );
    if (isLong) this.progressed.fire(null);
    this.changed.fire(uris.slice(told));
    await this.noteFiles.save();
  }

  /** Reads a file, unless an editor holds it: then the editor's text counts. */
  private async readFile(uri: vscode.Uri): Promise<void> {
    const key = uri.toString();
    const file =
      this.files.has(key) && this.documentOf(uri) === undefined ? await this.noteFiles.read(uri, this.config.configFor(uri)) : null;
    if (this.documentOf(uri) !== undefined) this.open.follow(uri);
    else if (file !== null && this.files.has(key)) this.set(uri, file.note, () => rangesIn(file.text));
    else this.notes.delete(key);
  }
}
