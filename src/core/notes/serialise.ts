import type { Note, Story } from './model.js';
import { placeStory } from './place.js';

/** A note as JSON has it: all but the reasons, which nobody asks for without the text. */
interface PlainNote extends Omit<Note, 'stories' | 'reasons' | 'version' | 'rewording'> {
  /** Each with the offset and the line of its start. */
  readonly stories: readonly (readonly [Story, number, number])[];
}

const LISTS = [
  'stories',
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
export function noteToJson({
  stories,
  questions,
  ideas,
  groups,
  references,
  brokenReferences,
  anchors,
  misplaced,
  budgets,
  directives,
  unread,
}: Note): string {
  const plain: PlainNote = {
    stories: stories.map(({ relative, extent, line }) => [relative, extent.start, line]),
    ...{ questions, ideas, groups, references, brokenReferences, anchors, misplaced, budgets, directives, unread },
  };
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
    const value = JSON.parse(json) as Partial<Record<(typeof LISTS)[number], unknown>> | null;
    return typeof value === 'object' && value !== null && LISTS.every((list) => Array.isArray(value[list]))
      ? (value as unknown as PlainNote)
      : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
