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
const TRIES = 5;

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

/** Reads the history files of a folder, while others may be writing them. Rejects when the folder cannot be listed. */
export async function readFolder(folder: HistoryFolder): Promise<FolderContents> {
  for (let tries = 1; ; tries++) {
    const names = (await folder.list()).filter((name) => name.endsWith(EXTENSION) || name.endsWith(EXTENSION + UNFINISHED)).sort();
    const problems: HistoryProblem[] = [];
    const read = await Promise.all(names.map((name) => readFile(folder, name, problems)));
    // A file that has gone since it was listed has got another name.
    if (!read.includes(null) || tries === TRIES) return { files: read.flatMap((file) => file ?? []), problems };
  }
}

async function readFile(folder: HistoryFolder, name: string, problems: HistoryProblem[]): Promise<HistoryFile | null | undefined> {
  try {
    const bytes = await folder.read(name);
    return bytes === null ? null : { name, bytes };
  } catch (error) {
    problems.push({ file: name, line: 0, message: `it cannot be read: ${error instanceof Error ? error.message : String(error)}`, lost: true });
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
