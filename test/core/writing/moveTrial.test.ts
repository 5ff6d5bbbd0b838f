import { equal, notEqual } from 'node:assert/strict';
import { startReading, type Reading } from '../../../src/core/notes/reading.js';
import { brokenLinks, keepsAll, type Pair } from '../../../src/core/writing/moveTrial.js';

const story = (title: string, tag = 'calm'): string =>
  `### ${title}\n[${tag}]\n\n**S:** ${title} was wet.\n\n**A:** I hung it.\n\n**R:** Dry.\n\n`;
const ASIDES = '## Questions\n\n### Conflict\n\n- Who fell out?\n\n## Other cases\n\n- The mast\n';
const note = (...parts: readonly string[]): Reading => startReading(`# Interview\n\n## Answers\n\n${parts.join('')}`);
const within = (reading: Reading): Pair => ({ from: reading, to: reading });

describe('a move within a note that is tried out', () => {
  const before = within(note(story('Rope'), story('Crane'), story('Oven'), ASIDES));
  const isFine = (...parts: readonly string[]): boolean => keepsAll(before, within(note(...parts)), 0, 2);

  it('has to bring the story to its place, with all else as it was', () => {
    equal(isFine(story('Crane'), story('Oven'), story('Rope'), ASIDES), true);
    equal(isFine(story('Crane'), story('Rope'), story('Oven'), ASIDES), false);
    equal(isFine(story('Crane'), story('Rope'), ASIDES), false);
    equal(isFine(story('Crane'), story('Oven'), story('Rope'), story('Rope'), ASIDES), false);
    equal(isFine(story('Crane'), story('Oven'), story('Rope', 'late'), ASIDES), false);
    equal(isFine(story('Crane', 'late'), story('Oven'), story('Rope'), ASIDES), false);
    equal(isFine(story('Crane').replace('**A:**', '**T:**'), story('Oven'), story('Rope'), ASIDES), false);
    equal(isFine(story('Crane').replace('wet', 'dry'), story('Oven'), story('Rope'), ASIDES), false);
    for (const [from, to] of [
      ['Who fell out?', 'Who left?'],
      ['### Conflict', '### Quarrel'],
      ['- The mast', '- The masts'],
    ] as const)
      equal(isFine(story('Crane'), story('Oven'), story('Rope'), ASIDES.replace(from, to)), false, to);
  });

  it('is none where no story is meant', () => {
    equal(keepsAll(before, before, 7, 0), false);
    equal(keepsAll(before, before, 0, 7), false);
  });

  it('may give the story another heading over it, and the others none', () => {
    const grouped = (first: string, second: string): Reading =>
      startReading(`# Interview\n\n## Conflict\n\n${first}## Failure\n\n${second}`);
    const apart = within(grouped(story('Rope') + story('Oven'), story('Crane')));
    equal(keepsAll(apart, within(grouped(story('Oven'), story('Crane') + story('Rope'))), 0, 2), true);
    equal(keepsAll(apart, within(grouped('', story('Oven') + story('Crane') + story('Rope'))), 0, 2), false);
  });
});

describe('a move to another note that is tried out', () => {
  const before: Pair = { from: note(story('Rope'), story('Crane'), ASIDES), to: note(story('Oven'), ASIDES) };
  const isFine = (from: readonly string[], to: readonly string[], pair = before): boolean =>
    keepsAll(pair, { from: note(...from), to: note(...to) }, 0, pair.to.note.stories.length);

  it('has to leave both notes as they are otherwise', () => {
    const [left, came] = [
      [story('Crane'), ASIDES],
      [story('Oven'), story('Rope'), ASIDES],
    ];
    equal(isFine(left, came), true);
    equal(isFine([story('Rope'), ...left], came), false);
    equal(isFine([story('Crane', 'late'), ASIDES], came), false);
    equal(isFine(left, [story('Oven', 'late'), story('Rope'), ASIDES]), false);
    const damaged = ASIDES.replace('- The mast', '- The masts');
    equal(isFine([story('Crane'), damaged], came), false);
    equal(isFine(left, [story('Oven'), story('Rope'), damaged]), false);
  });

  it('may make one of a note that held none', () => {
    const fresh: Pair = { ...before, to: startReading('# Journal\n') };
    equal(isFine([story('Crane'), ASIDES], [story('Rope'), ASIDES], fresh), true);
  });
});

describe('links that lead nowhere', () => {
  it('are counted in both notes, and in one note once', () => {
    const [one, two] = [note(story('Rope'), 'See [it](#nowhere).\n'), note(story('Rope'), 'See [it](#nowhere) and [that](#somewhere).\n')];
    equal(brokenLinks(within(one)), 1);
    equal(brokenLinks({ from: one, to: two }), 3);
    notEqual(brokenLinks({ from: two, to: two }), 4);
  });
});
