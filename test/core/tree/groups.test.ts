import { deepEqual, equal } from 'node:assert/strict';
import {
  AS_WRITTEN,
  arrangementFrom,
  NO_FILTER,
  type Arrangement,
  type Facts,
  type Rehearsed,
} from '../../../src/core/tree/arrangement.js';
import type { NamedNote } from '../../../src/core/tree/entries.js';
import { asideTest, isOpen } from '../../../src/core/tree/filter.js';
import { groupsOf } from '../../../src/core/tree/groups.js';
import { readNote } from '../../../src/core/notes/note.js';

const ROPES = `# Stories

## Stories

### The rope store
[Calm] [Ownership]

#### Situation
Wet ropes hung in the hall.

#### Task
Dry them.

#### Action
I hung them up in the loft.

#### Result
Dry in 2 days.

### The crane
[calm]

#### Situation
It was bent.

#### Action
I bent it back.

### 2nd try

## Questions

### Ownership
- Tell me about a time you took the blame

### Failure
- What did not work?
`;

const WELL = `# Interview stories

## Tell me about a failure

### The dry well

**Situation:** No water came.

**Task:** Find some.

**Action:** I dug, and dug on, deeper each day.

**Result:** None in 3 weeks.

## Ideas

- The time the lift stopped
`;

const NOTES = [note('ropes.md', ROPES), note('well.md', WELL)];
const REHEARSED: Readonly<Record<string, Rehearsed>> = {
  'The crane': { last: 20, due: 'now' },
  'The dry well': { last: 10, due: 'later' },
  '2nd try': { last: 15, due: 'later' },
};
const FACTS: Facts = {
  rulesOf: ({ story }) => new Set(story.missing.includes('result') ? ['missing-result'] : []),
  rehearsedOf: ({ story }) => REHEARSED[story.title ?? ''] ?? { last: null, due: 'never' },
};

function note(name: string, text: string): NamedNote {
  return { key: name, name, note: readNote(text) };
}

/** Each group with its stories, `name: title, title`. */
function shown(arrangement: Partial<Arrangement>, notes = NOTES): string[] {
  return groupsOf(notes, { ...AS_WRITTEN, ...arrangement }, FACTS).map(
    ({ name, entries }) => `${name ?? '-'}: ${entries.map(({ story }) => story.title).join(', ')}`,
  );
}

