import type { AnswerBudgets } from '../notes/budgets.js';
import { ANSWER_BUDGETS } from '../notes/budgets.js';
import { WORDS_PER_MINUTE } from '../notes/speech.js';

/** How much a finding matters, the gravest first. */
export const SEVERITIES = ['error', 'warning', 'information', 'hint'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** What an option of a rule may hold. */
export type OptionValue = number | boolean | readonly string[];

/** What the user has set for one rule. What is left out stands as the rule has it. */
export interface RuleSetting {
  readonly severity?: Severity | 'off';
  /** By name, as the rule's `options` describe them. */
  readonly options?: Readonly<Record<string, OptionValue>>;
}

/** A tag that the user has set as known, and other names for the same. */
export interface TagSetting {
  readonly name: string;
  readonly aliases: readonly string[];
}

/** What the checks depend on besides the notes. */
export interface LintSettings {
  /** By rule id. */
  readonly rules: Readonly<Record<string, RuleSetting>>;
  /** Words per minute for speaking times. */
  readonly wordsPerMinute: number;
  readonly tags: readonly TagSetting[];
  /** Where neither the story nor its note sets a time. */
  readonly budgets: AnswerBudgets;
}

/** Every rule as it is by itself. */
export const DEFAULT_LINT_SETTINGS: LintSettings = { rules: {}, wordsPerMinute: WORDS_PER_MINUTE, tags: [], budgets: ANSWER_BUDGETS };
