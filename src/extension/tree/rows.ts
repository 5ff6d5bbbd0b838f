import type { Arrangement, Facts, Filter } from '../../core/tree/arrangement.js';
import { groupsOf, type Group } from '../../core/tree/groups.js';
import { asideNodes, asidesNodes, promptNodes, sectionNodes } from './children.js';
import { storyNode, type AsidesNode, type GroupNode, type Node, type StoryNode, type TreeNote } from './nodes.js';

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
    const fresh = [...group.entries.map((entry) => storyNode(node, entry)), ...asidesNodes(node, group, filter)];
    const children = fresh.map((child) => this.keepChild(child, known, below));
    Object.assign(node, { group, children });
    if (areSame(old, children)) changed.push(...below);
    else changed.push(node);
    return node;
  }

  private keepChild<T extends StoryNode | AsidesNode>(fresh: T, known: ReadonlyMap<string, KeptNode>, changed: Node[]): T {
    const before = known.get(fresh.id);
    const node = before === undefined ? fresh : (before as T);
    if (node !== fresh && !looksTheSame(node, fresh)) changed.push(node);
    Object.assign(node, fresh);
    this.known.set(node.id, node);
    return node;
  }
}

function areSame<T>(before: readonly T[], after: readonly T[]): boolean {
  return before.length === after.length && before.every((each, index) => each === after[index]);
}

/** Do the rows show the same, and lead to the same lines? */
function looksTheSame(before: StoryNode | AsidesNode, after: StoryNode | AsidesNode): boolean {
  if (before.kind === 'story') return after.kind === 'story' && before.story.relative === after.story.relative && before.story.line === after.story.line;
  return after.kind === before.kind && (before.asides === after.asides || JSON.stringify(before.asides) === JSON.stringify(after.asides));
}
