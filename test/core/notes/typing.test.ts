import { deepEqual, equal, notEqual } from 'node:assert/strict';
import { edited } from '../../../src/core/markdown/document.js';
import type { TextEdit } from '../../../src/core/markdown/pieces.js';
import type { Located } from '../../../src/core/notes/model.js';
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

## Log

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

  it('says what it holds, and where it stands now', () => {
    const before = startReading(NOTE);
    plainNote(before.note);
    const typed = editReading(before, [insertion(at('Nobody'), 'At first ')]);
    const { text, note } = editReading(typed, [insertion(at('See [the'), '\n')]);
    const words = (places: readonly Located[] = []): string =>
      places.map(({ line, span }) => `${line} ${text.slice(span.start, span.end).split('\n')[0]}`).join(', ');
    for (const { stories } of [typed.note, note])
      deepEqual(
        stories.map((story) => [story.title, story.group, story.framework, story.status, story.words].join()),
        ['Ropes,Harbour,STAR,complete,23', 'Cranes,Harbour,STAR,partial,8', 'Buoys,Harbour,STAR,partial,4'],
      );
    const [ropes, cranes] = note.stories;
    equal(words(note.stories), '11 Ropes, 25 Cranes, 30 Story 3: Buoys');
    equal(words(ropes?.tags), '13 [calm]');
    equal(words(ropes?.sections), '15 Situation, 17 Task, 19 Action, 21 Result, 23 Best for');
    equal(cranes?.sections.map(({ body }) => text.slice(body.start, body.end).trim()).join(' '), 'At first Nobody came. I wrote a rota.');
    equal(text.slice(cranes?.extent.start, cranes?.extent.end), cranes?.source);
    equal(words(note.questions), '39 Growth');
    equal(words(note.questions[0]?.prompts.slice(0, 1)), '41 You learned');
    equal(words(note.ideas), '44 Evening school, 48 The fog horn');
    equal(words(note.groups), '9 Harbour');
    equal(words(note.references), '7 [the ropes](#ropes), 15 [it](#cranes), 42 [Ropes](#ropes)');
    equal(words(note.brokenReferences), '7 [nothing](#nowhere), 35 [Green](#gone)');
    equal(words(note.directives), '32 <!-- star-stories-disable missing-tags -->');
    equal(words(note.budgets), '52 Situation: 20 seconds, 53 Action: 60 seconds, 54 Total: 2 minutes');
    equal(words(note.unread), '56 ## Log');
    equal(note.anchors.slice(0, 3).join(), 'interview-stories,harbour,ropes');
    equal(note.reasons.length, startReading(text).note.reasons.length);
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
