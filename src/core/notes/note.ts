import type { Note } from './model.js';
import { startReading, type ReadOptions } from './reading.js';

export type { ReadOptions } from './reading.js';

/** Reads a note's text. Ordinary Markdown, and bytes that are no text, hold nothing. */
export function readNote(text: string, options: ReadOptions = {}): Note {
  return startReading(text, options).note;
}
