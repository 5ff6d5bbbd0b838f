import { deepEqual, equal } from 'node:assert/strict';
import fc from 'fast-check';
import { type Assignment, assignHistory } from '../../../../src/core/practice/history/assign';
import { fingerprintOf } from '../../../../src/core/practice/history/fingerprint';
import type { Attempt, StoryTraits } from '../../../../src/core/practice/history/record';
import { traitsOf } from '../../../../src/core/practice/history/traits';
import { attempt, DAY, NOON } from '../attempts';
import { section, starStory, story } from '../stories';

/** A text of so many words that no other text has. */
function text(name: string, words = 60): string {
  return Array.from({ length: words }, (_, index) => `${name}${index}`).join(' ');
}

function traits(title: string, note: string, said = text(title)): StoryTraits {
  return { title, note, fingerprint: fingerprintOf(said) };
}

/** An attempt at a story as it was then; later attempts of a list come a day later. */
function tried(id: string, at: StoryTraits, day = 0): Attempt {
  return attempt({ id: `${id}-${day}`, at: NOON + day * DAY, story: { id, ...at } });
}

/** The ids of the attempts of each story, and of the gone ones. */
function shown({ stories, gone }: Assignment): string[][] {
  return [...stories, ...gone].map(({ attempts }) => attempts.map(({ id }) => id));
}

