import * as vscode from 'vscode';
import type { ConfigService } from '../config/config.js';
import { readSettings } from '../config/settings.js';

/** What is told of files: of notes only, or of what may hold some. */
export interface FileNews {
  created(uri: vscode.Uri): void;
  rewritten(uri: vscode.Uri): void;
  /** A file or a folder, with all that was in it. */
  deleted(uri: vscode.Uri): void;
  /** There may be notes in it. */
  madeFolder(): void;
}

/** Watches the files that the settings choose. */
export class NoteWatcher implements vscode.Disposable {
  private watching: vscode.Disposable;

  constructor(
    private readonly config: ConfigService,
    private readonly news: FileNews,
  ) {
    this.watching = this.watch();
  }

  /** Watches what the settings choose now. */
  watchAnew(): void {
    this.watching.dispose();
    this.watching = this.watch();
  }

  dispose(): void {
    this.watching.dispose();
  }

  private watch(): vscode.Disposable {
    const { news } = this;
    const files = patternsOf(this.config).map((pattern) => vscode.workspace.createFileSystemWatcher(pattern));
    // Of a folder that is renamed or deleted, its own name may be all that is told, and of its files nothing.
    const folders = vscode.workspace.createFileSystemWatcher('**/*', false, true, false);
    return vscode.Disposable.from(
      ...files,
      ...files.map((each) => each.onDidCreate((uri) => news.created(uri))),
      ...files.map((each) => each.onDidChange((uri) => news.rewritten(uri))),
      folders,
      folders.onDidCreate((uri) => void tellOfFolder(uri, news)),
      folders.onDidDelete((uri) => news.deleted(uri)),
    );
  }
}

async function tellOfFolder(uri: vscode.Uri, news: FileNews): Promise<void> {
  // It may be gone again.
  const stat = await vscode.workspace.fs.stat(uri).then(undefined, () => undefined);
  if (stat !== undefined && (stat.type & vscode.FileType.Directory) !== 0) news.madeFolder();
}

/** Searches the workspace for the files that the settings choose, each once. */
export async function chosenFiles(config: ConfigService): Promise<vscode.Uri[]> {
  const { exclude } = readSettings();
  const found = await Promise.all(
    patternsOf(config).map((pattern) => vscode.workspace.findFiles(pattern, exclude === '' ? undefined : exclude)),
  );
  return [...new Map(found.flat().map((uri) => [uri.toString(), uri])).values()].filter((uri) => config.chooses(uri) !== false);
}

function patternsOf(config: ConfigService): vscode.GlobPattern[] {
  return [readSettings().include, ...config.includePatterns()];
}
