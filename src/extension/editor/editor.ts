import * as vscode from 'vscode';
import type { ConfigService } from '../config/config.js';
import type { Linting } from '../lint/linting.js';
import type { NoteIndex } from '../notes/noteIndex.js';
import { StoryLenses } from './codeLens.js';
import { COMPLETION_TRIGGERS, NoteCompletion } from './completion.js';
import { NOTES } from './currentNote.js';
import { StoryFolding } from './folding.js';
import { LINKED_NOTES, StoryLinks } from './links.js';
import { registerNewStory } from './newStory.js';
import { TagRenaming } from './renaming.js';
import { registerRewriting } from './rewriting.js';
import { registerRoleMarks } from './roleMarks.js';
import type { Schedules } from '../practice/schedules.js';
import { registerStoryCommands } from './storyCommands.js';
import { TagPlaces } from './tags.js';

interface EditorDeps {
  readonly index: NoteIndex;
  readonly config: ConfigService;
  readonly linting: Linting;
  readonly schedules: Schedules;
}

/** Registers what helps in the text of a note itself. */
export function registerEditor(deps: EditorDeps): vscode.Disposable {
  const { index, config, linting, schedules } = deps;
  const lenses = new StoryLenses(index, config, schedules);
  const [tags, links] = [new TagPlaces(index), new StoryLinks(index)];
  return vscode.Disposable.from(
    lenses,
    vscode.languages.registerCodeLensProvider(NOTES, lenses),
    vscode.languages.registerCompletionItemProvider(NOTES, new NoteCompletion(index, linting, config), ...COMPLETION_TRIGGERS),
    vscode.languages.registerDefinitionProvider(NOTES, tags),
    vscode.languages.registerReferenceProvider(NOTES, tags),
    vscode.languages.registerRenameProvider(NOTES, new TagRenaming(index, linting, config)),
    vscode.languages.registerDefinitionProvider(LINKED_NOTES, links),
    vscode.languages.registerReferenceProvider(LINKED_NOTES, links),
    vscode.languages.registerFoldingRangeProvider(NOTES, new StoryFolding(index)),
    registerRoleMarks(index),
    registerStoryCommands(index),
    registerNewStory(deps),
    registerRewriting(index),
  );
}
