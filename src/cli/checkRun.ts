import type { RunCache } from './caching.js';
import type { CheckedNote } from './checked.js';
import { Checker } from './checking.js';
import type { Listing } from './listing.js';
import { mend } from './mending.js';
import type { Output } from './output.js';
import { readKept } from './reading.js';

/** What a check has come to. What went wrong has been said. */
export interface CheckRun {
  readonly checked: readonly CheckedNote[];
  /** How many findings are mended; null if none was to be. */
  readonly fixed: number | null;
  /** One sentence for each file that could not be read or written. */
  readonly errors: readonly string[];
}

/**
 * Reads the notes of the listing, mends them if they are to be mended, and checks them. Null if a configuration is wrong.
 * @param rules the rules to be checked; all that are not off if there are none
 */
export async function runCheck(
  listing: Listing,
  rules: readonly string[],
  fixes: boolean,
  cache: RunCache | null,
  output: Output,
): Promise<CheckRun | null> {
  const read = await readKept(listing, output, cache);
  if (read.notes === null) return null;
  const checker = new Checker(read.notes, rules);
  const mended = fixes ? await mend(read.notes, checker) : { notes: read.notes, fixed: null, errors: [] };
  for (const error of mended.errors) output.error(`star-stories: ${error}\n`);
  return { checked: mended.notes.map((note) => checker.check(note)), fixed: mended.fixed, errors: [...read.errors, ...mended.errors] };
}
