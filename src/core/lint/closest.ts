/** Words of so many letters may differ by one edit, and by two. Shorter ones are too often other words. */
const LETTERS_FOR_ONE = 5;
const LETTERS_FOR_TWO = 10;
const MOST_EDITS = 2;
/** What is longer is no tag, and no name. */
const LONGEST = 60;

/** A name as it is compared with others. */
export interface Spelling {
  /** In lower case, single spaces between its words. */
  readonly text: string;
  readonly words: readonly string[];
  readonly numbers: string;
  /** Without the spaces, and with its words in the order of the alphabet. */
  readonly joined: string;
  readonly sorted: string;
}

/** The spelling of a name that is in lower case, with single spaces between its words, as `tagKey` has it. */
export function spellingOf(text: string): Spelling {
  const words = text.split(' ');
  return { text, words, numbers: (text.match(/\p{N}+/gu) ?? []).join(' '), joined: words.join(''), sorted: [...words].sort().join(' ') };
}

/**
 * Is one a slip of the pen for the other? They differ in few letters, in the order of the words, or in where one is
 * parted from the next; never in a number or in a word's first letter.
 */
export function areClose(one: Spelling, other: Spelling): boolean {
  const [a, b] = [one.text, other.text];
  if (a === b || Math.abs(a.length - b.length) > MOST_EDITS || Math.max(a.length, b.length) > LONGEST || one.numbers !== other.numbers)
    return false;
  if (one.joined === other.joined || one.sorted === other.sorted) return true;
  if (one.words.length !== other.words.length) return false;
  let distance = 0;
  for (const [index, word] of one.words.entries()) {
    const its = other.words[index] ?? '';
    if (word === its) continue;
    if (word[0] !== its[0] || areAkin(word, its)) return false;
    const edits = distanceOf(word, its);
    if (edits > allowed(word, its, one.words.length)) return false;
    distance += edits;
  }
  return distance <= MOST_EDITS;
}

/** The one of `words` that may have been meant by `word`, a third of whose letters may be wrong; null if there is none. */
export function closestTo(word: string, words: Iterable<string>): string | null {
  let best: string | null = null;
  let fewest = word.length > LONGEST ? 0 : Math.max(1, Math.floor(word.length / 3)) + 1;
  for (const other of words) {
    if (Math.abs(other.length - word.length) >= fewest || other.length > LONGEST) continue;
    const distance = distanceOf(word.toLowerCase(), other.toLowerCase());
    if (distance < fewest) [best, fewest] = [other, distance];
  }
  return best;
}

/** Among other words that are the same, a shorter word may be a slip too. */
function allowed(a: string, b: string, words: number): number {
  const letters = Math.min(a.length, b.length) + (words > 1 ? 1 : 0);
  return letters >= LETTERS_FOR_TWO ? MOST_EDITS : letters >= LETTERS_FOR_ONE ? 1 : 0;
}

/** What words of one stem end in: "communication" is no slip for "communicating". */
const ENDINGS = new Set([
  '',
  'e',
  'ed',
  'er',
  'ers',
  'es',
  'ing',
  'ings',
  'ion',
  'ions',
  'al',
  'ally',
  'ive',
  'ity',
  'ment',
  'ments',
  'ous',
  'able',
  'ful',
  'ly',
  'or',
  'ors',
  'y',
  'ance',
  'ence',
  'ant',
  'ent',
]);

/** Are they other words of one stem? A plural is none: it may be a slip. */
function areAkin(a: string, b: string): boolean {
  if (`${a}s` === b || `${b}s` === a) return false;
  let shared = 0;
  while (shared < a.length && a[shared] === b[shared]) shared += 1;
  // Endings may begin alike: "-er" and "-ed".
  return [shared, shared - 1, shared - 2].some((stem) => stem >= 3 && areEndings(a.slice(stem), b.slice(stem)));
}

/** "-ance" and "-ence" are one ending, of which the vowel is often mistaken. */
function areEndings(one: string, other: string): boolean {
  return ENDINGS.has(one) && ENDINGS.has(other) && one.replace(/^[ao]/, 'e') !== other.replace(/^[ao]/, 'e');
}

/** How many letters are put in, left out, changed, or swapped with the next to make one word of the other. */
export function distanceOf(a: string, b: string): number {
  // Three rows that take turns: this is asked for often.
  let [before, last, current] = [[] as number[], Array.from({ length: b.length + 1 }, (_, index) => index), [] as number[]];
  for (let row = 0; row < a.length; row += 1) {
    const letter = a.charCodeAt(row);
    let left = (current[0] = row + 1);
    for (let column = 0; column < b.length; column += 1) {
      const isSame = letter === b.charCodeAt(column);
      let least = (last[column] as number) + (isSame ? 0 : 1);
      const isSwapped = row > 0 && column > 0 && letter === b.charCodeAt(column - 1) && a.charCodeAt(row - 1) === b.charCodeAt(column);
      if (isSwapped) least = Math.min(least, (before[column - 1] as number) + 1);
      left = current[column + 1] = Math.min(least, (last[column + 1] as number) + 1, left + 1);
    }
    [before, last, current] = [last, current, before];
  }
  return last[b.length] as number;
}
