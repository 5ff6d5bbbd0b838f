import { deepEqual, equal, ok } from 'node:assert/strict';
import fc from 'fast-check';
import { parseMarkdown } from '../../../src/core/markdown/document.js';
import { FragmentCache } from '../../../src/core/markdown/fragmentCache.js';
import { finish } from '../../../src/core/notes/reading.js';
import { readNote } from '../../../src/core/notes/note.js';
import { told } from './told.js';
import { plainNote } from './plain.js';

const STORY = '# Interview\n\n## Rope store\n\n**Situation:** One.\n\n**Task:** Two.\n\n**Action:** Three.\n\n**Result:** Four.\n';
const NOTHING = {
  stories: [],
  questions: [],
  ideas: [],
  groups: [],
  references: [],
  brokenReferences: [],
  anchors: [],
  misplaced: [],
  budgets: [],
  directives: [],
  unread: [],
  reasons: [],
};

describe('bad input', function () {
  // A megabyte takes its time on a busy machine.
  this.timeout(30_000);

  it('holds nothing', () => {
    const mebibyte = 1_048_576;
    const inputs = {
      'an empty file': '',
      'white space': ' \n\t\n',
      'front matter alone': '---\ntitle: S: T: A: R:\ntags: [interview]\n---\n',
      'front matter that is not closed': '---\ntitle: interview',
      'bytes that are no text': '\u0000\u0001S: a\u0000\nT: b\nA: c\nR: d\ufffd',
      'one line of 1 MB': 'S: word '.repeat(mebibyte / 8),
      'brackets on one line of 1 MB': '[*_`'.repeat(mebibyte / 4),
      'a fence that is not closed': '```\nS: a\nT: b\nA: c\nR: d\n',
      'a comment that is not closed': '<!-- \nS: a\nT: b\nA: c\nR: d\n',
      'a paragraph of 1 MB': '*a _b [c](\n'.repeat(mebibyte / 11),
      'quotes inside quotes': '> '.repeat(5_000),
    };
    for (const [name, text] of Object.entries(inputs)) deepEqual(plainNote(readNote(text)), NOTHING, name);
  });

  it('costs no story that stands before it', () => {
    const text = `${STORY}\n## Log\n\n${'> '.repeat(200)}high water\n`;
    deepEqual(told(text).slice(0, 1), told(STORY));
    deepEqual(
      readNote(text).unread.map(({ line, span }) => [line, text.slice(span.start, span.end)]),
      [[13, '## Log']],
    );
  });

  it('keeps lines and offsets behind a byte order mark, front matter and CRLF', () => {
    deepEqual(told(STORY), ['Rope store @3 S5 T7 A9 R11']);
    deepEqual(told(STORY.replaceAll('\n', '\r\n')), told(STORY));
    deepEqual(told(`\uFEFF${STORY}`), told(STORY));
    const fronted = `\uFEFF---\r\nauthor: me\r\n---\r\n${STORY}`;
    deepEqual(told(fronted), ['Rope store @6 S8 T10 A12 R14']);
    const label = readNote(fronted).stories[0]?.sections[0]?.span;
    equal(fronted.slice(label?.start, label?.end), 'Situation');
  });

  it('may have more lines under a label than a call takes arguments', () => {
    const text = `${STORY}\n**Best for:** storms\n\n${'x\n'.repeat(130_000)}`;
    deepEqual(told(text), ['Rope store @3 S5 T7 A9 R11 o13']);
  });

  it('does not hide the stories before it', () => {
    deepEqual(told(`${STORY}\n\`\`\`\nS: a\nT: b\nA: c\nR: d\n`), ['Rope store @3 S5 T7 A9 R11']);
  });
});

/** Texts made of what notes are made of, in any order. */
const notes = fc
  .array(
    fc.constantFrom(
      '# Interview',
      '## Stories',
      '### A',
      '#### Situation',
      '##### x',
      'S: a',
      '**Task:** b',
      '- **Action** — c',
      'R:',
      'text',
      '[tag] [b]',
      '---',
      '====',
      '```',
      '<!--',
      '-->',
      '> quote',
      '  - nested',
      '1. one',
      '',
      '',
      '| a | b |',
      '|---|---|',
      '[a]: b',
      'Result - ok',
      '\t* deep',
      '**bold title**',
      'What?',
      '\u2028',
      '\ufeff',
      '<details>',
    ),
    { maxLength: 40 },
  )
  .chain((lines) => fc.constantFrom('\n', '\r\n').map((end) => lines.join(end)));

describe('any text', function () {
  this.timeout(30_000);

  it('is cut into pieces without a gap', () => {
    fc.assert(
      fc.property(notes, (text) => {
        const long = `${text}\n\n`.repeat(6);
        const { pieces } = finish(parseMarkdown(long, new FragmentCache()));
        let end = pieces[0]?.start ?? long.length;
        for (const piece of pieces) {
          equal(piece.start, end);
          equal(piece.line, long.slice(0, end).split(/\r\n|\n|\r/).length);
          end += piece.fragment.text.length;
        }
        equal(end, long.length);
      }),
      { numRuns: 50 },
    );
  });

  it('is read with every place inside it, and stories in order without overlap', () => {
    fc.assert(
      fc.property(notes, (text) => {
        let end = -1;
        for (const { extent, span, line, sections, missing } of readNote(text).stories) {
          ok(extent.start >= end && extent.start <= span.start && extent.end <= text.length);
          equal(text.slice(0, span.start).split(/\r\n|\n|\r/).length, line);
          end = extent.end;
          for (const section of sections) {
            ok(section.span.start >= extent.start && section.body.end <= Math.max(extent.end, section.body.start));
            ok(section.empty || !missing.some((role) => section.roles.includes(role)));
          }
        }
      }),
    );
  });
});
