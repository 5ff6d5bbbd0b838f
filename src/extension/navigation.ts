import * as vscode from 'vscode';
import { summaryOf } from '../core/notes/names.js';
import { titleOf } from '../core/practice/plan.js';
import { entriesOf, type Entry, type NamedNote } from '../core/tree/entries.js';
import { incompleteFrom } from '../core/tree/incomplete.js';
import type { ConfigService } from './config/config.js';
import type { IndexedNote, NoteIndex } from './notes/noteIndex.js';
import { plainLabel } from './plainLabel.js';

interface KeyedNote extends IndexedNote, NamedNote {}

/** Registers the commands that go from story to story. */
export function registerNavigation(index: NoteIndex, config: ConfigService): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.commands.registerCommand('starStories.nextIncompleteStory', () => goToIncomplete(index, 1)),
    vscode.commands.registerCommand('starStories.previousIncompleteStory', () => goToIncomplete(index, -1)),
    vscode.commands.registerCommand('starStories.openStory', () => openByName(index, config)),
  );
}

async function goToIncomplete(index: NoteIndex, step: 1 | -1): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  const place = { key: editor?.document.uri.toString() ?? '', offset: editor?.document.offsetAt(editor.selection.active) ?? 0 };
  const entry = incompleteFrom(await entries(index), place, step);
  if (entry !== null) return open(index, entry);
  void vscode.window.showInformationMessage(vscode.l10n.t('All stories are complete.'));
}

async function openByName(index: NoteIndex, config: ConfigService): Promise<void> {
  const items = (await entries(index)).map((entry) => {
    const { story, note } = entry;
    const details = [note.name, story.group ?? story.question ?? '', story.tags.map(({ name }) => name).join(', ')];
    return {
      label: plainLabel(titleOf(story)),
      description: summaryOf(story, config.configFor(note.uri).lint.wordsPerMinute),
      detail: plainLabel(details.filter((each) => each !== '').join(' · ')),
      entry,
    };
  });
  if (items.length === 0) return void vscode.window.showInformationMessage(vscode.l10n.t('There is no story in your notes yet.'));
  const chosen = await vscode.window.showQuickPick(items, {
    title: vscode.l10n.t('Open Story by Name'),
    placeHolder: vscode.l10n.t('Type a part of its title, its note or a tag'),
    matchOnDetail: true,
  });
  if (chosen !== undefined) await open(index, chosen.entry);
}

async function entries(index: NoteIndex): Promise<Entry<KeyedNote>[]> {
  const notes = await index.all();
  // What an editor shows may be newer than what was found.
  return entriesOf(
    notes.map(({ uri, name, note }): KeyedNote => ({ key: uri.toString(), uri, name, note: index.current(uri)?.note ?? note })),
  );
}

/** Shows the story, the cursor at its title. */
async function open(index: NoteIndex, { note, story }: Entry<KeyedNote>): Promise<void> {
  const range = index.current(note.uri)?.rangeOf(story.span);
  const start = range?.start ?? new vscode.Position(story.line - 1, 0);
  await vscode.window.showTextDocument(note.uri, { selection: new vscode.Range(start, start) });
}
