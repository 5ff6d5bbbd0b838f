import type { Budget } from './budgets.js';
import { type Paused, type Running, spokenInStep } from './session.js';

/** How the speaker stands in a budget that is still being spent: before any light is on, green, yellow, red. */
export const PACES = ['early', 'on time', 'wrap up', 'over'] as const;
export type Pace = (typeof PACES)[number];

/** How a time that is over compares with its budget. */
export type Verdict = 'under' | 'on time' | 'over';

/** A duration cut to whole seconds, as a clock shows it. What is shown is what is judged. */
export function shown(milliseconds: number): number {
  return Math.floor(milliseconds / 1000) * 1000;
}

/** A budget without room, such as "30 s", is kept from this share of it on, so that there is a warning before the red. */
const GREEN_OF_EXACT = 0.75;

/** Green begins at the minimum, yellow half-way from there to the maximum, red with the first second past the maximum. */
export function paceOf(spoken: number, budget: Budget): Pace {
  const time = shown(spoken);
  const green = greenFrom(budget);
  if (time > budget.maximum) return 'over';
  if (time * 2 >= green + budget.maximum) return 'wrap up';
  return time >= green ? 'on time' : 'early';
}

/** From how many milliseconds on a time is green, and not under its budget. Whole seconds. */
export function greenFrom({ minimum, maximum }: Budget): number {
  return minimum < maximum ? minimum : Math.ceil((maximum * GREEN_OF_EXACT) / 1000) * 1000;
}

/** Milliseconds outside the budget, in whole seconds: negative before green, positive past the maximum, else 0. */
export function deviation(spoken: number, budget: Budget): number {
  const time = shown(spoken);
  if (time > budget.maximum) return time - budget.maximum;
  return Math.min(0, time - greenFrom(budget));
}

/** The verdict on a time, by its deviation in milliseconds. */
export function verdictOf(deviation: number): Verdict {
  if (deviation === 0) return 'on time';
  return deviation < 0 ? 'under' : 'over';
}

/**
 * How far the speaker is from the plan so far, in milliseconds: positive is behind, negative ahead. Steps that were
 * left count with their deviation; the current one only once it is past its maximum, as it may still grow.
 */
export function drift(session: Running | Paused, now: number): number {
  const { steps } = session.plan;
  const left = session.splits.reduce((sum, split, index) => {
    const step = steps[index];
    return step === undefined ? sum : sum + deviation(split, step.budget);
  }, 0);
  const current = steps[session.splits.length];
  return current === undefined ? left : left + Math.max(0, deviation(spokenInStep(session, now), current.budget));
}
