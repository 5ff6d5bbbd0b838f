import { deepEqual, equal, notEqual } from 'node:assert/strict';
import { edited } from '../../../src/core/markdown/document.js';
import type { TextEdit } from '../../../src/core/markdown/pieces.js';
import { editReading, startReading, type Reading } from '../../../src/core/notes/reading.js';
import { plainNote } from './plain.js';

/** A note with some of all that a note may hold. */
const NOTE = `---
tags: [late]
---
# Interview stories

See [the ropes](#ropes), [nothing](#nowhere).

## Harbour

### Ropes

[calm]

**Situation:** The ropes were wet. See [it](#cranes).

**Task:** Dry them.

**Action:** I hung them up and asked the yard to wait.

**Result:** All dry in 2 days.

Best for: storms

### Cranes

S: Nobody came.
A: I wrote a rota.

### Story 3: Buoys

<!-- star-stories-disable missing-tags -->

S: They were red.
R: [Green](#gone).

## Question categories

### Growth

- You learned
- [Ropes](#ropes)

1. Evening school

## Other cases

- The fog horn

## Tips

- Situation: 20 seconds
- Action: 60 seconds
- Total: 2 minutes

${'> '.repeat(150)}deep
`;

function insertion(at: number, text: string): TextEdit {
  return { start: at, end: at, text };
}

/** Where the words stand in the note. */
function at(words: string): number {
  return NOTE.indexOf(words);
}

describe('a note in which a letter is typed', () => {
  const LETTERS = ['x', ' ', '\n', '#', ':', '-', '.'];

  it('says all that one says that was always so, whether or not it was asked before', () => {
    for (let start = 0; start < NOTE.length; start += 13) {
      let text = NOTE;
      let reading = startReading(text);
      const typed = insertion(start, LETTERS[start % LETTERS.length] ?? '');
      for (const edit of [typed, insertion(start + 1, 'y'), { start, end: start + 2, text: '' }, insertion(start, 'y')]) {
        if (start % 2 === 0) plainNote(reading.note);
        reading = editReading(reading, [edit]);
        text = edited(text, edit);
      }
      deepEqual(plainNote(reading.note), plainNote(startReading(text).note), `at ${start}`);
    }
  });

  it('has other stories where a line is taken for something else', () => {
    const text = `# Harbour

Tell me about a time you helped
They asked, and so I drew the old tide tables with the clerk for two weeks.

**The crane**

S: stuck
A: oiled
R: turns

Ropes

S: wet
A: hung
B: beside
R: dry

What came of it

Q: Who dried them
A: the crew

## Yard

### Winch

**Situation:** It hung.

> quoted

**Action:** oiled it

### Gate

late
red

### Lamp

**Context:** dark

- lit it

**Impact:** light
`;
    for (const [words, others] of [
      ['Harbour', 'Interviews'],
      ['Tell me', 'Ask me'],
      ['helped', 'helped?'],
      ['and so I drew', 'and so he drew'],
      ['with the clerk for two weeks', 'then'],
      ['with the clerk', 'with your clerk'],
      ['**The crane**', '**The crane:**'],
      ['**The crane**', '*The crane is old.*'],
      ['**The crane**', 'The **crane**'],
      ['**The crane**', 'A line that is by far too long to be a title of any story that one tells, and that ends here.'],
      ['Ropes\n', 'Ropes.\n'],
      ['Ropes\n', 'Story: Ropes\n'],
      ['Ropes\n', 'Story 2: Ropes\n'],
      ['Ropes\n', 'ROPES THAT HUNG\n'],
      ['S: wet', 'S:'],
      ['S: wet', 'T: wet'],
      ['B: beside', 'S: beside'],
      ['B: beside', 'Be beside'],
      ['What came of it', 'What came of it?'],
      ['What came of it', 'In an interview'],
      ['Who dried them', 'Who dried them?'],
      ['It hung.', 'I hung.'],
      ['> quoted', '> [calm]'],
      ['oiled it', 'describe it'],
      ['late', '[late]'],
      ['late', 'Tags: late'],
      ['- lit it', '- **lit** it'],
      ['- lit it', '- I lit it'],
      ['- lit it', '1. lit it'],
    ] as const) {
      const [start, end] = [text.indexOf(words), text.indexOf(words) + words.length];
      const other = edited(text, { start, end, text: others });
      const there = editReading(startReading(text), [{ start, end, text: others }]);
      deepEqual(plainNote(there.note), plainNote(startReading(other).note), others);
      deepEqual(
        plainNote(editReading(there, [{ start, end: start + others.length, text: words }]).note),
        plainNote(startReading(text).note),
        `${others}, and back`,
      );
    }
  });

  it('keeps the stories that stay where they are, and what those say that move', () => {
    const before = startReading(NOTE);
    const after = (edit: TextEdit): readonly (readonly [place: boolean, words: boolean])[] =>
      editReading(before, [edit]).note.stories.map((story, index) => {
        const known = before.note.stories[index];
        return [story === known, story.relative === known?.relative];
      });
    const [kept, moved, told] = [
      [true, true],
      [false, true],
      [false, false],
    ] as const;
    deepEqual(after(insertion(at('Nobody'), 'At first '))[0], kept);
    deepEqual(after(insertion(at('Nobody'), 'x')), [kept, told, moved]);
    deepEqual(after({ start: at('Nobody'), end: at('Nobody') + 6, text: 'No one' }), [kept, told, kept]);
    deepEqual(after(insertion(at('Evening'), 'x')), [kept, kept, kept]);
    deepEqual(after(insertion(at('See [the'), 'Do ')), [moved, moved, moved]);
    deepEqual(after({ start: at('## Harbour') + 3, end: at('\n\n### Ropes'), text: 'The quay' }), [told, told, told]);
  });

  it('has its stories again where one is cut out and put back', () => {
    const before = startReading(NOTE);
    const [start, end] = [at('### Cranes'), at('### Story 3')];
    const without = editReading(before, [{ start, end, text: '' }]);
    const again = editReading(without, [insertion(start, NOTE.slice(start, end))]);
    equal(without.note.stories.length, 2);
    deepEqual(
      again.note.stories.map(({ relative }, index) => relative === before.note.stories[index]?.relative),
      [true, true, true],
    );
  });

  it('tells when no more than words of a story are other ones', () => {
    const before = startReading(NOTE);
    const after = (edit: TextEdit): Reading => editReading(before, [edit]);
    const place = at('Nobody');
    deepEqual(after({ start: place, end: place + 6, text: 'None' }).note.rewording, {
      since: before.note.version,
      from: place + 6,
      by: -2,
    });
    notEqual(after(insertion(place, 'x')).note.version, before.note.version);
    for (const edit of [
      insertion(at('Ropes\n'), 'x'),
      insertion(at('calm'), 'x'),
      insertion(at('storms'), 'x'),
      insertion(place, '\n'),
      insertion(place, '[x](#y)'),
      insertion(at('You learned'), 'x'),
      insertion(at('star-stories-'), 'x'),
    ])
      equal(after(edit).note.rewording, null, `${edit.text} at ${edit.start}`);
    equal(editReading(before, [insertion(place, 'x'), insertion(place + 9, 'y')]).note.rewording, null);
  });
});
