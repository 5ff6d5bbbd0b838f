import type { Note, Story } from '../../../../src/core/notes/model.js';
import type { Expected, ExpectedStory } from './render.js';

/** What was read, in the form in which it is expected. Questions on the lines `asked` stand over stories and are left out. */
export function readingOf(note: Note, asked: readonly number[] = []): Expected {
  return {
    stories: note.stories.map(storyOf),
    questions: note.questions
      .filter(({ line }) => !asked.includes(line))
      .map(({ title, line, prompts }) => ({ title, line, prompts: prompts.map(({ text }) => text) })),
    ideas: note.ideas.map(({ text }) => text),
  };
}

function storyOf({ title, line, tags, group, question, status, sections, missing }: Story): ExpectedStory {
  return {
    title,
    line,
    tags: tags.map(({ name }) => name),
    group,
    question,
    status,
    sections: sections
      .filter(({ roles }) => !roles.includes('other'))
      .map(({ roles, line: at, empty, text }) => ({
        roles: roles.join('+'),
        line: at,
        empty,
        text: empty ? '' : text.replace(/\s+/g, ' '),
      })),
    missing,
  };
}

/** The note with its lines numbered, and what was read otherwise than expected; null if nothing was. */
export function misreading(text: string, got: Expected, expected: Expected): string | null {
  const lines = differences('note', got, expected);
  if (lines.length === 0) return null;
  const numbered = text.split(/\r\n|\n/).map((line, index) => `${String(index + 1).padStart(4)} | ${line}`);
  return ['Misread:', ...numbered, ...lines].join('\n');
}

/** The innermost places in which two values differ. */
function differences(place: string, got: unknown, expected: unknown): string[] {
  if (isTree(got) && isTree(expected) && Object.keys(got).length === Object.keys(expected).length) {
    return Object.keys(expected).flatMap((key) => differences(`${place}.${key}`, got[key], expected[key]));
  }
  const [gotten, wanted] = [JSON.stringify(got, null, 1), JSON.stringify(expected, null, 1)];
  return gotten === wanted ? [] : [`${place}`, `  got      ${gotten}`, `  expected ${wanted}`];
}

function isTree(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
