import * as vscode from 'vscode';
import { CONFIG_FILE, type UserConfig } from '../../core/config/config.js';
import { readConfigText, type ConfigProblem } from '../../core/config/source.js';
import { logError } from '../failures.js';
import type { Log } from '../log.js';

/** A configuration file, as it was last read. */
export interface ConfigFile {
  readonly uri: vscode.Uri;
  /** Its globs start from here. */
  readonly folder: vscode.Uri;
  readonly text: string;
  /** What is right in it. */
  readonly user: UserConfig;
  readonly problems: readonly ConfigProblem[];
}

/** Finds the configuration files of the workspace, and above each folder that is asked about, and follows their changes. */
export class ConfigFiles implements vscode.Disposable {
  /** By folder. Null: the folder was looked into, and has none. */
  private readonly files = new Map<string, ConfigFile | null>();
  /** What counts in a folder, as it was last looked up. */
  private readonly nearestTo = new Map<string, ConfigFile | null>();
  private readonly probes = new Map<string, Promise<void>>();
  private readonly watchers: vscode.Disposable[] = [];
  private readonly changed = new vscode.EventEmitter<void>();
  /** Files are looked at one after another, so that no answer overtakes a later one. */
  private queue: Promise<void> = Promise.resolve();
  /** A file was found to differ since `onDidChange` last fired. */
  private differs = false;

  /** Fires when a file was found, written or deleted. */
  readonly onDidChange = this.changed.event;
  /** Resolves once the workspace has been searched. */
  readonly ready: Promise<void>;

  constructor(private readonly log: Log) {
    this.watch(`**/${CONFIG_FILE}`, (uri) => this.read(folderOf(uri)));
    const folders = vscode.workspace.createFileSystemWatcher('**/*', false, true, false);
    this.watchers.push(
      folders,
      // Of a folder that comes or goes, its own name may be all that is told.
      folders.onDidCreate((uri) => this.enqueue(() => this.search(uri))),
      folders.onDidDelete((uri) => this.forget(uri)),
      // Not every file system tells of changes.
      vscode.workspace.onDidSaveTextDocument(({ uri }) => {
        if (uri.path.endsWith(`/${CONFIG_FILE}`)) void this.enqueue(() => this.read(folderOf(uri)));
      }),
      vscode.workspace.onDidChangeWorkspaceFolders(({ added, removed }) =>
        this.enqueue(async () => {
          for (const { uri } of removed) this.forget(uri);
          // What lies under a folder that is taken out may count in another one that is left.
          await this.searchAll(removed.length > 0 ? workspaceFolders() : added.map(({ uri }) => uri));
        }),
      ),
    );
    this.ready = this.enqueue(() => this.searchAll(workspaceFolders()));
  }

  /** The file that counts for a note: that of its folder, or of the nearest folder above. What is not known yet is looked for. */
  nearest(uri: vscode.Uri): ConfigFile | null {
    const start = startOf(uri);
    if (start === undefined) return null;
    const key = start.toString();
    const known = this.nearestTo.get(key);
    if (known !== undefined) return known;
    if (vscode.workspace.getWorkspaceFolder(start) === undefined && !this.files.has(key)) void this.enqueue(() => this.probe(start));
    const files = [...upwards(start)].map((folder) => this.files.get(folder.toString()) ?? null);
    const nearest = files.find((file) => file !== null) ?? null;
    this.nearestTo.set(key, nearest);
    return nearest;
  }

  /** All that are known. */
  all(): ConfigFile[] {
    return [...this.files.values()].filter((file) => file !== null);
  }

  dispose(): void {
    for (const watcher of this.watchers) watcher.dispose();
    this.changed.dispose();
  }

  private watch(pattern: vscode.GlobPattern, read: (uri: vscode.Uri) => Promise<void>): void {
    const watcher = vscode.workspace.createFileSystemWatcher(pattern);
    const reread = (uri: vscode.Uri): Promise<void> => this.enqueue(() => read(uri));
    this.watchers.push(watcher, watcher.onDidCreate(reread), watcher.onDidChange(reread), watcher.onDidDelete(reread));
  }

