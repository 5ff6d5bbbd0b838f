import { deepEqual, ok } from 'node:assert/strict';
import fc from 'fast-check';
import { coverageOf, FITS } from '../../../src/core/coverage/coverage.js';
import { SETS } from '../../../src/core/coverage/setIds.js';
import { askedFor, askedIn } from '../../../src/core/coverage/sets.js';
import { toldIn } from '../../../src/core/coverage/told.js';
import { usageOf } from '../../../src/core/coverage/usage.js';
import { readNote } from '../../../src/core/notes/note.js';
import { runs, SEED } from '../runs.js';
import { noteOf } from './ranked.js';

const WORDS = [
  'conflict',
  'storm',
  'led',
  'leading',
  'team',
  'failure',
  'mistakes',
  '冲突',
  'Konflikt',
  'deadline',
  'pressure',
  'the',
  '🚒',
  'customer',
  'x',
];
const phrase = fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 5 }).map((words) => words.join(' '));
/** Of few words, so that some stories fit equally well. */
const story = fc.oneof(
  fc.record({ title: phrase, tags: fc.array(phrase, { maxLength: 2 }), text: phrase }),
  fc.record({ title: fc.constant('storm'), tags: fc.constant([]), text: fc.constantFrom('led', 'team') }),
);
/** Stories with titles of their own, so that they can be told apart. */
const stories = fc
  .array(story, { minLength: 1, maxLength: 8 })
  .map((all) => all.map(({ title, tags, text }, index) => `${title} n${index}n ${tags.map((tag) => `[${tag}]`).join(' ')}: ${text}`));

describe('the ranking of any stories', function () {
  this.timeout(600_000);

  it('does not depend on their order', () => {
    fc.assert(
      fc.property(stories, phrase, fc.integer(), (all, question, chance) => {
        const shuffled = [...all].sort((a, b) => ((a.length * 31 + chance) % 7) - ((b.length * 31 + chance) % 7) || (a < b ? 1 : -1));
        const rank = (list: readonly string[]): unknown[] => {
          const note = readNote(noteOf(...list));
          return coverageOf(toldIn(note), [askedFor(question)]).flatMap(({ answers }) =>
            answers.map(({ story: place, fit, why }) => [note.stories[place]?.title, fit, why]),
          );
        };
        deepEqual(rank(shuffled), rank(all));
      }),
      { numRuns: runs(150, 3_000), seed: SEED },
    );
  });

  it('names each story once, with a reason, the better fit first; and each is told for something or unused', () => {
    fc.assert(
      fc.property(stories, fc.constantFrom(...SETS), (all, set) => {
        const note = readNote(noteOf(...all));
        const rows = coverageOf(toldIn(note), askedIn(set, [note]));
        for (const { answers, told } of rows) {
          deepEqual([...new Set(answers.map(({ story: place }) => place))].length, answers.length);
          ok(answers.every(({ why, story: place }) => why.length > 0 && note.stories[place] !== undefined));
          deepEqual(
            answers.map(({ fit }) => fit),
            answers.map(({ fit }) => fit).sort((a, b) => FITS.indexOf(a) - FITS.indexOf(b)),
          );
          ok(answers.slice(0, told).every(({ fit }) => fit !== 'words') && answers.slice(told).every(({ fit }) => fit === 'words'));
        }
        const used = new Set(rows.flatMap(({ answers, told }) => answers.slice(0, told).map(({ story: place }) => place)));
        deepEqual(
          usageOf(rows, note.stories.length).unused,
          [...note.stories.keys()].filter((place) => !used.has(place)),
        );
      }),
      { numRuns: runs(100, 2_000), seed: SEED },
    );
  });

  it('puts a story that takes on the question as its tag before all that were not told for it', () => {
    fc.assert(
      fc.property(
        stories,
        phrase.filter((words) => /[a-z]{4}|冲突/.test(words)),
        (all, question) => {
          const note = readNote(noteOf(...all, `Told for it [${question}]: nothing else`));
          const [row] = coverageOf(toldIn(note), [askedFor(question)]);
          const place = row?.answers.findIndex(({ story: each }) => note.stories[each]?.title === 'Told for it') ?? -1;
          ok(place >= 0 && row?.answers.slice(0, place + 1).every(({ fit }) => fit === 'told') === true);
        },
      ),
      { numRuns: runs(100, 2_000), seed: SEED },
    );
  });
});
