import { type Attempt, isoTime, recordOf, totalOf, VERSION } from '../history/record.js';

/** The attempts as other programs read them: records as in the history's files, with all that was said of them later. */
export function historyJson(attempts: readonly Attempt[]): string {
  return `${JSON.stringify({ version: VERSION, attempts: attempts.map(recordOf) }, null, 2)}\n`;
}

type Cell = string | number | null;

/**
 * The attempts as a table, a row each, as RFC 4180 has it. Times are seconds; after the columns that all have comes one
 * for each section, empty where it was not reached.
 */
export function historyCsv(attempts: readonly Attempt[]): string {
  const names = [...new Set(attempts.flatMap(({ steps }) => steps.map(({ name }) => name)))];
  const header = [...COLUMNS.map(([name]) => name), ...names];
  const rows = attempts.map((attempt) => [...COLUMNS.map(([, cellOf]) => cellOf(attempt)), ...names.map((name) => timeOf(attempt, name))]);
  return [header, ...rows].map((row) => `${row.map(quoted).join(',')}\r\n`).join('');
}

const COLUMNS: readonly (readonly [name: string, (attempt: Attempt) => Cell])[] = [
  ['Finished', ({ at }) => isoTime(at)],
  ['Story', ({ story }) => story.title],
  ['Note', ({ story }) => story.note],
  ['Question', ({ question }) => question],
  ['Mode', ({ mode }) => mode],
  ['Choosing', ({ choosing }) => inSeconds(choosing)],
  ['Total', (attempt) => inSeconds(totalOf(attempt))],
  ['Minimum', ({ whole }) => inSeconds(whole.minimum)],
  ['Maximum', ({ whole }) => inSeconds(whole.maximum)],
  ['Text', ({ help }) => help],
  ['Grade', ({ grade }) => grade],
  ['Remark', ({ note }) => note],
  ['Attempt', ({ id }) => id],
];

function timeOf({ steps }: Attempt, name: string): Cell {
  const step = steps.find((each) => each.name === name);
  return inSeconds(step?.time ?? null);
}

function inSeconds(milliseconds: number | null): number | null {
  return milliseconds === null ? null : Math.round(milliseconds / 100) / 10;
}

function quoted(cell: Cell): string {
  const text = String(cell ?? '');
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
