import * as v from 'valibot';
import { type Attempt, isoTime, readRecord, recordOf, totalOf, VERSION } from '../history/record.js';

/** The attempts as other programs read them: records as in the history's files, with all that was said of them later. */
export function historyJson(attempts: readonly Attempt[]): string {
  return `${JSON.stringify({ version: VERSION, attempts: attempts.map(recordOf) }, null, 2)}\n`;
}

const EXPORT = v.looseObject({ version: v.literal(VERSION), attempts: v.array(v.unknown()) });

/**
 * Reads what `historyJson` has written, already parsed from JSON. An attempt that cannot be read costs that attempt.
 * @throws an error that says why it is no such export
 */
export function readHistoryJson(value: unknown): { readonly attempts: readonly Attempt[]; readonly problems: readonly string[] } {
  const read = v.safeParse(EXPORT, value);
  if (!read.success) throw new Error(`it is no exported history of version ${VERSION}`);
  const attempts: Attempt[] = [];
  const problems: string[] = [];
  read.output.attempts.forEach((each, index) => {
    const record = readRecord(each);
    if ('attempt' in record) attempts.push(record.attempt);
    else problems.push(`attempt ${index + 1}: ${'problem' in record ? record.problem : 'it is no attempt of this version'}`);
  });
  return { attempts, problems };
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
  return [header, ...rows].map(csvLine).join('');
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

/** A line of a table as RFC 4180 has it. */
export function csvLine(cells: readonly Cell[]): string {
  return `${cells.map(quoted).join(',')}\r\n`;
}

function quoted(cell: Cell): string {
  const text = String(cell ?? '');
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
