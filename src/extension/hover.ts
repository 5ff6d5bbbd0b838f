import * as vscode from 'vscode';
import { withNoteTimes } from '../core/notes/budgets.js';
import { sectionFigures, storyFigures, type Pace } from '../core/notes/figures.js';
import type { Note, Span } from '../core/notes/model.js';
import type { ConfigService } from './config/config.js';
import { NOTES, readNote } from './editor/currentNote.js';
import type { NoteIndex } from './notes/noteIndex.js';
import { rangeOf } from './positions.js';

/** Tells, on a story's title or label, how long it takes to say, and why the note was read so. */
export function registerHover(index: NoteIndex, config: ConfigService): vscode.Disposable {
  return vscode.languages.registerHoverProvider(NOTES, {
    async provideHover(document, position, token) {
      const note = await readNote(index, document, token);
      return note === null ? null : hoverAt(note, config, document, position);
    },
  });
}

function hoverAt(note: Note, config: ConfigService, document: vscode.TextDocument, position: vscode.Position): vscode.Hover | null {
  if (note.stories.length === 0) return null;
  const offset = document.offsetAt(position);
  const reasons = note.reasons.filter(({ span }) => span.start <= offset && offset <= span.end);
  const [first] = reasons;
  if (first === undefined) return null;
  // Note text goes in as text: nothing in it is taken for Markdown.
  const text = new vscode.MarkdownString();
  const figures = figuresAt(note, offset, config.configFor(document.uri).lint);
  if (figures !== null) text.appendText(figures).appendMarkdown('\n\n');
  for (const reason of reasons) text.appendText(reason.text).appendMarkdown('\n\n');
  return new vscode.Hover(text, rangeOf(document, first.span));
}

/** The figures of the story or section whose title or label stands at the offset. */
function figuresAt({ stories, budgets }: Note, offset: number, { wordsPerMinute, budgets: set }: Pace): string | null {
  const isAt = ({ start, end }: Span): boolean => start <= offset && offset <= end;
  const pace = { wordsPerMinute, budgets: withNoteTimes(set, budgets) };
  const story = stories.find(({ extent }) => isAt(extent));
  if (story === undefined) return null;
  const section = story.sections.find(({ label, span }) => label !== null && isAt(span));
  if (section !== undefined) return section.roles.includes('other') ? null : sectionFigures(story, section, pace);
  return isAt(story.span) ? storyFigures(story, pace) : null;
}