describe('the story of an attempt', () => {
  const queue = traits('The queue', 'a.md');
  const audit = traits('The audit', 'a.md');

  it('is found where it was', () => {
    const { stories, gone } = assignHistory([tried('q', queue), tried('q', queue, 1), tried('a', audit)], [audit, queue]);
    deepEqual(
      stories.map(({ id, attempts }) => [id, attempts.length]),
      [
        ['a', 1],
        ['q', 2],
      ],
    );
    deepEqual(gone, []);
  });

  it('is found when it was renamed, moved, edited or written anew in its place', () => {
    const half = `${text('The queue', 30)} ${text('new', 30)}`;
    const ways: Readonly<Record<string, StoryTraits>> = {
      renamed: traits('The long night', 'a.md', text('The queue')),
      moved: traits('The queue', 'b/c.md'),
      'renamed and moved': traits('The long night', 'b/c.md', text('The queue')),
      'moved and edited': traits('The queue', 'b.md', half),
      'written anew': traits('The queue', 'a.md', text('quite different')),
      'in other letters': traits('THE QUEUE!', 'a.md', text('quite different')),
      finished: traits('Two', 'b.md', `${text('The queue')} ${text('more', 120)}`),
      'only a stub now': traits('The queue', 'a.md', 'Later.'),
    };
    for (const [way, now] of Object.entries(ways)) {
      deepEqual(shown(assignHistory([tried('q', queue), tried('a', audit)], [audit, now])), [['a-0'], ['q-0']], way);
    }
  });

  it('stands among the gone ones, the last rehearsed first, when it is nowhere', () => {
    const strange = traits('Another', 'c.md', text('another'));
    const attempts = [tried('a', audit, 1), tried('q', queue), tried('q', queue, 3), tried('a', audit, 4)];
    deepEqual(shown(assignHistory(attempts, [strange])), [[], ['a-1', 'a-4'], ['q-0', 'q-3']]);
  });

  it('is found by its title and place when it says too little to be known by', () => {
    const stub = (title: string, note: string, said = 'Later.'): StoryTraits => traits(title, note, said);
    deepEqual(shown(assignHistory([tried('s', stub('Rope', 'a.md'))], [stub('Rope', 'b.md', 'Later on.')])), [['s-0']]);
    deepEqual(shown(assignHistory([tried('s', stub('Rope', 'a.md'))], [stub('Mast', 'a.md')])), [[], ['s-0']]);
    const same = [stub('Rope', 'a.md'), stub('Rope', 'a.md', 'Soon.')];
    deepEqual(shown(assignHistory([tried('s', stub('Rope', 'a.md', 'Soon.'))], same)), [[], ['s-0']]);
  });

  it('is found by its title before it is found by its text, and under an old text before another comes by it', () => {
    const copy = traits('A copy', 'c.md', text('The queue'));
    const moved = traits('The queue', 'b.md', `${text('The queue')} again`);
    deepEqual(shown(assignHistory([tried('q', queue)], [copy, moved])), [[], ['q-0']]);
    const rewritten = tried('q', traits('The queue', 'a.md', text('rewritten')), 1);
    const namesake = tried('n', traits('Night', 'a.md', text('The queue')));
    deepEqual(shown(assignHistory([tried('q', queue), rewritten, namesake], [queue])), [['q-0', 'q-1'], ['n-0']]);
  });

  it('is not another that has its own history already, nor one of two that had it', () => {
    const copy = traits('Night', 'b.md', text('The queue'));
    deepEqual(shown(assignHistory([tried('q', queue), tried('n', copy)], [queue])), [['q-0'], ['n-0']]);
    const elsewhere = { ...queue, note: 'z.md', title: 'Day' };
    deepEqual(shown(assignHistory([tried('q', queue), tried('n', copy)], [elsewhere])), [[], ['n-0'], ['q-0']]);
  });

  it('goes to the most alike of several, and then to what is left', () => {
    const begun = (title: string, more: number): StoryTraits => traits(title, `${title}.md`, `${text('The queue')} ${text('more', more)}`);
    const night = traits('Night', 'z.md', text('The queue'));
    const draft = tried('d', begun('Draft', 12));
    deepEqual(shown(assignHistory([tried('q', queue), draft], [night])), [['q-0'], ['d-0']]);
    // The draft could be either, until one is known to be another.
    deepEqual(shown(assignHistory([draft], [night, begun('Day', 24)])), [[], [], ['d-0']]);
    deepEqual(shown(assignHistory([tried('q', queue), draft], [night, begun('Day', 24)])), [['q-0'], ['d-0']]);
  });

  it('is not found by a title or a note alone', () => {
    const others = [traits('The queue', 'b.md', text('another')), traits('Another', 'a.md', text('yet another'))];
    for (const other of others) deepEqual(shown(assignHistory([tried('q', queue)], [other])), [[], ['q-0']]);
  });

  it('waits while it is deleted and has its history again when it is back', () => {
    const attempts = [tried('q', queue), tried('a', audit)];
    const { gone } = assignHistory(attempts, [audit]);
    deepEqual(
      gone.map(({ id, traits: { title } }) => [id, title]),
      [['q', 'The queue']],
    );
    deepEqual(shown(assignHistory(attempts, [audit, queue])), [['a-0'], ['q-0']]);
  });

  it('follows the numbers of stories that a new one has pushed on', () => {
    const numbered = (names: readonly string[]): StoryTraits[] =>
      names.map((name, index) => traits(`Story ${index + 1}`, 'a.md', text(name)));
    const attempts = numbered(['rope', 'lamp', 'boat']).map((at, index) => tried(['rope', 'lamp', 'boat'][index] ?? '', at));
    deepEqual(shown(assignHistory(attempts, numbered(['oven', 'rope', 'lamp', 'boat']))), [[], ['rope-0'], ['lamp-0'], ['boat-0']]);
    deepEqual(shown(assignHistory(attempts, numbered(['rope', 'boat']))), [['rope-0'], ['boat-0'], ['lamp-0']]);
  });

  it('is told from its namesakes by the text', () => {
    const question = 'Tell me about a failure';
    const [one, other] = [traits(question, 'a.md', text('one')), traits(question, 'a.md', text('other'))];
    deepEqual(shown(assignHistory([tried('o', other), tried('n', one)], [one, other])), [['n-0'], ['o-0']]);
    deepEqual(shown(assignHistory([tried('o', other), tried('n', one)], [other])), [['o-0'], ['n-0']]);
    const elsewhere = { ...one, note: 'b.md', fingerprint: fingerprintOf(text('third')) };
    deepEqual(shown(assignHistory([tried('n', one)], [elsewhere])), [[], ['n-0']]);
  });

  it('is left open when two could be it, and found among word-for-word copies', () => {
    const variants = ['b.md', 'c.md'].map((note) => traits('The queue', note, `${text('The queue')} ${text(note, 9)}`));
    deepEqual(shown(assignHistory([tried('q', queue)], variants)), [[], [], ['q-0']]);
    deepEqual(
      shown(
        assignHistory(
          [tried('q', queue)],
          [
            { ...queue, note: 'b.md' },
            { ...queue, note: 'c.md' },
          ],
        ),
      ),
      [['q-0'], []],
    );
    deepEqual(shown(assignHistory([tried('q', queue)], [{ ...queue, note: 'b.md' }, queue])), [[], ['q-0']]);
  });

  it('goes by what it was last, then by what it was before', () => {
    const renamed = traits('The long night', 'a.md', text('rewritten'));
    const attempts = [tried('q', queue), tried('q', renamed, 1)];
    deepEqual(shown(assignHistory(attempts, [queue, renamed])), [[], ['q-0', 'q-1']]);
    deepEqual(shown(assignHistory(attempts, [queue])), [['q-0', 'q-1']]);
  });

  it('is one for two windows that began its history at once', () => {
    const night = traits('Night', 'z.md', text('else'));
    const attempts = [tried('w', queue, 1), tried('v', queue), tried('w', night, 2)];
    for (const now of [queue, night]) deepEqual(shown(assignHistory(attempts, [now])), [['v-0', 'w-1', 'w-2']]);
    const stub = traits('Rope', 'a.md', 'Later.');
    const short = [tried('v', stub), tried('w', stub, 1), tried('v', stub, 2)];
    deepEqual(shown(assignHistory(short, [stub])), [['v-0', 'w-1', 'v-2']]);
    deepEqual(shown(assignHistory([...short, tried('w', night, 3)], [night])), [
      ['w-1', 'w-3'],
      ['v-0', 'v-2'],
    ]);
  });

  it('is found without a title by its text, or as the only one of its note', () => {
    const untitled = traits('', 'a.md', text('untitled'));
    deepEqual(shown(assignHistory([tried('u', untitled)], [audit, untitled])), [[], ['u-0']]);
    deepEqual(shown(assignHistory([tried('u', untitled)], [traits('', 'a.md', text('rewritten'))])), [['u-0']]);
    deepEqual(shown(assignHistory([tried('u', untitled)], [traits('', 'b.md', text('rewritten'))])), [[], ['u-0']]);
    const half = `${text('untitled', 30)} ${text('new', 30)}`;
    deepEqual(shown(assignHistory([tried('u', untitled)], [traits('', 'b.md', half)])), [[], ['u-0']]);
  });

  it('is known in scripts without spaces', () => {
    const said = '私は配送の遅れを調べて原因を一つずつ書き出し、倉庫の人たちと毎朝話しました。その結果、遅れは半分になりました。';
    const then = traits('遅れた配送', 'a.md', said);
    const now = traits('倉庫の朝', 'b.md', said.replace('毎朝', '毎晩'));
    deepEqual(shown(assignHistory([tried('q', then)], [audit, now])), [[], ['q-0']]);
  });

  it('is known by what is told, not by labels, placeholders and tags', () => {
    const plain = traitsOf(starStory(), 'a.md');
    const labelled = starStory().sections.map((each) => ({ ...each, label: 'Else', line: 9 }));
    const more = [...labelled, section('other', 'calm, brave'), { ...section('learning', 'TODO'), empty: true }];
    deepEqual(traitsOf(story(more, { tags: [], status: 'complete' }), 'a.md'), plain);
  });
});

