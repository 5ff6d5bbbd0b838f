import type { Note, PlacedStory } from '../notes/model.js';

/** A note, as those know it who show it. */
export interface NamedNote {
  /** Its own among all notes, such as its address. */
  readonly key: string;
  /** As the user knows it, such as its path. */
  readonly name: string;
  readonly note: Note;
}

/** A story in its note. */
export interface Entry<N extends NamedNote = NamedNote> {
  /** Stays the same while the story's text is edited or the story moves in its note. */
  readonly key: string;
  readonly note: N;
  readonly story: PlacedStory;
  /** Its index among the note's stories. */
  readonly place: number;
}

/** The stories of the notes, in their order. */
export function entriesOf<N extends NamedNote>(notes: readonly N[]): Entry<N>[] {
  return notes.flatMap((note) => {
    const seen = new Map<string, number>();
    return note.note.stories.map((story, place) => {
      const title = story.title ?? '';
      const above = seen.get(title) ?? 0;
      seen.set(title, above + 1);
      return { key: storyKey(note.key, title, above), note, story, place };
    });
  });
}

/** By which a story is known. `above` tells stories of one title in a note apart: how many of that title stand above. */
function storyKey(note: string, title: string, above: number): string {
  return `${note}#${title}#${above}`;
}