  private enqueue(work: () => Promise<void>): Promise<void> {
    this.queue = this.queue
      .then(work)
      .catch((error: unknown) => logError(this.log, error))
      .then(() => this.tell());
    return this.queue;
  }

  private tell(): void {
    if (!this.differs) return;
    this.differs = false;
    this.nearestTo.clear();
    this.changed.fire();
  }

  private async searchAll(folders: readonly vscode.Uri[]): Promise<void> {
    await Promise.all(folders.flatMap((folder) => [this.search(folder), this.probe(folder)]));
  }

  /** Reads the files in the folder and those under it. */
  private async search(folder: vscode.Uri): Promise<void> {
    const stat = await vscode.workspace.fs.stat(folder).then(undefined, () => undefined);
    if (stat === undefined || (stat.type & vscode.FileType.Directory) === 0) return;
    const found = await vscode.workspace.findFiles(new vscode.RelativePattern(folder, `**/${CONFIG_FILE}`), '**/node_modules/**');
    await Promise.all(found.map((uri) => this.read(folderOf(uri))));
  }

  /** Looks into a folder and those above it, once each: the search does not go there, nor where `files.exclude` hides the file. */
  private probe(folder: vscode.Uri): Promise<void> {
    const key = folder.toString();
    const known = this.probes.get(key);
    if (known !== undefined) return known;
    const above = vscode.Uri.joinPath(folder, '..');
    const probe = Promise.all([this.read(folder, true), ...(above.toString() === key ? [] : [this.probe(above)])]).then(() => undefined);
    this.probes.set(key, probe);
    return probe;
  }

  /** Reads the folder's file, or finds that there is none. One outside of the workspace is watched from then on. */
  private async read(folder: vscode.Uri, watches = false): Promise<void> {
    const uri = vscode.Uri.joinPath(folder, CONFIG_FILE);
    const text = await this.textOf(uri);
    this.differs ||= text !== (this.files.get(folder.toString())?.text ?? null);
    this.files.set(folder.toString(), text === null ? null : { uri, folder, text, ...readConfigText(text) });
    if (watches && text !== null && vscode.workspace.getWorkspaceFolder(uri) === undefined) {
      this.watch(new vscode.RelativePattern(folder, CONFIG_FILE), () => this.read(folder));
    }
  }

  private async textOf(uri: vscode.Uri): Promise<string | null> {
    try {
      return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
    } catch (error) {
      // Folders above the workspace may not be readable at all; then there is nothing to configure there.
      const isGone = error instanceof vscode.FileSystemError && ['FileNotFound', 'NoPermissions', 'Unavailable'].includes(error.code);
      if (!isGone) this.log.warn(`Cannot read ${uri.toString(true)}: ${error instanceof Error ? error.message : String(error)}`);
      return null;
    }
  }

  private forget(uri: vscode.Uri): void {
    const key = uri.toString();
    const isGone = (folder: string): boolean => folder === key || folder.startsWith(`${key}/`);
    for (const folder of [...this.files.keys()].filter(isGone)) {
      this.differs ||= this.files.get(folder) !== null;
      this.files.delete(folder);
    }
    for (const folder of [...this.probes.keys()].filter(isGone)) this.probes.delete(folder);
    this.tell();
  }
}

function workspaceFolders(): vscode.Uri[] {
  return (vscode.workspace.workspaceFolders ?? []).map(({ uri }) => uri);
}

/** The folder in which the search for a note's configuration begins; for one that is not saved yet, that of the workspace. */
function startOf(uri: vscode.Uri): vscode.Uri | undefined {
  return uri.scheme === 'untitled' ? vscode.workspace.workspaceFolders?.[0]?.uri : folderOf(uri);
}

function folderOf(uri: vscode.Uri): vscode.Uri {
  return vscode.Uri.joinPath(uri, '..').with({ query: '', fragment: '' });
}

function* upwards(folder: vscode.Uri): Generator<vscode.Uri> {
  for (let at = folder; ; at = vscode.Uri.joinPath(at, '..')) {
    yield at;
    if (at.path === '/' || at.path === '') return;
  }
}
