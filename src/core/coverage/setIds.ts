/** What stories may be held against: a built-in list, or the questions of the notes themselves. */
export const SETS = ['general', 'amazon', 'civil-service', 'questions'] as const;
export type SetId = (typeof SETS)[number];

export const SET_NAMES: Readonly<Record<SetId, string>> = {
  general: 'General competencies',
  amazon: 'Amazon’s leadership principles',
  'civil-service': 'UK Civil Service behaviours',
  questions: 'Your own questions',
};
