import { deepEqual, equal } from 'node:assert/strict';
import { sentencesIn } from '../../src/core/segments.js';
import { lineBreakAt, lineEnd, lineStart, nextLine, previousLine } from '../../src/core/text.js';

describe('the lines of a text', () => {
  for (const end of ['\n', '\r\n', '\r']) {
    const lines = ['The ropes', '', 'hung', 'in the yard'];
    const text = lines.join(end);
    const starts = lines.map((_, index) => lines.slice(0, index).join(end).length + (index === 0 ? 0 : end.length));

    it(`have their starts and ends, where ${JSON.stringify(end)} ends them`, () => {
      for (const [index, line] of lines.entries()) {
        const start = starts[index] ?? NaN;
        for (const offset of new Set([start, start + Math.min(2, line.length), start + line.length])) {
          equal(lineStart(text, offset), start);
          equal(lineEnd(text, offset), start + line.length);
          equal(nextLine(text, offset), starts[index + 1] ?? text.length);
          equal(lineBreakAt(text, offset), end);
        }
        equal(previousLine(text, start), starts[index - 1] ?? null);
      }
    });
  }

  it('are ended as the text around them is, or as most people end them', () => {
    equal(lineBreakAt('The ropes\nhung\r\nin the yard\r', 0), '\n');
    equal(lineBreakAt('The ropes\nhung\r\nin the yard\r', 12), '\r\n');
    equal(lineBreakAt('The ropes\nhung\r\nin the yard\r', 28), '\r');
    equal(lineBreakAt('The ropes', 3), '\n');
    equal(lineBreakAt('', 0), '\n');
  });
});

describe('sentences', () => {
  it('have the spaces behind them', () => {
    deepEqual(sentencesIn('I hung them.  Why? 乾いた。二日で。'), ['I hung them.  ', 'Why? ', '乾いた。', '二日で。']);
  });
});
