import type { Nodes, Root } from 'mdast';
import type { Point } from 'unist';
import { indexFrom } from './cuts.js';

/**
 * Words that mean nothing to Markdown: no character among them opens or closes anything, and they name no entity. A letter
 * stands at both ends, as neighbours decide what `*` and `_` mean, and ends of lines what spaces mean.
 */
const WORDS = /(?<![&#\p{L}\p{N}])\p{L}[^\t\r\n&*<>[\\\]_`|]{6,}\p{L}/u;

/** Brackets with none inside may be the name of a link that is defined elsewhere: what stands in them stays. */
const NAME_OR_WORDS = new RegExp(`\\[[^[\\]]*\\]|${WORDS.source}`, 'gu');

/** Stands in for words. To Markdown it is what a letter is: neither space nor punctuation. */
const STAND_IN = '\uE000';
const STAND_INS = /\uE000/g;

/** The parser leaves a byte order mark out, and counts offsets without it. */
const NOT_ABRIDGED = /^\uFEFF|\uE000/;

const BLANK_LINE = /(?<=\n|\r(?!\n))(?=[ \t]*[\r\n])/;

/** Where HTML, code fences, addresses of links and definitions begin, words may be attributes, names of languages and titles. */
const GIVES_WORDS_A_MEANING = /<|```|~~~|\][(:]|\\[[\]]/;

/** A text abridged to what the parser needs: most of it is prose, at each character of which the parser looks four times. */
export interface Abridged {
  readonly text: string;
  /** What a tree of the abridged text, and of anything behind it, is for the whole text. The tree itself stays as it is. */
  restored(root: Root): Root;
}

/** Leaves out words that do not change how the others are parsed. */
export function abridge(whole: string): Abridged {
  const left = NOT_ABRIDGED.test(whole) ? [] : wordsToLeaveOut(whole);
  let text = '';
  let end = 0;
  /** The offsets of the stand-ins. */
  const places: number[] = [];
  /** By offset in the abridged text, the offset in the whole. */
  const offsets: number[] = [];
  for (const { start, length } of [...left, { start: whole.length, length: 0 }]) {
    text += whole.slice(end, start);
    while (end <= start) offsets.push(end++);
    if (length === 0) break;
    places.push(text.length);
    text += STAND_IN;
    end = start + length;
  }
  const placeOf = (offset: number): number => offsets[offset] ?? whole.length + offset - text.length;
  const at = ({ line, column, offset = 0 }: Point): Point => {
    const place = placeOf(offset);
    return { line, column: place - placeOf(offset - column + 1) + 1, offset: place };
  };
  const restored = <T extends Nodes>(node: T): T => {
    const copy = { ...node };
    if (node.position !== undefined) copy.position = { start: at(node.position.start), end: at(node.position.end) };
    if ('value' in copy && copy.value.includes(STAND_IN)) {
      let index = indexFrom(places, node.position?.start.offset ?? 0);
      copy.value = copy.value.replace(STAND_INS, () => wordsOf(whole, left[index++]));
    }
    if ('children' in copy) copy.children = copy.children.map(restored) as typeof copy.children;
    return copy;
  };
  return { text, restored: left.length === 0 ? (root) => root : restored };
}

interface Left {
  /** Offset in the whole text. */
  readonly start: number;
  readonly length: number;
}

function wordsToLeaveOut(whole: string): Left[] {
  const left: Left[] = [];
  let start = 0;
  for (const paragraph of whole.split(BLANK_LINE)) {
    if (!GIVES_WORDS_A_MEANING.test(paragraph)) {
      for (const { index, 0: words } of paragraph.matchAll(NAME_OR_WORDS))
        if (!words.startsWith('[')) left.push({ start: start + index, length: words.length });
    }
    start += paragraph.length;
  }
  return left;
}

function wordsOf(whole: string, left: Left | undefined): string {
  return left === undefined ? '' : whole.slice(left.start, left.start + left.length);
}
