import fc from 'fast-check';
import { fingerprintOf } from '../../../src/core/practice/history/fingerprint';
import { type Amendment, type Attempt, GRADES, HELPS, MODES } from '../../../src/core/practice/history/record';

export const DAY = 86_400_000;
/** A Sunday noon. */
export const NOON = Date.UTC(2026, 10, 22, 12);

/** A calendar of universal time, so that tests do not depend on where they are run. */
export const UTC = { dayOf: (time: number) => Math.floor(time / DAY), startOf: (day: number) => day * DAY };

/** An attempt at a story told in two steps; what is not said is as in a plain one that went well. */
export function attempt(more: Partial<Attempt> = {}): Attempt {
  return {
    id: 'one',
    at: NOON,
    story: { id: 'queue', title: 'The queue', note: 'stories.md', fingerprint: fingerprintOf('Orders stopped on a Friday evening.') },
    question: null,
    mode: 'story',
    choosing: null,
    steps: [
      { name: 'Situation', words: 20, budget: { minimum: 20_000, maximum: 30_000 }, time: 24_000 },
      { name: 'Action', words: 80, budget: { minimum: 60_000, maximum: 90_000 }, time: 71_500 },
    ],
    whole: { minimum: 80_000, maximum: 120_000 },
    help: 'hidden',
    note: '',
    grade: 'good',
    ...more,
  };
}

const ids = fc.string({ minLength: 1, maxLength: 3 });
const times = fc.integer({ min: 0, max: NOON });
const budgets = fc.tuple(fc.nat(600_000), fc.nat(600_000)).map(([minimum, more]) => ({ minimum, maximum: minimum + more }));
const plain = { noNullPrototype: true } as const;
const steps = fc.record(
  { name: fc.string({ minLength: 1 }), words: fc.nat(500), budget: budgets, time: fc.option(fc.nat(600_000)) },
  plain,
);

/** Any attempt, any text in it. */
export const anyAttempt: fc.Arbitrary<Attempt> = fc.record(
  {
    id: ids,
    at: times,
    story: fc.record(
      { id: ids, title: fc.string({ unit: 'grapheme' }), note: fc.string(), fingerprint: fc.lorem({ maxCount: 30 }).map(fingerprintOf) },
      plain,
    ),
    question: fc.option(fc.string({ unit: 'grapheme' })),
    mode: fc.constantFrom(...MODES),
    choosing: fc.option(fc.nat(60_000)),
    steps: fc.array(steps, { minLength: 1, maxLength: 4 }),
    whole: budgets,
    help: fc.constantFrom(...HELPS),
    note: fc.string({ unit: 'grapheme' }),
    grade: fc.option(fc.constantFrom(...GRADES)),
  },
  plain,
);

/** Any amendment to one of few attempts. */
export const anyAmendment: fc.Arbitrary<Amendment> = fc
  .record({ id: ids, at: times, of: fc.string({ minLength: 1, maxLength: 1 }) }, plain)
  .chain((amendment) =>
    fc
      .record({ grade: fc.option(fc.constantFrom(...GRADES)), note: fc.string(), removed: fc.boolean() }, { ...plain, requiredKeys: [] })
      .map((change) => ({ ...amendment, ...change })),
  );
