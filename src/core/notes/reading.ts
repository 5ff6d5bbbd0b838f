import type { Note } from './model.js';
import { readNote, type ReadOptions } from './note.js';

/** A change of a text: `text` in place of what stood between two UTF-16 offsets. */
export interface TextEdit {
  readonly start: number;
  /** Exclusive. */
  readonly end: number;
  readonly text: string;
}

/** A note's text with what it holds. */
export interface Reading {
  readonly text: string;
  readonly note: Note;
  readonly options: ReadOptions;
}

/** Reads a note from its beginning to its end. */
export function startReading(text: string, options: ReadOptions = {}): Reading {
  return { text, options, note: readNote(text, options) };
}

/** Reads what the edits change. Their offsets are those of the text before the first of them, and they do not overlap. */
export function editReading({ text, options }: Reading, edits: readonly TextEdit[]): Reading {
  let edited = text;
  for (const { start, end, text: insertion } of [...edits].sort((a, b) => b.start - a.start)) edited = edited.slice(0, start) + insertion + edited.slice(end);
  return startReading(edited, options);
}
