import type { Budget } from '../budgets.js';
import { type Calendar, LOCAL_CALENDAR, mondayOf } from '../calendar.js';
import type { StoryHistory } from '../history/assign.js';
import { type Attempt, byTime, type Grade, totalOf } from '../history/record.js';
import { deviation, type Verdict, verdictOf } from '../pace.js';
import { scheduleOf } from '../schedule.js';

/** One attempt as charts and tables show it. Durations are milliseconds, times milliseconds since 1970. */
export interface AttemptFigure {
  readonly id: string;
  readonly at: number;
  readonly total: number;
  /** The target band: that of the attempt, which may differ from today's. */
  readonly whole: Budget;
  readonly verdict: Verdict;
  readonly grade: Grade | null;
  readonly note: string;
}

/** How long a section took, from attempt to attempt. Attempts that did not come to it are left out. */
export interface StepSeries {
  readonly name: string;
  readonly points: readonly { readonly at: number; readonly time: number; readonly budget: Budget }[];
}

/** What charts and tables show of the attempts at one story. */
export interface StoryFigures {
  /** By time. */
  readonly attempts: readonly AttemptFigure[];
  /** In the order in which the sections are told, as in the last attempt; those that are told no more come last. */
  readonly steps: readonly StepSeries[];
  readonly grades: Readonly<Record<Grade, number>>;
}

/** The attempts at one story, given in any order. */
export function storyFigures(attempts: readonly Attempt[]): StoryFigures {
  const sorted = [...attempts].sort(byTime);
  const figures = sorted.map(({ id, at, steps, whole, grade, note }): AttemptFigure => {
    const total = totalOf({ steps });
    return { id, at, total, whole, verdict: verdictOf(deviation(total, whole)), grade, note };
  });
  const count = (grade: Grade): number => sorted.filter((attempt) => attempt.grade === grade).length;
  const grades = { again: count('again'), hard: count('hard'), good: count('good'), easy: count('easy') };
  return { attempts: figures, steps: seriesOf(sorted), grades };
}

function seriesOf(sorted: readonly Attempt[]): StepSeries[] {
  const names = new Set([...sorted].reverse().flatMap(({ steps }) => steps.map(({ name }) => name)));
  return [...names].map((name) => {
    const points = sorted.flatMap(({ at, steps }) =>
      steps.flatMap(({ name: each, time, budget }) => (each === name && time !== null ? [{ at, time, budget }] : [])),
    );
    return { name, points };
  });
}

/** What was rehearsed in a week. `start` is the first moment of its Monday. */
export interface Week {
  readonly start: number;
  readonly attempts: number;
  /** Milliseconds spoken. */
  readonly spoken: number;
}

/** The last `count` weeks, this one last; also those in which nothing was rehearsed. */
export function weeks(attempts: readonly Attempt[], now: number, count: number, calendar: Calendar = LOCAL_CALENDAR): Week[] {
  const thisMonday = mondayOf(calendar.dayOf(now));
  return Array.from({ length: count }, (_, index) => {
    const monday = thisMonday - 7 * (count - 1 - index);
    const inWeek = attempts.filter(({ at }) => at <= now && mondayOf(calendar.dayOf(at)) === monday);
    return { start: calendar.startOf(monday), attempts: inWeek.length, spoken: inWeek.reduce((sum, attempt) => sum + totalOf(attempt), 0) };
  });
}

/** How many stories are due on a day. `day` is its first moment. */
export interface DueDay {
  readonly day: number;
  readonly stories: number;
}

/** Today, with all that was due before, and the days after it: `count` in all. */
export function dueAhead(stories: readonly StoryHistory[], now: number, count: number, calendar: Calendar = LOCAL_CALENDAR): DueDay[] {
  const today = calendar.dayOf(now);
  const days = stories.flatMap(({ attempts }) => {
    const schedule = scheduleOf(attempts, now, calendar);
    return schedule === null ? [] : [Math.max(today, calendar.dayOf(schedule.due))];
  });
  return Array.from({ length: count }, (_, index) => ({
    day: calendar.startOf(today + index),
    stories: days.filter((day) => day === today + index).length,
  }));
}
