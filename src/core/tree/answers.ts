import { linkedStories } from '../notes/linked.js';
import type { Question } from '../notes/model.js';
import { reaches, reachesCompetency, topicOf, type Topic } from '../notes/reach.js';
import { remembered } from '../notes/remembered.js';
import type { Entry, NamedNote } from './entries.js';
import { nameKey, tagKeysOf } from './keys.js';

/** A question, wherever it is asked. */
export interface Asked<N extends NamedNote = NamedNote> {
  /** See `nameKey`. */
  readonly key: string;
  readonly title: string;
  /** Where it is asked; where a story names a question that no note asks, nowhere. */
  readonly places: readonly { readonly note: N; readonly line: number }[];
}

/**
 * The questions of the notes, and those that stories name, each once. Under a title that says nothing of its own, "Example
 * questions", each line is one.
 */
export function questionsOf<N extends NamedNote>(notes: readonly N[]): Asked<N>[] {
  const asked = new Map<string, { key: string; title: string; places: { note: N; line: number }[] }>();
  const ask = (title: string, places: { note: N; line: number }[]): void => {
    const key = nameKey(title);
    const known = asked.get(key);
    if (known === undefined) asked.set(key, { key, title, places });
    else known.places.push(...places);
  };
  for (const note of notes) {
    for (const { title, line } of note.note.questions.flatMap(spelledOut)) ask(title, [{ note, line }]);
    for (const { relative } of note.note.stories) if (relative.question !== null) ask(relative.question, []);
  }
  return [...asked.values()];
}

function spelledOut({ title, line, prompts }: Question): { title: string; line: number }[] {
  const isList = prompts.length > 0 && topicOf(title).stems.length === 0;
  return isList ? prompts.map((prompt) => ({ title: prompt.text, line: prompt.line })) : [{ title, line }];
}

/**
 * What tells which questions a story answers, by their keys: the one over it, those that its tags lead to, and those
 * under which a link to it stands.
 */
export function answersOf(notes: readonly NamedNote[], questions: readonly Asked[]): (entry: Entry) => ReadonlySet<string> {
  const reached = reachedBy(notes, questions);
  const linked = linksOf(notes);
  return ({ note, story }) => {
    const answered = new Set(linked.get(`${note.key}#${story.line}`));
    if (story.question !== null) answered.add(nameKey(story.question));
    for (const tag of tagKeysOf(story.relative)) for (const key of reached(tag)) answered.add(key);
    return answered;
  };
}

/** What tags lead to, as last computed: questions change seldom, and stories with every keystroke. */
let known = { asked: '', reached: (_tag: string): readonly string[] => [] };

/** What tells which questions a tag leads to. */
function reachedBy(notes: readonly NamedNote[], questions: readonly Asked[]): (tag: string) => readonly string[] {
  const prompts = new Map<string, string[]>();
  for (const { title, prompts: asked } of notes.flatMap(({ note }) => note.questions)) {
    const key = nameKey(title);
    prompts.set(key, [...(prompts.get(key) ?? []), ...asked.map(({ text }) => text)]);
  }
  const asked = JSON.stringify(questions.map(({ key, title }) => [key, title, prompts.get(key)]));
  if (known.asked === asked) return known.reached;
  const topics = questions.map(({ key, title }): AskedTopic => ({
    key,
    title: topicOf(title),
    prompts: prompts.get(key)?.map(topicOf) ?? [],
  }));
  known = { asked, reached: remembered((tag) => questionsFor(topicOf(tag), topics)) };
  return known.reached;
}

/** A question with what it is about, and its prompts. */
interface AskedTopic {
  readonly key: string;
  readonly title: Topic;
  readonly prompts: readonly Topic[];
}

function questionsFor(tag: Topic, topics: readonly AskedTopic[]): string[] {
  return topics
    .filter(({ title, prompts }) => reachesCompetency(tag, title) || prompts.some((prompt) => reaches(tag, prompt)))
    .map(({ key }) => key);
}

/** The keys of the questions under which a link to a story stands, by the story's note and line. */
function linksOf(notes: readonly NamedNote[]): Map<string, string[]> {
  const linked = new Map<string, string[]>();
  for (const { key, note } of notes) {
    for (const { question, line, target } of linkedStories(note)) {
      const story = `${key}#${target}`;
      const asked = spelledOut(question).findLast((each) => each.line <= line);
      if (asked !== undefined) linked.set(story, [...(linked.get(story) ?? []), nameKey(asked.title)]);
    }
  }
  return linked;
}
