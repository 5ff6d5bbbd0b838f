import type { Note } from '../notes/model.js';
import type { Problem, Severity } from './rule.js';
import { RULES } from './rules/index.js';

/** A problem with the rule that found it. */
export interface Finding extends Problem {
  readonly ruleId: string;
  readonly severity: Severity;
}

/** Checks a note by all rules. Findings are in the note's order. */
export function lint(note: Note): Finding[] {
  const findings: Finding[] = [];
  for (const rule of RULES) {
    for (const problem of rule.check(note)) findings.push({ ...problem, ruleId: rule.id, severity: rule.severity });
  }
  return findings.sort((a, b) => a.span.start - b.span.start);
}
