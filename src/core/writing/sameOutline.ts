import type { Note, Story } from '../notes/model.js';

/** What a story says, as one text: all but the words of its labels and where it stands. */
export function wordsOf({ title, tags, text, sections, framework }: Story): string {
  return JSON.stringify([
    title,
    framework,
    tags.map(({ name }) => name),
    text,
    sections.map(({ roles, text: said, budget }) => [roles, said, budget]),
  ]);
}

/** What a note holds besides its stories, and where its links lead. */
export function asidesOf({ stories, questions, ideas, groups, references, brokenReferences }: Note): string {
  const names = new Map([...stories, ...questions, ...groups].map(({ line, title }) => [line, title]));
  return JSON.stringify([
    questions.map(({ title, prompts }) => [title, prompts.map(({ text }) => text)]),
    ideas.map(({ text }) => text),
    groups.map(({ title }) => title),
    references.map(({ target }) => names.get(target)).sort(),
    brokenReferences.map(({ anchor }) => anchor).sort(),
  ]);
}

/** The heading over a story and the question that it answers, as one text. */
export function homeOf({ group, question }: Story): string {
  return JSON.stringify([group, question]);
}
