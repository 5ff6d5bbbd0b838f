import { deepEqual, equal, throws } from 'node:assert/strict';
import fc from 'fast-check';
import { historyCsv, historyJson, readHistoryJson } from '../../../../src/core/practice/progress/export';
import { anyAttempt, attempt } from '../attempts';

/** A table as RFC 4180 has it, read strictly. */
function readCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/gy;
  for (let match = cell.exec(text); match !== null; match = cell.exec(text)) {
    row.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? '');
    if (match[3] === ',') continue;
    rows.push(row);
    row = [];
    if (cell.lastIndex === text.length) return rows;
  }
  throw new Error('it is no table');
}

describe('the export', () => {
  it('is a table with a row for each attempt, in seconds', () => {
    const [header, row] = readCsv(historyCsv([attempt({ note: 'Say "we", not,\nI', question: null, choosing: 4200 })]));
    deepEqual(Object.fromEntries((header ?? []).map((name, index) => [name, row?.[index]])), {
      Finished: '2026-11-22T12:00:00.000Z',
      Story: 'The queue',
      Note: 'stories.md',
      Question: '',
      Mode: 'story',
      Choosing: '4.2',
      Total: '95.5',
      Minimum: '80',
      Maximum: '120',
      Text: 'hidden',
      Grade: 'good',
      Remark: 'Say "we", not,\nI',
      Attempt: 'one',
      Situation: '24',
      Action: '71.5',
    });
  });

  it('has the header alone for no attempt, and a column for every section', () => {
    equal(readCsv(historyCsv([])).length, 1);
    fc.assert(
      fc.property(fc.array(anyAttempt, { minLength: 1, maxLength: 5 }), (attempts) => {
        const [header = [], ...rows] = readCsv(historyCsv(attempts));
        equal(rows.length, attempts.length);
        equal(header.length, 13 + new Set(attempts.flatMap(({ steps }) => steps.map(({ name }) => name))).size);
        for (const row of rows) equal(row.length, header.length);
        deepEqual(
          rows.map((row) => row[11]),
          attempts.map(({ note }) => note),
        );
      }),
    );
  });

  it('is read again as it was, by any program that reads JSON', () => {
    fc.assert(
      fc.property(fc.array(anyAttempt, { maxLength: 5 }), (attempts) => {
        deepEqual(readHistoryJson(JSON.parse(historyJson(attempts))), { attempts, problems: [] });
      }),
    );
  });

  it('costs an attempt that cannot be read, and is refused when it is something else', () => {
    const { attempts } = JSON.parse(historyJson([attempt()])) as { attempts: Record<string, unknown>[] };
    const read = readHistoryJson({
      version: 1,
      attempts: [{ ...attempts[0], grade: 'splendid' }, { ...attempts[0], version: 2 }, attempts[0]],
    });
    deepEqual(read.attempts, [attempt()]);
    deepEqual(
      read.problems.map((problem) => problem.split(':')[0]),
      ['attempt 1', 'attempt 2'],
    );
    for (const other of [null, [], {}, { version: 2, attempts: [] }]) throws(() => readHistoryJson(other), /no exported history/);
  });
});