describe('the groups of stories', () => {
  it('are the notes, unless asked otherwise', () => {
    deepEqual(shown({}), ['ropes.md: The rope store, The crane, 2nd try', 'well.md: The dry well']);
  });

  it('may be tags, however they are written, and at last no tag', () => {
    deepEqual(shown({ grouping: 'tag' }), ['Calm: The rope store, The crane', 'Ownership: The rope store', '-: 2nd try, The dry well']);
  });

  it('may be questions: those over a story, those its tags lead to, those that nothing answers, and at last none', () => {
    deepEqual(shown({ grouping: 'question' }), [
      'Ownership: The rope store',
      'Failure: ',
      'Tell me about a failure: The dry well',
      '-: The crane, 2nd try',
    ]);
  });

  it('may be a question under which a link leads to the story', () => {
    const linked = ROPES.replace('- What did not work?', '- What did not work? [The crane](#the-crane)');
    deepEqual(shown({ grouping: 'question' }, [note('ropes.md', linked)]), [
      'Ownership: The rope store',
      'Failure: The crane',
      '-: 2nd try',
    ]);
  });

  it('are questions asked in several notes once, in lists without a name of their own each line, and what only a story names', () => {
    const story = (title: string): string => `### ${title}\n\n**S:** Wet.\n\n**T:** Dry.\n\n**A:** I hung them.\n\n**R:** Dry by 12.\n\n`;
    const list = '### Example questions\n\n- What did not work? [Crane](#crane)\n- Who helped you? [Mast](#mast)\n\n';
    const one = note(
      'a.md',
      `# Interview\n\n## Stories\n\n${story('Crane')}${story('Mast')}## Questions\n\n${list}### Failure\n\n- What broke?\n`,
    );
    const other = note(
      'b.md',
      `# Interview\n\n## Stories\n\n${story('Bell\n[failure]')}${story('Oven\n\n**Question:** Why us?')}## Questions\n\n### Failure\n\n- Who paid?\n`,
    );
    deepEqual(shown({ grouping: 'question' }, [one, other]), [
      'What did not work? Crane: Crane',
      'Who helped you? Mast: Mast',
      'Failure: Bell',
      'Why us?: Oven',
    ]);
    const asked = groupsOf([one, other], { ...AS_WRITTEN, grouping: 'question' }, FACTS);
    deepEqual(
      asked.map(({ places }) => places.map(({ note: { key }, line }) => `${key}:${line}`)),
      [['a.md:29'], ['a.md:30'], ['a.md:32', 'b.md:30'], []],
    );
  });

  it('are known by ids of their own, and notes by where they begin', () => {
    const known = (grouping: Arrangement['grouping']): unknown[] =>
      groupsOf(NOTES, { ...AS_WRITTEN, grouping }, FACTS).map((group) => [group.grouping, group.id, group.places.length]);
    deepEqual(known('note'), [
      ['note', 'ropes.md', 1],
      ['note', 'well.md', 1],
    ]);
    deepEqual(known('tag'), [
      ['tag', 'tag:calm', 0],
      ['tag', 'tag:ownership', 0],
      ['tag', 'tag', 0],
    ]);
    deepEqual(known('due'), [
      ['due', 'due:now', 0],
      ['due', 'due:later', 0],
      ['due', 'due:never', 0],
    ]);
    const { places } = groupsOf(NOTES, AS_WRITTEN, FACTS)[1] ?? {};
    deepEqual(
      places?.map(({ note: { key }, line }) => [key, line]),
      [['well.md', 1]],
    );
  });

  it('are notes without stories too, also where stories are filtered', () => {
    const ideas = note('plan.md', '# Interview\n\n## Ideas\n\n- The lift\n');
    deepEqual(shown({}, [...NOTES, ideas]).at(-1), 'plan.md: ');
    deepEqual(shown({ filter: { ...NO_FILTER, text: 'loft' } }, [...NOTES, ideas]), ['ropes.md: The rope store', 'well.md: ', 'plan.md: ']);
  });

  it('may be how far they have come, first what there is to do', () => {
    deepEqual(shown({ grouping: 'status' }), ['partial: The crane', 'stub: 2nd try', 'complete: The rope store, The dry well']);
  });

  it('may be when they are due', () => {
    deepEqual(shown({ grouping: 'due' }), ['now: The crane', 'later: 2nd try, The dry well', 'never: The rope store']);
  });

  it('tell tags without letters apart', () => {
    const text = ROPES.replace('[Calm] [Ownership]', '[🔥]').replace('[calm]', '[🌊]');
    deepEqual(
      shown({ grouping: 'tag' }, [note('ropes.md', text)]).map((group) => group.split(':')[0]),
      ['🌊', '🔥', '-'],
    );
  });
});

describe('the order of stories', () => {
  it('is that of the title, numbers by their size', () => {
    deepEqual(shown({ grouping: 'status', order: 'title' }).at(-1), 'complete: The dry well, The rope store');
    deepEqual(shown({ order: 'title' })[0], 'ropes.md: 2nd try, The crane, The rope store');
  });

  it('has stories without a title last', () => {
    const sections = WELL.slice(WELL.indexOf('**Situation'), WELL.indexOf('## Ideas'));
    const untitled = note(
      'a.md',
      `${sections}# Interview stories\n\n## The well\n\n${sections}\n## 10 lamps\n\n${sections}\n## 9 lamps\n\n${sections}`,
    );
    deepEqual(shown({ order: 'title' }, [untitled]), ['a.md: 9 lamps, 10 lamps, The well, ']);
  });

  it('is that of the length, the longest first', () => {
    deepEqual(shown({ order: 'length' })[0], 'ropes.md: The rope store, The crane, 2nd try');
  });

  it('is that of practice, never told first, then told longest ago', () => {
    deepEqual(shown({ grouping: 'tag', order: 'practised' }), [
      'Calm: The rope store, The crane',
      'Ownership: The rope store',
      '-: The dry well, 2nd try',
    ]);
    deepEqual(shown({ order: 'practised' })[0], 'ropes.md: The rope store, 2nd try, The crane');
  });
});

