import { deepEqual } from 'node:assert/strict';
import { readNote } from '../../../src/core/notes/note.js';

const STORY = '### Rope store\n\nS: One.\nT: Two.\nA: Three.\nR: Four.\n';

describe('questions', () => {
  it('stand under a heading for them, with their prompts', () => {
    const { questions, ideas, stories } = readNote(
      `# Interview\n\n## Answers\n\n${STORY}\n## Question categories\n\n### Conflict\n\nHow do you handle one?\n\n> You disagreed\n> You made peace\n\n### Growth\n\n* You learned\n* You were wrong\n\n1. Evening school\n\n### Results\n`,
    );
    deepEqual(
      questions.map(({ title, line, prompts }) => [title, line, prompts.map((prompt) => `${prompt.text} @${prompt.line}`)]),
      [
        ['Conflict', 14, ['You disagreed @18', 'You made peace @19']],
        ['Growth', 21, ['You learned @23', 'You were wrong @24']],
        ['Results', 28, []],
      ],
    );
    deepEqual(
      ideas.map(({ text, line }) => `${text} @${line}`),
      ['Evening school @26'],
    );
    deepEqual(
      stories.map(({ title }) => title),
      ['Rope store'],
    );
  });

  it('may be a list under one heading, with notes under each', () => {
    const { questions } = readNote(
      `# Me\n\n## Stories\n\n${STORY}\n## Example questions\n* What were you hired to do?\n* Previous teams\n\t* What were they like?\n* How do you help others?\n`,
    );
    deepEqual(
      questions.map(({ title, line, prompts }) => [title, line, prompts.map(({ text }) => text)]),
      [['Example questions', 12, ['What were you hired to do?', 'Previous teams', 'How do you help others?']]],
    );
  });
});

describe('ideas', () => {
  it('are the lines of a list of stories not written yet', () => {
    const { ideas } = readNote(`# Interview\n\n## Answers\n\n${STORY}\n## Other cases\n1. The crane\n2. The fog horn\n`);
    deepEqual(
      ideas.map(({ text, line }) => `${text} @${line}`),
      ['The crane @13', 'The fog horn @14'],
    );
  });
});

describe('references', () => {
  it('are links to the stories of the note', () => {
    const { references } = readNote(
      `# Me\n\nSee [the store](#rope-store), [nothing](#nowhere) and [the web](https://example.org).\n\n## Stories\n\n${STORY}`,
    );
    deepEqual(
      references.map(({ line, target }) => ({ line, target })),
      [{ line: 3, target: 7 }],
    );
  });
});
