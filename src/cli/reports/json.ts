import type { CheckedNote } from '../checked.js';

/** The findings as other tools read them: version 1 of the contract. Lines and columns are 1-based, columns in UTF-16 code units. */
export function jsonReport(notes: readonly CheckedNote[]): string {
  const findings = notes.flatMap(({ path, findings }) =>
    findings.map(({ start, end, ruleId, severity, message, fix }) => ({
      path,
      ...start,
      endLine: end.line,
      endColumn: end.column,
      ruleId,
      severity,
      message,
      fixable: fix !== null,
    })),
  );
  return `${JSON.stringify({ version: 1, findings }, null, 2)}\n`;
}
