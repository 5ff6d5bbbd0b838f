import * as vscode from 'vscode';
import { tagKey } from '../../core/notes/reach.js';
import type { Reading } from '../../core/notes/reading.js';
import { addTags } from '../../core/writing/tags.js';
import type { ConfigService } from '../config.js';
import type { Linting } from '../linting.js';
import type { NoteIndex } from '../noteIndex.js';
import { chooseTags, type KnownTag } from './chooseTags.js';
import { workspaceEdit } from './workspaceEdit.js';

export const ADD_TAGS = 'starStories.addTags';

/** The story that is to be tagged. */
export interface TagTarget {
  readonly uri: vscode.Uri;
  readonly title: string | null;
  /** Its place among the stories of its note. */
  readonly place: number;
}

/** The name of a competency has no more words than this; a longer one is a question to be told, and no tag. */
const LONGEST_NAME = 4;

/** Registers the command that adds tags to a story, the one under the cursor unless another is given. */
export function registerTagging(index: NoteIndex, linting: Linting, config: ConfigService): vscode.Disposable {
  return vscode.commands.registerCommand(ADD_TAGS, async (given?: TagTarget) => {
    const target = given ?? targetAtCursor(index);
    if (target === null) {
      void vscode.window.showInformationMessage('Put the cursor into the story that you want to tag.');
      return;
    }
    const own = storyOf(index, target)?.own ?? new Set<string>();
    const names = await chooseTags(target.title, knownTags(linting, config, target.uri).filter(({ name }) => !own.has(tagKey(name))));
    if (names.length > 0) await write(index, target, names);
  });
}

function targetAtCursor(index: NoteIndex): TagTarget | null {
  const editor = vscode.window.activeTextEditor;
  if (editor === undefined || index.documentOf(editor.document.uri) === undefined) return null;
  const cursor = editor.document.offsetAt(editor.selection.active);
  const { stories } = index.reading(editor.document).note;
  const place = stories.findIndex(({ extent }) => extent.start <= cursor && cursor <= extent.end);
  const story = stories[place];
  return story === undefined ? null : { uri: editor.document.uri, title: story.title, place };
}

/** The story as it is now, which may have moved while the user was choosing. */
function storyOf(index: NoteIndex, { uri, title, place }: TagTarget): { document: vscode.TextDocument; reading: Reading; place: number; own: Set<string> } | null {
  const document = index.documentOf(uri);
  if (document === undefined) return null;
  const reading = index.reading(document);
  const { stories } = reading.note;
  const at = stories[place]?.title === title ? place : stories.findIndex((story) => story.title === title);
  const story = stories[at];
  return story === undefined ? null : { document, reading, place: at, own: new Set(story.tags.map(({ name }) => tagKey(name))) };
}

async function write(index: NoteIndex, target: TagTarget, names: readonly string[]): Promise<void> {
  const found = storyOf(index, target);
  const edit = found === null ? null : addTags(found.reading, found.place, names);
  const isDone = found !== null && edit !== null && (await vscode.workspace.applyEdit(workspaceEdit(found.document, [edit])));
  if (!isDone) void vscode.window.showWarningMessage(`Nothing was written: ${found === null ? 'the story is no longer there' : 'the tags would not be read there'}. Tags stand in brackets under the title of a story.`);
}

/** Those that the user has set, then those that stories carry, the most used first, then the names of competencies. */
function knownTags(linting: Linting, config: ConfigService, uri: vscode.Uri): KnownTag[] {
  const { tags, questions } = linting.workspace;
  const used = [...tags.values()].sort((a, b) => b.stories - a.stories || a.name.localeCompare(b.name));
  const known: KnownTag[] = [
    ...config.configFor(uri).lint.tags.map(({ name }) => ({ name, note: 'in the configuration' })),
    ...used.map(({ name, stories }) => ({ name, note: `${stories} ${stories === 1 ? 'story' : 'stories'}` })),
    ...[...questions.values()].filter((name) => name.split(/\s+/).length <= LONGEST_NAME).map((name) => ({ name, note: 'a competency of your notes' })),
  ];
  return [...new Map([...known].reverse().map((tag) => [tagKey(tag.name), tag])).values()].reverse();
}
