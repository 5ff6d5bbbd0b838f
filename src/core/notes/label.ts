import type { Role } from './model.js';
import type { Strength } from './vocabulary.js';

/** The words that open a section, found at the start of a line. */
export interface Label {
  /** Never empty; two for a combined label. */
  readonly roles: readonly Role[];
  /** As written, without markup, separator and time. */
  readonly words: string;
  readonly strength: Strength;
  /** Index in the line's text where the label's words start. */
  readonly start: number;
  /** Index in the line's text where what is said under the label starts, its length if nothing follows. */
  readonly end: number;
}
