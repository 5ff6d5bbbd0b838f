import * as vscode from 'vscode';
import { formAnswer, FORM_WORDS } from '../core/export/formAnswer.js';
import { EXPORT_ENDINGS, EXPORT_FORMATS, exportAs, type ExportedNote } from '../core/export/formats.js';
import type { PlacedStory } from '../core/notes/model.js';
import { titleOf } from '../core/practice/plan.js';
import type { ConfigService } from './config/config.js';
import type { NoteIndex } from './notes/noteIndex.js';
import { plainLabel } from './plainLabel.js';
import { findTarget, targetAtCursor } from './storyTarget.js';

/** Registers the commands that take stories out of the notes: as a cheat sheet, as cards, as an answer for a form. */
export function registerExporting(index: NoteIndex, config: ConfigService): vscode.Disposable {
  const exported = async (): Promise<ExportedNote[]> =>
    (await index.all()).map(({ uri, name, note }) => ({ path: name, note, pace: config.configFor(uri).lint }));
  return vscode.Disposable.from(
    vscode.commands.registerCommand('starStories.exportCheatSheet', async () => exportCheatSheet(await exported())),
    vscode.commands.registerCommand('starStories.copyCheatSheet', async () => copyCheatSheet(await exported())),
    vscode.commands.registerCommand('starStories.copyFormAnswer', (row?: unknown) => copyFormAnswer(index, row)),
  );
}

/** Asks for a file and writes the stories to it, in the format that its name says. */
async function exportCheatSheet(notes: readonly ExportedNote[]): Promise<void> {
  if (isEmpty(notes)) return sayThatThereIsNone();
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  const file = await vscode.window.showSaveDialog({
    title: vscode.l10n.t('Export Cheat Sheet'),
    saveLabel: vscode.l10n.t('Export'),
    filters: {
      [vscode.l10n.t('HTML, to be printed')]: ['html'],
      Markdown: ['md'],
      [vscode.l10n.t('Cards for Anki')]: ['csv'],
      JSON: ['json'],
    },
    ...(folder === undefined ? {} : { defaultUri: vscode.Uri.joinPath(folder, 'cheat-sheet.html') }),
  });
  if (file === undefined) return;
  const format = EXPORT_FORMATS.find((each) => file.path.toLowerCase().endsWith(`.${EXPORT_ENDINGS[each]}`)) ?? 'markdown';
  await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(exportAs(format, notes)));
  const open = vscode.l10n.t('Open');
  const answer = await vscode.window.showInformationMessage(vscode.l10n.t('The cheat sheet was written.'), open);
  // A browser prints the page; the editor would show its source.
  if (answer === open)
    await (format === 'html' && file.scheme === 'file'
      ? vscode.env.openExternal(file)
      : vscode.commands.executeCommand('vscode.open', file));
}

async function copyCheatSheet(notes: readonly ExportedNote[]): Promise<void> {
  if (isEmpty(notes)) return sayThatThereIsNone();
  await vscode.env.clipboard.writeText(exportAs('markdown', notes));
  void vscode.window.showInformationMessage(vscode.l10n.t('The cheat sheet is in the clipboard, as Markdown.'));
}

/** Of the story of a tree's row, of that under the cursor, or of one that the user chooses. */
async function copyFormAnswer(index: NoteIndex, row: unknown): Promise<void> {
  const story = storyOfRow(row) ?? storyAtCursor(index) ?? (await chooseStory(index));
  if (story === undefined) return;
  const { text, words, leftOut } = formAnswer(story);
  await vscode.env.clipboard.writeText(text);
  void vscode.window.showInformationMessage(saidOf(titleOf(story), words, leftOut));
}

function saidOf(title: string, words: number, leftOut: number): string {
  if (words > FORM_WORDS)
    return vscode.l10n.t('“{0}” is in the clipboard with {1} words: shorten its sentences to get to {2}.', title, words, FORM_WORDS);
  if (leftOut === 0) return vscode.l10n.t('“{0}” is in the clipboard, with {1} of {2} words.', title, words, FORM_WORDS);
  return vscode.l10n.t('“{0}” is in the clipboard, with {1} of {2} words. Sentences left out: {3}.', title, words, FORM_WORDS, leftOut);
}

function storyOfRow(row: unknown): PlacedStory | undefined {
  return typeof row === 'object' && row !== null && 'story' in row ? (row.story as PlacedStory) : undefined;
}

function storyAtCursor(index: NoteIndex): PlacedStory | undefined {
  const target = targetAtCursor(index);
  return target === null ? undefined : findTarget(index, target)?.story;
}

async function chooseStory(index: NoteIndex): Promise<PlacedStory | undefined> {
  const items = (await index.all()).flatMap(({ name, note }) =>
    note.stories.map((story) => ({ label: plainLabel(titleOf(story)), description: plainLabel(name), story })),
  );
  if (items.length === 0) return void (await sayThatThereIsNone());
  return (
    await vscode.window.showQuickPick(items, {
      title: vscode.l10n.t('Copy Form Answer'),
      placeHolder: vscode.l10n.t('Which story, in {0} words?', FORM_WORDS),
      matchOnDescription: true,
    })
  )?.story;
}

function isEmpty(notes: readonly ExportedNote[]): boolean {
  return notes.every(({ note }) => note.stories.length === 0);
}

async function sayThatThereIsNone(): Promise<void> {
  await vscode.window.showInformationMessage(vscode.l10n.t('Your notes hold no story yet.'));
}
