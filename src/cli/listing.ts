import { ConfigFinder } from './config.js';
import { findFiles } from './files.js';
import type { Found } from './walk.js';

/** Where notes are read from. */
export interface Sources {
  readonly paths: readonly string[];
  /** The configuration of all, in place of the nearest to each. */
  readonly config: string | undefined;
  /** The path for which standard input stands. */
  readonly stdinPath?: string | undefined;
}

/** The files that the paths name, of which none is read yet, and the configurations that say so. */
export interface Listing extends Sources {
  readonly configs: ConfigFinder;
  readonly found: readonly Found[];
}

/** Finds the files. */
export async function listNotes(sources: Sources): Promise<Listing> {
  const configs = new ConfigFinder(sources.config);
  return { ...sources, configs, found: await findFiles(sources.paths, configs) };
}
