import { deepEqual } from 'node:assert/strict';
import { edited } from '../../../src/core/markdown/document.js';
import { editReading, startReading } from '../../../src/core/notes/reading.js';
import { plainNote } from './plain.js';

describe('a note of which a line is rewritten', () => {
  it('has other stories where a line is taken for something else', () => {
    const text = `# Harbour

Tell me about a time you helped
They asked, and so I drew the old tide tables with the clerk for two weeks.

**The crane**

S: stuck
A: oiled
R: turns

Ropes

S: wet
A: hung
B: beside
R: dry

What came of it

Q: Who dried them
A: the crew

## Yard

### Winch

**Situation:** It hung.

> quoted

**Action:** oiled it

### Gate

late
red

### Lamp

**Context:** dark

- lit it

**Impact:** light
`;
    for (const [words, others] of [
      ['Harbour', 'Interviews'],
      ['Tell me', 'Ask me'],
      ['helped', 'helped?'],
      ['and so I drew', 'and so he drew'],
      ['with the clerk for two weeks', 'then'],
      ['with the clerk', 'with your clerk'],
      ['**The crane**', '**The crane:**'],
      ['**The crane**', '*The crane is old.*'],
      ['**The crane**', 'The **crane**'],
      ['**The crane**', 'A line that is by far too long to be a title of any story that one tells, and that ends here.'],
      ['Ropes\n', 'Ropes.\n'],
      ['Ropes\n', 'Story: Ropes\n'],
      ['Ropes\n', 'Story 2: Ropes\n'],
      ['Ropes\n', 'ROPES THAT HUNG\n'],
      ['S: wet', 'S:'],
      ['S: wet', 'T: wet'],
      ['B: beside', 'S: beside'],
      ['B: beside', 'Be beside'],
      ['What came of it', 'What came of it?'],
      ['What came of it', 'In an interview'],
      ['Who dried them', 'Who dried them?'],
      ['It hung.', 'I hung.'],
      ['> quoted', '> [calm]'],
      ['oiled it', 'describe it'],
      ['late', '[late]'],
      ['late', 'Tags: late'],
      ['- lit it', '- **lit** it'],
      ['- lit it', '- I lit it'],
      ['- lit it', '1. lit it'],
    ] as const) {
      const [start, end] = [text.indexOf(words), text.indexOf(words) + words.length];
      const other = edited(text, { start, end, text: others });
      const there = editReading(startReading(text), [{ start, end, text: others }]);
      deepEqual(plainNote(there.note), plainNote(startReading(other).note), others);
      deepEqual(
        plainNote(editReading(there, [{ start, end: start + others.length, text: words }]).note),
        plainNote(startReading(text).note),
        `${others}, and back`,
      );
    }
  });
});
