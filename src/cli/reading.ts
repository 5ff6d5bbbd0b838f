import { CONFIG_FILE, type Config } from '../core/config/config.js';
import { NoteCache } from '../core/notes/noteCache.js';
import { RunCache, type Caching } from './caching.js';
import { readText, STANDARD_INPUT } from './files.js';
import { listNotes, type Listing, type Sources } from './listing.js';
import { NoteReader, type KeptReading } from './noteReader.js';
import type { Output } from './output.js';
import { Progress } from './progress.js';
import { reason } from './reason.js';
import type { Found } from './walk.js';

/** A note that was read from one of the paths. */
export interface ReadInput {
  /** As the user gave it, or as found in a folder; for standard input the path that it stands for. */
  readonly path: string;
  readonly config: Config;
  readonly reading: KeptReading;
}

/** What was read. What went wrong has been said. */
export interface NotesRead {
  /** Null if a configuration is wrong: then nothing is to be said of the notes. */
  readonly notes: readonly ReadInput[] | null;
  /** One sentence for each path that could not be read, and each mistake in a configuration. */
  readonly errors: readonly string[];
}

/** Reads the notes that the paths name, and says on `output` what cannot be read. What they held before need not be read again. */
export async function readNotes(sources: Sources, output: Output, caching: Caching): Promise<NotesRead> {
  const listing = await listNotes(sources);
  return readKept(listing, output, RunCache.for(listing, caching));
}

/** Reads the notes of the listing, with what is kept of them. */
export async function readKept(listing: Listing, output: Output, cache: RunCache | null): Promise<NotesRead> {
  const notes = NoteCache.from(cache?.notes ?? '', cache === null ? '' : RunCache.program);
  const read = await readListed(listing, output, new NoteReader(notes));
  if (cache !== null && notes.hasChanged) cache.notes = notes.toText();
  return read;
}

/** Reads the notes that the paths name, which are to know why each line was read as it was. */
export async function explainNotes(sources: Sources, output: Output): Promise<NotesRead> {
  return readListed(await listNotes(sources), output, new NoteReader(null));
}

async function readListed(listing: Listing, output: Output, reader: NoteReader): Promise<NotesRead> {
  const { configs, found } = listing;
  const progress = new Progress('Reading', output);
  const notes: ReadInput[] = [];
  const errors: string[] = [];
  const said: string[] = [];
  for (const each of found) {
    const path = pathOf(each, listing);
    if (each.isLeftOut === true || (path !== each.path && configs.excludes(path))) {
      said.push(leftOut(path, listing));
      continue;
    }
    try {
      if ('error' in each) throw each.error;
      const config = configs.configOf(path);
      notes.push({ path, config, reading: reader.read(await readText(each.path), path, config) });
      progress.step();
    } catch (error) {
      errors.push(`cannot read ${path}: ${reason(error)}`);
    }
  }
  progress.end();
  const problems = [...configs.problems, ...errors];
  for (const line of [...problems, ...said]) output.error(`star-stories: ${line}\n`);
  return { notes: configs.problems.length > 0 ? null : notes, errors: problems };
}

function pathOf({ path }: Found, { stdinPath = STANDARD_INPUT }: Listing): string {
  return path === STANDARD_INPUT ? stdinPath : path;
}

function leftOut(path: string, { config }: Listing): string {
  return `${path} is left out by ${config ?? CONFIG_FILE}`;
}
