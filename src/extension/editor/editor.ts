import * as vscode from 'vscode';
import type { ConfigService } from '../config.js';
import type { NoteIndex } from '../noteIndex.js';
import type { Library } from '../practice/library.js';
import { StoryLenses } from './codeLens.js';
import { NOTES } from './currentNote.js';
import { Schedules } from './schedules.js';
import { registerStoryCommands } from './storyCommands.js';

interface EditorDeps {
  readonly index: NoteIndex;
  readonly config: ConfigService;
  readonly library: Library;
}

/** Registers what helps in the text of a note itself. */
export function registerEditor({ index, config, library }: EditorDeps): vscode.Disposable {
  const schedules = new Schedules(library);
  const lenses = new StoryLenses(index, config, schedules);
  return vscode.Disposable.from(
    schedules,
    lenses,
    vscode.languages.registerCodeLensProvider(NOTES, lenses),
    registerStoryCommands(index),
  );
}
