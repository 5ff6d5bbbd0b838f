import { message } from '../words.js';

/** What stories may be held against: a built-in list, or the questions of the notes themselves. */
export const SETS = ['general', 'amazon', 'civil-service', 'questions'] as const;
export type SetId = (typeof SETS)[number];

/** Messages to be translated. */
export const SET_NAMES: Readonly<Record<SetId, string>> = {
  general: message('General competencies'),
  amazon: message('Amazon’s leadership principles'),
  'civil-service': message('UK Civil Service behaviours'),
  questions: message('Your own questions'),
};
