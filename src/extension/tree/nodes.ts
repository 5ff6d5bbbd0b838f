import type * as vscode from 'vscode';
import { FRAMEWORK_ROLES } from '../../core/notes/framework.js';
import type { NoteBudget, Role, Section, Story } from '../../core/notes/model.js';
import type { IndexedNote } from '../noteIndex.js';

/** A note's row. */
export interface NoteNode extends IndexedNote {
  readonly kind: 'note';
}

/** A story's row. */
export interface StoryNode {
  readonly kind: 'story';
  readonly story: Story;
  readonly uri: vscode.Uri;
  readonly noteName: string;
  /** The times that the note sets for its stories. */
  readonly budgets: readonly NoteBudget[];
  readonly parent: NoteNode;
  /** Tells stories of one title in a note apart: how many of that title stand above. */
  readonly nth: number;
}

/** The row of a section, or of one that the story lacks. */
export interface SectionNode {
  readonly kind: 'section';
  readonly parent: StoryNode;
  readonly roles: readonly Role[];
  /** Null if it is missing. */
  readonly section: Section | null;
  /** Its place among the story's rows. */
  readonly nth: number;
}

export type Node = NoteNode | StoryNode | SectionNode;

/** The rows under a note. */
export function storyNodes(parent: NoteNode): StoryNode[] {
  const seen = new Map<string | null, number>();
  return parent.note.stories.map((story) => {
    const nth = seen.get(story.title) ?? 0;
    seen.set(story.title, nth + 1);
    return { kind: 'story', story, uri: parent.uri, noteName: parent.name, budgets: parent.note.budgets, parent, nth };
  });
}

/** The rows under a story: its sections as they stand, the missing ones where the framework has them. */
export function sectionNodes(parent: StoryNode): SectionNode[] {
  const { story } = parent;
  const rows: { roles: readonly Role[]; section: Section | null }[] = story.sections
    .filter((section) => !section.roles.includes('other'))
    .map((section) => ({ roles: section.roles, section }));
  const order: readonly Role[] = FRAMEWORK_ROLES[story.framework];
  const placeOf = (roles: readonly Role[]): number => order.indexOf(roles[0] ?? 'other');
  for (const role of story.missing) {
    if (rows.some((row) => row.roles.includes(role))) continue;
    const before = rows.findLastIndex((row) => placeOf(row.roles) < placeOf([role]));
    rows.splice(before + 1, 0, { roles: [role], section: null });
  }
  return rows.map((row, nth) => ({ kind: 'section', parent, nth, ...row }));
}
