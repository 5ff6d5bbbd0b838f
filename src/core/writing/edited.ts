import type { Edit } from '../lint/rule.js';
import { editReading, type Reading } from '../notes/reading.js';

/** The reading of the note with the edits made, which do not overlap; the same object if there are none. */
export function edited(reading: Reading, edits: readonly Edit[]): Reading {
  return edits.length === 0
    ? reading
    : editReading(
        reading,
        edits.map(({ span, text }) => ({ ...span, text })),
      );
}
