import type { Finding } from '../core/lint/finding.js';
import { SEVERITIES, type Severity } from '../core/lint/settings.js';
import type { Position } from '../core/notes/positions.js';

/** A note with what the rules found in it. */
export interface CheckedNote {
  readonly path: string;
  readonly findings: readonly CheckedFinding[];
}

/** Where something begins and ends. */
export interface Region {
  readonly start: Position;
  readonly end: Position;
}

/** A finding and where it stands in its note. */
export interface CheckedFinding extends Region, Pick<Finding, 'ruleId' | 'severity' | 'message'> {
  readonly related: readonly (Region & { readonly message: string })[];
  /** What `--fix` would write in its place; null if it needs somebody's choice. */
  readonly fix: CheckedFix | null;
}

export interface CheckedFix {
  readonly title: string;
  readonly edits: readonly (Region & { readonly text: string })[];
}

/** A report of all notes that were checked. */
export type Report = (notes: readonly CheckedNote[], about: RunFacts) => string;

/** What reports say of the run besides what it found. */
export interface RunFacts {
  /** May the text be coloured? */
  readonly hasColour: boolean;
  /** How many findings `--fix` has mended; null if it was not asked for. */
  readonly fixed: number | null;
  /** One sentence for each file that could not be read or written. */
  readonly errors: readonly string[];
}

/** What `--fail-on` may be: the mildest severity that fails the run, or `never`. */
export const FAIL_LEVELS = [...SEVERITIES, 'never'] as const;
export type FailLevel = (typeof FAIL_LEVELS)[number];

export function isFailing(severity: Severity, failOn: FailLevel): boolean {
  return failOn !== 'never' && SEVERITIES.indexOf(severity) <= SEVERITIES.indexOf(failOn);
}
