import { deepEqual, equal, ok } from 'node:assert/strict';
import fc from 'fast-check';
import { LOCAL_CALENDAR, mondayOf } from '../../../src/core/practice/calendar';
import { readHistory } from '../../../src/core/practice/history/history';
import { type Attempt, attemptLine, type Grade, GRADES } from '../../../src/core/practice/history/record';
import { due, isDue, leastPractised, nextDates, scheduleOf } from '../../../src/core/practice/schedule';
import { dueSummary, standing, whenText } from '../../../src/core/practice/wording';
import { attempt, DAY, NOON, UTC } from './attempts';

/** Attempts at one story: a grade and how many days before noon it was given, each. */
function graded(...given: readonly (readonly [Grade | null, number])[]): Attempt[] {
  return given.map(([grade, before], index) => attempt({ id: `attempt ${index}`, grade, at: NOON - before * DAY }));
}

/** Days from today until the story is due. */
function dueIn(attempts: readonly Attempt[], now = NOON): number | null {
  const schedule = scheduleOf(attempts, now, UTC);
  return schedule === null ? null : UTC.dayOf(schedule.due) - UTC.dayOf(now);
}

const someAttempts = fc
  .array(fc.tuple(fc.option(fc.constantFrom(...GRADES)), fc.double({ min: -3, max: 400, noNaN: true })), { maxLength: 12 })
  .map((given) => graded(...given.map(([grade, before]) => [grade, Math.round(before * 1000) / 1000] as const)));

describe('the schedule of a story', () => {
  it('brings a story back the sooner the worse it went, and never on the same day', () => {
    const days = GRADES.map((grade) => dueIn(graded([grade, 0])));
    deepEqual(days, [1, 2, 3, 8]);
  });

  it('brings it back later and later when it goes well', () => {
    const [first, second, third] = [
      graded(['good', 13]),
      graded(['good', 13], ['good', 10]),
      graded(['good', 13], ['good', 10], ['good', 0]),
    ];
    const intervals = [first, second, third].map((attempts) => (dueIn(attempts) ?? 0) + (NOON - (attempts.at(-1)?.at ?? 0)) / DAY);
    ok(
      intervals.every((interval, index) => interval > (intervals[index - 1] ?? 0)),
      intervals.join(),
    );
  });

  it('does not run away when a story is told ten times in a day', () => {
    deepEqual(dueIn(graded(...Array.from({ length: 10 }, (_, index) => ['good', index / 100] as const))), dueIn(graded(['good', 0])));
  });

  it('says on each button what it comes to', () => {
    fc.assert(
      fc.property(someAttempts, fc.constantFrom(...GRADES), (attempts, grade) => {
        const now = attempt({ id: 'zz now', grade });
        equal(scheduleOf([...attempts, now], NOON, UTC)?.due, nextDates(attempts, NOON, UTC)[grade]);
        equal(nextDates([...attempts, { ...now, grade: null }], NOON, UTC)[grade], nextDates(attempts, NOON, UTC)[grade]);
      }),
    );
  });

  it('keeps the grades in their order, and every day within the next months', () => {
    fc.assert(
      fc.property(someAttempts, (attempts) => {
        const days = Object.values(nextDates(attempts, NOON, UTC)).map((time) => UTC.dayOf(time) - UTC.dayOf(NOON));
        deepEqual(
          [...days].sort((a, b) => a - b),
          days,
        );
        ok((days[0] ?? 0) >= 1 && (days[3] ?? 0) <= 92, days.join());
      }),
    );
  });

  it('is the same by any order of the attempts, and of the lines of the history', () => {
    const twoWays = someAttempts.chain((attempts) =>
      fc.tuple(fc.constant(attempts), fc.shuffledSubarray(attempts, { minLength: attempts.length })),
    );
    fc.assert(
      fc.property(twoWays, ([attempts, shuffled]) => {
        deepEqual(scheduleOf(shuffled, NOON, UTC), scheduleOf(attempts, NOON, UTC));
        const bytes = new TextEncoder().encode(shuffled.map(attemptLine).join(''));
        deepEqual(scheduleOf(readHistory([{ name: 'a.jsonl', bytes }], NOON).attempts, NOON, UTC), scheduleOf(attempts, NOON, UTC));
      }),
    );
  });

  it('leaves out attempts without a grade, and those of the future', () => {
    equal(scheduleOf(graded([null, 0]), NOON, UTC), null);
    equal(scheduleOf(graded(['good', -1]), NOON, UTC), null);
    deepEqual(scheduleOf(graded(['good', 5], [null, 1], ['again', -1]), NOON, UTC), scheduleOf(graded(['good', 5]), NOON, UTC));
  });

  it('counts days from midnight to midnight, also where the clock is set back past midnight', () => {
    const evening = NOON + 11 * 3_600_000;
    equal(dueIn([attempt({ at: evening, grade: 'again' })], evening + 2 * 3_600_000), 0);
    const setBack = { ...UTC, dayOf: (time: number) => UTC.dayOf(time) + (time < NOON ? 1 : 0) };
    ok(scheduleOf(graded(['good', 0.1], ['good', 0]), NOON, setBack) !== null);
  });

  it('knows the days of this machine', () => {
    for (const time of [NOON, Date.UTC(2026, 2, 29, 1, 30), Date.UTC(1969, 11, 31), 0]) {
      const day = LOCAL_CALENDAR.dayOf(time);
      ok(LOCAL_CALENDAR.startOf(day) <= time && time < LOCAL_CALENDAR.startOf(day + 1));
      equal(new Date(mondayOf(day) * DAY).getUTCDay(), 1);
    }
  });
});

describe('what is due', () => {
  const story = (title: string, attempts: readonly Attempt[]) => ({
    id: title,
    traits: { title, note: 'a.md', fingerprint: '0.' },
    attempts,
  });

  it('is what the day has come for, the longest waiting first, and nothing new', () => {
    const stories = [
      story('new', []),
      story('ungraded', graded([null, 3])),
      story('today', graded(['again', 1])),
      story('later', graded(['easy', 1])),
      story('waiting', graded(['again', 5])),
    ];
    deepEqual(
      due(stories, NOON, UTC).map(({ id }) => id),
      ['waiting', 'today'],
    );
    equal(isDue(null, NOON, UTC), false);
  });

  it('lets those come first that were told least', () => {
    const stories = [
      story('often', graded(['good', 9], ['good', 8])),
      story('lately', graded(['good', 1])),
      story('once', graded(['good', 7])),
      story('never', []),
    ];
    deepEqual(
      leastPractised(stories).map(({ id }) => id),
      ['never', 'once', 'lately', 'often'],
    );
  });

  it('is said kindly', () => {
    const when = (days: number): string => whenText(NOON + days * DAY, NOON, UTC);
    deepEqual([-40, 0, 1, 2, 13, 14, 59, 60].map(when), [
      'today',
      'today',
      'tomorrow',
      'in 2 days',
      'in 13 days',
      'in 2 weeks',
      'in 8 weeks',
      'in 2 months',
    ]);
    deepEqual(
      [[], graded([null, 1]), graded(['again', 30]), graded(['good', 0])].map((attempts) => standing(attempts, NOON, UTC)),
      ['new', 'told, not graded yet', 'ready to tell', 'again in 3 days'],
    );
    deepEqual([0, 1, 2].map(dueSummary), [
      'Nothing to rehearse today.',
      'One story is ready to be told again.',
      '2 stories are ready to be told again.',
    ]);
  });
});
