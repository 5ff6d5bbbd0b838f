import type * as vscode from 'vscode';
import type { Idea, NoteBudget, PlacedStory, Prompt, Question, Role, Section } from '../../core/notes/model.js';
import type { Entry, NamedNote } from '../../core/tree/entries.js';
import type { Group } from '../../core/tree/groups.js';
import type { IndexedNote } from '../notes/noteIndex.js';
import type { StoryTarget } from '../storyTarget.js';

/** A note with what makes it known to the tree. */
export interface TreeNote extends IndexedNote, NamedNote {}

/** The row of a note, a tag or whatever else stories are grouped by. */
export interface GroupNode {
  readonly kind: 'group';
  readonly id: string;
  readonly group: Group<TreeNote>;
  readonly children: readonly (StoryNode | AsidesNode)[];
}

/** A story's row. Commands about stories take it for their target. */
export interface StoryNode extends StoryTarget {
  readonly kind: 'story';
  readonly id: string;
  readonly parent: GroupNode;
  /** See `storyKey`. */
  readonly key: string;
  readonly story: PlacedStory;
  readonly noteName: string;
  /** The times that the note sets for its stories. */
  readonly budgets: readonly NoteBudget[];
}

/** The row of a section, or of one that the story lacks. */
export interface SectionNode {
  readonly kind: 'section';
  readonly id: string;
  readonly parent: StoryNode;
  readonly roles: readonly Role[];
  /** Null if it is missing. */
  readonly section: Section | null;
}

/** The row over a note's questions, or over its ideas. */
export interface AsidesNode {
  readonly kind: 'questions' | 'ideas';
  readonly id: string;
  readonly parent: GroupNode;
  readonly uri: vscode.Uri;
  readonly asides: readonly (Question | Idea)[];
}

export interface QuestionNode {
  readonly kind: 'question';
  readonly id: string;
  readonly parent: AsidesNode;
  readonly question: Question;
}

/** An idea's row. The command that makes a story of it takes it for its target. */
export interface IdeaNode {
  readonly kind: 'idea';
  readonly id: string;
  readonly parent: AsidesNode;
  readonly uri: vscode.Uri;
  readonly idea: Idea;
}

/** One of the ways to ask a question. */
export interface PromptNode {
  readonly kind: 'prompt';
  readonly id: string;
  readonly parent: QuestionNode;
  readonly prompt: Prompt;
}

export type Node = GroupNode | StoryNode | SectionNode | AsidesNode | QuestionNode | IdeaNode | PromptNode;

/** The row above it; null for a group, which has none. */
export function parentOf(node: Node): Node | null {
  return node.kind === 'group' ? null : node.parent;
}

/** The note in which a row stands; undefined for a group that is no note. */
export function uriOf(node: Node): vscode.Uri | undefined {
  switch (node.kind) {
    case 'group':
      return node.group.grouping === 'note' ? node.group.places[0]?.note.uri : undefined;
    case 'story':
    case 'questions':
    case 'ideas':
    case 'idea':
      return node.uri;
    default:
      return uriOf(node.parent);
  }
}

/** What the row of a story in a group is known by. */
export function rowId(parent: GroupNode, { key }: Pick<Entry, 'key'>): string {
  return `${parent.id}/${key}`;
}

/** A row for a story in a group. */
export function storyNode(parent: GroupNode, entry: Entry<TreeNote>): StoryNode {
  const { key, note, story, place } = entry;
  const { uri, name } = note;
  return {
    kind: 'story',
    id: rowId(parent, entry),
    parent,
    key,
    uri,
    title: story.title,
    place,
    story,
    noteName: name,
    budgets: note.note.budgets,
  };
}
