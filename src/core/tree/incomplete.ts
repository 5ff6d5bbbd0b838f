import type { Entry, NamedNote } from './entries.js';

/** A place in a note: a 0-based UTF-16 offset. */
export interface NotePlace {
  /** The note's. */
  readonly key: string;
  readonly offset: number;
}

/**
 * The incomplete story behind the place, or before it, in the order of the entries and round from the end; the story in which
 * the place is comes last. The first one where the place is in none of the notes; null if all stories are complete.
 */
export function incompleteFrom<N extends NamedNote>(
  entries: readonly Entry<N>[],
  { key, offset }: NotePlace,
  step: 1 | -1,
): Entry<N> | null {
  const here = entries.findIndex(({ note, story }) => note.key === key && story.extent.start <= offset && offset <= story.extent.end);
  const next = entries.findIndex(({ note, story }) => note.key === key && story.extent.start > offset);
  const last = entries.findLastIndex(({ note }) => note.key === key);
  // Where the place is in no story, it is before `start`.
  const start = here !== -1 ? here : next !== -1 ? next : last + 1;
  for (let away = 1; away <= entries.length; away += 1) {
    const index = here !== -1 || step === -1 ? start + step * away : start + away - 1;
    const entry = entries[(index + entries.length) % entries.length];
    if (entry !== undefined && entry.story.status !== 'complete') return entry;
  }
  return null;
}
