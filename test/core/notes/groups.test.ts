import { deepEqual } from 'node:assert/strict';
import { readNote } from '../../../src/core/notes/note.js';

const TOLD = 'S: They were wet.\n\nA: I hung them.\n\nR: Dry by noon.\n\n';

/** The stories of a note, each with what it stands under. */
function stories(text: string): string[] {
  return readNote(text).stories.map(({ title, group, question }) => [title, group, question].filter((each) => each !== null).join(' < '));
}

describe('a heading between a title and its labels', () => {
  const READ: Record<string, readonly [string, readonly string[]]> = {
    'only says what kind of thing stands under it': [
      `# Harbour\n\n## Ropes\n\n### STAR answer\n\n${TOLD}## Cranes\n\n### STAR answer\n\n${TOLD}`,
      ['Ropes', 'Cranes'],
    ],
    'says so in a note of one story': [`# Ropes\n\n## Short version\n\n${TOLD}`, ['Ropes']],
    'says so beside others, in a numbered story': [`# Story 1: Ropes\n\n## Short version\n\n${TOLD}## Notes\n\nWet.\n`, ['Ropes']],
    'comes again in other stories': [
      `# Interview\n\n## Ropes\n\n### The whole of it\n\n${TOLD}## Cranes\n\n### The Whole of It\n\n${TOLD}`,
      ['Ropes', 'Cranes'],
    ],
    'comes again, beside one that only has tags': [
      `# Interview\n\n## Ropes\n\n### The whole of it\n\n${TOLD}### Kept for\n\nTags: calm\n\n## Cranes\n\n### The whole of it\n\n${TOLD}`,
      ['Ropes', 'Cranes'],
    ],
    'names the story, if stories of other names stand beside it': [
      `# Interview\n\n## Ropes\n\n### Winter\n\n${TOLD}### Spring\n\n${TOLD}## Cranes\n\n### Winter\n\n${TOLD}### Autumn\n\n#### Situation\n\nStuck.\n\n#### Result\n\nIt turns.\n`,
      ['Winter < Ropes', 'Spring < Ropes', 'Winter < Cranes', 'Autumn < Cranes'],
    ],
    'names the story, if it is numbered': [
      `# Harbour\n\n## Ropes\n\n### Version 2\n\n${TOLD}### Story 3\n\n${TOLD}`,
      ['Version 2 < Ropes', 'Story 3 < Ropes'],
    ],
    'names the story, if what stands over it speaks of interviews': [
      `# Harbour\n\n## Mock interview\n\n### Answer\n\n${TOLD}`,
      ['Answer < Mock interview'],
    ],
    'names the story, if it is one of several in the note': [
      `# Harbour\n\n## Short version\n\n${TOLD}## Rules\n\nNone.\n`,
      ['Short version'],
    ],
    'names the story, if only that of the note stands over it': [
      `# Harbour\n\n## Winter\n\n${TOLD}## Yard\n\n### Winter\n\n${TOLD}`,
      ['Winter', 'Yard'],
    ],
  };
  for (const [what, [text, expected]] of Object.entries(READ))
    it(what, () => {
      deepEqual(stories(text), expected);
    });
});

describe('the group of a story', () => {
  it('is the heading over it', () => {
    deepEqual(stories(`# Harbour\n\n## Yard\n\n### Ropes\n\n${TOLD}`), ['Ropes < Yard']);
    deepEqual(stories(`# Harbour\n\n## Ropes\n\n${TOLD}# Yard\n\n## Cranes\n\n${TOLD}`), ['Ropes < Harbour', 'Cranes < Yard']);
    deepEqual(stories(`## Harbour\n\n**Ropes**\n\n${TOLD}**Cranes**\n\n${TOLD}`), ['Ropes < Harbour', 'Cranes < Harbour']);
    deepEqual(stories(`### Letters\n\n#### First\n\nDear all.\n\n# Harbour\n\n## Ropes\n\n${TOLD}`), ['Ropes < Harbour']);
  });

  it('is not the title of the note', () => {
    deepEqual(stories(`# Harbour\n\n## Ropes\n\n${TOLD}`), ['Ropes']);
    deepEqual(stories(`## Harbour\n\n### Ropes\n\n${TOLD}`), ['Ropes']);
    deepEqual(stories(`# Harbour\n\n**Ropes**\n\n${TOLD}**Cranes**\n\n${TOLD}`), ['Ropes', 'Cranes']);
    deepEqual(stories(`# Harbour\n\n## Yard\n\nOld.\n\n### Tips\n\nRed.\n\n### Ropes\n\n${TOLD}## Quay\n\nNew.\n`), ['Ropes < Yard']);
  });

  it('is none that only says what kind of thing stands under it, is a label, or asks', () => {
    deepEqual(stories(`# Harbour\n\n## Answers\n\n### Ropes\n\n${TOLD}`), ['Ropes']);
    deepEqual(stories(`# Harbour\n\n## Yard\n\n### Situation\n\n#### Ropes\n\n${TOLD}`), ['Ropes < Yard']);
    deepEqual(stories(`# Harbour\n\n## Tell me about a conflict\n\n### Ropes\n\n${TOLD}`), ['Ropes < Tell me about a conflict']);
  });
});

describe('a heading asks', () => {
  const questions = (headings: string): string[] => readNote(`# Interview\n\n${headings}`).questions.map(({ title }) => title);

  it('by its words', () => {
    deepEqual(
      questions('## Why us?\n\n## What is the STAR method?\n\n## Answers?\n\n## The quay\n\n## How do I use STAR\n\n## How do you rest\n'),
      ['Why us?', 'How do you rest'],
    );
  });

  it('by standing under one for questions, unless it holds answers, advice or more of them', () => {
    deepEqual(
      questions(`## Questions\n\n### Growth\n\n### Tips\n\n### My answers\n\n#### Ropes\n\n${TOLD}### Other questions\n\n### Why us?\n`),
      ['Growth', 'Why us?'],
    );
  });
});

describe('a note is about interviews', () => {
  const told = (text: string): number => readNote(`${text}\n\nContext: wet\n\nImpact: dry\n`).stories.length;

  it('if its first words or its upper headings say so', () => {
    for (const [text, expected] of [
      ['\n\nMy interview\n\n# Ropes', 1],
      ['# Harbour\n\n## Interview\n\n### Ropes', 1],
      ['# Harbour\n\n## Yard\n\n### Interview\n\n#### Ropes', 0],
      ['# Harbour\n\nMy interview\n\n## Ropes', 0],
      ['# Harbour\n\n## Ropes', 0],
    ] as const)
      deepEqual(told(text), expected, text);
  });
});
