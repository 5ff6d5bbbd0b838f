import * as vscode from 'vscode';
import type { PlacedStory } from '../core/notes/model.js';
import type { Reading } from '../core/notes/reading.js';
import type { NoteIndex } from './notes/noteIndex.js';

/** A story that a command is about, as it was when the command was offered. */
export interface StoryTarget {
  readonly uri: vscode.Uri;
  readonly title: string | null;
  /** Its place among the stories of its note. */
  readonly place: number;
}

/** A story as it is now. */
export interface FoundStory {
  readonly document: vscode.TextDocument;
  readonly reading: Reading;
  readonly story: PlacedStory;
  readonly place: number;
}

/** The story under the cursor of the active editor; null if there is none. */
export function targetAtCursor(index: NoteIndex): StoryTarget | null {
  const editor = vscode.window.activeTextEditor;
  if (editor === undefined || index.documentOf(editor.document.uri) === undefined) return null;
  const cursor = editor.document.offsetAt(editor.selection.active);
  const { stories } = index.read(editor.document);
  const place = stories.findIndex(({ extent }) => extent.start <= cursor && cursor <= extent.end);
  const story = stories[place];
  return story === undefined ? null : { uri: editor.document.uri, title: story.title, place };
}

/** The story as it is now, which may have moved while the user was choosing; null if it is gone. */
export function findTarget(index: NoteIndex, { uri, title, place }: StoryTarget): FoundStory | null {
  const document = index.documentOf(uri);
  if (document === undefined) return null;
  const reading = index.reading(document);
  const { stories } = reading.note;
  const at = stories[place]?.title === title ? place : stories.findIndex((story) => story.title === title);
  const story = stories[at];
  return story === undefined ? null : { document, reading, story, place: at };
}
