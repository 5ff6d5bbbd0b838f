import { deepEqual, equal, ok } from 'node:assert/strict';
import fc from 'fast-check';
import { amendmentTo, type History, readHistory } from '../../../../src/core/practice/history/history';
import { type Amendment, amendmentLine, type Attempt, attemptLine } from '../../../../src/core/practice/history/record';
import { anyAmendment, anyAttempt, attempt, DAY, NOON } from '../attempts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const read = (...texts: readonly string[]): History =>
  readHistory(
    texts.map((text, index) => ({ name: `${index}.jsonl`, bytes: bytes(text) })),
    NOON,
  );
const ids = ({ attempts }: History): string[] => attempts.map(({ id }) => id);
/** Each problem as "file:line message". */
const said = ({ problems }: History): string[] => problems.map(({ file, line, message }) => `${file}:${line} ${message}`);

describe('a history', () => {
  it('gives back what was written', () => {
    fc.assert(
      fc.property(fc.uniqueArray(anyAttempt, { selector: ({ id }) => id }), (attempts) => {
        const { attempts: back, problems } = read(attempts.map(attemptLine).join(''));
        deepEqual(problems, []);
        deepEqual(new Set(back), new Set(attempts));
      }),
    );
  });

  it('writes times as people read them', () => {
    const { at, version, kind } = JSON.parse(attemptLine(attempt())) as Record<string, unknown>;
    deepEqual([at, version, kind], ['2026-11-22T12:00:00.000Z', 1, 'attempt']);
  });

  it('is the same whatever the order of its lines and files', () => {
    const lines = fc.array(fc.oneof(anyAttempt.map(attemptLine), anyAmendment.map(amendmentLine)), { maxLength: 12 });
    const twice = lines.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }), fc.nat(all.length)));
    fc.assert(
      fc.property(twice, ([all, shuffled, cut]) => {
        const { problems: _, ...one } = read(all.join(''));
        const { problems: __, ...other } = read(shuffled.slice(0, cut).join(''), shuffled.slice(cut).join(''));
        deepEqual(other, one);
      }),
    );
  });

  it('is sorted by time, and counts each attempt once', () => {
    const [early, late] = [attempt({ id: 'early', at: NOON - DAY }), attempt({ id: 'late' })];
    const history = read(attemptLine(late) + attemptLine(early), attemptLine(early));
    deepEqual(ids(history), ['early', 'late']);
    deepEqual(history.problems, []);
  });

  it('takes the later of two records of one id, and of two at once always the same one, and says that they differ', () => {
    const [early, late, twin] = [attempt({ at: NOON - DAY, note: 'early' }), attempt({ note: 'late' }), attempt({ note: 'much later' })];
    for (const lines of [
      [early, late],
      [late, early],
    ]) {
      const history = read(lines.map(attemptLine).join(''));
      deepEqual(
        history.attempts.map(({ note }) => note),
        ['late'],
      );
      deepEqual(
        history.problems.map(({ line, message, lost }) => [line, message, lost]),
        [[2, 'another record has its id and differs', true]],
      );
    }
    for (const lines of [
      [late, twin],
      [twin, late],
    ])
      deepEqual(
        read(lines.map(attemptLine).join('')).attempts.map(({ note }) => note),
        ['much later'],
      );
  });

  it('keeps attempts of one moment in the order of their ids', () => {
    const lines = ['b', 'c', 'a'].map((id) => attemptLine(attempt({ id })));
    deepEqual(ids(read(lines.join(''))), ['a', 'b', 'c']);
  });

  it('takes no time before 1970 or after 9999, and no budget upside down', () => {
    const line = attemptLine(attempt());
    const withTime = (at: string): string => line.replace(/"at":"[^"]*"/, `"at":"${at}"`);
    equal(ids(read(withTime('1970-01-01T00:00:00.000Z'))).length, 1);
    deepEqual(
      said(read(withTime('1969-12-31T23:59:59.999Z'))).map((each) => each.includes('no such time')),
      [true],
    );
    equal(ids(read(withTime('9999-12-31T23:59:59.999Z'))).length, 1);
    deepEqual(
      said(read(withTime('9999-12-31T23:59:59.999-01:00'))).map((each) => each.includes('no such time')),
      [true],
    );
    const turned = JSON.parse(line) as { whole: { minimum: number; maximum: number } };
    turned.whole = { minimum: 2, maximum: 1 };
    deepEqual(
      said(read(JSON.stringify(turned))).map((each) => each.includes('the minimum is above the maximum')),
      [true],
    );
  });

  it('says of an attempt in the future that it does not count yet, and does not lose it', () => {
    deepEqual(said(read(attemptLine(attempt({ at: NOON + DAY })))), []);
    const { attempts, problems } = read(attemptLine(attempt({ at: NOON + DAY + 1 })));
    deepEqual([attempts.length, problems.map(({ lost }) => lost)], [1, [false]]);
  });

  it('reads what is readable and says what is not', () => {
    const line = attemptLine(attempt());
    const history = read(
      `\uFEFF${line}\r\n\n`,
      `${line.replace('"one"', '"two"')}${line.slice(0, 40)}`,
      `"text"\n[]\n{"version":1,"kind":"weather"}\n${line.replace('"version":1', '"version":2')}${line.replace('"id":"one"', '"id":"three"')}`,
      `${line.replace('"good"', '"splendid"')}${line.replace('"minimum":20000', '"minimum":-1')}${line.replace('2026-11-22', '2026-22-11')}`,
    );
    deepEqual(ids(history), ['one', 'three', 'two']);
    deepEqual(
      said(history).map((each) => each.replace(/Expected.*|Invalid.*/, '…')),
      [
        '1.jsonl:2 it is cut off, or no JSON',
        '2.jsonl:1 it is no record of practice',
        '2.jsonl:2 it is no record of practice',
        '2.jsonl:3 it is no record of practice',
        '2.jsonl:4 a newer version wrote it (2)',
        '3.jsonl:1 grade: …',
        '3.jsonl:2 steps.0.budget.minimum: …',
        '3.jsonl:3 at: …',
      ],
    );
    ok(history.problems.every(({ lost }) => lost));
  });

  it('passes over an empty first line', () => {
    deepEqual(ids(read(`\n${attemptLine(attempt())}\n${attemptLine(attempt({ id: 'two' }))}`)), ['one', 'two']);
  });

  it('bears any bytes, and keeps the whole lines among them', () => {
    const file = (line: string, junk: Uint8Array): Uint8Array => new Uint8Array([...junk, 10, ...bytes(line), ...junk]);
    fc.assert(
      fc.property(anyAttempt, fc.uint8Array({ maxLength: 200 }), (one, junk) => {
        const history = readHistory([{ name: 'a.jsonl', bytes: file(attemptLine(one), junk) }], NOON);
        deepEqual(history.attempts, [one]);
      }),
    );
  });

  it('reads a line with bytes of another encoding, and says so', () => {
    const latin = bytes(attemptLine(attempt({ note: 'caf?' }))).map((byte) => (byte === 63 ? 0xe9 : byte));
    const history = readHistory([{ name: 'a.jsonl', bytes: latin }], NOON);
    equal(history.attempts[0]?.note, 'caf\uFFFD');
    deepEqual(said(history), ['a.jsonl:1 it holds bytes that are not UTF-8, shown as \uFFFD']);
    equal(history.problems[0]?.lost, false);
    const wide = new Uint8Array([0xff, 0xfe, ...[...bytes(attemptLine(attempt()))].flatMap((byte) => [byte, 0])]);
    deepEqual(said(readHistory([{ name: 'a.jsonl', bytes: wide }], NOON)).slice(0, 1), ['a.jsonl:1 it is cut off, or no JSON']);
  });

  it('takes the end of a file not finished for no loss', () => {
    const torn = bytes(attemptLine(attempt()) + attemptLine(attempt({ id: 'two' })).slice(0, 50));
    const history = readHistory([{ name: 'a.jsonl.tmp', bytes: torn }], NOON);
    deepEqual([ids(history), history.problems], [['one'], []]);
  });

  it('keeps an attempt of the future and says so', () => {
    const history = read(attemptLine(attempt({ at: NOON + 2 * DAY })));
    deepEqual(ids(history), ['one']);
    deepEqual(said(history), ['0.jsonl:1 its time is in the future, so it does not count yet']);
  });

  it('takes the later of two records of one id, whichever comes first', () => {
    const [early, late] = [attempt({ note: 'early' }), attempt({ note: 'late', at: NOON + 1 })];
    for (const order of [
      [early, late],
      [late, early],
    ]) {
      const history = read(...order.map(attemptLine));
      equal(history.attempts[0]?.note, 'late');
      deepEqual(said(history), ['1.jsonl:1 another record has its id and differs']);
    }
  });

  it('puts what was said later in the place of what was said before', () => {
    const change = (id: string, more: Partial<Amendment>): string => amendmentLine({ id, at: NOON, of: 'one', ...more });
    const line = attemptLine(attempt({ grade: null }));
    const now = (...changes: string[]): readonly Attempt[] => read(changes.join(''), line).attempts;
    equal(now(change('a', { grade: 'hard' }), change('b', { note: 'slower' }))[0]?.grade, 'hard');
    equal(now(change('a', { grade: 'hard' }), change('b', { note: 'slower' }))[0]?.note, 'slower');
    equal(now(change('a', { grade: 'hard', at: NOON + 1 }), change('b', { grade: 'easy' }))[0]?.grade, 'hard');
    equal(now(change('a', { grade: 'hard' }), change('b', { grade: null }))[0]?.grade, null);
    equal(now(change('a', { grade: 'hard', of: 'another' }))[0]?.grade, null);
    equal(now(change('a', { note: 'slower' }), change('b', { grade: 'hard' }))[0]?.note, 'slower');
    deepEqual(now(change('a', { removed: true }), change('b', { note: 'slower' })), []);
    const unsure = read(line, change('a', { grade: 'hard' }).replace('"of":"one"', '"of":""'));
    deepEqual([ids(unsure), said(unsure).map((each) => each.slice(0, 13))], [['one'], ['1.jsonl:1 of:']]);
  });

  it('takes an attempt back, and gives it back, also when the clock was wrong', () => {
    const line = attemptLine(attempt());
    const removal = amendmentLine({ id: 'a', at: NOON + 900 * DAY, of: 'one', removed: true });
    const taken = read(line, removal);
    deepEqual([ids(taken), taken.removed.map(({ id }) => id)], [[], ['one']]);
    const undo = amendmentLine(amendmentTo(taken, 'one', { removed: false }, 'b', NOON));
    deepEqual(ids(read(line, removal, undo)), ['one']);
  });
});
