import * as vscode from 'vscode';
import type { KnownTag } from '../../core/editing/knownTags.js';
import { firstNote, newStory, type Refusal, type StoryWish } from '../../core/editing/newStory.js';
import { FRAMEWORK_ROLES } from '../../core/notes/framework.js';
import { FRAMEWORKS, type Framework } from '../../core/notes/model.js';
import { roleName } from '../../core/notes/names.js';
import { topicOf, reaches } from '../../core/notes/reach.js';
import type { ConfigService } from '../config/config.js';
import { workspaceEdit } from '../fixes/workspaceEdit.js';
import type { Linting } from '../lint/linting.js';
import type { IndexedNote, NoteIndex } from '../notes/noteIndex.js';
import { plainLabel } from '../plainLabel.js';
import { originOf, tagChoices } from '../tagChoices.js';
import { askForChoice, askForText, askInSteps, type Step } from './steps.js';
import { applyTo } from '../writable.js';

export const NEW_STORY = 'starStories.newStory';

interface NewStoryDeps {
  readonly index: NoteIndex;
  readonly config: ConfigService;
  readonly linting: Linting;
}

/** What is asked for, as far as it is known. */
interface Draft extends StoryWish {
  /** Null: a note of its own. */
  readonly note: IndexedNote | null;
}

type Item<T> = vscode.QuickPickItem & { readonly value: T };

/** Registers the command that asks what a story is about, and writes it where it belongs, as its neighbours are written. */
export function registerNewStory(deps: NewStoryDeps): vscode.Disposable {
  return vscode.commands.registerCommand(NEW_STORY, async (given?: Partial<Pick<StoryWish, 'title' | 'question' | 'tags'>>) => {
    const notes = (await deps.index.some()).filter(({ note }) => note.stories.length > 0);
    const active = vscode.window.activeTextEditor?.document.uri.toString();
    const first = notes.find(({ uri }) => uri.toString() === active) ?? notes[0] ?? null;
    const title = typeof given?.title === 'string' ? given.title : '';
    const question = typeof given?.question === 'string' ? given.question : null;
    const tags = Array.isArray(given?.tags) ? given.tags.filter((tag) => typeof tag === 'string') : [];
    const draft = await ask(deps, notes, { title, question, tags, framework: null, note: first });
    if (draft !== null) await write(deps, draft);
  });
}

async function ask({ index, linting, config }: NewStoryDeps, notes: readonly IndexedNote[], start: Draft): Promise<Draft | null> {
  let draft = start;
  const set = (part: Partial<Draft>): void => {
    draft = { ...draft, ...part };
  };
  const questions = [
    ...new Set(
      index
        .known()
        .flatMap(({ note }) => [...note.questions.map(({ title }) => title), ...note.stories.flatMap(({ question }) => question ?? [])]),
    ),
  ];
  const uri = start.note?.uri ?? vscode.workspace.workspaceFolders?.[0]?.uri ?? vscode.Uri.parse('untitled:stories.md');
  const known = tagChoices(linting, config, uri);
  const given = start.tags
    .filter((name) => known.every((tag) => tag.name !== name))
    .map((name): KnownTag => ({ name, aliases: [], stories: 0, origin: 'competency' }));
  const tags = [...given, ...known];
  const done = await askInSteps(vscode.l10n.t('New Story'), [
    (step) =>
      askForText(step, { placeholder: vscode.l10n.t('What do you call the story?'), value: draft.title }, (title) => {
        set({ title });
        return title === '' ? vscode.l10n.t('A story needs a name.') : undefined;
      }),
    (step) =>
      askOne(
        step,
        vscode.l10n.t('Which question does it answer?'),
        [none(vscode.l10n.t('No question in particular')), ...questions.map((value) => ({ label: plainLabel(value), value }))],
        draft.question,
        (question) => set({ question }),
      ),
    (step) => {
      const asked = draft.question === null ? null : topicOf(draft.question);
      const fitting = tags.filter(({ name }) => asked !== null && reaches(topicOf(name), asked));
      const items = [...fitting, ...tags.filter((tag) => !fitting.includes(tag))].map((tag) => ({
        label: tag.name,
        description: [originOf(tag), ...tag.aliases].join(' · '),
        value: tag.name,
      }));
      return askForChoice(
        step,
        {
          placeholder: vscode.l10n.t('Under which tags will you look for it?'),
          items,
          many: true,
          chosen: items.filter(({ value }) => draft.tags.includes(value)),
        },
        (chosen) => set({ tags: chosen.map(({ value }) => value) }),
      );
    },
    (step) =>
      askOne(
        step,
        vscode.l10n.t('Which sections shall it have?'),
        [none(vscode.l10n.t('As the others')), ...FRAMEWORKS.map(frameworkItem)],
        draft.framework,
        (framework) => set({ framework }),
      ),
    (step) =>
      askOne(
        step,
        vscode.l10n.t('Where does it go?'),
        [
          ...notes.map((note): Item<IndexedNote | null> => ({ label: note.name, description: storyCount(note), value: note })),
          { label: vscode.l10n.t('A new note'), value: null },
        ],
        draft.note,
        (note) => set({ note }),
      ),
  ]);
  return done ? draft : null;
}