describe('any stories, edited in any way', () => {
  const numRuns = 40;
  const words = fc.array(
    fc.constantFrom(...'the a we I team then plan ship late night call data fix test user cost week ask show told'.split(' ')),
    { minLength: 40, maxLength: 120 },
  );
  const notes = fc.constantFrom('a.md', 'b.md');
  /** Stories of the same few words, as those of one person are, each with its title and one attempt. */
  const histories = fc
    .uniqueArray(words, { minLength: 1, maxLength: 6, selector: (each) => each.join(' ') })
    .chain((texts) =>
      fc.tuple(...texts.map((said, index) => notes.map((note) => ({ said, then: traits(`Title ${index}`, note, said.join(' ')) })))),
    );

  it('get no attempt twice and lose none', () => {
    const anyTraits = fc.record(
      { title: fc.constantFrom('', 'A', 'B'), note: notes, fingerprint: words.map((said) => fingerprintOf(said.join(' '))) },
      { noNullPrototype: true },
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom('x', 'y', 'z'), anyTraits)), fc.array(anyTraits), (told, now) => {
        const attempts = told.map(([id, then], day) => tried(id, then, day));
        const assignment = assignHistory(attempts, now);
        equal(assignment.stories.length, now.length);
        deepEqual(shown(assignment).flat().sort(), attempts.map(({ id }) => id).sort());
        deepEqual(assignHistory([...attempts].reverse(), now), assignment);
      }),
      { numRuns },
    );
  });

  it('keep their own when one thing about each was changed, and their order', () => {
    const changes = fc.constantFrom('title', 'note', 'words', 'nothing');
    const edited = histories.chain((all) =>
      fc.tuple(fc.constant(all), fc.array(changes, { minLength: all.length, maxLength: all.length }), fc.boolean()),
    );
    fc.assert(
      fc.property(edited, ([all, kinds, reversed]) => {
        const now = all.map(({ said, then }, index): StoryTraits => {
          if (kinds[index] === 'title') return { ...then, title: `New ${index}` };
          if (kinds[index] === 'note') return { ...then, note: 'c.md' };
          if (kinds[index] === 'words')
            return { ...then, fingerprint: fingerprintOf(said.map((word, place) => (place % 8 === 3 ? `${word}x` : word)).join(' ')) };
          return then;
        });
        const order = reversed ? [...now.keys()].reverse() : [...now.keys()];
        const attempts = all.map(({ then }, index) => tried(`s${index}`, then));
        const { stories } = assignHistory(
          attempts,
          order.flatMap((index) => now[index] ?? []),
        );
        deepEqual(
          stories.map(({ id }) => id),
          order.map((index) => `s${index}`),
        );
      }),
      { numRuns },
    );
  });

  it('keep their own though another was deleted, and give it back', () => {
    fc.assert(
      fc.property(histories, fc.nat(), (all, nth) => {
        const lost = nth % all.length;
        const attempts = all.map(({ then }, index) => tried(`s${index}`, then));
        const rest = all.filter((_, index) => index !== lost).map(({ then }) => then);
        const { stories, gone } = assignHistory(attempts, rest);
        deepEqual(
          stories.map(({ id }) => id),
          all.flatMap((_, index) => (index === lost ? [] : [`s${index}`])),
        );
        deepEqual(
          gone.map(({ id }) => id),
          [`s${lost}`],
        );
        deepEqual(
          assignHistory(
            attempts,
            all.map(({ then }) => then),
          ).gone,
          [],
        );
      }),
      { numRuns },
    );
  });
});
