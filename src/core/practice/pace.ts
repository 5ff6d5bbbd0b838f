import type { Budget } from './budgets.js';
import { type Paused, type Running, spokenInStep } from './session.js';

/** How the speaker stands in a budget that is still being spent: green, yellow, red. */
export type Pace = 'on time' | 'wrap up' | 'over';

/** How a time that is over compares with its budget. */
export type Verdict = 'under' | 'on time' | 'over';

/** A duration cut to whole seconds, as a clock shows it. What is shown is what is judged. */
export function shown(milliseconds: number): number {
  return Math.floor(milliseconds / 1000) * 1000;
}

/** Yellow begins half-way between the minimum and the maximum, red with the first second past the maximum. */
export function paceOf(spoken: number, budget: Budget): Pace {
  if (shown(spoken) > budget.maximum) return 'over';
  return shown(spoken) * 2 >= budget.minimum + budget.maximum ? 'wrap up' : 'on time';
}

/** Milliseconds outside the budget, in whole seconds: negative under the minimum, positive past the maximum, else 0. */
export function deviation(spoken: number, budget: Budget): number {
  const time = shown(spoken);
  if (time > budget.maximum) return time - budget.maximum;
  return Math.min(0, time - budget.minimum);
}

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
