import { ankiCsv } from './anki.js';
import { cheatSheetHtml, cheatSheetMarkdown } from './cheatSheet.js';
import { formAnswer } from './formAnswer.js';
import { sheetOf, sheetStory, type SheetNote } from './sheet.js';

/** What stories can be written as. */
export const EXPORT_FORMATS = ['markdown', 'html', 'anki', 'json'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** The ending of a file of the format, without the dot. */
export const EXPORT_ENDINGS: Readonly<Record<ExportFormat, string>> = { markdown: 'md', html: 'html', anki: 'csv', json: 'json' };

/** A note to be written out, and how the user knows it. */
export interface ExportedNote extends SheetNote {
  readonly path: string;
}

/** The stories of the notes in a format. */
export function exportAs(format: ExportFormat, notes: readonly ExportedNote[]): string {
  switch (format) {
    case 'markdown':
      return cheatSheetMarkdown(sheetOf(notes));
    case 'html':
      return cheatSheetHtml(sheetOf(notes));
    case 'anki':
      return ankiCsv(sheetOf(notes));
    case 'json':
      return exportJson(notes);
  }
}

/** For other tools: version 1. Lines are 1-based, times seconds; `form` is the answer for an application form. */
function exportJson(notes: readonly ExportedNote[]): string {
  const stories = notes.flatMap(({ path, note, pace }) =>
    note.stories.map((story) => ({
      path,
      line: story.line,
      ...sheetStory(story, note, pace),
      framework: story.framework,
      status: story.status,
      form: formAnswer(story),
    })),
  );
  return `${JSON.stringify({ version: 1, stories }, null, 2)}\n`;
}
