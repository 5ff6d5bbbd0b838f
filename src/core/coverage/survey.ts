import type { Note, PlacedStory } from '../notes/model.js';
import type { TagFamily } from './claims.js';
import { coverageOf, emptyFirst, type Row } from './coverage.js';
import type { SetId } from './setIds.js';
import { askedIn } from './sets.js';
import { toldIn } from './told.js';
import { usageOf, type Usage } from './usage.js';

/** What the stories of some notes answer, all told. */
export interface Survey<N> {
  /** All stories, note by note: what answers name by its place. */
  readonly stories: readonly SurveyedStory<N>[];
  /** Questions without a story first. */
  readonly rows: readonly Row[];
  readonly usage: Usage;
}

/** A story, and where it stands. */
export interface SurveyedStory<N> {
  readonly story: PlacedStory;
  /** Whatever the note was given as. */
  readonly note: N;
}

/** Holds the stories of the notes against a set of questions. */
export function survey<N extends { readonly note: Note }>(notes: readonly N[], set: SetId, families: readonly TagFamily[]): Survey<N> {
  const stories = notes.flatMap((each) => each.note.stories.map((story) => ({ story, note: each })));
  const asked = askedIn(
    set,
    notes.map(({ note }) => note),
  );
  const rows = coverageOf(
    notes.flatMap(({ note }) => toldIn(note)),
    asked,
    families,
  );
  return { stories, rows: emptyFirst(rows), usage: usageOf(rows, stories.length) };
}
