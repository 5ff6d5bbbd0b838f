import { ANSWER_BUDGETS, withNoteTimes, type AnswerBudgets, type Part } from '../notes/budgets.js';
import type { NoteBudget, SpokenRole } from '../notes/model.js';
import type { TimeRange } from '../notes/times.js';

export { PART_OF, PARTS, type Part } from '../notes/budgets.js';

/** Speaking time meant for a part of an answer, in milliseconds (whole seconds), `minimum` at most `maximum`. */
export interface Budget {
  readonly minimum: number;
  readonly maximum: number;
}

/** A named set of budgets: one for each part, and one for the whole answer. */
export interface Preset {
  readonly name: string;
  readonly parts: Readonly<Record<Part, Budget>>;
  readonly whole: Budget;
  /** How much of its part's time a role gets beside the other roles of the part; 1 unless told. Whole numbers. */
  readonly weights?: Readonly<Partial<Record<SpokenRole, number>>>;
}

/** The default. */
export const INTERVIEW_ANSWER: Preset = presetOf('Interview answer', ANSWER_BUDGETS);

/** A preset of budgets in seconds. */
export function presetOf(name: string, { parts, whole }: AnswerBudgets): Preset {
  const { scene, action, result, learning } = parts;
  return {
    name,
    parts: { scene: budgetOf(scene), action: budgetOf(action), result: budgetOf(result), learning: budgetOf(learning) },
    whole: budgetOf(whole),
  };
}

/** A time that a note sets as a budget. */
export function budgetOf({ minimum, maximum }: TimeRange): Budget {
  return { minimum: minimum * 1000, maximum: maximum * 1000 };
}

/** The preset with the times that a note sets in their place. The whole is their sum where they say nothing of it. */
export function withNoteBudgets(preset: Preset, set: readonly NoteBudget[]): Preset {
  if (set.length === 0) return preset;
  const { scene, action, result, learning } = preset.parts;
  const parts = { scene: timeOf(scene), action: timeOf(action), result: timeOf(result), learning: timeOf(learning) };
  return { ...preset, ...presetOf(preset.name, withNoteTimes({ parts, whole: timeOf(preset.whole) }, set)) };
}

function timeOf({ minimum, maximum }: Budget): TimeRange {
  return { minimum: minimum / 1000, maximum: maximum / 1000 };
}

/** `count` budgets as equal as whole seconds allow, whose sum is `budget`. */
export function share(budget: Budget, count: number): Budget[] {
  const minimums = shareSeconds(budget.minimum, count);
  const maximums = shareSeconds(budget.maximum, count);
  return minimums.map((minimum, index) => ({ minimum, maximum: maximums[index] ?? minimum }));
}

/** Giving the odd seconds to the first, in place of rounding each, keeps the sum, and minimums under maximums. */
function shareSeconds(duration: number, count: number): number[] {
  const whole = Math.round(duration / 1000);
  const odd = whole % count;
  return Array.from({ length: count }, (_, index) => (Math.floor(whole / count) + (index < odd ? 1 : 0)) * 1000);
}

/** The budget of saying one thing and then the other. */
export function add(one: Budget, other: Budget): Budget {
  return { minimum: one.minimum + other.minimum, maximum: one.maximum + other.maximum };
}
