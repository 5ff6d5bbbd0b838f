import type { Note } from '../notes/model.js';
import { isNamedIn, tagKey, topicOf, type Topic } from '../notes/reach.js';
import type { SetId } from './setIds.js';
import data from './sets.json' with { type: 'json' };

/** A question or competency for which one wants a story. */
export interface Asked {
  readonly name: string;
  /** What may be asked of it. */
  readonly prompts: readonly string[];
  /** Other names, and those of what is much the same, in any language. */
  readonly aliases: readonly string[];
}

/** A competency of the general list, with its other English names. */
export interface Competency {
  readonly name: string;
  readonly aliases: readonly string[];
}

/** The general list. */
export const COMPETENCIES: readonly Competency[] = data.general;

/** The names of each competency of the general list, as topics. */
const NAMES: readonly (readonly Topic[])[] = data.general.map(({ name, aliases, elsewhere }) =>
  [name, ...aliases, ...elsewhere].map(topicOf),
);
const GENERAL: readonly Asked[] = data.general.map(({ name, aliases, elsewhere }) => ({
  name,
  prompts: [],
  aliases: [...aliases, ...elsewhere],
}));

/** What the set asks for, in its order. The notes' own questions are those of `notes`, each once. */
export function askedIn(set: SetId, notes: readonly Pick<Note, 'questions' | 'stories'>[]): readonly Asked[] {
  switch (set) {
    case 'general':
      return GENERAL;
    case 'amazon':
    case 'civil-service':
      return data[set].map(({ name, aliases, like }) => ({ name, prompts: [], aliases: [...aliases, ...like.flatMap(namesOf)] }));
    case 'questions':
      return questionsOf(notes);
  }
}

/** All names of a competency of the general list. */
function namesOf(name: string): readonly string[] {
  return [name, ...(GENERAL.find((each) => each.name === name)?.aliases ?? [])];
}

/** The questions that the notes hold, and those under which their stories stand. */
function questionsOf(notes: readonly Pick<Note, 'questions' | 'stories'>[]): readonly Asked[] {
  const listed = notes
    .flatMap(({ questions }) => questions)
    .flatMap(({ title, prompts }) => {
      const texts = prompts.map(({ text }) => text);
      // Under a title that says nothing of its own, "Example questions", each line is a question.
      return topicOf(title).stems.length === 0 ? texts.map((text) => askedFor(text)) : [askedFor(title, texts)];
    });
  const answered = notes.flatMap(({ stories }) => stories.flatMap(({ question }) => (question === null ? [] : [askedFor(question)])));
  const byKey = new Map<string, Asked>();
  for (const asked of [...listed, ...answered]) {
    const key = tagKey(asked.name);
    if (key !== '' && !byKey.has(key)) byKey.set(key, asked);
  }
  return [...byKey.values()];
}

/** A question in the user's own words. It stands for the competencies that it speaks of. */
export function askedFor(name: string, prompts: readonly string[] = []): Asked {
  const topics = [name, ...prompts].map(topicOf);
  const spokenOf = GENERAL.filter((_, index) => NAMES[index]?.some((known) => topics.some((topic) => isNamedIn(known, topic))) === true);
  return { name, prompts, aliases: spokenOf.flatMap((competency) => [competency.name, ...competency.aliases]) };
}
