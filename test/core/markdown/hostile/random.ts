import fc from 'fast-check';
import { count, fill, nest, type Hostile } from './repeats.js';

/** What means something to a Markdown parser. */
const MARKS = [
  ...['*', '**', '***', '_', '__', '`', '``', '~~', '```', '~~~', '==', '\\', '\\\n', '&', '&amp;', '&#35;', '&bogus;', '$$', '%%'],
  ...['[', ']', '(', ')', '![', '](', '](a)', '[]', '[ ]', '[x]', '[^1]', '[^1]: ', '[a]: /u\n', '[a]: ', '{', '}', '{#a}', ':::'],
  ...[
    '<',
    '>',
    '<td>',
    '</td>',
    '<tr>',
    '<table>',
    '<details>',
    '<summary>',
    '<br>',
    '<p>',
    '<b>',
    '</b>',
    '<!--',
    '-->',
    '<?',
    '<a href="',
  ],
  ...['> ', '- ', '* ', '1. ', '1) ', '#', '## ', '#### ', '---', '===', '|', '| a ', '|-|', '\t', '    ', '\n', '\n\n', '\r', '\r\n'],
];

/** What means something to a reader of stories. */
const WORDS = [
  ...['S: ', 'A: ', 'R: ', 'S. ', '(S) ', '**S:** ', 'Situation', 'Situation: ', 'SITUATION\n', 'SITUATION: ', '**Situation:** '],
  ...['Task - ', 'Action', '**Action**', 'Result: ', 'RESULT', 'Context', 'Impact: ', 'Learning', '情况：', 'ситуация: ', 'السياق: '],
  ...['[tag] ', '[a, b]', '#tag ', 'Tags: ', 'Best for: ', '(90s)', '(2:00)', 'STORY 1: ', 'Story', 'Q: ', 'Q1. ', 'Questions', '?'],
  ...['Tell me about a time ', 'Interview ', 'Other cases', 'I ', 'we ', 'our ', '10 % ', '3,000 ', 'TODO', 'TBD', '...', '…', '-', '–'],
  ...['：', '【', '】', '（', '）', '“', '”', 'é', 'e\u0301', '\u200b', '\u200d', '\ufe0f', '\u2028', '🙂', '中', 'a', ' ', '.', ',', ':'],
];

const unit = fc.array(fc.constantFrom(...MARKS, ...WORDS), { minLength: 1, maxLength: 4 }).map((parts) => parts.join(''));

/** How units make a text. */
const SHAPES = {
  repeated: ([a]) => fill(a),
  'in lines': ([a, b]) => fill(`${a}\n${b}\n`),
  'in paragraphs': ([a, b]) => fill(`${a}\n\n${b}\n\n`),
  nested: ([a, b, c]) => nest(a, b, c),
  'one behind the other':
    ([a, b]) =>
    (size) =>
      `${fill(a)(size / 2)}\n${fill(b)(size / 2)}`,
  growing: ([a, b]) => count((index) => `${a.repeat(index % 60)}${b}\n`),
  'in stairs': ([a, b]) => count((index) => `${'  '.repeat(index % 100)}- ${index % 2 === 0 ? a : b}\n`),
} satisfies Record<string, (units: [string, string, string]) => Hostile['text']>;

const hostile = fc.tuple(fc.constantFrom(...Object.keys(SHAPES)), unit, unit, unit).map(([shape, a, b, c]): Hostile => {
  const text = SHAPES[shape as keyof typeof SHAPES]([a, b, c]);
  return { name: `${JSON.stringify([a, b, c])} ${shape}`, text, from: null };
});

/** So many ways to write text that nobody has thought of, the same for the same seed. */
export function randomHostile(seed: number, ways: number): Hostile[] {
  return fc.sample(hostile, { seed, numRuns: ways });
}
