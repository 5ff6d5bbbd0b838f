import { deepEqual, equal } from 'node:assert/strict';
import { makeLine, moveLine, sliceLine, spanAt, textOf, type Line, type Run } from '../../../src/core/notes/line.js';

const SOURCE = '- **Ropes:**  S: I *hung* them. ';
/** Where the line stands in its note. */
const START = 100;

function run(text: string, emphasised = false): Run {
  return { text, offset: START + SOURCE.indexOf(text), line: 7, emphasised };
}

const LINE = makeLine([run('Ropes:', true), run('  S: I '), run('hung', true), run(' them. ')], {
  kind: 'text',
  level: 0,
  depth: 1,
  item: 'bullet',
  quoted: false,
  opens: false,
  line: 7,
  span: { start: START + 2, end: START + SOURCE.length },
  source: SOURCE.slice(2),
});

/** What of a part of the line is its own. */
function part(start: number, end: number): unknown[] {
  const { text, source, emphasised, opens, item, span, stretches } = sliceLine(LINE, start, end);
  equal(SOURCE.slice(span.start - START, span.end - START), source);
  for (const [at, { index, offset }] of stretches.entries()) {
    const words = text.slice(index, stretches[at + 1]?.index);
    equal(SOURCE.slice(offset - START, offset - START + words.length), words);
  }
  return [text, source, emphasised, opens, item, stretches.map((stretch) => stretch.emphasised)];
}

describe('a part of a line', () => {
  it('is a line of its own, without the space before it', () => {
    equal(LINE.text, 'Ropes:  S: I hung them.');
    equal(LINE.emphasised, 6);
    deepEqual(part(0, 6), ['Ropes:', 'Ropes:', 6, false, 'bullet', [true]]);
    deepEqual(part(6, LINE.text.length), ['S: I hung them.', 'S: I *hung* them.', 0, true, null, [false, true, false]]);
    deepEqual(part(6, 10), ['S:', 'S:', 0, true, null, [false]]);
    deepEqual(part(13, 17), ['hung', 'hung', 4, true, null, [true]]);
    deepEqual(part(14, 18), ['ung', 'ung* ', 3, true, null, [true, false]]);
    deepEqual(part(4, 4), ['', '', 0, true, null, []]);
  });

  it('has a place, which is empty where it is', () => {
    deepEqual(spanAt(LINE, 13, 17), { start: START + SOURCE.indexOf('hung'), end: START + SOURCE.indexOf('hung') + 4 });
    deepEqual(spanAt(LINE, 13, 13), { start: START + SOURCE.indexOf('hung'), end: START + SOURCE.indexOf('hung') });
  });
});

describe('a line', () => {
  it('moves with its cells', () => {
    const row: Line = { ...LINE, cells: [LINE] };
    const moved = moveLine(row, 10, 2);
    for (const { line, span, stretches } of [moved, ...(moved.cells ?? [])])
      deepEqual(
        [line, span.start, span.end, stretches[0]?.offset],
        [9, START + 12, START + SOURCE.length + 10, START + SOURCE.indexOf('Ropes') + 10],
      );
    equal(moved.cells?.length, 1);
    equal('cells' in moveLine(LINE, 10, 2), false);
  });

  it('is emphasised from its start, whatever emoji stand there', () => {
    const emphasised = (...runs: readonly Run[]): number => makeLine(runs, LINE).emphasised;
    equal(emphasised(run('📍 '), run('Ropes:', true), run(' hung')), 9);
    equal(emphasised(run('📍 a '), run('Ropes:', true)), 0);
    equal(emphasised(run('(', false), run('Ropes:', true)), 0);
    equal(emphasised(run('Ropes: ', true), run(' ')), 6);
  });

  it('is put together of its runs', () => {
    equal(textOf([run('Ropes:'), run(' hung ')]), 'Ropes: hung');
  });
});
