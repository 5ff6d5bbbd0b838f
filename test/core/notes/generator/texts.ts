import fc from 'fast-check';

/** What notes are made of, and what breaks readers: lines in any order. */
const LINES = [
  '# Interview',
  '## Stories',
  '### A',
  '##Complex',
  '#### Situation',
  '##### x',
  'S: a',
  '**Task:** b',
  '- **Action** — c',
  'R:',
  'Result (0:30) - ok',
  '**Situation/Task**',
  'Tags: a, b',
  '**Question:** Why?',
  'text',
  '[tag] [b]',
  '[a][b]',
  '[',
  '](',
  '---',
  '====',
  '```',
  '~~~',
  '<!--',
  '-->',
  '> quote',
  '>> S: deep',
  '  - nested',
  '\t* deep',
  '1. one',
  '1. **Title**',
  '',
  '',
  '',
  '| a | b |',
  '|---|---|',
  '| S | T | A | R |',
  '[a]: b',
  '[link](#a)',
  '**bold title**',
  'Story 1: x',
  'What?',
  '\u2028',
  '\ufeff',
  '\ud800',
  '\u0007',
  '<details>',
  '<summary>x</summary>',
  '</details>',
  '<b>Result:</b> y',
  '&amp; &#0;',
  '\\',
  'a\\',
  '    S: code',
  '> [!note] x',
  '---\ntags: [a]\n---',
  'S: x T: y A: z R: w',
  '상황: 하나',
  '**S：** 二',
];

/** Texts of such lines. */
export const roughNotes: fc.Arbitrary<string> = fc
  .array(fc.constantFrom(...LINES), { maxLength: 30 })
  .chain((lines) => fc.constantFrom('\n', '\r\n', '\r').map((end) => lines.join(end)));

/** Any text: notes, and any sequence of UTF-16 code units, lone surrogates and control characters among them. */
export const anyTexts: fc.Arbitrary<string> = fc.oneof(
  { arbitrary: roughNotes, weight: 3 },
  { arbitrary: fc.string({ unit: 'binary', maxLength: 200 }), weight: 1 },
  { arbitrary: fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 100 }).map((units) => String.fromCharCode(...units)), weight: 1 },
  {
    arbitrary: fc
      .array(fc.constantFrom(...'SRTA:*_[]()#>-`~<!|\n\r\t \\&;\u0000\ud83d'), { maxLength: 120 })
      .map((characters) => characters.join('')),
    weight: 1,
  },
);
