import { parsePieces, type Piece } from './pieces.js';

/** A note's text as Markdown. */
export interface MarkdownDocument {
  readonly text: string;
  /** The block of YAML at the note's head without its `---` lines; null if there is none. */
  readonly frontMatter: FrontMatter | null;
  readonly pieces: readonly Piece[];
}

/** YAML, and the 0-based offset at which it starts. */
export interface FrontMatter {
  readonly yaml: string;
  readonly start: number;
}

/** Front matter: a block between `---` lines at the very top of the note, here after a byte order mark if there is one. */
const PREAMBLE = /^\uFEFF?(?:(---[ \t]*\r?\n)((?:[^\n]*\n)*?)(?:---|\.\.\.)[ \t]*(?:\r?\n|$))?/;

/**
 * Parses a note. Offsets are those of `text`, whatever stands at its head: front matter and a byte order mark are
 * left out of the pieces. Bytes that are no text (a NUL among them) make a document without pieces.
 */
export function parseMarkdown(text: string): MarkdownDocument {
  if (text.includes('\0')) return { text, frontMatter: null, pieces: [] };
  const [preamble = '', open, yaml] = PREAMBLE.exec(text) ?? [];
  const frontMatter = open === undefined || yaml === undefined ? null : { yaml, start: preamble.indexOf(open) + open.length };
  return { text, frontMatter, pieces: parsePieces(text, preamble.length) };
}
