import type { Finding } from '../../../src/core/lint/finding.js';
import { lint } from '../../../src/core/lint/lint.js';
import { DEFAULT_LINT_SETTINGS, type LintSettings } from '../../../src/core/lint/settings.js';
import { readNote } from '../../../src/core/notes/note.js';
import { workspaceOf } from '../../../src/core/notes/workspace.js';

/** What differs from the default settings. */
export type Changes = Partial<LintSettings>;

/** The findings of a note, each as `rule@words that are marked`. */
export function found(text: string, changes: Changes = {}): string[] {
  return findings(text, changes).map(({ ruleId, span }) => `${ruleId}@${text.slice(span.start, span.end)}`);
}

/** The words that one rule marks. */
export function marked(rule: string, text: string, changes: Changes = {}): string[] {
  return of(rule, text, changes).map(({ span }) => text.slice(span.start, span.end));
}

/** What one rule says. */
export function said(rule: string, text: string, changes: Changes = {}): string[] {
  return of(rule, text, changes).map(({ message }) => message);
}

/** The findings of one rule. */
export function of(rule: string, text: string, changes: Changes = {}): Finding[] {
  return findings(text, changes).filter(({ ruleId }) => ruleId === rule);
}

/** The findings of a note beside which others stand. */
export function findingsAmong(text: string, others: readonly string[], changes: Changes = {}): Finding[] {
  const note = readNote(text);
  return lint(note, { ...DEFAULT_LINT_SETTINGS, ...changes }, workspaceOf([note, ...others.map((other) => readNote(other))]));
}

/** All that findings say, computed and copied, so that two lists of them can be compared. */
export function plain(list: readonly Finding[]): unknown[] {
  return list.map(({ ruleId, severity, message, span, related = [], fixes = [] }) => ({ ruleId, severity, message, span, related, fixes }));
}

/** The note after the first fix of each finding of a rule. */
export function fixed(rule: string, text: string, changes: Changes = {}): string {
  const edits = of(rule, text, changes).flatMap(({ fixes }) => fixes?.[0]?.edits ?? []);
  return [...edits]
    .sort((a, b) => b.span.start - a.span.start)
    .reduce((before, { span, text: after }) => before.slice(0, span.start) + after + before.slice(span.end), text);
}

/** Options of a rule, as changes of the settings. */
export function options(rule: string, set: Readonly<Record<string, number | boolean | readonly string[]>>): Changes {
  return { rules: { [rule]: { options: set } } };
}

/** Severities of rules, as changes of the settings. */
export function severities(set: Readonly<Record<string, LintSettings['rules'][string]['severity']>>): Changes {
  return { rules: Object.fromEntries(Object.entries(set).map(([rule, severity]) => [rule, severity === undefined ? {} : { severity }])) };
}

/** A note with one story in which nothing is amiss but what is put in place of its parts. */
export function story(
  parts: { title?: string; tags?: string; situation?: string; task?: string; action?: string; result?: string; more?: string } = {},
): string {
  const {
    title = 'The rope store',
    tags = '[calm]',
    situation = 'A flood.',
    task = 'To dry it.',
    action = 'I pumped.',
    result = 'Dry in 2 days.',
    more = '',
  } = parts;
  return `# Interview\n\n## Answers\n\n### ${title}\n${tags}\n\n**Situation:** ${situation}\n\n**Task:** ${task}\n\n**Action:** ${action}\n\n**Result:** ${result}\n\n${more}`;
}

/** So many words. */
export function words(count: number, word = 'word'): string {
  return Array.from({ length: count }, () => word).join(' ');
}

function findings(text: string, changes: Changes): Finding[] {
  return lint(readNote(text), { ...DEFAULT_LINT_SETTINGS, ...changes });
}
