import * as vscode from 'vscode';
import type { Note } from '../core/notes/model.js';
import { readNote } from '../core/notes/note.js';
import { readReadingConfig, readSettings } from './settings.js';

/** A note that holds something, and where it is. */
export interface IndexedNote {
  readonly uri: vscode.Uri;
  /** Its path as the user knows it: relative to the workspace where it stands in one. */
  readonly name: string;
  readonly note: Note;
}

/** Changed documents are read again after this many ms without another change. */
const DELAY_MS = 100;
/** Files read at one time while the workspace is searched. */
const PARALLEL_READS = 8;
/** A larger file, in bytes, is no note that a person wrote. */
const LARGEST_FILE = 5_000_000;

const NOTE_FILE = /\.(?:md|markdown|txt)$/i;

/** The notes of the workspace and of the open editors, kept up to date as they are edited, created, renamed and deleted. */
export class NoteIndex implements vscode.Disposable {
  private readonly notes = new Map<string, IndexedNote>();
  private versions = new WeakMap<vscode.TextDocument, { version: number; note: Note }>();
  private readonly pending = new Set<vscode.TextDocument>();
  private readonly changed = new vscode.EventEmitter<readonly vscode.Uri[]>();
  private readonly deleted = new vscode.EventEmitter<vscode.Uri>();
  private readonly disposables: vscode.Disposable[] = [this.changed, this.deleted];
  private watcher: vscode.Disposable | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private scanning: Promise<void>;

  /** Fires with the files whose notes may have changed, appeared or gone. */
  readonly onDidChange = this.changed.event;
  /** Fires with a file that is no longer there, in whatever way it went. */
  readonly onDidDelete = this.deleted.event;

  private reading;

