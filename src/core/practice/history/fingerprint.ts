/**
 * A short form of a text, from which it shows how alike two texts are, and not what they say: of the hashes of all pairs
 * of neighbouring words the least ones, and how many there are, as in "212.AAbKABx_...".
 */
export interface Sketch {
  /** Different pairs of words in the text. */
  readonly size: number;
  /** The least hashes, ascending. */
  readonly hashes: readonly number[];
}

/** More tell likeness more exactly and make every attempt longer: these are right to about a tenth, in 256 characters. */
const KEPT = 64;
/** Fewer pairs say too little to know a text by. */
const ENOUGH = 8;
/** What it counts that a text is held whole by a longer one, as when a draft was finished. */
const HELD_WHOLE = 0.8;

const WORD =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])[\p{L}\p{N}])+/gu;
const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
/** Four of `DIGITS` hold a hash. */
const HASH_BITS = 24;
const HASH_DIGITS = 4;

/** The sketch of a text as an attempt keeps it: how many pairs of words it has, a full stop, and the least hashes. */
export function fingerprintOf(text: string): string {
  const words = text.normalize('NFKC').toLowerCase().match(WORD) ?? [];
  const pairs = words.length === 1 ? words : words.slice(1).map((word, index) => `${words[index] ?? ''} ${word}`);
  const hashes = [...new Set(pairs.map(hash))].sort((a, b) => a - b);
  return `${hashes.length}.${hashes.slice(0, KEPT).map(encode).join('')}`;
}

/** A fingerprint that was not made here is that of an empty text. */
export function readFingerprint(fingerprint: string): Sketch {
  const [, size, digits] = /^(\d{1,7})\.((?:[\w-]{4})*)$/.exec(fingerprint) ?? [];
  if (size === undefined || digits === undefined) return { size: 0, hashes: [] };
  const hashes = [...new Set((digits.match(/.{4}/g) ?? []).map(decode))].sort((a, b) => a - b);
  return { size: hashes.length < KEPT ? hashes.length : Number(size), hashes };
}

/**
 * How alike two texts are, 0-1: the share of their pairs of words that they have in common, or the greater part of that of
 * the shorter one. Null if both are too short to tell.
 */
export function likeness(one: Sketch, other: Sketch): number | null {
  const [less, more] = one.size < other.size ? [one, other] : [other, one];
  if (more.size < ENOUGH) return null;
  if (less.size < ENOUGH) return 0;
  // Up to the last hash that both would have kept, they are a fair sample of all pairs.
  const limit = Math.min(lastKept(one), lastKept(other));
  const [few, many] = [upTo(limit, less.hashes), upTo(limit, more.hashes)];
  const common = countCommon(few, many);
  const held = few.length < ENOUGH ? 0 : common / few.length;
  return Math.max(common / (few.length + many.length - common), held * HELD_WHOLE);
}

function upTo(limit: number, hashes: readonly number[]): readonly number[] {
  return hashes.slice(0, hashes.findLastIndex((hash) => hash <= limit) + 1);
}

/** Of two ascending lists. Stories are compared by the ten thousand, so no sets are made. */
function countCommon(one: readonly number[], other: readonly number[]): number {
  let common = 0;
  for (let i = 0, j = 0; i < one.length && j < other.length;) {
    const difference = (one[i] ?? 0) - (other[j] ?? 0);
    if (difference === 0) common++;
    if (difference <= 0) i++;
    if (difference >= 0) j++;
  }
  return common;
}

/** All hashes were kept of a text that has no more than were to be kept. */
function lastKept({ size, hashes }: Sketch): number {
  return size > hashes.length ? (hashes.at(-1) ?? 0) : Infinity;
}

/** FNV-1a, folded to the bits that are kept. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) value = Math.imul(value ^ text.charCodeAt(index), 0x01000193) >>> 0;
  return (value >>> HASH_BITS) ^ (value & (2 ** HASH_BITS - 1));
}

function encode(hash: number): string {
  return Array.from({ length: HASH_DIGITS }, (_, index) => DIGITS[(hash >>> (6 * (HASH_DIGITS - 1 - index))) & 63] ?? '').join('');
}

function decode(digits: string): number {
  return [...digits].reduce((value, digit) => value * 64 + DIGITS.indexOf(digit), 0);
}
