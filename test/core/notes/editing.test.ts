import { deepEqual, equal, ok } from 'node:assert/strict';
import fc from 'fast-check';
import type { Finding } from '../../../src/core/lint/finding.js';
import { makeLinter } from '../../../src/core/lint/lint.js';
import { edited } from '../../../src/core/markdown/document.js';
import { editReading, finish, startReading, startReadingInSteps, type Reading } from '../../../src/core/notes/reading.js';
import { editOf, wildEdits, type WildEdit } from '../markdown/texts.js';
import { runs, SEED } from '../runs.js';
import { renderedNotes } from './generator/notes.js';
import { plainNote } from './plain.js';

const NOTE = `# Interview stories

## Rope store

**Situation:** The ropes were wet.

**Task:** Dry them.

**Action:** I hung them up and asked the yard to wait.

**Result:** All dry in 2 days.

## Crane rota

S: Nobody came.
A: I wrote a rota.
`;

/** What people do to notes: they type, in bursts, and write over, cut and paste whole lines. */
const typing = fc.tuple(
  fc.double({ min: 0, max: 1, noNaN: true }),
  fc.oneof(
    fc.constantFrom(
      'I',
      'we',
      '.',
      '?',
      ':',
      '[x]',
      '**',
      '# ',
      '\n',
      '\n\n',
      '\n\nResult: dry\n',
      '\nS: wet\n',
      '\n## Next\n\n',
      '---\n',
      'TODO',
      'Tell me about a time',
      '(30s)',
      'Story 2: ',
    ),
    fc.constantFrom(...'abcdefghij klmnop '.split('')),
  ),
);
const bursts = fc.array(typing, { minLength: 1, maxLength: 3 });

describe('properties of editing', function () {
  this.timeout(3_600_000);

  /** Each list of edits is done one by one, and looked at when all are done. */
  const follow = (text: string, lists: readonly (readonly WildEdit[])[]): void => {
    const lint = makeLinter();
    let reading = startReading(text, { name: 'notes.md' });
    for (const edits of lists) {
      const [before, said] = [reading, plainNote(reading.note)];
      for (const each of edits) {
        const edit = editOf(text, each);
        reading = editReading(reading, [edit]);
        text = edited(text, edit);
        lint(reading.note);
      }
      deepEqual(plainNote(before.note), said, 'the reading before has changed');
      checkFresh(reading, text, lint(reading.note));
    }
  };

  it('a note after any edits is read as one that was always so', () => {
    fc.assert(
      fc.property(renderedNotes(4), fc.array(wildEdits, { minLength: 3, maxLength: 3 }), ({ text }, wild) =>
        follow(
          text,
          wild.map((each) => [each]),
        ),
      ),
      { numRuns: runs(250, 5_000), seed: SEED },
    );
  });

  it('a note in which somebody types is read as one that was always so', () => {
    fc.assert(
      fc.property(renderedNotes(4), bursts, ({ text }, typed) => {
        follow(
          text,
          typed.map(([at, words]) =>
            words.split('').map((letter, index) => ({
              at: Math.min(1, at + index / Math.max(1, text.length)),
              snap: 'anywhere' as const,
              removed: 0,
              text: letter,
            })),
          ),
        );
      }),
      { numRuns: runs(250, 5_000), seed: SEED },
    );
  });
});

function checkFresh(reading: Reading, text: string, findings: readonly Finding[]): void {
  const fresh = startReading(text, reading.options);
  equal(reading.text, text);
  deepEqual(plainNote(reading.note), plainNote(fresh.note));
  deepEqual(findings.map(plainFinding), makeLinter()(fresh.note).map(plainFinding));
}

function plainFinding({ ruleId, severity, message, span, related, fixes }: Finding): unknown {
  return { ruleId, severity, message, span, related, fixes };
}

describe('editing', () => {
  it('leaves the other stories the same objects, wherever they have moved', () => {
    const before = startReading(NOTE);
    const at = NOTE.indexOf('hung');
    const after = editReading(before, [{ start: at, end: at, text: 'quietly ' }]);
    const [rope, crane] = after.note.stories;
    ok(rope?.relative !== before.note.stories[0]?.relative);
    equal(crane?.relative, before.note.stories[1]?.relative);
    equal(crane?.span.start, NOTE.indexOf('Crane') + 'quietly '.length);
  });

  it('leaves their findings the same objects where they have not moved', () => {
    const lint = makeLinter();
    const before = startReading(NOTE);
    const [first] = lint(before.note);
    const at = NOTE.indexOf('Nobody');
    const after = editReading(before, [{ start: at, end: at, text: 'At first ' }]);
    equal(
      lint(after.note).find(({ ruleId, span }) => ruleId === first?.ruleId && span.start === first.span.start),
      first,
    );
  });

  it('holds no story any more when an explanation has taken its place', () => {
    let text = '# Interview\n\n## Rope store\n\nS: the wet ropes\nT: the drying\nA: the hanging\nR: the end\n';
    let reading = startReading(text);
    for (const words of ['the wet ropes', 'the drying', 'the hanging', 'the end']) {
      const edit = { start: text.indexOf(words), end: text.indexOf(words) + words.length, text: `Describe ${words}` };
      text = edited(text, edit);
      reading = editReading(reading, [edit]);
      equal(reading.note.stories.length, startReading(text).note.stories.length, words);
    }
    equal(reading.note.stories.length, 0);
  });

  it('holds a story as soon as a question is answered, and none when that is only a cue again', () => {
    const cue = '# Interview\n\n## Tell me about a time you led\n\nI led the crew through the fog on my first day';
    const more = ' at the harbour office.\n';
    let reading = startReading(`${cue}\n`);
    equal(reading.note.stories.length, 0);
    reading = editReading(reading, [{ start: cue.length, end: cue.length + 1, text: more }]);
    equal(reading.note.stories.length, 1);
    reading = editReading(reading, [{ start: cue.length, end: cue.length + more.length, text: '\n' }]);
    equal(reading.note.stories.length, 0);
  });

  it('holds a story as soon as a label is no code any more', () => {
    const text = 'Situation: The lamp broke.\n\n`Action`: The crew fixed it.\n\nResult: It shines.\n';
    const [start, end] = [text.indexOf('`'), text.indexOf(':', 20)];
    const reading = startReading(text);
    equal(reading.note.stories.length, 0);
    const told = editReading(reading, [{ start, end, text: 'Action' }]);
    equal(told.note.stories.length, 1);
    equal(editReading(told, [{ start, end: end - 2, text: '`Action`' }]).note.stories.length, 0);
  });

  it('takes several edits at once, their places those before the first', () => {
    const edits = [...NOTE.matchAll(/the/gi)].map(({ index }) => ({ start: index, end: index + 3, text: 'this old' }));
    checkFresh(
      editReading(startReading(NOTE), edits),
      NOTE.replace(/the/gi, 'this old'),
      makeLinter()(startReading(NOTE.replace(/the/gi, 'this old')).note),
    );
    const many = [...NOTE.matchAll(/e/g)].map(({ index }) => ({ start: index, end: index + 1, text: 'é' }));
    equal(editReading(startReading(NOTE), many).text, NOTE.replace(/e/g, 'é'));
  });

  it('goes on in steps, which somebody may leave', () => {
    const steps = startReadingInSteps(NOTE.repeat(20));
    let count = 0;
    for (let step = steps.next(); step.done !== true; step = steps.next()) count += 1;
    ok(count > 10);
    deepEqual(plainNote(finish(startReadingInSteps(NOTE)).note), plainNote(startReading(NOTE).note));
  });
});
