import type { Note, Story } from './model.js';
import { placeStory } from './place.js';

/** A note as JSON has it: all but the reasons, which nobody asks for without the text. */
interface PlainNote extends Omit<Note, 'stories' | 'reasons' | 'version' | 'rewording'> {
  /** Each with the offset and the line of its start. */
  readonly stories: readonly (readonly [Story, number, number])[];
}

/** What it holds as the note does. */
const LISTS = [
  'questions',
  'ideas',
  'groups',
  'references',
  'brokenReferences',
  'anchors',
  'misplaced',
  'budgets',
  'directives',
  'unread',
] as const;

/** A note as a line of JSON. */
export function noteToJson(note: Note): string {
  const lists = Object.fromEntries(LISTS.map((list) => [list, note[list]])) as Pick<Note, (typeof LISTS)[number]>;
  const plain: PlainNote = { stories: note.stories.map(({ relative, extent, line }) => [relative, extent.start, line]), ...lists };
  return JSON.stringify(plain);
}

/** The note that was made JSON; null if that is no note's. Only whoever wrote it can say that its inside is right. */
export function noteFromJson(json: string): Note | null {
  const plain = parse(json);
  if (plain === null) return null;
  const stories = plain.stories.map(([story, offset, line]) => placeStory(story, offset, line));
  return { ...plain, stories, reasons: [], version: {}, rewording: null };
}

function parse(json: string): PlainNote | null {
  try {
    const value = JSON.parse(json) as Partial<Record<keyof PlainNote, unknown>> | null;
    return typeof value === 'object' && value !== null && (['stories', ...LISTS] as const).every((list) => Array.isArray(value[list]))
      ? (value as unknown as PlainNote)
      : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
