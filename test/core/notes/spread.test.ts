import { deepEqual } from 'node:assert/strict';
import { readNote } from '../../../src/core/notes/note.js';
import { told } from './told.js';

/** A note with a table; what stands between its cells is written as ` | `. */
function table(head: string, ...rows: readonly string[]): string {
  const rule = head.replace(/[^|]+/g, '---');
  return `# Interview stories\n\n${[head, rule, ...rows].map((row) => `| ${row} |\n`).join('')}`;
}

describe('the rows of a table are stories', () => {
  const READ: Record<string, readonly [string, readonly string[]]> = {
    'named by the column that says so, wherever it stands': [
      table('S | T | A | R | Story', 'wet | dry them | hung | dry | Ropes', 'stuck | | oiled | | Crane'),
      ['Ropes @5 S5 T5 A5 R5', 'Crane @6 S6 T6? A6 R6? -TR'],
    ],
    'named by a column before the tags': [
      table('Theme | Name | S | T | A | R', 'calm | Ropes | wet | dry them | hung | dry'),
      ['Ropes @5 [calm] o5 S5 T5 A5 R5'],
    ],
    'named by the column that says so, though another one stands before it': [
      table('Where | Story | S: where | T | A | R', 'quay | Ropes | wet | dry them | hung | dry'),
      ['Ropes @5 T5 A5 R5 -S'],
    ],
    'named by the first column of words, if none says so': [
      table('# | What | S | T | A | R | Where', '1 | Ropes | wet | dry them | hung | dry | quay'),
      ['Ropes @5 S5 T5 A5 R5'],
    ],
    'without a name, if there is no such column': [
      table('# | S | T | A | R', '1 | wet | dry them | hung | dry', '2 | stuck | | oiled |'),
      ['(untitled) @5 S5 T5 A5 R5', '(untitled) @6 S6 T6? A6 R6? -TR'],
    ],
    'with the note’s name, if there is one story': [
      table('S | T | A | R', 'wet | dry them | hung | dry'),
      ['Interview stories @1 S5 T5 A5 R5'],
    ],
    'by words that mean other things too, if a column names them': [
      table('Story | Problem | Solution | Impact', 'Ropes | wet | hung | dry'),
      ['Ropes @5 S5 A5 R5'],
    ],
    'by such words, if one of them is the framework’s own': [
      table('Problem | Action | Impact', 'wet | hung | dry'),
      ['Interview stories @1 S5 A5 R5'],
    ],
    'without a Task': [table('Story | S | A | R', 'Ropes | wet | hung | dry'), ['Ropes @5 S5 A5 R5 -T']],
    'unless nothing is told in them yet': [
      table('Story | S | T | A | R', 'Ropes | | | |', 'Crane | stuck | | | '),
      ['Crane @6 S6 T6? A6? R6? -TAR'],
    ],
    'but those of another table': [
      `${table('Story | S | A | R', 'Ropes | wet | hung | dry')}\n| Part | Price | Shop | Day |\n|---|---|---|---|\n| hook | 3 | yard | May |\n`,
      ['Ropes @5 S5 A5 R5 -T'],
    ],
  };
  for (const [what, [text, expected]] of Object.entries(READ))
    it(what, () => {
      deepEqual(told(text), expected);
    });

  it('but not without an Action, a Result and one more, nor where they sum up what stands above', () => {
    for (const head of ['Story | S | A', 'Story | S | T | R', 'Story | S | T | A', 'Story | A | R | Tags', 'Problem | Solution | Impact'])
      deepEqual(told(table(head, 'Ropes | a | b | c')), [], head);
  });
});

describe('a line of several labels is a story', () => {
  const under = (line: string): string[] => told(`# Interview\n\n## Ropes\n\n${line}\n`);

  it('of three sections, or of two in bold', () => {
    deepEqual(under('S: wet T: dry them A: hung R: dry'), ['Ropes @3 S5 T5 A5 R5']);
    deepEqual(under('Situation: wet (Task) dry them (Action) hung (Result) dry'), ['Ropes @3 S5 T5 A5 R5']);
    deepEqual(under('**S:** wet **A:** hung'), ['Ropes @3 S5 A5 -TR']);
    deepEqual(under('**Situation/Task:** wet Task: own Action: hung Result: dry'), ['Ropes @3 S+T5 A5 R5']);
    deepEqual(under('S: wet S: again A: hung R: dry'), ['Ropes @3 S5 A5 R5 -T']);
    for (const line of ['S: wet A: hung', '**S:** wet A: hung', '**R:** dry **Learned:** look', 'Tags: S: wet A: hung R: dry'])
      deepEqual(under(line), [], line);
  });

  it('whose words that mean other things too open no section', () => {
    deepEqual(under('**Context:** wet **Action:** hung **Result:** dry'), []);
    deepEqual(under('**Situation:** wet **Approach:** hung **Result:** dry'), ['Ropes @3 S5 R5 -TA']);
    deepEqual(under('S: wet Tags: x A: hung R: dry'), ['Ropes @3 S5 A5 R5 -T']);
  });

  it('and keeps what is told under each', () => {
    const text = '# Interview\n\n## Ropes\n\n**S:** It was: *wet*. **A:** I hung them (all). **R:** Dry.\n';
    deepEqual(
      readNote(text).stories[0]?.sections.map((section) => section.text),
      ['It was: wet.', 'I hung them (all).', 'Dry.'],
    );
  });

  it('which bold words before the labels name', () => {
    const named = (line: string): string[] => told(`# Interview\n\n${line}\n`);
    for (const line of ['**Ropes** – S: wet A: hung R: dry', '**Ropes:** S: wet A: hung R: dry', '**Ropes** S: wet A: hung R: dry'])
      deepEqual(named(line), ['Ropes @3 S3 A3 R3 -T'], line);
    for (const line of [
      '**Ropes** – S: wet A: hung',
      'Ropes – S: wet A: hung R: dry',
      '**Ropes** were S: wet A: hung R: dry',
      '**Ropes** –',
    ])
      deepEqual(named(line), [], line);
  });
});
