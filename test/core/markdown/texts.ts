import fc from 'fast-check';
import type { TextEdit } from '../../../src/core/markdown/pieces.js';

/** Lines that open, close and continue all kinds of blocks. */
const LINES = [
  '',
  '',
  '',
  ' ',
  '\t',
  '# Rope store',
  '## Crane rota ##',
  '###Harbour',
  '####### Seven',
  '#',
  'Rope store',
  '===',
  '---',
  '--- ',
  '***',
  '* * *',
  '_ _ _',
  'S: the ropes were wet',
  'and nobody knew',
  '  indented by two',
  '    indented by four',
  '\tby a tab',
  ' \tby both',
  'ends in two spaces  ',
  'ends in a backslash\\',
  '- wet',
  '- ',
  '-',
  '  - wetter',
  '    - wettest',
  '* dry',
  '+ other',
  '1. first',
  '2) second',
  '10. tenth',
  '   still first',
  '- [ ] open',
  '- # heading in a list',
  '1986. A year',
  '> quoted',
  '>quoted',
  '> - list',
  '> > deeper',
  '>',
  'lazy',
  '> ```',
  '> # heading',
  '```',
  '```js',
  '````',
  '~~~',
  '~~~~ x',
  '  ```',
  '``` not ``` a fence',
  '    ```',
  '<div>',
  '</div>',
  '<details><summary>Story</summary>',
  '</details>',
  '<!-- comment',
  '-->',
  '<!-- all -->',
  '<?php',
  '?>',
  '<!DOCTYPE x',
  '<![CDATA[ x',
  ']]>',
  '<script>',
  '</script>',
  '<pre>',
  '</pre>',
  '<style> a </style>',
  '<b>bold</b> text',
  '<x-y a="b">',
  '<textarea>',
  '</textarea>',
  '[Teamwork]',
  '[Teamwork] [Conflict]',
  '[a][b]',
  '![a]',
  '[a]: /url',
  '[b]: <x y> "title"',
  '[Teamwork]: #rope-store',
  '[c]:',
  '/url',
  '"title',
  'goes on"',
  '[rope]( #rope-store "x" )',
  '[x](#y)',
  '[nested [a] b]',
  '[ẞ]: x',
  '[SS]',
  '| a | b |',
  '| - | - |',
  '| S | T | A | R |',
  'a | b',
  '--|--',
  '| \\| | [a] |',
  '|',
  'ropes went down & the crane &amp; the pump stood',
  'wet in the `rain and the sun` until spring',
  'words and more *words with emphasis* that_are_snakes here',
  'in 1986. not a list of things  ',
  'a line of words that ends in a backslash\\',
  '<b>words and more words</b> words in HTML',
  '[words in brackets]: /words-in-address "words in a title"',
  '[words in brackets](</words in address> "words in a title")',
  '``` words of an info string',
  '| words in a cell | more words here |',
  '> quoted words of a kind',
  '## Words in a heading ##',
  '--> words behind a comment <!-- words in one',
  '\uE000 words of private use',
  '*a* **b** _c_ `d`',
  '**S:** wet **T:** dry',
  '*a',
  'b*',
  '`a',
  'b`',
  '&amp; &#35; &bogus;',
  '\\# \\* \\[a]',
  'https://example.org <a@b.c>',
  'a\u00a0b\u2028c',
  'é 漢字 😀',
  '\u00a0',
  '．',
  'a\u0085b',
] as const;

const ENDS = ['\n', '\n', '\n', '\n', '\r\n', '\r'] as const;

/** A line repeated makes texts long enough to be cut. */
const line = fc
  .tuple(fc.constantFrom(...LINES), fc.nat(200))
  .map(([text, padding]) => (padding > 150 && /\p{L}$/u.test(text) ? `${text} ${'and so it went '.repeat(padding % 20)}` : text));

/** Markdown of up to `most` lines, with any line ends, in an order that no writer would choose. */
export function wildTexts(most: number): fc.Arbitrary<string> {
  const end = fc.oneof({ arbitrary: fc.constant('\n'), weight: 6 }, { arbitrary: fc.constantFrom(...ENDS), weight: 1 });
  const lines = fc
    .array(fc.tuple(line, end), { maxLength: most, size: 'max' })
    .map((pairs) => pairs.map(([text, ending]) => text + ending).join(''));
  const front = fc.constantFrom(
    '',
    '',
    '',
    '',
    '\uFEFF',
    '---\ntitle: Rope\n---\n',
    '\uFEFF---\r\ntags: [a]\r\n---\r\n',
    '---\n',
    '---\nopen: true\n',
  );
  const last = fc.constantFrom('', '', 'no line end', '#', '```', '-');
  return fc.tuple(front, lines, last).map((parts) => parts.join(''));
}

/** A change of a text, not yet tied to one: where in it, how much goes and what comes. */
export interface WildEdit {
  /** A part of the text's length, 0 to 1. */
  readonly at: number;
  readonly snap: 'anywhere' | 'line' | 'head';
  readonly removed: number;
  readonly text: string;
}

export const wildEdits: fc.Arbitrary<WildEdit> = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  snap: fc.constantFrom('anywhere', 'anywhere', 'line', 'line', 'line', 'head'),
  removed: fc.oneof(fc.constant(0), fc.constant(0), fc.nat(3), fc.nat(40), fc.nat(2_000)),
  text: fc.oneof(
    fc.constant(''),
    fc.constantFrom(
      'a',
      ' ',
      '#',
      '# ',
      '\n',
      '\r',
      '\r\n',
      '\n\n',
      '`',
      '-',
      '>',
      '|',
      '[',
      ']:',
      '*',
      '<',
      '--',
      '    ',
      '\0',
      'x\n\ny',
      ' word ',
    ),
    fc.tuple(fc.constantFrom(...LINES), fc.constantFrom(...ENDS)).map(([text, end]) => text + end),
    wildTexts(60),
  ),
});

/** The edit of this text that a wild one means. */
export function editOf(text: string, { at, snap, removed, text: inserted }: WildEdit): TextEdit {
  const anywhere = Math.floor(at * text.length);
  const start =
    snap === 'head'
      ? Math.min(anywhere, 5)
      : snap === 'line'
        ? Math.max(text.lastIndexOf('\n', anywhere), text.lastIndexOf('\r', anywhere)) + 1
        : anywhere;
  return { start, end: Math.min(text.length, start + removed), text: inserted };
}
