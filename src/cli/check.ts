import type { Finding } from '../core/lint/lint.js';
import { SEVERITIES, type Severity } from '../core/lint/settings.js';

/** A note with what the rules found in it. */
export interface CheckedNote {
  readonly path: string;
  readonly text: string;
  readonly findings: readonly Finding[];
}

/** What `--fail-on` may be: the mildest severity that fails the run, or `never`. */
export const FAIL_LEVELS = [...SEVERITIES, 'never'] as const;

export function isFailing(severity: Severity, failOn: (typeof FAIL_LEVELS)[number]): boolean {
  return failOn !== 'never' && SEVERITIES.indexOf(severity) <= SEVERITIES.indexOf(failOn);
}

/** The findings as other tools read them: version 1 of the contract. Lines and columns are 1-based, columns in UTF-16 code units. */
export function checkJson(notes: readonly CheckedNote[]): string {
  const findings = notes.flatMap(({ path, text, findings: found }) => {
    const placeOf = placesIn(text);
    return found.map(({ ruleId, severity, message, span }) => {
      const end = placeOf(span.end);
      return { path, ...placeOf(span.start), endLine: end.line, endColumn: end.column, ruleId, severity, message, fixable: false };
    });
  });
  return `${JSON.stringify({ version: 1, findings }, null, 2)}\n`;
}

/** The findings for people, `path:line:column`, with a sum at the end. */
export function checkText(notes: readonly CheckedNote[]): string {
  if (notes.length === 0) return 'No notes found.\n';
  const lines: string[] = [];
  const counts = new Map<Severity, number>();
  for (const { path, text, findings } of notes) {
    const placeOf = placesIn(text);
    for (const { ruleId, severity, message, span } of findings) {
      const { line, column } = placeOf(span.start);
      lines.push(`${path}:${line}:${column} ${severity} ${message} (${ruleId})`);
      counts.set(severity, (counts.get(severity) ?? 0) + 1);
    }
  }
  const sum = SEVERITIES.flatMap((severity) => (counts.has(severity) ? [`${severity} ${counts.get(severity)}`] : []));
  lines.push(sum.length === 0 ? 'Nothing to mend.' : `${lines.length} ${lines.length === 1 ? 'finding' : 'findings'}: ${sum.join(', ')}.`);
  return `${lines.join('\n')}\n`;
}

/** Where an offset in the text stands, 1-based. */
function placesIn(text: string): (offset: number) => { line: number; column: number } {
  const starts = [0, ...[...text.matchAll(/\r\n|\n|\r/g)].map((end) => end.index + end[0].length)];
  return (offset) => {
    const index = starts.findLastIndex((start) => start <= offset);
    return { line: index + 1, column: offset - (starts[index] ?? 0) + 1 };
  };
}
