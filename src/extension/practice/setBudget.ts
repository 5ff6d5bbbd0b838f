import * as vscode from 'vscode';
import type { RehearsedStory } from '../../core/practice/round.js';
import type { Review, Saved } from '../../core/practice/session.js';
import { timeEdits, timesOfSplits } from '../../core/practice/writtenTimes.js';
import type { NoteIndex } from '../notes/noteIndex.js';
import { lineOf } from '../positions.js';
import type { Library, PractisedStory } from './library.js';
import { applyTo } from '../writable.js';

/** Writes the times of an attempt into the note, as the story's budget, and says what came of it. */
export async function setAsBudget(
  library: Library,
  index: NoteIndex,
  { story }: RehearsedStory,
  { plan, splits }: Review | Saved,
): Promise<void> {
  const practised = await library.findById(story.id);
  if (practised === undefined) return say(vscode.l10n.t('“{0}” is in none of your notes now.', plan.title));
  const document = await vscode.workspace.openTextDocument(practised.uri);
  const edits = editsFor(index, document, practised, { plan, splits });
  if (edits === null) return say(vscode.l10n.t('“{0}” is told in other sections by now, so its times were left alone.', plan.title));
  if (edits.length === 0) return say(vscode.l10n.t('The labels of this story have no place for a time.'));
  const wasSaved = !document.isDirty;
  const edit = new vscode.WorkspaceEdit();
  edit.set(practised.uri, edits);
  if (!(await applyTo([practised.uri], edit))) return say(vscode.l10n.t('The note cannot be written.'));
  if (wasSaved) await document.save();
  const show = vscode.l10n.t('Show');
  const answer = await vscode.window.showInformationMessage(
    vscode.l10n.t('The times of this attempt are now the budget of “{0}”.', plan.title),
    show,
  );
  if (answer === show) await vscode.window.showTextDocument(document, { selection: lineOf(practised.story) });
}

/** Null if the story is told in other sections than it was. */
function editsFor(
  index: NoteIndex,
  document: vscode.TextDocument,
  { story }: PractisedStory,
  told: Pick<Review, 'plan' | 'splits'>,
): vscode.TextEdit[] | null {
  const reading = index.reading(document);
  const place = reading.note.stories.findIndex(({ title, line }) => title === story.title && line === story.line);
  const now = reading.note.stories[place];
  const times = now === undefined ? null : timesOfSplits(now, told.plan, told.splits);
  if (times === null) return null;
  return timeEdits(reading, place, times).map(({ start, end, text }) =>
    vscode.TextEdit.replace(new vscode.Range(document.positionAt(start), document.positionAt(end)), text),
  );
}

async function say(message: string): Promise<void> {
  await vscode.window.showInformationMessage(message);
}
