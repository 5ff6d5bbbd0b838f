import { equal, match, notEqual } from 'node:assert/strict';
import fc from 'fast-check';
import { hostility } from '../../../src/core/markdown/bounds.js';
import { renderedNotes } from '../notes/generator/notes.js';
import { anyTexts, roughNotes } from '../notes/generator/texts.js';
import { HOSTILE } from './hostile.js';

const KILOBYTES = [8, 32, 64];

/** What a text holds that is past a limit, the limit, and such a text of so many. */
const LIMITS: readonly (readonly [what: string, most: number, text: (count: number) => string])[] = [
  ['deeply nested quotes and lists', 100, (count) => `${'> '.repeat(count)}a`],
  ['deeply nested quotes and lists', 50, (count) => `${'- + '.repeat(count / 2)}${'> '.repeat(count % 2)}a`],
  ['deeply nested quotes and lists', 50, (count) => steps(count, '  ', '- a\n')],
  ['deeply nested quotes and lists', 50, (count) => steps(count, '     ', '123. a\r\n')],
  ['deeply nested quotes and lists', 50, (count) => steps(count, '   ', '1) a\r')],
  ['thousands of nested quotes and list items', 5_000, (count) => '- a\n'.repeat(count)],
  [
    'thousands of nested quotes and list items',
    10_000,
    (count) => `> > > > > a\n${'\n> > > > > b\n'.repeat(count / 5 - 1)}${'\n> c'.repeat(count % 5)}`,
  ],
  [
    'thousands of nested quotes and list items',
    10_000,
    (count) => `- - - - a\n${'\n'.repeat(count / 8 - 1)}${'\nb\n\n- c'.repeat(count % 8)}`,
  ],
  ['thousands of underlined headings', 500, (count) => 'a\n===\n\n'.repeat(count)],
  ['thousands of underlined headings', 500, (count) => '> a\n> -\n\n'.repeat(count)],
  ['thousands of link definitions', 2_000, (count) => '[a]: b\n\n'.repeat(count)],
  ['thousands of short lines', 10_000, (count) => 'a\n'.repeat(count)],
  ['thousands of short lines', 10_000, (count) => '\r'.repeat(count)],
  ['a tangle of stars and underscores', 600, (count) => 'a* '.repeat(count)],
  ['a tangle of stars and underscores', 600, (count) => 'a __b__\n'.repeat(count)],
  ['a tangle of stars and underscores', 600, (count) => 'a*b'.repeat(count)],
  ['a tangle of stars and underscores', 600, (count) => '.*.'.repeat(count)],
  ['a tangle of images', 500, (count) => '![a '.repeat(count)],
  ['hundreds of comments or declarations in one block', 150, (count) => 'a <!-- '.repeat(count)],
  ['hundreds of comments or declarations in one block', 150, (count) => 'a <?\n'.repeat(count)],
  ['hundreds of link titles in one block', 150, (count) => '[a](b (c '.repeat(count)],
  ['hundreds of link titles in one block', 150, (count) => '[a]: b\n(c\n'.repeat(count)],
  ['runs of backticks of many lengths', 16, (count) => Array.from({ length: count }, (_, index) => `${'`'.repeat(index + 1)}a `).join('')],
  ['hundreds of lines that run on out of a quote or list', 800, (count) => `> a\n${'b\n'.repeat(count)}`],
  ['hundreds of lines that run on out of a quote or list', 800, (count) => `- a\n${'b\n'.repeat(count)}`],
  ['a table of thousands of cells', 4_000, (count) => `${'a|'.repeat(count)}`],
  ['thousands of character references', 4_000, (count) => '&amp;'.repeat(count)],
  ['a tangle of brackets and other marks', 8_000, (count) => '[a'.repeat(count)],
  ['a tangle of brackets and other marks', 8_000, (count) => '\\* '.repeat(count)],
];

/** What people write, and more of it than they write. */
const ORDINARY: Readonly<Record<string, string>> = {
  nothing: '',
  'prose on one line': 'I asked the team what they needed, and why. '.repeat(2_000),
  'prose on many lines': 'I asked the team what they needed,\nand why.\n'.repeat(1_000),
  paragraphs: 'I asked *them* what **they** needed (see [the notes](notes.md "Notes")), and `why`.\n\n'.repeat(1_000),
  'a list': '- **Situation:** the rope store was empty [again](#a)\n'.repeat(1_500),
  'a list in lists': '- one\n  - two\n    - three\n      - four\n        - five\n'.repeat(200),
  'a list of long paragraphs': `${'1. First I asked.\nThen they told.\n\n'.repeat(600)}`,
  'a table': `| a | b | c | d |\n|---|---|---|---|\n${'| **S** | [link](#a) | `code` | text |\n'.repeat(500)}`,
  'a long mail thread': Array.from({ length: 20 }, (_, depth) => `${'>'.repeat(depth)} Yes, said the other.\n`.repeat(5)).join(''),
  'lines across the page': `${'- '.repeat(60)}\n\n${'* '.repeat(60)}\n\n${'> '.repeat(60)}\n\n${'_'.repeat(80)}\n\n${'*'.repeat(80)}\n`,
  'underlined headings with text': '2019-07-22\n==========\n\n* one\n* two\n\n'.repeat(500),
  definitions: Array.from({ length: 1_500 }, (_, index) => `[#${index}]: https://example.org/issues/${index}\n`).join(''),
  pictures: '[![build](https://example.org/a.svg)](https://example.org/a)\n'.repeat(200),
  code: `\`\`\`js\n${'const a = { b: [1, 2], c: (d) => d * 2 }; // <!-- no -->\n\n'.repeat(1_000)}\`\`\`\n`,
  'names with underscores': 'snake_case_name '.repeat(3_000),
  'bold words in other scripts': '状況：**重要な**結果です。'.repeat(300),
  'a picture as text': `![a](data:image/png;base64,${'iVBORw0KGgo'.repeat(8_000)})\n`,
  markup: `<table>\n${'<tr><td>a</td><td><b>b</b> &amp; c</td></tr>\n'.repeat(500)}</table>\n`,
};

describe('hostile text', function () {
  // A busy machine takes its time.
  this.timeout(30_000);

  it('is recognised before it is parsed', () => {
    for (const { name, text, from } of HOSTILE) {
      if (from === null) continue;
      for (const size of KILOBYTES.filter((kilobytes) => kilobytes >= from))
        notEqual(hostility(text(size * 1024)), null, `${name}, ${size} KB`);
    }
  });

  it('is what is past a limit, and says so', () => {
    for (const [what, most, text] of LIMITS) {
      equal(hostility(text(most)), null, `${what}: ${text(1)}`);
      equal(hostility(text(most + 1)), what, `${what}: ${text(1)}`);
    }
  });

  it('is counted anew behind a blank line and in the next list item', () => {
    for (const [what, most, text] of LIMITS) {
      if (!/tangle|in one block/.test(what) || text(1).includes('\n')) continue;
      for (const between of ['\n\n', '\r\n \t\r\n', '\r\r', '\n> \n', '\n- ', '\n   * ', '\n1. '])
        equal(hostility(text(most) + between + text(most)), null, `${what}: ${between}`);
      for (const between of ['\n', '\n    - ', '\n2. ', '\n-', '\n1.', '\n> '])
        equal(hostility(text(most) + between + text(most)), what, `${what}: ${between}`);
      equal(hostility(`7. ${text(most)}\n8. ${text(most)}`), null, what);
    }
  });

  it('is not what people write', () => {
    for (const [name, text] of Object.entries(ORDINARY)) equal(hostility(text), null, name);
    fc.assert(
      fc.property(renderedNotes(6), ({ text }) => equal(hostility(text), null)),
      { numRuns: 100 },
    );
    fc.assert(
      fc.property(roughNotes, (text) => equal(hostility(text), null)),
      { numRuns: 200 },
    );
  });
});

/** Texts that are hostile as often as not: something over and over, or something between two others. */
const repetitions = fc
  .tuple(anyTexts, fc.constantFrom('> ', '- ', '*a_ ', '[', '](', '`', '&', '<!--', 'a|', '=\n', '\n', '  - '), fc.nat(3_000), anyTexts)
  .map(([head, unit, times, tail]) => head + (unit + tail.slice(0, 3)).repeat(times) + tail);

describe('any text before it is parsed', function () {
  this.timeout(30_000);

  it('is hostile or not, whatever it holds', () => {
    fc.assert(
      fc.property(fc.oneof(anyTexts, repetitions), (text) => {
        const what = hostility(text);
        if (what !== null) match(what, /^[a-z].*[a-z]$/);
      }),
      { numRuns: 500 },
    );
    for (const unit of ['> ', '- ', '1. ', '>- '])
      equal(hostility(unit.repeat(500_000)), unit === '- ' ? null : 'deeply nested quotes and lists');
  });

  it('is the same with any line ends', () => {
    fc.assert(
      fc.property(fc.oneof(anyTexts, repetitions), (text) => {
        const lines = text.split(/\r\n|\n|\r/);
        for (const end of ['\r\n', '\r']) equal(hostility(lines.join(end)), hostility(lines.join('\n')));
      }),
      { numRuns: 200 },
    );
  });
});

/** A staircase of so many steps. */
function steps(count: number, step: string, line: string): string {
  return Array.from({ length: count }, (_, index) => step.repeat(index) + line).join('');
}
