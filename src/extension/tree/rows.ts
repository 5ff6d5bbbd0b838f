import type { Arrangement, Facts, Filter } from '../../core/tree/arrangement.js';
import type { Entry } from '../../core/tree/entries.js';
import { groupsOf, type Group } from '../../core/tree/groups.js';
import { asideNodes, asidesNodes, promptNodes, sectionNodes } from './children.js';
import { rowId, storyNode, type AsidesNode, type GroupNode, type Node, type StoryNode, type TreeNote } from './nodes.js';

/** Rows that are to be drawn anew, each with what is under it; `all` where there are other groups. */
export type Changed = 'all' | readonly Node[];

type KeptNode = GroupNode | StoryNode | AsidesNode;

/**
 * The rows of the tree. The row of a group or a story stays the same object for as long as that is there: VS Code knows
 * rows by them, and so draws no more than what has changed.
 */
export class Rows {
  private groups: readonly GroupNode[] = [];
  private known = new Map<string, KeptNode>();
  private arrangement: Arrangement | null = null;

  /** Takes in what the notes hold now, and says which rows show something else than before. */
  update(notes: readonly TreeNote[], arrangement: Arrangement, facts: Facts<TreeNote>): Changed {
    const [before, known] = [this.groups, this.known];
    const isAnew = this.arrangement !== arrangement;
    this.arrangement = arrangement;
    this.known = new Map();
    const changed: Node[] = [];
    const groups = groupsOf(notes, arrangement, facts).map((group) => this.keepGroup(group, arrangement.filter, known, changed));
    this.groups = groups.filter(({ group, children }) => children.length > 0 || group.grouping !== 'note');
    return isAnew || !areSame(before, this.groups) ? 'all' : changed;
  }

  /** How many stories the filter lets pass. */
  get count(): number {
    return new Set(this.groups.flatMap(({ group }) => group.entries.map(({ key }) => key))).size;
  }

  /** How many rows stand under the groups. */
  get length(): number {
    return this.groups.reduce((sum, { children }) => sum + children.length, 0);
  }

  roots(): readonly GroupNode[] {
    return this.groups;
  }

  childrenOf(node: Node): readonly Node[] {
    switch (node.kind) {
      case 'group':
        return node.children;
      case 'story':
        return sectionNodes(node);
      case 'questions':
      case 'ideas':
        return asideNodes(node);
      case 'question':
        return promptNodes(node);
      default:
        return [];
    }
  }

  /** The rows of a story: several where it is in several groups, none where the filter leaves it out. */
  rowsOf(key: string): StoryNode[] {
    return this.groups.flatMap(({ children }) => children.filter((child) => child.kind === 'story' && child.key === key)) as StoryNode[];
  }

  /** The group's row, brought up to date with the rows under it. Those that show something else are added to `changed`. */
  private keepGroup(group: Group<TreeNote>, filter: Filter, known: ReadonlyMap<string, KeptNode>, changed: Node[]): GroupNode {
    const before = known.get(group.id);
    const node: GroupNode = before?.kind === 'group' ? before : { kind: 'group', id: group.id, group, children: [] };
    this.known.set(node.id, node);
    const [old, below] = [node.children, [] as Node[]];
    const stories = group.entries.map((entry) => {
      const row = known.get(rowId(node, entry));
      return row?.kind === 'story' && isUpToDate(row, entry) ? this.keep(row, row, below) : this.keep(storyNode(node, entry), row, below);
    });
    const children = [...stories, ...asidesNodes(node, group, filter).map((fresh) => this.keep(fresh, known.get(fresh.id), below))];
    Object.assign(node, { group, children });
    if (areSame(old, children)) changed.push(...below);
    else changed.push(node);
    return node;
  }

  /** The row that was there before, if there was one, with what is in the fresh one. */
  private keep<T extends StoryNode | AsidesNode>(fresh: T, before: KeptNode | undefined, changed: Node[]): T {
    const node = before === undefined ? fresh : (before as T);
    this.known.set(node.id, node);
    if (node === fresh) return node;
    if (!looksTheSame(node, fresh)) changed.push(node);
    return Object.assign(node, fresh);
  }
}

function areSame<T>(before: readonly T[], after: readonly T[]): boolean {
  return before.length === after.length && before.every((each, index) => each === after[index]);
}

function isUpToDate({ story, place, noteName, budgets }: StoryNode, { note, story: now, place: placeNow }: Entry<TreeNote>): boolean {
  return story === now && place === placeNow && noteName === note.name && budgets === note.note.budgets;
}

/** Do the rows show the same, and lead to the same lines? */
function looksTheSame(before: StoryNode | AsidesNode, after: StoryNode | AsidesNode): boolean {
  if (before.kind === 'story')
    return after.kind === 'story' && before.story.relative === after.story.relative && before.story.line === after.story.line;
  return after.kind === before.kind && (before.asides === after.asides || linesOf(before) === linesOf(after));
}

/** What the rows under it say, and where they lead. */
function linesOf({ asides }: AsidesNode): string {
  return JSON.stringify(
    asides.map((aside) =>
      'prompts' in aside ? [aside.title, aside.line, aside.prompts.map(({ text, line }) => [text, line])] : [aside.text, aside.line],
    ),
  );
}
