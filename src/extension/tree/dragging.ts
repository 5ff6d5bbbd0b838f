import * as vscode from 'vscode';
import type { IndexedNote } from '../notes/noteIndex.js';
import type { Arranging } from './arranging.js';
import type { Goal, StoryMover } from './moving.js';
import { uriOf, type Node, type StoryNode } from './nodes.js';
import type { Rows } from './rows.js';
import { rowsFor, storiesOf } from './selection.js';

const MIME = 'application/vnd.code.tree.starstories.stories';

/** Lets stories be dragged to another place: onto a story, whose place they take, or onto a note, to its end. */
export class StoryDragging implements vscode.TreeDragAndDropController<Node> {
  readonly dragMimeTypes = [MIME];
  readonly dropMimeTypes = [MIME];

  constructor(
    private readonly mover: StoryMover,
    private readonly arranging: Arranging,
    private readonly rows: Rows,
  ) {}

  handleDrag(rows: readonly Node[], transfer: vscode.DataTransfer): void {
    const keys = rows.flatMap((row) => (row.kind === 'story' ? [row.key] : []));
    // VS Code makes JSON of it.
    if (keys.length > 0) transfer.set(MIME, new vscode.DataTransferItem(keys));
  }

  async handleDrop(row: Node | undefined, transfer: vscode.DataTransfer): Promise<void> {
    const keys = transfer.get(MIME)?.value as unknown;
    const stories = Array.isArray(keys) ? keys.flatMap((key) => this.rows.rowsOf(String(key)).slice(0, 1)) : [];
    if (row === undefined || stories.length === 0) return;
    const goal = goalAt(row, stories);
    const { grouping, order } = this.arranging.now;
    const why =
      goal === null || grouping !== 'note'
        ? vscode.l10n.t('Stories are moved between notes: group them by note first.')
        : goal.isPlace && order !== 'note'
          ? vscode.l10n.t('Stories are moved in the order of their notes: sort them as in the notes first.')
          : null;
    if (goal !== null && why === null) return this.mover.move(storiesOf(stories), goal);
    const arrange = vscode.l10n.t('Show as in the Notes');
    if ((await vscode.window.showInformationMessage(why ?? '', arrange)) === arrange)
      this.arranging.set({ grouping: 'note', order: 'note' });
  }
}

/** Registers what moves stories from the keyboard. */
export function registerMoving(view: vscode.TreeView<Node>, mover: StoryMover, notes: () => readonly IndexedNote[]): vscode.Disposable {
  const command = (id: string, run: (stories: readonly StoryNode[]) => Promise<void>): vscode.Disposable =>
    vscode.commands.registerCommand(`starStories.rows.${id}`, (clicked?: Node, selected?: readonly Node[]) =>
      run(storiesOf(rowsFor(view, clicked, selected))),
    );
  return vscode.Disposable.from(
    command('moveUp', (stories) => moveBy(mover, stories, -1)),
    command('moveDown', (stories) => moveBy(mover, stories, 1)),
    command('moveToNote', async (stories) => {
      const uri = stories.length === 0 ? undefined : await chooseNote(notes(), stories);
      if (uri !== undefined) await mover.move(stories, toEnd(uri));
    }),
  );
}

/** A goal, and whether that is the place of a story. */
type RowGoal = Goal & { readonly isPlace: boolean };

/** Where a drop onto the row takes stories; null where the row is in no note. */
function goalAt(row: Node, dragged: readonly StoryNode[]): RowGoal | null {
  const uri = uriOf(row);
  if (uri === undefined) return null;
  const story = row.kind === 'story' ? row : row.kind === 'section' ? row.parent : null;
  if (story === null) return { ...toEnd(uri), isPlace: false };
  // Whoever drags a story down onto another wants it below that.
  const comesFromAbove = dragged.every((each) => each.uri.toString() === uri.toString() && each.place <= story.place);
  const { place } = story;
  return { uri, isPlace: true, spotIn: () => ({ place, side: comesFromAbove ? 'after' : 'before' }) };
}

function toEnd(uri: vscode.Uri): Goal {
  return { uri, spotIn: (stories) => (stories === 0 ? null : { place: stories - 1, side: 'after' }) };
}

/** Moves stories of one note past the next story, or the previous one. */
async function moveBy(mover: StoryMover, stories: readonly StoryNode[], step: 1 | -1): Promise<void> {
  const [first, last] = [stories[0], stories.at(-1)];
  if (first === undefined || last === undefined || first.uri.toString() !== last.uri.toString()) return;
  const place = step === 1 ? last.place + 1 : first.place - 1;
  const { uri, parent } = first;
  const count = parent.group.places[0]?.note.note.stories.length ?? Infinity;
  if (place >= 0 && place < count) await mover.move(stories, { uri, spotIn: () => ({ place, side: step === 1 ? 'after' : 'before' }) });
}

async function chooseNote(notes: readonly IndexedNote[], stories: readonly StoryNode[]): Promise<vscode.Uri | undefined> {
  const items = notes
    .filter(({ uri }) => stories.some((story) => story.uri.toString() !== uri.toString()))
    .map(({ uri, name }) => ({ label: name, uri }));
  const chosen = await vscode.window.showQuickPick(items, {
    title: vscode.l10n.t('Move to Note'),
    placeHolder: vscode.l10n.t('To the end of which note?'),
  });
  return chosen?.uri;
}
