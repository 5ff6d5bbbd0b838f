import type { Nodes, Root } from 'mdast';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTable } from 'micromark-extension-gfm-table';
import remarkParse from 'remark-parse';
import { unified } from 'unified';

/**
 * A stretch of the note that Markdown reads by itself: nothing is open where it starts or ends.
 * Positions inside `root` are relative to the piece.
 */
export interface Piece {
  /** 0-based UTF-16 offset of the piece in the text. */
  readonly start: number;
  /** 1-based line of the piece in the text. */
  readonly line: number;
  readonly text: string;
  readonly root: Root;
}

/** Characters after which a piece is cut where it can be: parsing is fastest in pieces of 1-4 KB. */
const PIECE_SIZE = 1_000;

/**
 * A line longer than this is no prose that anybody tells in an interview, while Markdown's inline rules cost more
 * than linear time on it. Such a line is kept out of the parser.
 */
const LONGEST_LINE = 20_000;

/**
 * Text of this length that cannot be cut is no note that a person wrote, and may cost the parser minutes. It is left
 * unread with all that follows, since nobody knows what is open at its end.
 */
const LONGEST_PIECE = 128_000;

/** Nobody writes so many lists and quotes inside one another. */
const DEEPEST_TREE = 200;

const SENTINEL = '# sentinel';

/** CommonMark with tables: of the extensions that people's editors know, the one that changes what a line means. */
const parser = unified()
  .use(remarkParse)
  .data('micromarkExtensions', [gfmTable()])
  .data('fromMarkdownExtensions', [gfmTableFromMarkdown()])
  .freeze();

/** Parses `text` from the offset `from` on, in pieces, in order and without gaps. Never throws on any text. */
export function parsePieces(text: string, from = 0): Piece[] {
  const pieces: Piece[] = [];
  const cuts = findCuts(text).filter((cut) => cut > from);
  let start = from;
  let line = 1 + countLineEnds(text.slice(0, from));
  let next = 0;
  while (start < text.length) {
    let wanted = start + PIECE_SIZE;
    let root: Root | null = null;
    let end = text.length;
    while (root === null) {
      while (next < cuts.length && (cuts[next] as number) < wanted) next += 1;
      end = cuts[next] ?? text.length;
      if (end - start > LONGEST_PIECE) return [...pieces, { start, line, text: text.slice(start), root: { type: 'root', children: [] } }];
      root = end === text.length ? parse(text.slice(start)) : parseClosed(text.slice(start, end));
      // Doubling keeps an unclosed fence at the top of a long note from costing a parse for every heading below it.
      wanted = start + (end - start) * 2;
    }
    const piece = text.slice(start, end);
    pieces.push({ start, line, text: piece, root });
    line += countLineEnds(piece);
    start = end;
  }
  return pieces;
}

/** The 0-based offsets at which a piece may start: a heading at column 0, or a letter at column 0 after a blank line. */
function findCuts(text: string): number[] {
  const cuts: number[] = [];
  for (const match of text.matchAll(/^#{1,6}[ \t]|(?<=\n[ \t]*\r?\n)\p{L}/gmu)) if (match.index > 0) cuts.push(match.index);
  return cuts;
}

/**
 * The piece's tree if nothing is open at its end, else null. The parser itself is the judge: a heading put behind the
 * piece must come out as a child of the root that starts where the piece ends.
 */
function parseClosed(piece: string): Root | null {
  const root = parse(piece + SENTINEL);
  const last = root.children.at(-1);
  if (last?.type !== 'heading' || last.position?.start.offset !== piece.length) return null;
  root.children.pop();
  return root;
}

function parse(text: string): Root {
  const nothing: Root = { type: 'root', children: [] };
  try {
    const root = parser.parse(withoutLongLines(text));
    return isTooDeep(root) ? nothing : root;
  } catch (error) {
    // The parser recurses on nested containers: thousands of them on one line exhaust the stack. Nothing else throws.
    if (error instanceof RangeError) return nothing;
    throw error;
  }
}

/** Does the tree nest deeper than readers that recurse can follow? */
function isTooDeep(root: Root): boolean {
  let level: Nodes[] = [root];
  for (let depth = 0; depth <= DEEPEST_TREE; depth += 1) level = level.flatMap((node) => ('children' in node ? node.children : []));
  return level.length > 0;
}

/** The text with its overlong lines blanked, so that offsets and line numbers stay as they are. */
function withoutLongLines(text: string): string {
  if (text.length <= LONGEST_LINE) return text;
  return text.replace(new RegExp(`[^\\r\\n]{${LONGEST_LINE},}`, 'g'), (line) => ' '.repeat(line.length));
}

function countLineEnds(text: string): number {
  return text.match(/\r\n|\n|\r/g)?.length ?? 0;
}
