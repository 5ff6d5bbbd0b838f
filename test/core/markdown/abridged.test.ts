import { deepEqual, equal, ok } from 'node:assert/strict';
import fc from 'fast-check';
import { abridge } from '../../../src/core/markdown/abridged.js';
import { runs, SEED } from '../runs.js';
import { wildTexts } from './texts.js';
import { blocksOf } from './whole.js';

/** What joins words in one line: all that may mean something to Markdown, and punctuation that means nothing. */
const JOINTS = [
  ' ',
  ' ',
  ' ',
  ', ',
  '. ',
  ' - ',
  ' + ',
  ' 1. ',
  '; ',
  ': ',
  ' (',
  ') ',
  '*',
  ' > ',
  ' **',
  '** ',
  '_',
  ' `',
  '` ',
  '&',
  '&amp',
  ' &',
  ' [',
  '] ',
  '[',
  ']',
  '](',
  '][',
  ']: ',
  ' [the] ',
  '\\[',
  '\\]',
  '<',
  '>',
  ' <b ',
  '!',
  ' ! ',
  '\\',
  '|',
  ' | ',
  '~',
  '~~~',
  '```',
  '#',
  ' # ',
  '=',
  '\t',
  '  ',
  '\u00a0',
  '😀',
  '\u0301',
];
const WORDS = ['the', 'ropes', 'were', 'wet', 'x', 'Hafenkräne', '漢字', '7', 'amp;', 'script', 'http', '𝒳'];
const STARTS = [
  '',
  '',
  '',
  '',
  '# ',
  '- ',
  '1. ',
  '> ',
  '    ',
  '\t',
  '| ',
  '<p>',
  '[a]: ',
  '[the]: ',
  '[ropes were]: x',
  '---',
  '===',
  '```',
  '~~~',
  '<!--',
  '-->',
  '<!X',
  ':-|',
];

const line = fc.tuple(
  fc.constantFrom(...STARTS),
  fc.array(fc.tuple(fc.constantFrom(...WORDS), fc.constantFrom(...JOINTS)), { maxLength: 14 }),
  fc.constantFrom('', '', '  ', '\\', ' #'),
);
const prose = fc
  .array(fc.tuple(line, fc.constantFrom('\n', '\n', '\n', '\n\n', '\r\n', '\r\n\r\n', '\r')), { maxLength: 12 })
  .map((lines) =>
    lines.map(([[start, words, end], lineEnd]) => start + words.map((pair) => pair.join('')).join('') + end + lineEnd).join(''),
  );

describe('an abridged text', function () {
  this.timeout(3_600_000);

  it('parses as the whole one does, once the words are back: properties of any Markdown', () => {
    fc.assert(
      fc.property(fc.oneof(prose, wildTexts(20)), (whole) => {
        const abridged = abridge(whole);
        deepEqual(abridged.restored(blocksOf(abridged.text)), blocksOf(whole));
      }),
      { numRuns: runs(1_000, 50_000), seed: SEED },
    );
  });

  it('is a small part of what people write', () => {
    const whole = '- **Action:** I measured how wet the ropes were, hung up those that were, and told the night shift about it.\n'.repeat(
      9,
    );
    ok(abridge(whole).text.length < whole.length / 3);
  });

  it('is the whole where words may be more than words', () => {
    for (const whole of [
      '[some words in brackets]',
      'is [some words](an address "of some kind")',
      '[some words]: address "and a title"',
      '[of \\] some words \\[ of]',
      '<a title="some words">',
      '``` some words\n',
      'with \uE000 some words',
    ])
      equal(abridge(whole).text, whole);
  });
});
