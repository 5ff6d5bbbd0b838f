import type { Note } from './model.js';
import { noteFromJson, noteToJson } from './serialise.js';

/** Changes whenever a reader of this version would read or keep notes otherwise than the one before. */
const FORMAT = 1;

/** Characters of JSON that are kept. */
const LARGEST = 64_000_000;

/**
 * What notes were read to hold, by what was read: a second start need not parse what has not changed. As text it is one
 * line a note, so that what is damaged costs no more than its line.
 */
export class NoteCache {
  private readonly lines: Map<string, string>;
  /** Those asked for since: the others are forgotten when it is written. */
  private readonly used = new Set<string>();
  private isNew = false;

  private constructor(
    private readonly head: string,
    lines: Iterable<readonly [string, string]>,
  ) {
    this.lines = new Map(lines);
  }

  /** The cache that was written as this text, by the same version of the program; an empty one for any other text. */
  static from(text: string, version: string): NoteCache {
    const head = `star-stories ${version} ${FORMAT}`;
    const [first, ...lines] = text.split('\n');
    return new NoteCache(head, first === head ? lines.flatMap((line) => entryOf(line)) : []);
  }

  /** What a note of this key holds; undefined if it is not known, or damaged. */
  get(key: string): Note | undefined {
    const line = this.lines.get(key);
    if (line === undefined) return undefined;
    const checksum = line.slice(0, line.indexOf(' '));
    const json = line.slice(checksum.length + 1);
    const note = checksum === hashText(json) ? noteFromJson(json) : null;
    if (note === null) {
      this.lines.delete(key);
      this.isNew = true;
      return undefined;
    }
    this.used.add(key);
    return note;
  }

  set(key: string, note: Note): void {
    const json = noteToJson(note);
    this.lines.set(key, `${hashText(json)} ${json}`);
    this.used.add(key);
    this.isNew = true;
  }

  /** Is there anything that was not there when it was read? */
  get hasChanged(): boolean {
    return this.isNew || this.used.size < this.lines.size;
  }

  /** It stands in its file now. */
  saved(): void {
    this.isNew = false;
    for (const key of [...this.lines.keys()]) if (!this.used.has(key)) this.lines.delete(key);
  }

  /** The notes asked for since it was read, as text. */
  toText(): string {
    let text = this.head;
    for (const key of this.used) {
      const line = this.lines.get(key);
      if (line !== undefined && text.length + line.length < LARGEST) text += `\n${key} ${line}`;
    }
    return `${text}\n`;
  }
}

/** `key checksum json` */
function entryOf(line: string): [string, string][] {
  const end = line.indexOf(' ');
  return end === -1 ? [] : [[line.slice(0, end), line.slice(end + 1)]];
}

/** The key of a file's content, read in a certain way: `reading` names all that a reading depends on besides the bytes. */
export function keyOf(bytes: Uint8Array, reading: string): string {
  return `${bytes.length.toString(36)}-${hash(bytes.length, (index) => bytes[index] as number)}-${hashText(reading)}`;
}

function hashText(text: string): string {
  return hash(text.length, (index) => text.charCodeAt(index));
}

/** 53 bits that differ wherever the values do, but for one case in 10^15: cyrb53, by bryc, in the public domain. */
function hash(length: number, at: (index: number) => number): string {
  let [a, b] = [0xdeadbeef, 0x41c6ce57];
  for (let index = 0; index < length; index += 1) {
    const value = at(index);
    a = Math.imul(a ^ value, 2654435761);
    b = Math.imul(b ^ value, 1597334677);
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
  return (4294967296 * (2097151 & b) + (a >>> 0)).toString(36);
}
