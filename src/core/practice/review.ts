import type { Budget } from './budgets.js';
import { deviation, shown, type Verdict, verdictOf } from './pace.js';
import type { Review, Saved } from './session.js';
import { t } from '../words.js';

/** A time and how it compares with its budget. Durations are milliseconds in whole seconds. */
export interface Outcome {
  readonly time: number;
  readonly deviation: number;
  readonly verdict: Verdict;
}

/** One line of the table at the end. */
export interface Split {
  readonly name: string;
  readonly budget: Budget;
  /** Null for a section that the speaker did not come to. */
  readonly outcome: Outcome | null;
}

/** The splits against their budgets, a line for each step. Their times add up to that of `wholeOf`. */
export function splitsOf(session: Pick<Review | Saved, 'plan' | 'splits'>): Split[] {
  const times = shownSplits(session.splits);
  return session.plan.steps.map(({ name, budget }, index) => {
    const time = times[index];
    return { name, budget, outcome: time === undefined ? null : outcomeOf(time, budget) };
  });
}

/** The whole answer against its budget. */
export function wholeOf({ plan, splits }: Pick<Review | Saved, 'plan' | 'splits'>): Split & { readonly outcome: Outcome } {
  const total = splits.reduce((sum, split) => sum + split, 0);
  return { name: t('Whole answer'), budget: plan.whole, outcome: outcomeOf(total, plan.whole) };
}

function outcomeOf(spoken: number, budget: Budget): Outcome {
  const difference = deviation(spoken, budget);
  return { time: shown(spoken), deviation: difference, verdict: verdictOf(difference) };
}

/** Cutting the running total, in place of each split, makes the lines add up to the total as it is shown. */
function shownSplits(splits: readonly number[]): number[] {
  let total = 0;
  return splits.map((split) => {
    const before = shown(total);
    total += split;
    return shown(total) - before;
  });
}
