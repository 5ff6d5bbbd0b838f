import type { Severity } from '../../core/lint/settings.js';
import type { CheckedFinding, CheckedNote } from '../checked.js';

const COMMANDS: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', information: 'notice', hint: 'notice' };

/** The findings as workflow commands, which GitHub Actions shows beside the lines of a pull request. */
export function githubReport(notes: readonly CheckedNote[]): string {
  return notes.flatMap(({ path, findings }) => findings.map((finding) => `${annotation(path, finding)}\n`)).join('');
}

function annotation(path: string, { start, end, severity, message, ruleId }: CheckedFinding): string {
  // GitHub marks columns only within one line.
  const columns = start.line === end.line ? { col: start.column, endColumn: end.column } : {};
  const properties = Object.entries({ file: path, line: start.line, endLine: end.line, ...columns, title: ruleId });
  return `::${COMMANDS[severity]} ${properties.map(([name, value]) => `${name}=${escapeProperty(String(value))}`).join(',')}::${escapeMessage(message)}`;
}

function escapeMessage(text: string): string {
  return text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');
}

function escapeProperty(text: string): string {
  return escapeMessage(text).replace(/:/g, '%3A').replace(/,/g, '%2C');
}
