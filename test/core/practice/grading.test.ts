import { deepEqual } from 'node:assert/strict';
import { gradingOf } from '../../../src/core/practice/grading';
import { attempt } from './attempts';

describe('what helps to grade', () => {
  it('is the day on which each grade brings the story back, and the grade that seems fit', () => {
    // A Sunday noon, wherever the test is run.
    const now = new Date(2026, 10, 22, 12).getTime();
    deepEqual(gradingOf(attempt({ at: now, grade: null }), [], now), {
      next: {
        again: { when: 'tomorrow', date: 'Mon 23 Nov' },
        hard: { when: 'in 2 days', date: 'Tue 24 Nov' },
        good: { when: 'in 3 days', date: 'Wed 25 Nov' },
        easy: { when: 'in 8 days', date: 'Mon 30 Nov' },
      },
      suggestion: { grade: 'easy', reason: 'Every section was within its time, and told from memory.' },
    });
  });
});
