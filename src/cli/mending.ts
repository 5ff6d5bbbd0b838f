import { startReading } from '../core/notes/reading.js';
import { fixAll } from '../core/writing/fixAll.js';
import type { Checker } from './checking.js';
import type { ReadInput } from './reading.js';
import { rewrite } from './rewrite.js';

/** What `--fix` has done. */
export interface Mended {
  /** All notes, as they are now. */
  readonly notes: readonly ReadInput[];
  /** How many findings are gone. */
  readonly fixed: number;
  /** One sentence for each file that could not be written; such a file is as it was. */
  readonly errors: readonly string[];
}

/** What `fixAll` says of a note in which nothing was found. */
const UNCHANGED = { text: '', edits: [], fixed: 0 };

/** Mends in their files what needs nobody's choice. */
export async function mend(notes: readonly ReadInput[], checker: Checker): Promise<Mended> {
  const mended: ReadInput[] = [];
  const errors: string[] = [];
  let fixed = 0;
  for (const note of notes) {
    const { path, config, reading } = note;
    const {
      text,
      edits,
      fixed: count,
    } = checker.findings(config, reading.note).length === 0
      ? UNCHANGED
      : fixAll(startReading(reading.text, reading.options), (each) => checker.findings(config, each));
    const reason = edits.length === 0 ? null : await rewrite(path, reading.text, text);
    if (reason !== null) errors.push(`cannot mend ${path}: ${reason}`);
    if (edits.length === 0 || reason !== null) {
      mended.push(note);
      continue;
    }
    const rewritten = { path, config, reading: startReading(text, reading.options) };
    checker.take(rewritten);
    mended.push(rewritten);
    fixed += count;
  }
  return { notes: mended, fixed, errors };
}
