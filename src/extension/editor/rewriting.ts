import * as vscode from 'vscode';
import { convertLabels, LABEL_STYLES, type NewLabelStyle } from '../../core/editing/convertLabels.js';
import { SORT_KEYS, sortStories, type SortKey } from '../../core/editing/sortStories.js';
import { turnIdea } from '../../core/editing/turnIdea.js';
import type { Edit } from '../../core/lint/rule.js';
import type { Idea } from '../../core/notes/model.js';
import { storyName } from '../../core/notes/names.js';
import type { Reading } from '../../core/notes/reading.js';
import { workspaceEdit } from '../fixes/workspaceEdit.js';
import type { NoteIndex } from '../notes/noteIndex.js';
import { plainLabel } from '../plainLabel.js';
import { targetAtCursor } from '../storyTarget.js';
import { refusalOf } from './newStory.js';
import { applyTo } from '../writable.js';

/** An idea that is to be turned into a story: a row of a tree, say. */
interface IdeaTarget {
  readonly uri: vscode.Uri;
  readonly idea: Pick<Idea, 'text' | 'line'>;
}

/** Registers the commands that write a note's stories otherwise, each in one step that can be undone. */
export function registerRewriting(index: NoteIndex): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.commands.registerCommand('starStories.turnIdea', async (given?: IdeaTarget) => {
      const target = isIdea(given) ? given : (ideaAtCursor(index) ?? (await chooseIdea(index)));
      if (target !== null) await turn(index, target);
    }),
    vscode.commands.registerCommand('starStories.convertLabels', () => convert(index)),
    vscode.commands.registerCommand('starStories.sortStories', () => sort(index)),
  );
}

function isIdea(given: unknown): given is IdeaTarget {
  return typeof given === 'object' && given !== null && 'idea' in given && 'uri' in given && given.uri instanceof vscode.Uri;
}

function ideaAtCursor(index: NoteIndex): IdeaTarget | null {
  const editor = vscode.window.activeTextEditor;
  if (editor === undefined || index.documentOf(editor.document.uri) === undefined) return null;
  const line = editor.selection.active.line + 1;
  const idea = index.read(editor.document).ideas.find((each) => each.line === line);
  return idea === undefined ? null : { uri: editor.document.uri, idea };
}

async function chooseIdea(index: NoteIndex): Promise<IdeaTarget | null> {
  const ideas = (await index.all()).flatMap(({ uri, name, note }) =>
    note.ideas.map((idea) => ({ label: plainLabel(idea.text), description: plainLabel(name), uri, idea })),
  );
  if (ideas.length === 0) {
    void vscode.window.showInformationMessage(
      vscode.l10n.t('Your notes hold no ideas. Ideas are the lines of a list under a heading such as “Other cases”.'),
    );
    return null;
  }
  return (
    (await vscode.window.showQuickPick(ideas, {
      title: vscode.l10n.t('Turn Idea into Story'),
      placeHolder: vscode.l10n.t('Which idea will you write?'),
      matchOnDescription: true,
    })) ?? null
  );
}

async function turn(index: NoteIndex, { uri, idea }: IdeaTarget): Promise<void> {
  const document = await vscode.workspace.openTextDocument(uri);
  const reading = index.reading(document);
  const { ideas } = reading.note;
  const same = ideas.findIndex((each) => each.text === idea.text && each.line === idea.line);
  const place = same === -1 ? ideas.findIndex((each) => each.text === idea.text) : same;
  if (place === -1) return refuse(vscode.l10n.t('The idea “{0}” is no longer there.', idea.text));
  const edits = turnIdea(reading, place);
  if (edits === 'lines')
    return refuse(
      vscode.l10n.t(
        'Nothing was written: lines stand under “{0}” that would be left behind, or be read otherwise. Move them first.',
        idea.text,
      ),
    );
  if (typeof edits === 'string') return refuse(refusalOf(edits, idea.text, vscode.workspace.asRelativePath(uri)));
  await vscode.window.showTextDocument(document);
  await apply(document, edits);
}

