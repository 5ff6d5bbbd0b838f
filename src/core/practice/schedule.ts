import { type Card, createEmptyCard, fsrs, type Grade as FsrsGrade, Rating } from 'ts-fsrs';
import { type Calendar, LOCAL_CALENDAR } from './calendar.js';
import type { StoryHistory } from './history/assign.js';
import { type Attempt, byTime, type Grade } from './history/record.js';

/** When a story is to be told again. Times are milliseconds since 1970. */
export interface Schedule {
  /** The first moment of the day. */
  readonly due: number;
  /** When it was graded last. */
  readonly last: number;
  readonly reviews: number;
  /** How often it had to be learnt again. */
  readonly lapses: number;
}

const DAY = 86_400_000;
/** Nobody prepares for an interview in a year. */
const LONGEST_INTERVAL = 90;

// Without fuzz, so that the same history gives the same days on every machine.
const scheduler = fsrs({ enable_short_term: false, enable_fuzz: false, maximum_interval: LONGEST_INTERVAL });
const RATINGS: Readonly<Record<Grade, FsrsGrade>> = { again: Rating.Again, hard: Rating.Hard, good: Rating.Good, easy: Rating.Easy };

/** Replays the attempts at one story, given in any order. Null if none was graded. Those of the future do not count yet. */
export function scheduleOf(attempts: readonly Attempt[], now: number, calendar: Calendar = LOCAL_CALENDAR): Schedule | null {
  const graded = gradedUntil(attempts, now);
  const last = graded.at(-1);
  if (last === undefined) return null;
  const card = replay(graded, calendar);
  return { due: dueOf(card, calendar), last: last.at, reviews: card.reps, lapses: card.lapses };
}

/** When the story would be due again by each of the grades, if it were given now: the first moment of the day. */
export function nextDates(attempts: readonly Attempt[], now: number, calendar: Calendar = LOCAL_CALENDAR): Readonly<Record<Grade, number>> {
  const card = replay(gradedUntil(attempts, now), calendar);
  const by = (grade: Grade): number => dueOf(next(card, calendar.dayOf(now), grade), calendar);
  return { again: by('again'), hard: by('hard'), good: by('good'), easy: by('easy') };
}

/** Whether the day has come. A story that was never graded is new, not due. */
export function isDue(schedule: Schedule | null, now: number, calendar: Calendar = LOCAL_CALENDAR): boolean {
  return schedule !== null && calendar.dayOf(schedule.due) <= calendar.dayOf(now);
}

/** The stories whose day has come, the one that has waited longest first. */
export function due(stories: readonly StoryHistory[], now: number, calendar: Calendar = LOCAL_CALENDAR): StoryHistory[] {
  return stories
    .flatMap((story) => {
      const schedule = scheduleOf(story.attempts, now, calendar);
      return schedule !== null && isDue(schedule, now, calendar) ? [{ story, since: schedule.due }] : [];
    })
    .sort((one, other) => one.since - other.since)
    .map(({ story }) => story);
}

/** Those with the fewest attempts first, and of as many the one that was told longest ago. */
export function leastPractised(stories: readonly StoryHistory[]): StoryHistory[] {
  return [...stories].sort(
    (one, other) => one.attempts.length - other.attempts.length || (one.attempts.at(-1)?.at ?? 0) - (other.attempts.at(-1)?.at ?? 0),
  );
}

interface Graded {
  readonly at: number;
  readonly grade: Grade;
}

function gradedUntil(attempts: readonly Attempt[], now: number): Graded[] {
  return [...attempts].sort(byTime).flatMap(({ at, grade }) => (grade === null || at > now ? [] : [{ at, grade }]));
}

function replay(graded: readonly Graded[], calendar: Calendar): Card {
  return graded.reduce<Card>((card, { at, grade }) => next(card, calendar.dayOf(at), grade), createEmptyCard(new Date(0)));
}

/**
 * The scheduler counts days in universal time, so each of the user's days is given to it as that of the same number there.
 * It throws when days run backwards, as they do where a clock is set back past midnight.
 */
function next(card: Card, day: number, grade: Grade): Card {
  return scheduler.next(card, new Date(Math.max(day * DAY, card.last_review?.getTime() ?? 0)), RATINGS[grade]).card;
}

function dueOf(card: Card, calendar: Calendar): number {
  return calendar.startOf(Math.round(card.due.getTime() / DAY));
}
