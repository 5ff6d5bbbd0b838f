import * as vscode from 'vscode';
import { NoteCache } from '../../core/notes/noteCache.js';
import type { Log } from '../log.js';

const NAME = 'notes.cache';

/** Where what notes hold is kept from one start to the next: in the extension's own storage for the workspace. */
export class NoteCacheFile {
  /** What was kept; nothing if there is no such file, or it cannot be read. */
  readonly notes: Promise<NoteCache>;

  constructor(
    private readonly folder: vscode.Uri | undefined,
    version: string,
    private readonly log: Log,
  ) {
    this.notes = this.load().then((text) => NoteCache.from(text, version));
  }

  /** Writes what has changed. That it cannot be written costs time at the next start, and nothing else. */
  async save(): Promise<void> {
    const notes = await this.notes;
    if (this.folder === undefined || !notes.hasChanged) return;
    try {
      await vscode.workspace.fs.createDirectory(this.folder);
      const [file, temporary] = [
        vscode.Uri.joinPath(this.folder, NAME),
        vscode.Uri.joinPath(this.folder, `${NAME}.${Date.now().toString(36)}.tmp`),
      ];
      await vscode.workspace.fs.writeFile(temporary, new TextEncoder().encode(notes.toText()));
      await vscode.workspace.fs.rename(temporary, file, { overwrite: true });
      notes.saved();
    } catch (error) {
      this.log.debug(`Cannot keep what the notes hold: ${error instanceof Error ? error.message : String(error)}`);
    }
  }

  private async load(): Promise<string> {
    if (this.folder === undefined) return '';
    try {
      return new TextDecoder().decode(await vscode.workspace.fs.readFile(vscode.Uri.joinPath(this.folder, NAME)));
    } catch (error) {
      this.log.debug(`Nothing is known of the notes from before: ${error instanceof Error ? error.message : String(error)}`);
      return '';
    }
  }
}
