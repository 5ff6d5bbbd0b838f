import type { NoteBudget, SpokenRole } from './model.js';
import type { TimeRange } from './times.js';

/** The parts of an answer that have a budget of their own. Situation and Task set the scene together. */
export const PARTS = ['scene', 'action', 'result', 'learning'] as const;
export type Part = (typeof PARTS)[number];

/** The part of the answer to which a role's speaking time belongs. */
export const PART_OF: Readonly<Record<SpokenRole, Part>> = {
  situation: 'scene',
  task: 'scene',
  action: 'action',
  result: 'result',
  learning: 'learning',
};

/** The speaking time meant for each part of an answer and for all of it. */
export interface AnswerBudgets {
  readonly parts: Readonly<Record<Part, TimeRange>>;
  readonly whole: TimeRange;
}

/**
 * The default: Situation and Task 20-30 s, Action 60-90 s, Result 20-30 s, the whole answer 2-3 minutes.
 * Learning gets 10-20 s, which the other parts leave free of the whole.
 */
export const ANSWER_BUDGETS: AnswerBudgets = {
  parts: {
    scene: { minimum: 20, maximum: 30 },
    action: { minimum: 60, maximum: 90 },
    result: { minimum: 20, maximum: 30 },
    learning: { minimum: 10, maximum: 20 },
  },
  whole: { minimum: 120, maximum: 180 },
};

/** The budgets with the times that a note sets in their place. The whole is their sum where they say nothing of it. */
export function withNoteTimes({ parts: before, whole }: AnswerBudgets, set: readonly NoteBudget[]): AnswerBudgets {
  const parts = { ...before };
  const found = new Set<Part>();
  for (const { roles, time } of set) {
    const role = roles.find((each) => each !== 'other');
    if (role === undefined) continue;
    const part = PART_OF[role];
    parts[part] = found.has(part) ? addTimes(parts[part], time) : time;
    found.add(part);
  }
  const total = set.find(({ roles }) => roles.length === 0);
  if (total !== undefined) return { parts, whole: total.time };
  const all = PARTS.filter((part) => part !== 'learning').every((part) => found.has(part));
  return { parts, whole: all ? [...found].map((part) => parts[part]).reduce(addTimes) : whole };
}

/** The time for saying one thing and then the other. */
export function addTimes(one: TimeRange, other: TimeRange): TimeRange {
  return { minimum: one.minimum + other.minimum, maximum: one.maximum + other.maximum };
}
