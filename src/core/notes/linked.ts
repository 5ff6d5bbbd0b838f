import type { Note, Question } from './model.js';

/** A link that stands under a question and leads to a story. */
export interface LinkedStory {
  readonly question: Question;
  /** The 1-based line of the link. */
  readonly line: number;
  /** The 1-based line of the story's title. */
  readonly target: number;
}

/** The links to stories that stand under the note's questions, in its order. */
export function linkedStories({ questions, stories, groups, references }: Note): LinkedStory[] {
  if (references.length === 0) return [];
  const told = new Set(stories.map(({ line }) => line));
  const starts = [...told, ...groups.map(({ line }) => line)].map((line) => ({ line, question: null as Question | null }));
  const places = [...starts, ...questions.map((question) => ({ line: question.line, question }))].sort((a, b) => a.line - b.line);
  return references.flatMap(({ line, target }) => {
    const question = told.has(target) ? places.findLast((place) => place.line <= line)?.question : null;
    return question == null ? [] : [{ question, line, target }];
  });
}