/** The note in the active editor, if it holds at least so many stories. */
function activeNote(index: NoteIndex, stories: number): { document: vscode.TextDocument; reading: Reading } | null {
  const document = vscode.window.activeTextEditor?.document;
  const reading = document === undefined || index.documentOf(document.uri) === undefined ? null : index.reading(document);
  if (document !== undefined && reading !== null && reading.note.stories.length >= stories) return { document, reading };
  void vscode.window.showInformationMessage(
    stories === 1 ? vscode.l10n.t('Open a note that holds a story first.') : vscode.l10n.t('Open a note that holds several stories first.'),
  );
  return null;
}

async function convert(index: NoteIndex): Promise<void> {
  const active = activeNote(index, 1);
  if (active === null) return;
  const { document } = active;
  const { version } = document;
  const names: Readonly<Record<NewLabelStyle, string>> = {
    heading: vscode.l10n.t('Headings'),
    bold: vscode.l10n.t('Bold words'),
    letter: vscode.l10n.t('Letters'),
  };
  const examples: Readonly<Record<NewLabelStyle, string>> = { heading: '#### Situation', bold: '**Situation:**', letter: 'S:' };
  const title = vscode.l10n.t('Convert Labels');
  const style = await vscode.window.showQuickPick(
    LABEL_STYLES.map((value) => ({ label: names[value], description: examples[value], value })),
    { title, placeHolder: vscode.l10n.t('How shall the labels be written?') },
  );
  const places = style === undefined ? undefined : await choosePlaces(index, active.reading, title);
  if (style === undefined || places === undefined) return;
  if (document.version !== version) return refuse(vscode.l10n.t('Nothing was changed: the note was edited meanwhile.'));
  const { reading } = active;
  const edits = convertLabels(reading, style.value, places);
  if (typeof edits !== 'number') return apply(document, edits);
  const story = reading.note.stories[edits];
  return refuse(
    vscode.l10n.t(
      'Nothing was changed: {0}, line {1}, would be read otherwise with such labels.',
      story === undefined ? '' : storyName(story),
      story?.line ?? 1,
    ),
  );
}

/** All stories of the note, or the one at the cursor. */
async function choosePlaces(index: NoteIndex, { note: { stories } }: Reading, title: string): Promise<readonly number[] | undefined> {
  const all = [...stories.keys()];
  const target = targetAtCursor(index);
  const story = stories[target?.place ?? -1];
  if (target === null || story === undefined || stories.length === 1) return all;
  const choices = [
    { label: vscode.l10n.t('All {0} stories of the note', stories.length), places: all },
    { label: vscode.l10n.t('Only {0}', storyName(story)), places: [target.place] },
  ];
  return (await vscode.window.showQuickPick(choices, { title, placeHolder: vscode.l10n.t('In which stories?') }))?.places;
}

async function sort(index: NoteIndex): Promise<void> {
  const active = activeNote(index, 2);
  if (active === null) return;
  const { document, reading } = active;
  const { version } = document;
  const names: Readonly<Record<SortKey, string>> = {
    title: vscode.l10n.t('By title'),
    completeness: vscode.l10n.t('By completeness, what lacks most last'),
    length: vscode.l10n.t('By length, the shortest first'),
  };
  const key = await vscode.window.showQuickPick(
    SORT_KEYS.map((value) => ({ label: names[value], value })),
    { title: vscode.l10n.t('Sort Stories'), placeHolder: vscode.l10n.t('Stories stay under their headings. In which order?') },
  );
  if (key === undefined) return;
  if (document.version !== version) return refuse(vscode.l10n.t('Nothing was changed: the note was edited meanwhile.'));
  const edits = sortStories(reading, key.value);
  if (edits === 'no-block') return refuse(vscode.l10n.t('Nothing was changed: a story shares its lines with others, as in a table.'));
  if (edits === 'read-otherwise')
    return refuse(vscode.l10n.t('Nothing was changed: in that order a story would be read otherwise, or a link would lead elsewhere.'));
  if (edits.length === 0) return void vscode.window.showInformationMessage(vscode.l10n.t('The stories stand in that order already.'));
  return apply(document, edits);
}

async function apply(document: vscode.TextDocument, edits: readonly Edit[]): Promise<void> {
  if (!(await applyTo([document.uri], workspaceEdit(document, edits))))
    refuse(vscode.l10n.t('Nothing was written: {0} cannot be changed.', vscode.workspace.asRelativePath(document.uri)));
}

function refuse(why: string): void {
  void vscode.window.showWarningMessage(why);
}
