import { type HistoryFile, type HistoryProblem, UNFINISHED } from './history.js';

/** A folder of history files, on whatever disk. Each method rejects when the disk says no. */
export interface HistoryFolder {
  /** The names of the files in it; none if there is no such folder. */
  list(): Promise<readonly string[]>;
  /** Null if the file is gone. */
  read(name: string): Promise<Uint8Array | null>;
  /** Writes a file, and makes the folder where there is none. */
  write(name: string, bytes: Uint8Array): Promise<void>;
  /** Puts a file in the place of another, which may be there. */
  rename(from: string, to: string): Promise<void>;
}

/** What a folder holds, and which of its files cannot be read. */
export interface FolderContents {
  readonly files: readonly HistoryFile[];
  readonly problems: readonly HistoryProblem[];
}

const EXTENSION = '.jsonl';
/** More often than a file that is renamed can be looked for in vain. */
const TRIES = 10;
const LINE_FEED = 10;

/** A name that no other session gives to its file. `random` is some letters and digits. */
export function sessionFileName(now: number, random: string): string {
  return `${new Date(now).toISOString().slice(0, 19).replaceAll(':', '-')}Z-${random}${EXTENSION}`;
}

/**
 * Replaces a file by its new content, so that at any moment there is one of both, whole. On some disks the old one goes
 * first and the new one then gets its name: therefore `readFolder` takes those without their name too.
 */
export async function replaceFile(folder: HistoryFolder, name: string, bytes: Uint8Array): Promise<void> {
  await folder.write(name + UNFINISHED, bytes);
  const rename = (): Promise<void> => folder.rename(name + UNFINISHED, name);
  // On Windows, whoever looks through new files may hold one for a moment.
  await rename().catch(rename);
}

/**
 * Reads the history files of a folder, while others may be writing them: what was saved before is in it. Rejects when the
 * folder cannot be listed.
 */
export async function readFolder(folder: HistoryFolder): Promise<FolderContents> {
  const problems: HistoryProblem[] = [];
  const read = new Map<string, readonly HistoryFile[]>();
  for (let tries = 0; tries < TRIES; tries++) {
    const names = new Set(await folder.list());
    const sessions = new Set([...names].map((name) => (name.endsWith(UNFINISHED) ? name.slice(0, -UNFINISHED.length) : name)));
    const unread = [...sessions].filter((name) => name.endsWith(EXTENSION) && !read.has(name));
    // A list that is made while a file gets its name may hold neither name: the next one shows whether all are known.
    if (unread.length === 0) break;
    await Promise.all(unread.map(async (name) => read.set(name, await readSession(folder, name, names.has(name + UNFINISHED), problems))));
  }
  const files = [...read.values()].flat();
  return { files: files.sort((a, b) => (a.name < b.name ? -1 : 1)), problems };
}

/**
 * Reads the file of a session, and what has not got its name yet. There is one whole of the two at any moment, but which
 * one may change between two looks.
 */
async function readSession(
  folder: HistoryFolder,
  name: string,
  unfinishedToo: boolean,
  problems: HistoryProblem[],
): Promise<readonly HistoryFile[]> {
  for (let tries = 1; ; tries++) {
    const file = await readFile(folder, name, problems);
    const unfinished = file === null || unfinishedToo ? await readFile(folder, name + UNFINISHED, problems) : null;
    const changed = file === null && (unfinished === null || (unfinished !== undefined && !isWhole(unfinished)));
    if (!changed || tries === TRIES) return [file, unfinished].flatMap((some) => some ?? []);
  }
}

function isWhole({ bytes }: HistoryFile): boolean {
  return bytes.at(-1) === LINE_FEED;
}

/** Null if it is gone, undefined if it cannot be read. */
async function readFile(folder: HistoryFolder, name: string, problems: HistoryProblem[]): Promise<HistoryFile | null | undefined> {
  try {
    const bytes = await folder.read(name);
    return bytes === null ? null : { name, bytes };
  } catch (error) {
    problems.push({
      file: name,
      line: 0,
      message: `it cannot be read: ${error instanceof Error ? error.message : String(error)}`,
      lost: true,
    });
    return undefined;
  }
}

declare const TextEncoder: new () => { encode(text: string): Uint8Array };

/**
 * The file of one session, which no other session writes: what it holds is known, so it is written whole each time, and
 * many sessions may write to one folder at once.
 */
export class SessionFile {
  private text = '';
  private queue: Promise<void> = Promise.resolve();

  constructor(
    private readonly folder: HistoryFolder,
    readonly name: string,
  ) {}

  /** Adds lines. Resolves when they are on disk; when it rejects the file is as it was before. */
  append(lines: string): Promise<void> {
    const write = async (): Promise<void> => {
      await replaceFile(this.folder, this.name, new TextEncoder().encode(this.text + lines));
      this.text += lines;
    };
    const written = this.queue.then(write);
    this.queue = written.catch(() => undefined);
    return written;
  }
}
