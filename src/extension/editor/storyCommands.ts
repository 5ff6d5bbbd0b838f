import * as vscode from 'vscode';
import { addMissing } from '../../core/writing/fixes.js';
import { workspaceEdit } from '../fixes/workspaceEdit.js';
import type { NoteIndex } from '../notes/noteIndex.js';
import { rangeOf } from '../positions.js';
import { findTarget, targetAtCursor, type FoundStory, type StoryTarget } from '../storyTarget.js';
import { applyTo } from '../writable.js';

export const ADD_MISSING = 'starStories.addMissingSections';
export const EXPLAIN_STORY = 'starStories.explainReading';

/** Registers commands about one story: the one given, or that under the cursor. */
export function registerStoryCommands(index: NoteIndex): vscode.Disposable {
  const command = (id: string, run: (found: FoundStory) => Promise<void>): vscode.Disposable =>
    vscode.commands.registerCommand(id, async (given?: StoryTarget) => {
      const target = given ?? targetAtCursor(index);
      const found = target === null ? null : findTarget(index, target);
      if (found !== null) await run(found);
      else
        void vscode.window.showInformationMessage(
          target === null ? vscode.l10n.t('Put the cursor into a story first.') : vscode.l10n.t('The story is no longer there.'),
        );
    });
  return vscode.Disposable.from(command(ADD_MISSING, writeMissing), command(EXPLAIN_STORY, explain));
}

/** Writes the sections that the story lacks, the cursor in the first; where they are only empty, it goes there. */
async function writeMissing({ document, reading, story, place }: FoundStory): Promise<void> {
  const empty = story.sections.find(
    (section) => section.empty && section.roles.some((role) => story.missing.some((missing) => missing === role)),
  );
  const fix = addMissing(reading, place);
  if (fix !== null) {
    await vscode.window.showTextDocument(document);
    if (!(await applyTo([document.uri], workspaceEdit(document, fix.edits))))
      void vscode.window.showWarningMessage(
        vscode.l10n.t('Nothing was written: {0} cannot be changed.', vscode.workspace.asRelativePath(document.uri)),
      );
  } else if (empty !== undefined) {
    const end = document.positionAt(Math.max(empty.span.end, empty.body.start));
    await vscode.window.showTextDocument(document, { selection: new vscode.Range(end, end) });
  } else
    void vscode.window.showInformationMessage(
      story.missing.length === 0
        ? vscode.l10n.t('This story lacks no section.')
        : vscode.l10n.t('The sections would not be read as the story’s where this note would have them. Write them where they belong.'),
    );
}

/** Shows figures and reasons, as hovering over the title does. */
async function explain({ document, story }: FoundStory): Promise<void> {
  const { start } = rangeOf(document, story.span);
  await vscode.window.showTextDocument(document, { selection: new vscode.Range(start, start) });
  await vscode.commands.executeCommand('editor.action.showHover');
}
