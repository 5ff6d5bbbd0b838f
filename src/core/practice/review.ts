import { deviation, shown, type Verdict, verdictOf } from './pace.js';
import type { Budget } from './budgets.js';
import type { Review } from './session.js';

/** One line of the table at the end. Durations are milliseconds in whole seconds. */
export interface Split {
  readonly name: string;
  readonly budget: Budget;
  /** Null for a section that the speaker did not come to. */
  readonly result: { readonly time: number; readonly deviation: number; readonly verdict: Verdict } | null;
}

/** The splits against their budgets, a line for each step. Their times add up to that of `wholeOf`. */
export function splitsOf(session: Review): Split[] {
  const times = shownSplits(session.splits);
  return session.plan.steps.map(({ name, budget }, index) => splitOf(name, budget, times[index]));
}

/** The whole answer against its budget. */
export function wholeOf(session: Review): Split {
  const total = session.splits.reduce((sum, split) => sum + split, 0);
  return splitOf('Whole answer', session.plan.whole, total);
}

function splitOf(name: string, budget: Budget, time: number | undefined): Split {
  if (time === undefined) return { name, budget, result: null };
  const difference = deviation(time, budget);
  return { name, budget, result: { time: shown(time), deviation: difference, verdict: verdictOf(difference) } };
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
