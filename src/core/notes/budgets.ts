import type { SpokenRole } from './model.js';
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
