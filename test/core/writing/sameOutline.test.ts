import { equal, notEqual, ok } from 'node:assert/strict';
import { asidesOf, homeOf, wordsOf } from '../../../src/core/writing/sameOutline.js';
import { readNote } from '../../../src/core/notes/note.js';
import type { PlacedStory } from '../../../src/core/notes/model.js';

const NOTE = `# Interview

## Answers

### Ropes (2:00)
[calm]

Last week.

**Situation (30s):** Wet.

**Task:** Dry them.

**Action:** I hung them, as [there](#the-crane) and [nowhere](#oven).

**Result:** Dry.

### The crane

**Situation:** Bent.

**Task:** Mend it.

**Action:** I bent it.

**Result:** Done.

## Questions

### Conflict

- Who fell out?

### Failure

- What broke? [this](#ropes-200)

## Other cases

- The mast
`;

function firstOf(text: string): PlacedStory {
  const [story] = readNote(text).stories;
  ok(story !== undefined);
  return story;
}

/** The note with some words changed, which are there. */
function changed(from: string, to: string): string {
  ok(NOTE.includes(from), from);
  return NOTE.replace(from, to);
}

describe('what a story says', () => {
  it('is another when its title, tags, words or times are', () => {
    for (const [from, to] of [
      ['Ropes', 'Rope'],
      ['[calm]', '[calm] [cool]'],
      ['Last week.', 'Last year.'],
      ['(30s)', '(40s)'],
      ['Wet.', 'Dry.'],
      ['**Task:** Dry them.\n\n', ''],
    ] as const)
      notEqual(wordsOf(firstOf(changed(from, to))), wordsOf(firstOf(NOTE)), from);
  });

  it('is the same wherever it stands, however its labels are written', () => {
    equal(wordsOf(firstOf(changed('**Situation (30s):**', '**Context (30s):**'))), wordsOf(firstOf(NOTE)));
    equal(wordsOf(firstOf(`${NOTE.replace('# Interview', '# Interview\n\nIn May.')}`)), wordsOf(firstOf(NOTE)));
  });
});

describe('what a note holds besides its stories', () => {
  it('is another when questions, their lines, ideas or what links lead to are', () => {
    for (const [from, to] of [
      ['### Conflict', '### Quarrel'],
      ['Who fell out?', 'Who left?'],
      ['- The mast', '- The masts'],
      ['- The mast', '- The mast\n- The oven'],
      ['#the-crane', '#ropes-200'],
      ['#oven', '#ovens'],
      ['#ropes-200', '#the-crane'],
    ] as const)
      notEqual(asidesOf(readNote(changed(from, to))), asidesOf(readNote(NOTE)), from);
    const grouped = '# Interview\n\n## Conflict\n\n### Ropes\n\n**S:** Wet.\n\n**A:** I hung them.\n\n**R:** Dry.\n';
    notEqual(asidesOf(readNote(grouped.replace('Conflict', 'Failure'))), asidesOf(readNote(grouped)));
  });

  it('is the same when lines move, and links stand in another order', () => {
    equal(asidesOf(readNote(changed('Last week.', 'Last week.\n\nOr so.'))), asidesOf(readNote(NOTE)));
    equal(
      asidesOf(readNote(changed('[there](#the-crane) and [nowhere](#oven)', '[nowhere](#oven) and [there](#the-crane)'))),
      asidesOf(readNote(NOTE)),
    );
    const two = (first: string, second: string): string =>
      changed('[there](#the-crane) and [nowhere](#oven)', `[a](${first}) and [b](${second})`);
    equal(asidesOf(readNote(two('#the-crane', '#ropes-200'))), asidesOf(readNote(two('#ropes-200', '#the-crane'))));
    equal(asidesOf(readNote(two('#oven', '#anvil'))), asidesOf(readNote(two('#anvil', '#oven'))));
  });
});

describe('where a story is at home', () => {
  it('is its group and its question', () => {
    const story = firstOf(NOTE);
    equal(
      new Set(
        [
          story,
          { ...story, group: 'Failure' },
          { ...story, question: 'Failure' },
          { ...story, group: 'a', question: 'b' },
          { ...story, group: 'b', question: 'a' },
        ].map(homeOf),
      ).size,
      5,
    );
  });
});
