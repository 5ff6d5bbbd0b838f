import * as vscode from 'vscode';
import { NEW_STORY } from '../editor/newStory.js';
import { ADD_MISSING, EXPLAIN_STORY } from '../editor/storyCommands.js';
import { ADD_TAGS } from '../fixes/tagging.js';
import { lineOf } from '../positions.js';
import type { StoryTarget } from '../storyTarget.js';
import { uriOf, type Node, type StoryNode } from './nodes.js';
import { rowsFor, storiesOf } from './selection.js';

/** Registers what the menus of rows offer besides practice. */
export function registerRowActions(view: vscode.TreeView<Node>): vscode.Disposable {
  const command = (id: string, run: (rows: readonly Node[]) => Promise<void>): vscode.Disposable =>
    vscode.commands.registerCommand(`starStories.rows.${id}`, (clicked?: Node, selected?: readonly Node[]) =>
      run(rowsFor(view, clicked, selected)),
    );
  return vscode.Disposable.from(
    command('openAside', openAside),
    command('addSections', (rows) => withStory(rows, (story) => vscode.commands.executeCommand(ADD_MISSING, targetOf(story)))),
    command('explain', (rows) => withStory(rows, (story) => vscode.commands.executeCommand(EXPLAIN_STORY, targetOf(story)))),
    command('addTags', addTags),
    command('newStory', async ([row]) => {
      if (row !== undefined) await vscode.commands.executeCommand(NEW_STORY, wishOf(row));
    }),
    command('copy', copy),
    command('reveal', async ([row]) => {
      if (row !== undefined) await vscode.commands.executeCommand('revealInExplorer', uriOf(row));
    }),
  );
}

/** What a story will be about that is asked for at this row. */
function wishOf(row: Node): { question?: string; tags?: string[] } {
  if (row.kind === 'question') return { question: row.question.title };
  if (row.kind === 'prompt') return { question: row.prompt.text };
  const { grouping, name } = row.kind === 'group' ? row.group : { grouping: null, name: null };
  if (name === null) return {};
  return grouping === 'tag' ? { tags: [name] } : grouping === 'question' ? { question: name } : {};
}

async function openAside([row]: readonly Node[]): Promise<void> {
  const uri = row === undefined ? undefined : uriOf(row);
  const [story] = row === undefined ? [] : storiesOf([row]);
  if (uri !== undefined)
    await vscode.window.showTextDocument(uri, {
      viewColumn: vscode.ViewColumn.Beside,
      ...(story === undefined ? {} : { selection: lineOf(story.story) }),
    });
}

/** Commands about stories are for notes that are open. */
async function withStory(rows: readonly Node[], run: (story: StoryNode) => Thenable<unknown>): Promise<void> {
  const [story] = storiesOf(rows);
  if (story !== undefined && (await areOpened([story]))) await run(story);
}

async function addTags(rows: readonly Node[]): Promise<void> {
  const stories = storiesOf(rows);
  if (stories.length > 0 && (await areOpened(stories))) await vscode.commands.executeCommand(ADD_TAGS, ...stories.map(targetOf));
}

async function areOpened(stories: readonly StoryNode[]): Promise<boolean> {
  for (const { uri, noteName } of stories) {
    const document = await vscode.workspace.openTextDocument(uri).then(undefined, () => null);
    if (document !== null) continue;
    void vscode.window.showWarningMessage(vscode.l10n.t('{0} cannot be opened any more.', noteName));
    return false;
  }
  return true;
}

async function copy(rows: readonly Node[]): Promise<void> {
  const stories = storiesOf(rows);
  if (stories.length === 0) return;
  await vscode.env.clipboard.writeText(`${stories.map(({ story }) => story.source.trimEnd()).join('\n\n')}\n`);
  const said =
    stories.length === 1
      ? vscode.l10n.t('The story is in the clipboard.')
      : vscode.l10n.t('{0} stories are in the clipboard.', stories.length);
  vscode.window.setStatusBarMessage(said, 5_000);
}

/** Without the rows around it: commands' arguments are copied. */
function targetOf({ uri, title, place }: StoryNode): StoryTarget {
  return { uri, title, place };
}
