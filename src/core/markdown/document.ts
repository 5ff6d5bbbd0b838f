import { parsePieces, type Piece } from './pieces.js';

/** A note's text as Markdown. */
export interface MarkdownDocument {
  readonly text: string;
  readonly pieces: readonly Piece[];
}

/** Front matter: a block between `---` lines at the very top of the note, here after a byte order mark if there is one. */
const PREAMBLE = /^\uFEFF?(?:---[ \t]*\r?\n(?:[^\n]*\n)*?(?:---|\.\.\.)[ \t]*(?:\r?\n|$))?/;

/**
 * Parses a note. Offsets are those of `text`, whatever stands at its head: front matter and a byte order mark are
 * left out of the pieces. Bytes that are no text (a NUL among them) make a document without pieces.
 */
export function parseMarkdown(text: string): MarkdownDocument {
  if (text.includes('\0')) return { text, pieces: [] };
  const preamble = PREAMBLE.exec(text)?.[0].length ?? 0;
  return { text, pieces: parsePieces(text, preamble) };
}
