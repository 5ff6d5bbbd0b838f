import type { Note } from '../core/notes/model.js';
import { readNote } from '../core/notes/note.js';
import { ConfigFinder } from './config.js';
import { readInputs, type Input } from './files.js';
import type { Output } from './output.js';

/** A note that was read from one of the paths. */
export interface ReadInput extends Input {
  readonly note: Note;
}

/** The notes that the paths name; null if not one could be read. What went wrong has been said. */
export interface Reading {
  readonly notes: readonly ReadInput[] | null;
  readonly hasFailed: boolean;
}

/** Reads the notes that the paths name, and says on `output` what cannot be read. */
export async function readNotes(paths: readonly string[], configFile: string | undefined, output: Output): Promise<Reading> {
  const configs = new ConfigFinder(configFile);
  const { inputs, errors } = await readInputs(paths);
  const notes = inputs.map(({ path, text }) => ({ path, text, note: readNote(text, { ...configs.configOf(path).reading, name: path }) }));
  for (const problem of [...configs.problems, ...errors]) output.error(`star-stories: ${problem}\n`);
  if (configs.problems.length > 0) return { notes: null, hasFailed: true };
  return { notes: notes.length === 0 && errors.length > 0 ? null : notes, hasFailed: errors.length > 0 };
}
