import { type Calendar, LOCAL_CALENDAR } from './calendar.js';
import type { Attempt } from './history/record.js';
import { isDue, scheduleOf } from './schedule.js';
import { t } from '../words.js';

const DAYS_IN_WEEK = 7;
const DAYS_IN_MONTH = 30;

/** "today", "tomorrow", "in 3 days", "in 2 weeks", "in 2 months". A day that is past is today: nothing is ever late. */
export function whenText(due: number, now: number, calendar: Calendar = LOCAL_CALENDAR): string {
  const days = calendar.dayOf(due) - calendar.dayOf(now);
  if (days <= 0) return t('today');
  if (days === 1) return t('tomorrow');
  if (days < 2 * DAYS_IN_WEEK) return t('in {0} days', days);
  if (days < 2 * DAYS_IN_MONTH) return t('in {0} weeks', Math.round(days / DAYS_IN_WEEK));
  return t('in {0} months', Math.round(days / DAYS_IN_MONTH));
}

/** How a story stands by the attempts at it: "new", "told, not graded yet", "ready to tell", "again in 3 days". */
export function standing(attempts: readonly Attempt[], now: number, calendar: Calendar = LOCAL_CALENDAR): string {
  const schedule = scheduleOf(attempts, now, calendar);
  if (schedule === null) return attempts.length === 0 ? t('new') : t('told, not graded yet');
  return isDue(schedule, now, calendar) ? t('ready to tell') : t('again {0}', whenText(schedule.due, now, calendar));
}

/** How many stories are due, as one sentence. */
export function dueSummary(count: number): string {
  if (count === 0) return t('Nothing to rehearse today.');
  return count === 1 ? t('One story is ready to be told again.') : t('{0} stories are ready to be told again.', count);
}
