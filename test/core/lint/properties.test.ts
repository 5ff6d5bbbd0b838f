import { deepEqual, equal } from 'node:assert/strict';
import fc from 'fast-check';
import type { Finding } from '../../../src/core/lint/finding.js';
import { lint, makeLinter } from '../../../src/core/lint/lint.js';
import { RULES } from '../../../src/core/lint/rules/index.js';
import { DEFAULT_LINT_SETTINGS, type LintSettings } from '../../../src/core/lint/settings.js';
import { shiftSpan } from '../../../src/core/notes/place.js';
import { readNote } from '../../../src/core/notes/note.js';
import { editReading, startReading } from '../../../src/core/notes/reading.js';
import { renderedNotes } from '../notes/generator/notes.js';
import { runs, SEED } from '../runs.js';
import { plain } from './found.js';

/** Bits of notes that rules look at, in any order and number. */
const BITS = [
  '# Interview',
  '## Answers',
  '### Rope',
  '### Story 2: Crane',
  '#### Situation',
  '#### Result',
  '## Question categories',
  '### Perseverance',
  '[calm]',
  '[calm',
  '[[calm]]',
  '[]',
  'calm]',
  'Tags: calm, bold',
  '[x]',
  '[X%]',
  '[FILL IN]',
  'TODO',
  'S: One.',
  'T: Two.',
  'A: We did, our team.',
  'R:',
  'R: Half of it.',
  '**Situation (30s):** A flood.',
  '**Action:** ',
  '- Context: wet',
  '- Impact: dry',
  '| S | T | A | R |',
  '| - | - | - | - |',
  '| a | b | c | d |',
  '[it](#rope)',
  '[it](#rop)',
  '[it](#',
  '<!-- star-stories-disable -->',
  '<!-- star-stories-enable missing-tags -->',
  '<!-- star-stories-disable-next-story missing-tags x -->',
  '<!-- star-stories-disable-file',
  '```',
  '> [calm',
  '---',
  '',
  'I told it. '.repeat(30),
  '我把仓库搬走了。',
  '🚒 [🚒',
  '\u0000',
  '\t[calm',
  '***',
  '<b>',
];
const notes = fc.oneof(
  renderedNotes(6).map(({ text }) => text),
  fc.array(fc.constantFrom(...BITS), { maxLength: 40 }).map((bits) => bits.join('\n')),
  fc.string({ maxLength: 400, unit: 'grapheme' }),
);

/** Every rule on, and everything a setting may reach. */
const STRICT: LintSettings = {
  ...DEFAULT_LINT_SETTINGS,
  rules: {
    ...Object.fromEntries(RULES.map(({ id }) => [id, { severity: 'warning' as const }])),
    'unknown-tag': { severity: 'warning', options: { strict: true } },
    unbalanced: { severity: 'warning', options: { words: 0 } },
  },
  tags: [{ name: 'calm', aliases: ['composed'] }],
};

const spansOf = ({ span, related = [], fixes = [] }: Finding): Finding['span'][] => [
  span,
  ...related.map((each) => each.span),
  ...fixes.flatMap(({ edits }) => edits.map((edit) => edit.span)),
];

describe('the checks of any note', function () {
  this.timeout(3_600_000);

  it('never throw, and mark places in it; edits of a fix do not overlap', () => {
    fc.assert(
      fc.property(notes, (text) => {
        for (const finding of lint(readNote(text), STRICT)) {
          for (const { start, end } of spansOf(finding))
            equal(0 <= start && start <= end && end <= text.length, true, `${finding.ruleId} ${start}-${end} of ${text.length}`);
          for (const { edits } of finding.fixes ?? []) {
            const sorted = [...edits].sort((a, b) => a.span.start - b.span.start);
            equal(
              sorted.every(({ span }, index) => index === 0 || span.start >= (sorted[index - 1]?.span.end ?? 0)),
              true,
            );
          }
        }
      }),
      { numRuns: runs(150, 5_000), seed: SEED },
    );
  });

  it('say friendly sentences: begun with a capital or a name, ended, on one line', () => {
    fc.assert(
      fc.property(notes, (text) => {
        for (const { message } of lint(readNote(text), STRICT)) equal(/^[\p{Lu}“a-z][^\n]*[.?]$/u.test(message), true, message);
      }),
      { numRuns: runs(60, 5_000), seed: SEED },
    );
  });

  it('find the same, moved, when text is put before the first heading', () => {
    // A paragraph of its own, which is part of no story and names none.
    const before = 'Notes by the harbour, kept since spring; the rest of the page is below.\n\n';
    fc.assert(
      fc.property(renderedNotes(6), ({ text }) => {
        const body = `# Interview\n\n${text}`;
        const moved = lint(readNote(before + body), STRICT).map(({ message, span }) => ({ message: withoutLines(message), span }));
        deepEqual(
          moved,
          lint(readNote(body), STRICT).map(({ message, span }) => ({
            message: withoutLines(message),
            span: shiftSpan(span, before.length),
          })),
        );
      }),
      { numRuns: runs(30, 2_000), seed: SEED },
    );
  });

  it('find the same after edits as when the note is read anew', () => {
    const edits = fc.array(fc.record({ at: fc.nat(), gone: fc.nat(30), text: fc.constantFrom(...BITS, 'x', '\n\n', '') }), {
      maxLength: 5,
    });
    fc.assert(
      fc.property(notes, edits, (text, changes) => {
        const linter = makeLinter(STRICT);
        let reading = startReading(text);
        linter(reading.note);
        for (const { at, gone, text: put } of changes) {
          const start = at % (reading.text.length + 1);
          reading = editReading(reading, [{ start, end: Math.min(reading.text.length, start + gone), text: put }]);
          deepEqual(plain(linter(reading.note)), plain(lint(readNote(reading.text), STRICT)));
        }
      }),
      { numRuns: runs(50, 2_000), seed: SEED },
    );
  });
});

/** Messages may name lines. */
function withoutLines(message: string): string {
  return message.replace(/\(line [\d, ]+\)/, '');
}