function askOne<T>(
  step: Step,
  placeholder: string,
  items: readonly Item<T>[],
  chosen: T,
  take: (value: T) => void,
): Promise<'next' | 'back' | 'cancelled'> {
  return askForChoice(step, { placeholder, items, chosen: items.filter(({ value }) => value === chosen) }, ([item]) => {
    if (item !== undefined) take(item.value);
  });
}

function none(label: string): Item<null> {
  return { label, value: null };
}

function frameworkItem(value: Framework): Item<Framework> {
  return { label: value, description: FRAMEWORK_ROLES[value].map(roleName).join(', '), value };
}

function storyCount({ note: { stories } }: IndexedNote): string {
  return stories.length === 1 ? vscode.l10n.t('1 story') : vscode.l10n.t('{0} stories', stories.length);
}

async function write({ index }: NewStoryDeps, draft: Draft): Promise<void> {
  if (draft.note === null) return writeNote(draft);
  const document = await vscode.workspace.openTextDocument(draft.note.uri);
  const active = vscode.window.activeTextEditor;
  const cursor = active?.document === document ? document.offsetAt(active.selection.active) : null;
  const edit = newStory(index.reading(document), draft, cursor);
  if (typeof edit === 'string') return void vscode.window.showWarningMessage(refusalOf(edit, draft.title, draft.note.name));
  // A place to go on writing is found only in the editor that is looked at.
  const editor = await vscode.window.showTextDocument(document);
  if (!(await applyTo([document.uri], workspaceEdit(document, [edit]))))
    return void vscode.window.showWarningMessage(vscode.l10n.t('Nothing was written: {0} cannot be changed.', draft.note.name));
  editor.revealRange(editor.selection, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}

async function writeNote(draft: Draft): Promise<void> {
  const document = await vscode.workspace.openTextDocument({ language: 'markdown', content: firstNote(draft) });
  const first = document.positionAt(document.getText().indexOf('\n#### ') + 1);
  const below = new vscode.Position(first.line + 1, 0);
  await vscode.window.showTextDocument(document, { selection: new vscode.Range(below, below) });
}

/** Why no story was written, in a sentence. */
export function refusalOf(refusal: Refusal, title: string, note: string): string {
  switch (refusal) {
    case 'title':
      return vscode.l10n.t('Nothing was written: “{0}” would not be read as the title of a story in {1}.', title, note);
    case 'tags':
      return vscode.l10n.t('Nothing was written: the tags would not be read as tags in {0}.', note);
    case 'place':
      return vscode.l10n.t('Nothing was written: there is no place in {0} where “{1}” would be read as a story of its own.', note, title);
  }
}