  constructor(private readonly log: vscode.LogOutputChannel) {
    this.reading = readReadingConfig(log);
    this.disposables.push(
      vscode.workspace.onDidOpenTextDocument((document) => this.take([document])),
      vscode.workspace.onDidChangeTextDocument(({ document }) => this.touch(document)),
      vscode.workspace.onDidCloseTextDocument((document) => this.inBackground(this.close(document))),
      vscode.workspace.onDidChangeWorkspaceFolders(() => this.rescan()),
      vscode.workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration('starStories.vocabulary') || event.affectsConfiguration('starStories.framework')) this.readAnew();
        else if (event.affectsConfiguration('starStories.include') || event.affectsConfiguration('starStories.exclude')) this.rescan();
      }),
    );
    this.take(vscode.workspace.textDocuments);
    this.scanning = this.scan();
    this.inBackground(this.scanning);
  }

  /** The notes that hold a story, a question or an idea, by name. Resolves once the workspace has been searched. */
  async all(): Promise<readonly IndexedNote[]> {
    await this.scanning;
    return this.known();
  }

  /** The notes found so far. */
  known(): readonly IndexedNote[] {
    return [...this.notes.values()].sort((a, b) => a.name.localeCompare(b.name, undefined, { numeric: true }));
  }

  get(uri: vscode.Uri): IndexedNote | undefined {
    return this.notes.get(uri.toString());
  }

  /** What the document says now. Read once for each of its versions. */
  read(document: vscode.TextDocument): Note {
    const cached = this.versions.get(document);
    if (cached?.version === document.version) return cached.note;
    const note = this.parse(document.getText(), document.uri);
    this.versions.set(document, { version: document.version, note });
    return note;
  }

  dispose(): void {
    clearTimeout(this.timer);
    this.watcher?.dispose();
    for (const disposable of this.disposables) disposable.dispose();
  }

  private touch(document: vscode.TextDocument): void {
    if (!isNoteDocument(document)) return;
    this.pending.add(document);
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      const documents = [...this.pending].filter((each) => !each.isClosed);
      this.pending.clear();
      this.take(documents);
    }, DELAY_MS);
  }

  private take(documents: readonly vscode.TextDocument[]): void {
    const uris = documents.filter(isNoteDocument).map((document) => {
      this.set(document.uri, this.read(document));
      return document.uri;
    });
    if (uris.length > 0) this.changed.fire(uris);
  }

  private set(uri: vscode.Uri, note: Note): void {
    if (note.stories.length + note.questions.length + note.ideas.length === 0) this.notes.delete(uri.toString());
    else this.notes.set(uri.toString(), { uri, name: vscode.workspace.asRelativePath(uri), note });
  }

  /** What was typed and not saved is gone; the file counts again if it is one of the workspace. */
  private async close(document: vscode.TextDocument): Promise<void> {
    if (!isNoteDocument(document)) return;
    this.pending.delete(document);
    await this.readFile(document.uri);
  }

  private parse(text: string, uri: vscode.Uri): Note {
    return readNote(text, { ...this.reading, ...(uri.scheme === 'untitled' ? {} : { name: uri.path }) });
  }

  /** Reads all notes by other words. */
  private readAnew(): void {
    this.reading = readReadingConfig(this.log);
    this.versions = new WeakMap();
    this.take(vscode.workspace.textDocuments);
    this.rescan();
  }

  private rescan(): void {
    this.scanning = this.scan();
    this.inBackground(this.scanning);
  }

  private async scan(): Promise<void> {
    const { include, exclude } = readSettings();
    this.watch(include);
    const files = await vscode.workspace.findFiles(include, exclude);
    const found = new Set(files.map(String));
    for (const key of this.notes.keys()) if (!found.has(key) && documentOf(vscode.Uri.parse(key)) === undefined) this.notes.delete(key);
    for (let start = 0; start < files.length; start += PARALLEL_READS) {
      await Promise.all(files.slice(start, start + PARALLEL_READS).map((uri) => this.readFile(uri, false)));
    }
    this.changed.fire(files);
  }

  private watch(include: string): void {
    this.watcher?.dispose();
    const watcher = vscode.workspace.createFileSystemWatcher(include);
    const read = (uri: vscode.Uri): void => this.inBackground(this.readFile(uri));
    this.watcher = vscode.Disposable.from(watcher, watcher.onDidCreate(read), watcher.onDidChange(read), watcher.onDidDelete((uri) => this.forget(uri)));
  }

  /** An editor may still show what was in the file; it counts again once it is edited. */
  private forget(uri: vscode.Uri): void {
    this.notes.delete(uri.toString());
    this.deleted.fire(uri);
    this.changed.fire([uri]);
  }

  /** Reads a file again, unless an editor holds it: then the editor's text counts. */
  private async readFile(uri: vscode.Uri, announce = true): Promise<void> {
    if (documentOf(uri) === undefined) {
      const text = await this.textOf(uri);
      if (documentOf(uri) === undefined) {
        if (text === null) this.notes.delete(uri.toString());
        else this.set(uri, this.parse(text, uri));
      }
    }
    if (announce) this.changed.fire([uri]);
  }

  /** The file's text; null if it is gone, outside the workspace, excluded or no text. */
  private async textOf(uri: vscode.Uri): Promise<string | null> {
    if (vscode.workspace.getWorkspaceFolder(uri) === undefined || isExcluded(uri)) return null;
    try {
      const { size, type } = await vscode.workspace.fs.stat(uri);
      if ((type & vscode.FileType.File) === 0 || size > LARGEST_FILE) return null;
      return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
    } catch (error) {
      if (!(error instanceof vscode.FileSystemError && error.code === 'FileNotFound')) this.log.warn(`Cannot read ${uri.toString(true)}: ${String(error)}`);
      return null;
    }
  }

  private inBackground(work: Promise<void>): void {
    work.catch((error: unknown) => this.log.error(error instanceof Error ? error : String(error)));
  }
}

/** May the document be a note? Markdown, or a text file, in an editor and not in a comparison with an older version. */
export function isNoteDocument(document: vscode.TextDocument): boolean {
  const { scheme, path } = document.uri;
  const isFile = scheme === 'untitled' || vscode.workspace.fs.isWritableFileSystem(scheme) !== undefined;
  return isFile && scheme !== 'git' && (document.languageId === 'markdown' || NOTE_FILE.test(path));
}

function documentOf(uri: vscode.Uri): vscode.TextDocument | undefined {
  const key = uri.toString();
  return vscode.workspace.textDocuments.find((document) => !document.isClosed && document.uri.toString() === key);
}

/** The file watcher knows no exclusions: packages' files would come in through it. */
function isExcluded(uri: vscode.Uri): boolean {
  return /[\\/]node_modules[\\/]/.test(uri.path);
}
