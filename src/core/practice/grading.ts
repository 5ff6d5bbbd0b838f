import type { Calendar } from './calendar.js';
import { type Attempt, type Grade, GRADES } from './history/record.js';
import { nextDates } from './schedule.js';
import { type Suggestion, suggestGrade } from './suggestion.js';
import { whenText } from './wording.js';
import { dateLanguage } from '../words.js';

/** When the story would be told again by a grade: "in 3 days" and "Wed 25 Nov". */
export interface NextTime {
  readonly when: string;
  readonly date: string;
}

/** What helps the speaker to grade an attempt. */
export interface Grading {
  readonly next: Readonly<Record<Grade, NextTime>>;
  readonly suggestion: Suggestion;
}

/** `before` are the story's other attempts. */
export function gradingOf(attempt: Attempt, before: readonly Attempt[], now: number, calendar?: Calendar): Grading {
  const dates = nextDates(before, now, calendar);
  const format = new Intl.DateTimeFormat(dateLanguage(), { weekday: 'short', day: 'numeric', month: 'short' });
  const next = Object.fromEntries(
    GRADES.map((grade) => [grade, { when: whenText(dates[grade], now, calendar), date: format.format(dates[grade]) }]),
  );
  return { next: next as Record<Grade, NextTime>, suggestion: suggestGrade(attempt) };
}
