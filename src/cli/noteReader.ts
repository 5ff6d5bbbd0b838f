import type { Config } from '../core/config/config.js';
import { keyOf, type NoteCache } from '../core/notes/noteCache.js';
import { startReading, type Reading } from '../core/notes/reading.js';
import { makeScan, type Scan } from '../core/notes/scan/scan.js';
import type { Vocabulary } from '../core/notes/vocabulary.js';

/** What a text holds. */
export type KeptReading = Pick<Reading, 'note' | 'text' | 'options'>;

/** Reads texts one after another, and keeps of each no more than what it holds: there may be many. */
export class NoteReader {
  private readonly scans = new Map<Vocabulary, Scan>();
  private readonly nothing = startReading('').note;

  /** `cache` is what texts held before. Without one, notes know their reasons. */
  constructor(private readonly cache: NoteCache | null) {}

  /** Reads a text. Of one that holds nothing, no text is kept. */
  read(text: string, path: string, { key, reading }: Config): KeptReading {
    const options = { ...reading, name: path };
    if (!this.scanFor(reading.vocabulary)(text)) return { note: this.nothing, text: '', options };
    if (this.cache === null) return startReading(text, options);
    const id = keyOf(Buffer.from(text), `${path.slice(path.lastIndexOf('/') + 1)} ${key}`);
    const known = this.cache.get(id);
    if (known !== undefined) return { note: known, text, options };
    const { note } = startReading(text, options);
    this.cache.set(id, note);
    // As it comes out of the cache it is small: what it was read from can be forgotten.
    return { note: this.cache.get(id) ?? note, text, options };
  }

  private scanFor(vocabulary: Vocabulary): Scan {
    const known = this.scans.get(vocabulary) ?? makeScan(vocabulary);
    this.scans.set(vocabulary, known);
    return known;
  }
}
