import * as vscode from 'vscode';
import { tagKey } from '../../core/notes/reach.js';
import { addTags } from '../../core/writing/tags.js';
import type { ConfigService } from '../config.js';
import type { Linting } from '../linting.js';
import type { NoteIndex } from '../noteIndex.js';
import { findTarget, targetAtCursor, type StoryTarget } from '../storyTarget.js';
import { tagChoices } from '../tagChoices.js';
import { chooseTags } from './chooseTags.js';
import { workspaceEdit } from './workspaceEdit.js';

export const ADD_TAGS = 'starStories.addTags';

/** Registers the command that adds tags to a story, the one under the cursor unless another is given. */
export function registerTagging(index: NoteIndex, linting: Linting, config: ConfigService): vscode.Disposable {
  return vscode.commands.registerCommand(ADD_TAGS, async (given?: StoryTarget) => {
    const target = given ?? targetAtCursor(index);
    if (target === null) {
      void vscode.window.showInformationMessage('Put the cursor into the story that you want to tag.');
      return;
    }
    const own = new Set(findTarget(index, target)?.story.tags.map(({ name }) => tagKey(name)));
    const names = await chooseTags(target.title, tagChoices(linting, config, target.uri).filter(({ name }) => !own.has(tagKey(name))));
    if (names.length > 0) await write(index, target, names);
  });
}

async function write(index: NoteIndex, target: StoryTarget, names: readonly string[]): Promise<void> {
  const found = findTarget(index, target);
  const edit = found === null ? null : addTags(found.reading, found.place, names);
  const isDone = found !== null && edit !== null && (await vscode.workspace.applyEdit(workspaceEdit(found.document, [edit])));
  if (!isDone) void vscode.window.showWarningMessage(`Nothing was written: ${found === null ? 'the story is no longer there' : 'the tags would not be read there'}. Tags stand in brackets under the title of a story.`);
}