describe('the filter of stories', () => {
  const filtered = (filter: Partial<Arrangement['filter']>, grouping: Arrangement['grouping'] = 'status'): string[] =>
    shown({ grouping, filter: { ...NO_FILTER, ...filter } });

  it('looks for all words of a text anywhere in the story and in the name of its note', () => {
    deepEqual(filtered({ text: 'LOFT  ropes' }), ['complete: The rope store']);
    deepEqual(filtered({ text: 'well.md' }), ['complete: The dry well']);
    deepEqual(filtered({ text: 'calm' }), ['partial: The crane', 'complete: The rope store']);
    deepEqual(filtered({ text: 'loft water' }), []);
  });

  it('looks for any of several tags', () => {
    deepEqual(filtered({ tags: ['ownership', 'CALM'] }), ['partial: The crane', 'complete: The rope store']);
  });

  it('looks for what rules found, and for all that is asked at once', () => {
    deepEqual(filtered({ rules: ['missing-result'] }), ['partial: The crane', 'stub: 2nd try']);
    deepEqual(filtered({ rules: ['missing-result'], tags: ['calm'], text: 'bent' }), ['partial: The crane']);
  });

  it('looks for a text in questions and ideas too, which pass no filter of tags or rules', () => {
    const passes = (filter: Partial<Arrangement['filter']>): boolean => asideTest({ ...NO_FILTER, ...filter })('The time the LIFT stopped');
    deepEqual(
      [
        passes({}),
        passes({ text: ' lift  time ' }),
        passes({ text: 'lift well' }),
        passes({ tags: ['calm'] }),
        passes({ rules: ['missing-result'] }),
      ],
      [true, true, false, false, false],
    );
  });

  it('is open where it asks for nothing', () => {
    const open = (filter: Partial<Arrangement['filter']>): boolean => isOpen({ ...NO_FILTER, ...filter });
    deepEqual(
      [
        open({}),
        open({ text: ' ' }),
        open({ text: 'a' }),
        open({ tags: ['a'] }),
        open({ rules: ['a'] }),
        open({ tags: ['a'], rules: ['a'] }),
      ],
      [true, true, false, false, false, false],
    );
  });

  it('finds any of several rules', () => {
    deepEqual(filtered({ rules: ['missing-tags', 'missing-result'] }), ['partial: The crane', 'stub: 2nd try']);
  });

  it('leaves out questions that wait for an answer', () => {
    deepEqual(filtered({ text: 'loft' }, 'question'), ['Ownership: The rope store']);
  });
});

describe('an arrangement that was kept', () => {
  it('is as it was', () => {
    const kept: Arrangement = { grouping: 'tag', order: 'length', filter: { text: 'a', tags: ['b'], rules: ['c'] } };
    deepEqual(arrangementFrom(JSON.parse(JSON.stringify(kept))), kept);
  });

  it('is as written where it is broken', () => {
    for (const kept of [
      undefined,
      null,
      7,
      'tag',
      {},
      { grouping: 'colour', order: [], filter: { text: 1, tags: 'a', rules: [2, 'x'] } },
    ]) {
      const { filter, ...rest } = arrangementFrom(kept);
      deepEqual({ ...rest, filter: { ...filter, rules: [] } }, AS_WRITTEN);
    }
    equal(arrangementFrom({ filter: { rules: [2, 'x'] } }).filter.rules.join(), 'x');
  });
});
