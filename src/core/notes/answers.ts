import type { Context } from './context.js';
import type { Line } from './line.js';
import type { Region } from './outline.js';
import { countWords, speaksOfOneself } from './speech.js';
import { asksForStory } from './titles.js';
import { READER } from './vocabulary.js';

/** Words on a line that only remind of what is to be told; in a list, where whole sentences may be shorter. */
const LONGEST_CUE = 12;
const LONGEST_LISTED_CUE = 20;
const SHORTEST_SENTENCE = 8;

/**
 * Does the heading ask for something that happened, and does somebody tell under it what he did? What stands below other
 * headings is no answer of its own.
 */
export function isAnswered({ lines }: Context, { heading, children, first, ownEnd }: Region): boolean {
  if (heading === null || !asksForStory(heading.text) || children.some((child) => child.label === null)) return false;
  return lines.slice(first, ownEnd).some(isTelling);
}

/** A sentence of what one did oneself. What is shorter is a cue, or names a story that is told elsewhere. */
export function isTelling({ kind, text, item, quoted, cells }: Line): boolean {
  if (kind !== 'text' || quoted || cells !== undefined || item === 'ordered' || !speaksOfOneself(text) || READER.test(text)) return false;
  const words = countWords(text);
  if (item === null) return words > LONGEST_CUE;
  return words > LONGEST_LISTED_CUE || (words > SHORTEST_SENTENCE && /[.!。]$/.test(text));
}
