import { deepEqual, equal } from 'node:assert/strict';
import fc from 'fast-check';
import { totalOf } from '../../../../src/core/practice/history/record';
import { dueAhead, storyFigures, weeks } from '../../../../src/core/practice/progress/figures';
import { anyAttempt, attempt, DAY, NOON, UTC } from '../attempts';

const [SITUATION, ACTION] = attempt().steps;
if (SITUATION === undefined || ACTION === undefined) throw new Error('the attempt has two steps');

describe('the figures of a story', () => {
  it('are nothing for no attempt', () => {
    deepEqual(storyFigures([]), { attempts: [], steps: [], grades: { again: 0, hard: 0, good: 0, easy: 0 } });
  });

  it('show each attempt in its own target band, by time', () => {
    const whole = { minimum: 20_000, maximum: 30_000 };
    const { attempts, grades } = storyFigures([
      attempt({ id: 'b', grade: null }),
      attempt({ id: 'a', at: NOON - DAY, whole, note: 'too long' }),
    ]);
    deepEqual(
      attempts.map(({ id, total, verdict, note, grade }) => [id, total, verdict, note, grade]),
      [
        ['a', 95_500, 'over', 'too long', 'good'],
        ['b', 95_500, 'on time', '', null],
      ],
    );
    deepEqual(grades, { again: 0, hard: 0, good: 1, easy: 0 });
  });

  it('follow each section from attempt to attempt, in the order of the last one', () => {
    const early = attempt({
      id: 'a',
      at: NOON - DAY,
      steps: [
        { ...SITUATION, name: 'Context' },
        { ...ACTION, time: null },
      ],
    });
    const { steps } = storyFigures([attempt({ id: 'b' }), early]);
    deepEqual(
      steps.map(({ name, points }) => [name, points.map(({ at, time }) => [NOON - at, time])]),
      [
        ['Situation', [[0, 24_000]]],
        ['Action', [[0, 71_500]]],
        ['Context', [[DAY, 24_000]]],
      ],
    );
  });

  it('have the splits of each attempt add up to its total', () => {
    fc.assert(
      fc.property(fc.array(anyAttempt), (attempts) => {
        const { attempts: figures, steps } = storyFigures(attempts);
        const spoken = steps.flatMap(({ points }) => points).reduce((sum, { time }) => sum + time, 0);
        equal(
          spoken,
          figures.reduce((sum, { total }) => sum + total, 0),
        );
        equal(
          spoken,
          attempts.reduce((sum, each) => sum + totalOf(each), 0),
        );
      }),
    );
  });
});

describe('the figures of all stories', () => {
  it('count weeks from Monday, this one last, and those without practice', () => {
    const monday = UTC.startOf(UTC.dayOf(NOON) - 6);
    const at = (time: number) => attempt({ id: String(time), at: time });
    deepEqual(weeks([at(monday), at(NOON), at(monday - 1), at(NOON + 1), at(monday - 40 * DAY)], NOON, 3, UTC), [
      { start: monday - 14 * DAY, attempts: 0, spoken: 0 },
      { start: monday - 7 * DAY, attempts: 1, spoken: 95_500 },
      { start: monday, attempts: 2, spoken: 191_000 },
    ]);
    deepEqual(weeks([], NOON, 1, UTC), [{ start: monday, attempts: 0, spoken: 0 }]);
  });

  it('show what is due on each day, what has waited with today', () => {
    const story = (id: string, ...given: Parameters<typeof attempt>[0][]) => ({
      id,
      traits: { title: id, note: 'a.md', fingerprint: '0.' },
      attempts: given.map(attempt),
    });
    const stories = [
      story('new'),
      story('waiting', { at: NOON - 30 * DAY }),
      story('soon', { grade: 'again' }),
      story('later', { grade: 'good' }),
      story('too', { grade: 'good' }),
    ];
    deepEqual(
      dueAhead(stories, NOON, 4, UTC).map(({ stories: count }) => count),
      [1, 1, 0, 2],
    );
    equal(dueAhead(stories, NOON, 4, UTC)[0]?.day, UTC.startOf(UTC.dayOf(NOON)));
  });
});
