import { findCuts, indexFrom, isCut } from './cuts.js';
import { parseFragment, parseLastFragment, unreadFragment, type Fragment } from './fragment.js';
import type { FragmentCache } from './fragmentCache.js';

/** A fragment at its place in a note. No two pieces of a note share a fragment object. */
export interface Piece {
  /** 0-based UTF-16 offset of the piece in the note. */
  readonly start: number;
  /** 1-based line of the piece in the note. */
  readonly line: number;
  readonly fragment: Fragment;
}

/** A change of a text: `text` in place of what stood between two UTF-16 offsets, `end` exclusive. */
export interface TextEdit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Where somebody types, he goes on typing: the piece is cut as fine as it can be, so that the next letter costs less. */
const SMALL_PIECE = 1;
/** Longer text is not typed, but pasted. */
const LARGEST_TYPED = 8_000;

/**
 * Text of this length in which something stays open is no note that a person wrote, and may cost the parser minutes. It
 * is left unread with all that follows, since nobody knows what is open at its end.
 */
const LONGEST_PIECE = 128_000;

const UNREAD = 'text in which something stays open for too long';

/**
 * Parses `text`, which starts where nothing is open, fragment by fragment, in order and without gaps. If a note ends
 * with it, so does the last fragment; else what is open at its end is returned. Fragments have `size` characters or more.
 * `defined` are the links that the note defines, lower case, as far as is known.
 */
export function* cutFragments(
  text: string,
  isEnd: boolean,
  defined: ReadonlySet<string>,
  cache: FragmentCache,
  size = cache.pieceSize,
): Generator<Fragment, string> {
  const cuts = [...findCuts(text), text.length];
  for (let start = 0; start < text.length;) {
    const fragment = nextFragment({ text, cuts, isEnd, defined, cache }, start, size);
    if (fragment === null) return text.slice(start);
    yield fragment;
    start += fragment.text.length;
  }
  return '';
}

/** What is being cut: see `cutFragments`. */
interface Cutting {
  readonly text: string;
  /** Where a fragment may end. */
  readonly cuts: readonly number[];
  readonly isEnd: boolean;
  readonly defined: ReadonlySet<string>;
  readonly cache: FragmentCache;
}

/** The closed fragment at `start`, the note's last one, or null if all that is left is open and the note goes on. */
function nextFragment(cutting: Cutting, start: number, least: number): Fragment | null {
  const { text, cuts, isEnd, defined, cache } = cutting;
  const parsed = (part: string): Fragment => cache.get(part, () => parseFragment(part, defined));
  let size = least;
  for (;;) {
    const end = Math.min(cuts[indexFrom(cuts, start + size)] ?? text.length, start + LONGEST_PIECE);
    const part = text.slice(start, end);
    const isLast = end === text.length && isEnd;
    const fragment = isLast ? parseLastFragment(part, defined) : parsed(part);
    // What can be parsed before hostile text, is.
    if (fragment.unparsed !== null && size === least && size > SMALL_PIECE) return nextFragment(cutting, start, SMALL_PIECE);
    if (isLast || fragment.isClosed) return fragment;
    const proven = lastProvenCut(fragment, start, cuts);
    if (proven !== null) return parsed(text.slice(start, proven));
    if (end === text.length) return null;
    if (end === start + LONGEST_PIECE) return isEnd ? unreadFragment(text.slice(start), UNREAD) : null;
    // Doubling keeps an unclosed fence at the top of a long note from costing a parse for every heading below it.
    size = (end - start) * 2;
  }
}

/** The last of the cuts at which the parser found a block of the note itself: whatever is open there, it began behind. */
function lastProvenCut({ root }: Fragment, start: number, cuts: readonly number[]): number | null {
  const offsets = root.children.map((node) => start + (node.position?.start.offset ?? 0));
  return offsets.findLast((offset) => offset > start && cuts[indexFrom(cuts, offset)] === offset) ?? null;
}

/** Puts fragments in their places, the first one where `start` and `line` say. */
export function placeFragments(fragments: readonly Fragment[], start: number, line: number): Piece[] {
  return fragments.map((fragment) => {
    const piece = { start, line, fragment };
    start += fragment.text.length;
    line += fragment.lineEnds;
    return piece;
  });
}

/** The fragments of a note after an edit, whose offsets are those of the note before it. The unchanged ones are the same objects. */
export function* editFragments(
  pieces: readonly Piece[],
  edit: TextEdit,
  defined: ReadonlySet<string>,
  cache: FragmentCache,
): Generator<void, Replaced> {
  let first = pieceAt(pieces, edit.start);
  let next = pieceAt(pieces, edit.end - 1) + 1;
  const before = textOf(pieces, first, next);
  const offset = pieces[first]?.start ?? edit.start;
  let rest = before.slice(0, edit.start - offset) + edit.text + before.slice(edit.end - offset);
  const added: Fragment[] = [];
  for (;;) {
    const [previous, following] = [pieces[first - 1], pieces[next]];
    if (added.length === 0 && previous !== undefined && !startsPiece(previous, rest, following)) {
      first -= 1;
      rest = previous.fragment.text + rest;
    } else if (rest !== '' && following !== undefined && !isCut(rest, following.fragment.text)) {
      rest += following.fragment.text;
      next += 1;
    } else {
      const fragments = cutFragments(
        rest,
        following === undefined,
        defined,
        cache,
        rest.length < LARGEST_TYPED ? SMALL_PIECE : cache.pieceSize,
      );
      let step = fragments.next();
      for (; step.done !== true; step = fragments.next()) {
        added.push(step.value);
        yield;
      }
      rest = step.value;
      if (rest === '') return { first, next, added: withoutDoubles(added, pieces, first, next) };
      // Something stays open in what follows. Twice as much is taken in each time.
      for (const { length } = rest; rest.length < 2 * length && next < pieces.length; next += 1) rest += pieces[next]?.fragment.text ?? '';
    }
  }
}

/** The index of the piece in which an offset lies; the first or the last one if it lies in none. */
function pieceAt(pieces: readonly Piece[], offset: number): number {
  let [low, high] = [0, pieces.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((pieces[middle]?.start ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Fragments in place of the pieces from `first` up to `next`. */
export interface Replaced {
  readonly first: number;
  readonly next: number;
  readonly added: readonly Fragment[];
}

/** May a piece with this text, or else the following one, start behind the previous piece? */
function startsPiece(previous: Piece, text: string, following: Piece | undefined): boolean {
  if (text === '' && following === undefined) return previous.fragment.isClosed;
  return isCut(previous.fragment.text, text === '' ? (following?.fragment.text ?? '') : text);
}

/** Text that stands in a note twice has a fragment for each place. */
function withoutDoubles(added: readonly Fragment[], pieces: readonly Piece[], first: number, next: number): Fragment[] {
  const seen = new Set<Fragment>();
  const isKept = (fragment: Fragment): boolean =>
    pieces.some((piece, index) => piece.fragment === fragment && (index < first || index >= next));
  return added.map((fragment) => {
    if (!seen.has(fragment) && !isKept(fragment)) {
      seen.add(fragment);
      return fragment;
    }
    return { ...fragment };
  });
}

function textOf(pieces: readonly Piece[], first: number, next: number): string {
  return pieces
    .slice(first, next)
    .map(({ fragment }) => fragment.text)
    .join('');
}
