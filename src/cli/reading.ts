import { CONFIG_FILE, type Config } from '../core/config/config.js';
import { startReading, type Reading, type ReadOptions } from '../core/notes/reading.js';
import { ConfigFinder } from './config.js';
import { readInputs, STANDARD_INPUT } from './files.js';
import type { Output } from './output.js';
import { Progress } from './progress.js';

/** A note that was read from one of the paths. */
export interface ReadInput {
  /** As in `Input`; for standard input the path that it stands for. */
  readonly path: string;
  readonly config: Config;
  readonly reading: Reading;
}

/** What was read. What went wrong has been said. */
export interface NotesRead {
  /** Null if a configuration is wrong: then nothing is to be said of the notes. */
  readonly notes: readonly ReadInput[] | null;
  /** One sentence for each path that could not be read, and each mistake in a configuration. */
  readonly errors: readonly string[];
}

/** Where notes are read from, and how. */
export interface Sources {
  readonly paths: readonly string[];
  /** The configuration of all, in place of the nearest to each. */
  readonly config: string | undefined;
  /** The path for which standard input stands. */
  readonly stdinPath?: string | undefined;
}

/** Reads the notes that the paths name, and says on `output` what cannot be read. */
export async function readNotes({ paths, config: file, stdinPath = STANDARD_INPUT }: Sources, output: Output): Promise<NotesRead> {
  const configs = new ConfigFinder(file);
  const { inputs, errors, leftOut } = await readInputs(paths, configs);
  const progress = new Progress('Reading', output);
  const notes: ReadInput[] = [];
  const leftOutBy = (path: string): string => `${path} is left out by ${file ?? CONFIG_FILE}`;
  const said = leftOut.map(leftOutBy);
  for (const input of inputs) {
    const path = input.path === STANDARD_INPUT ? stdinPath : input.path;
    if (path !== input.path && configs.excludes(path)) {
      said.push(leftOutBy(path));
      continue;
    }
    const config = configs.configOf(path);
    notes.push({ path, config, reading: read(input.text, { ...config.reading, name: path }) });
    progress.step();
  }
  progress.end();
  const problems = [...configs.problems, ...errors];
  for (const line of [...problems, ...said]) output.error(`star-stories: ${line}\n`);
  return { notes: configs.problems.length > 0 ? null : notes, errors: problems };
}

/** Of ordinary Markdown nothing is kept: there may be much of it. */
function read(text: string, options: ReadOptions): Reading {
  const reading = startReading(text, options);
  const { stories, questions, ideas } = reading.note;
  return stories.length + questions.length + ideas.length > 0 ? reading : { note: reading.note, text: '', options };
}
