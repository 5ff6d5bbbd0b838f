import { SEVERITIES, type Severity } from '../../core/lint/settings.js';
import { count } from '../count.js';
import type { CheckedFinding, CheckedNote, RunFacts } from '../checked.js';

type Style = 'bold' | 'dim' | 'underlined' | Severity;

/** What a terminal is told to begin a style. */
const STYLES: Readonly<Record<Style, string>> = {
  bold: '\u001B[1m',
  dim: '\u001B[2m',
  underlined: '\u001B[4m',
  error: '\u001B[31m',
  warning: '\u001B[33m',
  information: '\u001B[34m',
  hint: '\u001B[36m',
};
const PLAIN = '\u001B[0m';

type Paint = (text: string, style: Style) => string;

/** The findings for people, note by note, with a sum at the end. */
export function textReport(notes: readonly CheckedNote[], { hasColour, fixed }: RunFacts): string {
  if (notes.length === 0) return 'No notes found.\n';
  const paint: Paint = hasColour ? (text, style) => `${STYLES[style]}${text}${PLAIN}` : (text) => text;
  const blocks = notes.filter(({ findings }) => findings.length > 0).map((note) => block(note, paint));
  const mended = fixed === null || fixed === 0 ? [] : [`Mended ${count(fixed, 'finding', 'findings')}.`];
  return `${[...blocks, [...mended, sum(notes, paint, fixed === null)].join('\n')].join('\n\n')}\n`;
}

function block({ path, findings }: CheckedNote, paint: Paint): string {
  const places = findings.map(({ start }) => `${start.line}:${start.column}`);
  const widest = Math.max(...places.map(({ length }) => length));
  const longest = Math.max(...findings.map(({ severity }) => severity.length));
  const lines = findings.map(({ severity, message, ruleId }, index) => {
    const place = (places[index] ?? '').padStart(widest);
    return `  ${paint(place, 'dim')}  ${paint(severity.padEnd(longest), severity)}  ${message}  ${paint(ruleId, 'dim')}`;
  });
  return [paint(path, 'underlined'), ...lines].join('\n');
}

function sum(notes: readonly CheckedNote[], paint: Paint, offersFix: boolean): string {
  const findings = notes.flatMap((note) => note.findings);
  if (findings.length === 0) return 'Nothing to mend.';
  const fixable = findings.filter(({ fix }) => fix !== null).length;
  const where = count(notes.filter((note) => note.findings.length > 0).length, 'note', 'notes');
  const offer =
    fixable === 0 || !offersFix ? '' : ` --fix mends ${fixable === findings.length ? (fixable === 1 ? 'it' : 'all') : fixable}.`;
  return `${paint(`${count(findings.length, 'finding', 'findings')} in ${where}`, 'bold')}: ${bySeverity(findings)}.${offer}`;
}

function bySeverity(findings: readonly CheckedFinding[]): string {
  const counts = SEVERITIES.map((severity) => ({ severity, number: findings.filter((finding) => finding.severity === severity).length }));
  return counts
    .filter(({ number }) => number > 0)
    .map(({ severity, number }) => (severity === 'information' ? `${number} information` : count(number, severity, `${severity}s`)))
    .join(', ');
}
