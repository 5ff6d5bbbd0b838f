import type * as vscode from 'vscode';
import type { Node, StoryNode } from './nodes.js';

/** The rows that a command of the tree is about: those selected where the one clicked is among them, that one otherwise, and by a key the selected ones. */
export function rowsFor(view: vscode.TreeView<Node>, clicked: Node | undefined, selected: readonly Node[] | undefined): readonly Node[] {
  if (clicked === undefined) return view.selection;
  return selected !== undefined && selected.includes(clicked) ? selected : [clicked];
}

/** The stories of rows, each once, in the order of their notes; a section stands for its story. */
export function storiesOf(rows: readonly Node[]): StoryNode[] {
  const stories = rows.flatMap((row) => (row.kind === 'story' ? [row] : row.kind === 'section' ? [row.parent] : []));
  const once = [...new Map(stories.map((story) => [story.key, story])).values()];
  return once.sort((a, b) =>
    a.noteName === b.noteName ? a.place - b.place : a.noteName.localeCompare(b.noteName, undefined, { numeric: true }),
  );
}
