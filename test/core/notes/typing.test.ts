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
