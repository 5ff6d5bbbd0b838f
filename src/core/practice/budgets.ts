import type { NoteBudget, SpokenRole } from '../notes/model.js';
import type { TimeRange } from '../notes/times.js';

/** Speaking time meant for a part of an answer, in milliseconds (whole seconds), `minimum` at most `maximum`. */
export interface Budget {
  readonly minimum: number;
  readonly maximum: number;
}

/** The parts of an answer that have a budget of their own. Situation and Task set the scene together. */
export const PARTS = ['scene', 'action', 'result', 'learning'] as const;
export type Part = (typeof PARTS)[number];

/** A named set of budgets: one for each part, and one for the whole answer. */
export interface Preset {
  readonly name: string;
  readonly parts: Readonly<Record<Part, Budget>>;
  readonly whole: Budget;
}

/** The part of the answer to which a role's speaking time belongs. */
export const PART_OF: Readonly<Record<SpokenRole, Part>> = {
  situation: 'scene',
  task: 'scene',
  action: 'action',
  result: 'result',
  learning: 'learning',
};

function seconds(minimum: number, maximum: number): Budget {
  return { minimum: minimum * 1000, maximum: maximum * 1000 };
}

/**
 * The default: Situation and Task 20-30 s, Action 60-90 s, Result 20-30 s, the whole answer 2-3 minutes.
 * Learning gets 10-20 s, which the other parts leave free of the whole.
 */
export const INTERVIEW_ANSWER: Preset = {
  name: 'Interview answer',
  parts: { scene: seconds(20, 30), action: seconds(60, 90), result: seconds(20, 30), learning: seconds(10, 20) },
  whole: seconds(120, 180),
};

/** A time that a note sets as a budget. */
export function budgetOf({ minimum, maximum }: TimeRange): Budget {
  return seconds(minimum, maximum);
}

/** The preset with the times that a note sets in their place. The whole is their sum where they say nothing of it. */
export function withNoteBudgets(preset: Preset, set: readonly NoteBudget[]): Preset {
  const parts = { ...preset.parts };
  const found = new Set<Part>();
  for (const { roles, time } of set) {
    const role = roles.find((each) => each !== 'other');
    if (role === undefined) continue;
    const part = PART_OF[role];
    parts[part] = found.has(part) ? add(parts[part], budgetOf(time)) : budgetOf(time);
    found.add(part);
  }
  const total = set.find(({ roles }) => roles.length === 0);
  if (total !== undefined) return { ...preset, parts, whole: budgetOf(total.time) };
  const all = PARTS.filter((part) => part !== 'learning').every((part) => found.has(part));
  return all ? { ...preset, parts, whole: [...found].map((part) => parts[part]).reduce(add) } : { ...preset, parts };
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
