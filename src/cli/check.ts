import type { Finding } from '../core/lint/lint.js';
import type { Severity } from '../core/lint/rule.js';

/** A note with what the rules found in it. */
export interface CheckedNote {
  readonly path: string;
  readonly text: string;
  readonly findings: readonly Finding[];
}

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'information', 'hint'];

/** What `--fail-on` may be: the mildest severity that fails the run, or `never`. */
export const FAIL_LEVELS = [...SEVERITIES, 'never'] as const;

export function isFailing(severity: Severity, failOn: (typeof FAIL_LEVELS)[number]): boolean {
  return failOn !== 'never' && SEVERITIES.indexOf(severity) <= SEVERITIES.indexOf(failOn);
}

/** The findings as other tools read them: version 1 of the contract. Lines and columns are 1-based, columns in UTF-16 code units. */
export function checkJson(notes: readonly CheckedNote[]): string {
  const findings = notes.flatMap(({ path, text, findings: found }) =>
    found.map(({ ruleId, severity, message, span }) => {
      const start = placeOf(text, span.start);
      const end = placeOf(text, span.end);
      return { path, ...start, endLine: end.line, endColumn: end.column, ruleId, severity, message, fixable: false };
    }),
  );
  return `${JSON.stringify({ version: 1, findings }, null, 2)}\n`;
}

/** The findings for people, `path:line:column`, with a sum at the end. */
export function checkText(notes: readonly CheckedNote[]): string {
  const lines: string[] = [];
  const counts = new Map<Severity, number>();
  for (const { path, text, findings } of notes) {
    for (const { ruleId, severity, message, span } of findings) {
      const { line, column } = placeOf(text, span.start);
      lines.push(`${path}:${line}:${column} ${severity} ${message} (${ruleId})`);
      counts.set(severity, (counts.get(severity) ?? 0) + 1);
    }
  }
  const sum = SEVERITIES.flatMap((severity) => (counts.has(severity) ? [`${severity} ${counts.get(severity)}`] : []));
  lines.push(sum.length === 0 ? 'Nothing to mend.' : `${lines.length} findings: ${sum.join(', ')}.`);
  return `${lines.join('\n')}\n`;
}

function placeOf(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset).split(/\r\n|\n|\r/);
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}
