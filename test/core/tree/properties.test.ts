import { deepEqual, ok } from 'node:assert/strict';
import fc from 'fast-check';
import { readNote } from '../../../src/core/notes/note.js';
import { GROUPINGS, NO_FILTER, ORDERS, type Facts, type Filter } from '../../../src/core/tree/arrangement.js';
import { answersOf, questionsOf } from '../../../src/core/tree/answers.js';
import { entriesOf, type Entry, type NamedNote } from '../../../src/core/tree/entries.js';
import { storyTest } from '../../../src/core/tree/filter.js';
import { groupsOf } from '../../../src/core/tree/groups.js';
import { nameKey } from '../../../src/core/tree/keys.js';
import { renderedNotes } from '../notes/generator/notes.js';
import { runs, SEED } from '../runs.js';

const FACTS: Facts = {
  rulesOf: ({ story }) => new Set(story.missing.map((role) => `missing-${role}`)),
  rehearsedOf: ({ story: { words } }) =>
    words % 3 === 0 ? { last: null, due: 'never' } : { last: words, due: words % 3 === 1 ? 'now' : 'later' },
};

const workspaces: fc.Arbitrary<string[]> = fc
  .array(renderedNotes(6), { minLength: 1, maxLength: 3 })
  .map((notes) => notes.map(({ text }) => text));

const filters: fc.Arbitrary<Filter> = fc.oneof(
  fc.constant(NO_FILTER),
  fc.record({
    text: fc.constantFrom('', 'the', 'I moved'),
    tags: fc.subarray(['Ownership', 'conflict resolution', 'nowhere']),
    rules: fc.subarray(['missing-result', 'missing-task']),
  }),
);

/** The names of the groups in which a story belongs, by the plainest reading of what they are. */
function placesOf(entry: Entry, grouping: (typeof GROUPINGS)[number], answers: (entry: Entry) => ReadonlySet<string>): string[] {
  const { story, note } = entry;
  const orNone = (keys: string[]): string[] => (keys.length === 0 ? [grouping] : [...new Set(keys)].map((key) => `${grouping}:${key}`));
  switch (grouping) {
    case 'note':
      return [note.key];
    case 'status':
      return orNone([story.status]);
    case 'due':
      return orNone([FACTS.rehearsedOf(entry).due]);
    case 'tag':
      return orNone(story.tags.map(({ name }) => nameKey(name)));
    case 'question':
      return orNone([...answers(entry)]);
  }
}

describe('the groups of random notes', function () {
  this.timeout(3_600_000);

  it('hold each story that passes, in exactly the groups that are its own, in order, and no other', () => {
    fc.assert(
      fc.property(workspaces, fc.constantFrom(...GROUPINGS), fc.constantFrom(...ORDERS), filters, (texts, grouping, order, filter) => {
        const notes = texts.map((text, index): NamedNote => ({ key: `${index}.md`, name: `${index}.md`, note: readNote(text) }));
        const groups = groupsOf(notes, { grouping, order, filter }, FACTS);
        const found = new Map<string, string[]>();
        for (const { id, entries } of groups) for (const { key } of entries) found.set(key, [...(found.get(key) ?? []), id]);
        const answers = answersOf(notes, questionsOf(notes));
        const passing = entriesOf(notes).filter(storyTest(filter, FACTS));
        deepEqual(
          [...found].map(([key, ids]) => [key, ids.sort()]).sort(),
          passing.map((entry) => [entry.key, placesOf(entry, grouping, answers).sort()]).sort(),
        );
        ok(new Set(groups.map(({ id }) => id)).size === groups.length, 'each group has an id of its own');
        if (order === 'length')
          for (const { entries } of groups)
            ok(entries.every(({ story }, index) => index === 0 || story.words <= (entries[index - 1]?.story.words ?? 0)));
        if (order === 'note')
          for (const { entries } of groups)
            deepEqual(
              entries.map(({ key }) => key),
              passing.map(({ key }) => key).filter((key) => entries.some((entry) => entry.key === key)),
            );
      }),
      { numRuns: runs(100), seed: SEED },
    );
  });
});
