import type { Edit } from '../lint/rule.js';
import type { Note, Section, Story } from '../notes/model.js';
import type { Reading } from '../notes/reading.js';
import { edited } from './edited.js';
import { asidesOf } from './sameOutline.js';

/** What a user could write where an edit leaves the cursor: neither label nor title nor tag. */
const WORDS = 'I did so in May.';

/**
 * Edits of one story that are tried out before they are offered: the note is read with them, and whatever else it holds
 * has to be there as before.
 */
export class Trial {
  constructor(
    private readonly reading: Reading,
    /** The story's place among those of the note. */
    private readonly index: number,
  ) {}

  /** Would the edits, once something is written at their cursors, add sections of these roles, and do nothing else? */
  addsSections(edits: readonly Edit[], roles: readonly string[]): boolean {
    const [before, empty, written] = [this.before, this.after(edits, ''), this.after(edits, WORDS)];
    if (before === undefined || empty?.title !== before.title || written === null) return false;
    const added = written.sections.filter(({ text }) => text === WORDS);
    const kept = written.sections.filter((section) => !added.includes(section));
    const isAdded =
      added.map((section) => section.roles.join()).join(' ') === roles.join(' ') && partsOf(kept) === partsOf(before.sections);
    // With more labels the story may show another framework, as long as that asks for nothing new.
    return (
      isAdded &&
      headOf(written) === headOf(before) &&
      tagsOf(written) === tagsOf(before) &&
      written.missing.every((role) => before.missing.includes(role))
    );
  }

  /** Would the edits give the story these tags, and do nothing else? */
  setsTags(edits: readonly Edit[], names: readonly string[]): boolean {
    const [before, after] = [this.before, this.after(edits, '')];
    if (before === undefined || after === null) return false;
    return (
      sorted(after.tags.map(({ name }) => name)) === sorted(names) &&
      headOf(after) === headOf(before) &&
      partsOf(told(after)) === partsOf(told(before))
    );
  }

  /** Would the edits put the story's sections into this order, and do nothing else? */
  ordersSections(edits: readonly Edit[], sections: readonly Section[]): boolean {
    const [before, after] = [this.before, this.after(edits, '')];
    if (before === undefined || after === null) return false;
    return partsOf(after.sections) === partsOf(sections) && headOf(after) === headOf(before) && tagsOf(after) === tagsOf(before);
  }

  /** Would the edits make one story more of what is read as a part of this one, or of none, and leave the others as they are? */
  addsStory(edits: readonly Edit[]): boolean {
    const { stories } = this.reading.note;
    const tried = noteWith(this.reading, edits, '').stories;
    if (tried.length !== stories.length + 1) return false;
    // Behind the one that is new, each stands one place further on.
    let further = 0;
    return stories.every(({ relative }, at) => {
      const isAt = (place: number): boolean => at === this.index || areSame(relative, tried[place]?.relative);
      if (!isAt(at + further)) further = 1;
      return isAt(at + further);
    });
  }

  private get before(): Story | undefined {
    return this.reading.note.stories[this.index];
  }

  /** The story with the edits made; null if they change anything in the note but this story. */
  private after(edits: readonly Edit[], words: string): Story | null {
    const { note } = this.reading;
    const tried = noteWith(this.reading, edits, words);
    return areAlike(note, tried, this.index) ? (tried.stories[this.index] ?? null) : null;
  }
}

/** Would the edits give each story of the note these tags, by place and in whatever order, and do nothing else? */
export function setsAllTags(reading: Reading, edits: readonly Edit[], names: readonly (readonly string[])[]): boolean {
  const { note } = reading;
  const tried = noteWith(reading, edits, '');
  if (tried.stories.length !== note.stories.length || asidesOf(tried) !== asidesOf(note)) return false;
  return note.stories.every((story, index) => {
    const other = tried.stories[index];
    if (other === undefined || sorted(other.tags.map(({ name }) => name)) !== sorted(names[index] ?? [])) return false;
    return other.framework === story.framework && headOf(other) === headOf(story) && partsOf(told(other)) === partsOf(told(story));
  });
}

/** Would the edits put the sections of these stories, by place, into this order, and do nothing else? */
export function ordersAllSections(reading: Reading, edits: readonly Edit[], orders: ReadonlyMap<number, readonly Section[]>): boolean {
  const { note } = reading;
  const tried = noteWith(reading, edits, '');
  if (tried.stories.length !== note.stories.length || asidesOf(tried) !== asidesOf(note)) return false;
  return note.stories.every(({ relative: before }, index) => {
    const [after, wanted] = [tried.stories[index]?.relative, orders.get(index)];
    if (after === undefined || wanted === undefined) return areSame(before, after);
    return partsOf(after.sections) === partsOf(wanted) && headOf(after) === headOf(before) && tagsOf(after) === tagsOf(before);
  });
}

/** Do the edits change nothing that is read? */
export function changesNothing(reading: Reading, edits: readonly Edit[]): boolean {
  return areAlike(reading.note, noteWith(reading, edits, ''), -1);
}

/** Do the notes hold the same but for the story at `index`? */
function areAlike(note: Note, other: Note, index: number): boolean {
  const haveStories =
    note.stories.length === other.stories.length &&
    note.stories.every((story, at) => at === index || areSame(story.relative, other.stories[at]?.relative));
  return haveStories && asidesOf(note) === asidesOf(other);
}

/** The note with the edits made, and the words written at their cursors. */
function noteWith(reading: Reading, edits: readonly Edit[], words: string): Note {
  return edited(
    reading,
    edits.map((edit) => ({ ...edit, text: withWords(edit, words) })),
  ).note;
}

/** The text of the edit, with the words written at each of its cursors. */
function withWords({ text, cursors = [] }: Edit, words: string): string {
  return cursors.reduceRight((written, cursor) => written.slice(0, cursor) + words + written.slice(cursor), text);
}

function areSame(story: Story, other: Story | undefined): boolean {
  if (story === other) return true;
  return (
    other !== undefined &&
    story.framework === other.framework &&
    headOf(story) === headOf(other) &&
    tagsOf(story) === tagsOf(other) &&
    partsOf(story.sections) === partsOf(other.sections)
  );
}

/** The sections that are told, unlike those of metadata such as tags. */
function told({ sections }: Story): Section[] {
  return sections.filter(({ roles }) => roles.some((role) => role !== 'other'));
}

function headOf({ title, group, question, text }: Story): string {
  return JSON.stringify([title, group, question, text]);
}

function sorted(names: readonly string[]): string {
  return [...names].sort().join('\n');
}

function tagsOf({ tags }: Story): string {
  return JSON.stringify(tags.map(({ name }) => name));
}

function partsOf(sections: readonly Section[]): string {
  return JSON.stringify(sections.map(({ roles, label, text }) => [roles, label, text]));
}
