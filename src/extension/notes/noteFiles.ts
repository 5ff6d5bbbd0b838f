import * as vscode from 'vscode';
import type { Config } from '../../core/config/config.js';
import { fileText } from '../../core/fileText.js';
import type { Note } from '../../core/notes/model.js';
import { keyOf } from '../../core/notes/noteCache.js';
import { startReadingInSteps } from '../../core/notes/reading.js';
import { makeScan, type Scan } from '../../core/notes/scan/scan.js';
import type { Vocabulary } from '../../core/notes/vocabulary.js';
import type { NoteCacheFile } from './noteCacheFile.js';
import { doInSlices, pause } from './slices.js';
import type { TextFiles } from './textFiles.js';

/** Files read at one time where each has to be waited for. */
const PARALLEL_READS = 8;
/** What was found is told, and others have a turn, after so many ms. */
const TURN_MS = 8;
const NEWS_MS = 250;

/** A note as its file has it. */
export interface FileNote {
  readonly note: Note;
  readonly text: string;
}

/** Reads notes from files. Those that cannot hold any are not parsed, nor are those that were read before. */
export class NoteFiles {
  private readonly scans = new WeakMap<Vocabulary, Scan>();

  constructor(
    private readonly files: TextFiles,
    private readonly cache: NoteCacheFile,
  ) {}

  /** Keeps what was read for the next start. */
  save(): Promise<void> {
    return this.cache.save();
  }

  /** What the file holds; null if it is no note, gone, too large or cannot be read. */
  async read(uri: vscode.Uri, { key, reading }: Config): Promise<FileNote | null> {
    const bytes = await this.files.read(uri);
    if (bytes === null) return null;
    const text = fileText(bytes);
    if (!this.scanFor(reading.vocabulary)(text)) return null;
    const name = uri.path.slice(uri.path.lastIndexOf('/') + 1);
    const notes = await this.cache.notes;
    const id = keyOf(bytes, `${name} ${key}`);
    const known = notes.get(id);
    if (known !== undefined) return { note: known, text };
    const { note } = await doInSlices(startReadingInSteps(text, { ...reading, name }));
    notes.set(id, note);
    return { note, text };
  }

  /** Does the work for each file, and lets others have their turns. `tell` hears from time to time how many are done. */
  async inTurns(uris: readonly vscode.Uri[], work: (uri: vscode.Uri) => Promise<void>, tell: (done: number) => void): Promise<void> {
    let [turn, news] = [performance.now(), performance.now()];
    for (let done = 0; done < uris.length;) {
      const count = this.files.isLocal(uris[done] as vscode.Uri) ? 1 : PARALLEL_READS;
      await Promise.all(uris.slice(done, done + count).map(work));
      done += count;
      const now = performance.now();
      if (now - turn < TURN_MS) continue;
      if (now - news > NEWS_MS) {
        tell(done);
        news = now;
      }
      await pause();
      turn = performance.now();
    }
  }

  private scanFor(vocabulary: Vocabulary): Scan {
    const known = this.scans.get(vocabulary) ?? makeScan(vocabulary);
    this.scans.set(vocabulary, known);
    return known;
  }
}
