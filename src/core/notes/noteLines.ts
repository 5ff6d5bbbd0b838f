import { indexFrom } from '../markdown/cuts.js';
import type { Fragment } from '../markdown/fragment.js';
import type { Piece } from '../markdown/pieces.js';
import type { Label } from './label.js';
import { moveLine, titleSpan, type Line } from './line.js';
import type { Located } from './model.js';
import type { Passage } from './passage.js';
import { shiftSpan, type Place } from './place.js';

/** Lines that stand in place of as many others: their indices, `end` exclusive. */
export interface Changed {
  readonly start: number;
  readonly end: number;
  /** No links, anchors and comments to the checks stood among them, nor do now. */
  readonly isPlain: boolean;
}

/** The lines of a note, put together from its pieces. Their own places are those in their pieces. */
export class NoteLines {
  /** By piece, how many lines stand in the pieces up to its end. */
  private readonly counts: readonly number[];

  private constructor(
    readonly pieces: readonly Piece[],
    readonly passages: readonly Passage[],
    readonly lines: readonly Line[],
    /** By index of the line. */
    readonly labels: readonly (Label | null)[],
    /** Null if the lines before were not as many as those now. */
    readonly changed: Changed | null,
  ) {
    let count = 0;
    this.counts = passages.map(({ lines }) => (count += lines.length));
  }

  /** The lines of the pieces, each read by `read`. */
  static *of(pieces: readonly Piece[], read: (fragment: Fragment) => Passage): Generator<void, NoteLines> {
    return yield* new NoteLines([], [], [], [], null).followedBy(pieces, read);
  }

  /** The lines of these pieces, only the changed ones among them read anew. */
  *followedBy(pieces: readonly Piece[], read: (fragment: Fragment) => Passage): Generator<void, NoteLines> {
    const [first, last] = this.commonWith(pieces);
    const added: Passage[] = [];
    for (const { fragment } of pieces.slice(first, pieces.length - last)) {
      added.push(read(fragment));
      yield;
    }
    const [start, end] = [this.firstOf(first), this.firstOf(this.pieces.length - last)];
    const lines = added.flatMap((passage) => passage.lines);
    return new NoteLines(
      pieces,
      splice(this.passages, first, this.pieces.length - last, added),
      splice(this.lines, start, end, lines),
      splice(
        this.labels,
        start,
        end,
        added.flatMap(({ labels }) => labels),
      ),
      lines.length === end - start
        ? {
            start,
            end,
            isPlain:
              [...this.passages.slice(first, this.pieces.length - last), ...added].every(isPlain) &&
              [...this.pieces.slice(first, this.pieces.length - last), ...pieces.slice(first, pieces.length - last)].every(isParsed),
          }
        : null,
    );
  }

  /** How many pieces are the same at the start, and at the end. */
  private commonWith(pieces: readonly Piece[]): [number, number] {
    const most = Math.min(pieces.length, this.pieces.length);
    let first = 0;
    while (first < most && pieces[first]?.fragment === this.pieces[first]?.fragment) first += 1;
    let last = 0;
    while (last < most - first && pieces.at(-1 - last)?.fragment === this.pieces.at(-1 - last)?.fragment) last += 1;
    return [first, last];
  }

  /** So many line ends stand in the note. */
  get lineCount(): number {
    const last = this.pieces.at(-1);
    return last === undefined ? 0 : last.line - 1 + last.fragment.lineEnds;
  }

  /** The index of the piece in which the line with this index stands. */
  pieceOf(index: number): number {
    return indexFrom(this.counts, index + 1);
  }

  /** So many lines stand before the piece. */
  firstOf(piece: number): number {
    return this.counts[piece - 1] ?? 0;
  }

  /** Makes something of each of these lines and where it starts in the note. The indices ascend. */
  mapPlaces<T>(indices: readonly number[], make: (at: number, offset: number, line: number) => T): T[] {
    let piece = 0;
    return indices.map((index, at) => {
      while (index >= (this.counts[piece] ?? Infinity)) piece += 1;
      const { start, line } = this.pieces[piece] as Piece;
      const { span, line: own } = this.lines[index] as Line;
      return make(at, start + span.start, line - 1 + own);
    });
  }

  /** The place in the note of the words of a line. */
  placeAt(index: number): Located {
    const line = this.lines[index];
    const piece = this.pieces[this.pieceOf(index)];
    if (line === undefined || piece === undefined) throw new RangeError(`no line ${index}`);
    return located(piece, { line: line.line, span: titleSpan(line) });
  }

  /** Where the line with this index starts in the note. */
  placeOf(index: number): Place {
    const line = this.lines[index];
    const piece = this.pieces[this.pieceOf(index)];
    if (line === undefined || piece === undefined) throw new RangeError(`no line ${index}`);
    return { offset: piece.start + line.span.start, line: piece.line - 1 + line.line };
  }

  /** The lines from `start` up to `end`, their offsets counted from `offset` in the note and their lines from `line`. */
  window(start: number, end: number, offset: number, line: number): Line[] {
    const moved: Line[] = [];
    for (let index = start, piece = this.pieceOf(start); index < end; index += 1) {
      while (index >= (this.counts[piece] ?? Infinity)) piece += 1;
      const at = this.pieces[piece];
      if (at !== undefined) moved.push(moveLine(this.lines[index] as Line, at.start - offset, at.line - line));
    }
    return moved;
  }
}

function isParsed({ fragment }: Piece): boolean {
  return fragment.unparsed === null;
}

function isPlain({ links, anchors, directives }: Passage): boolean {
  return links.length + anchors.length + directives.length === 0;
}

/** A copy of the list with others in place of some; the list itself where they are the same. Copies of long lists keep the garbage collector busy. */
function splice<T>(list: readonly T[], start: number, end: number, added: readonly T[]): readonly T[] {
  if (added.length !== end - start) return list.slice(0, start).concat(added, list.slice(end));
  if (added.every((item, index) => item === list[start + index])) return list;
  const copy = list.slice();
  for (const item of added) copy[start++] = item;
  return copy;
}

/** A place in a piece as a place in the note. */
export function located(piece: Piece, { line, span }: Located): Located {
  return { line: piece.line - 1 + line, span: shiftSpan(span, piece.start) };
}
