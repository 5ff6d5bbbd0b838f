import * as vscode from 'vscode';
import type { Edit } from '../../core/lint/rule.js';
import { tagKey } from '../../core/notes/reach.js';
import { addTags } from '../../core/writing/tags.js';
import type { ConfigService } from '../config/config.js';
import type { Linting } from '../lint/linting.js';
import type { NoteIndex } from '../notes/noteIndex.js';
import { findTarget, targetAtCursor, type FoundStory, type StoryTarget } from '../storyTarget.js';
import { tagChoices } from '../tagChoices.js';
import { chooseTags } from './chooseTags.js';
import { workspaceEdit } from './workspaceEdit.js';
import { applyTo } from '../writable.js';

export const ADD_TAGS = 'starStories.addTags';

/** Registers the command that adds tags to stories, the one under the cursor unless others are given. */
export function registerTagging(index: NoteIndex, linting: Linting, config: ConfigService): vscode.Disposable {
  return vscode.commands.registerCommand(ADD_TAGS, async (...given: StoryTarget[]) => {
    const targets = given.length > 0 ? given : [targetAtCursor(index)].filter((target) => target !== null);
    const [first] = targets;
    if (first === undefined) {
      void vscode.window.showInformationMessage(vscode.l10n.t('Put the cursor into the story that you want to tag.'));
      return;
    }
    const all = targets.map((target) => tagsOf(findTarget(index, target)));
    const heading =
      targets.length > 1
        ? vscode.l10n.t('Tags of {0} stories', targets.length)
        : first.title === null
          ? vscode.l10n.t('Tags of this story')
          : vscode.l10n.t('Tags of “{0}”', first.title);
    const known = tagChoices(linting, config, first.uri).filter(({ name }) => !all.every((own) => own.has(tagKey(name))));
    const names = await chooseTags(heading, known);
    if (names.length > 0) await write(index, targets, names);
  });
}

function tagsOf(found: FoundStory | null): ReadonlySet<string> {
  return new Set(found?.story.tags.map(({ name }) => tagKey(name)));
}

/** Writes into all stories what each has not yet, or into none. */
async function write(index: NoteIndex, targets: readonly StoryTarget[], names: readonly string[]): Promise<void> {
  const edits = new Map<vscode.TextDocument, Edit[]>();
  let why: string | null = null;
  for (const target of targets) {
    const found = findTarget(index, target);
    const own = tagsOf(found);
    const missing = names.filter((name) => !own.has(tagKey(name)));
    const edit = found === null || missing.length === 0 ? null : addTags(found.reading, found.place, missing);
    if (found === null) why ??= vscode.l10n.t('the story is no longer there');
    else if (edit !== null) edits.set(found.document, [...(edits.get(found.document) ?? []), edit]);
    else if (missing.length > 0) why ??= vscode.l10n.t('the tags would not be read there');
  }
  const whole = new vscode.WorkspaceEdit();
  for (const [document, each] of edits) for (const [uri, changes] of workspaceEdit(document, each).entries()) whole.set(uri, changes);
  if (
    why === null &&
    !(await applyTo(
      [...edits.keys()].map(({ uri }) => uri),
      whole,
    ))
  )
    why = vscode.l10n.t('the note cannot be written');
  if (why !== null)
    void vscode.window.showWarningMessage(
      vscode.l10n.t('Nothing was written: {0}. Tags stand in brackets under the title of a story.', why),
    );
}
