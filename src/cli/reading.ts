import { CONFIG_FILE, type Config } from '../core/config/config.js';
import { NoteCache } from '../core/notes/noteCache.js';
import { ConfigFinder } from './config.js';
import { findFiles, readText, STANDARD_INPUT } from './files.js';
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

/** Where notes are read from. */
export interface Sources {
  readonly paths: readonly string[];
  /** The configuration of all, in place of the nearest to each. */
  readonly config: string | undefined;
  /** The path for which standard input stands. */
  readonly stdinPath?: string | undefined;
}

/** How they are read. */
export interface Manner {
  /** The notes are to know why each line was read as it was. */
  readonly withReasons?: boolean;
  /** What notes held before. What they hold now is added. */
  readonly cache?: NoteCache;
}

/** The files that the paths name, and the configurations that say so. */
export interface Listing extends Sources {
  readonly configs: ConfigFinder;
  readonly found: readonly Found[];
}

/** Finds the files, of which none is read yet. */
export async function listNotes(sources: Sources): Promise<Listing> {
  const configs = new ConfigFinder(sources.config);
  return { ...sources, configs, found: await findFiles(sources.paths, configs) };
}

/** Reads the notes that the paths name, and says on `output` what cannot be read. */
export async function readNotes(sources: Sources, output: Output, manner: Manner = {}): Promise<NotesRead> {
  return readListed(await listNotes(sources), output, manner);
}

/** Reads the notes of the listing, and says on `output` what cannot be read. */
export async function readListed(listing: Listing, output: Output, { withReasons = false, cache = NoteCache.from('', '') }: Manner = {}): Promise<NotesRead> {
  const { configs, found } = listing;
  const reader = new NoteReader(withReasons ? null : cache);
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
