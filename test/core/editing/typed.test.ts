import { deepEqual, equal } from 'node:assert/strict';
import { typedAt, type Typed } from '../../../src/core/editing/typed.js';
import { labelChoices } from '../../../src/core/editing/labelChoices.js';
import { startReading } from '../../../src/core/notes/reading.js';

const HEAD = '# Interview\n\n## Answers\n\n';
const SECTIONS = '**Situation:** Wet ropes.\n\n**Task:** Dry them.\n\n**Action:** I hung them up.\n';

/** What is typed at the `‸`, which is not part of the note. */
function typedIn(marked: string): { readonly line: string; readonly found: Typed | null } {
  const offset = marked.indexOf('‸');
  const text = marked.replace('‸', '');
  const lines = text.slice(0, offset).split('\n');
  const line = text.split('\n')[lines.length - 1] ?? '';
  return { line, found: typedAt(startReading(text).note, lines.length, line, lines.at(-1)?.length ?? 0, offset) };
}

/** Its kind, and what a choice would replace. */
function typed(marked: string): string | null {
  const { line, found } = typedIn(marked);
  return found === null ? null : `${found.kind} ${line.slice(found.start, found.end)}${found.isClosed ? '' : '…'}`;
}

describe('what is being typed', () => {
  it('is a tag under a story’s title, at its end, and behind its last section', () => {
    equal(typed(`${HEAD}### Ropes\n[con‸\n\n${SECTIONS}`), 'tag con…');
    equal(typed(`${HEAD}### Ropes\n[calm] [con‸flict]\n\n${SECTIONS}`), 'tag conflict');
    equal(typed(`${HEAD}### Ropes\n> [calm], [‸]\n\n${SECTIONS}`), 'tag ');
    equal(typed(`${HEAD}### Ropes [con‸\n\n${SECTIONS}`), 'tag con…');
    equal(typed(`${HEAD}### Ropes\n\n${SECTIONS}\n[con‸`), 'tag con…');
    equal(typed(`${HEAD}### Ropes\n**Tags:** [con‸\n\n${SECTIONS}`), 'tag con…');
    equal(typed(`${HEAD}### Ropes\nTags: calm, con‸\n\n${SECTIONS}`), 'listed-tag con');
    equal(typed(`${HEAD}### Ropes\n**Tags:** calm, con‸flict, winter\n\n${SECTIONS}`), 'listed-tag conflict');
    equal(typed(`${HEAD}### Ropes (2:00)  [con‸\n\n${SECTIONS}`), 'tag con…');
    equal(typed(`${HEAD}### Ropes\n> - **Theme:** [con‸, [calm]\n\n${SECTIONS}`), 'tag con…');
    equal(typed(`${HEAD}### Ropes\n\n${SECTIONS.replace('\n\n**Task', '\n**Tags:** [con‸\n\n**Task')}`), 'tag con…');
  });

  it('belongs to the story around it, or to the one above', () => {
    const note = (first: string, second: string): string =>
      `${HEAD}### Ropes${first}\n\n${SECTIONS}\n### The crane\n\n${SECTIONS}${second}`;
    const places = (marked: string): unknown => {
      const { found } = typedIn(marked);
      return [found?.story, found?.isBelow, found?.before];
    };
    deepEqual(places(note('\n[con‸', '')), [0, false, '']);
    deepEqual(places(note('', '[con‸')), [1, false, '']);
    deepEqual(places(note('', '\n> - **Re‸')), [1, false, '> - **']);
    deepEqual(places(note('', '\n‸')), [1, true, '']);
    deepEqual(places(note('', '\nSee [that](#ro‸')), [1, false, '']);
    deepEqual(places('See [that](#ro‸ and more)'), [-1, false, '']);
  });

  it('is none in text, in links, and where no story is', () => {
    equal(typed(`${HEAD}### Ropes\nI told [con‸\n\n${SECTIONS}`), null);
    equal(typed(`${HEAD}### Ropes\n[calm][con‸\n\n${SECTIONS}`), null);
    equal(typed(`${HEAD}### Ropes[con‸\n\n${SECTIONS}`), null);
    equal(typed(`${HEAD}### The ropes[con‸\n\n${SECTIONS}`), null);
    equal(typed(`${HEAD}### Ropes\n[con‸] and so on\n\n${SECTIONS}`), null);
    equal(typed(`${HEAD}Re‸\n\n### Ropes\n\n${SECTIONS}`), null);
    equal(typed(`${HEAD}### Ropes\n![con‸\n\n${SECTIONS}`), null);
    equal(typed(`${HEAD}### Ropes\n\n${SECTIONS.replace('\n\n**Task', '\n[con‸\n\n**Task')}`), null);
    equal(typed('# Tool\n\n## Background\n\n[con‸\n'), null);
    equal(typed('# Tool\n\n## Results\n\n**Re‸\n'), null);
  });

  it('is a label where nothing else is on its line, and an anchor in a link', () => {
    equal(typed(`${HEAD}### Ropes\n\n${SECTIONS}\n**Re‸`), 'label **Re…');
    equal(typed(`${HEAD}### Ropes\n\n${SECTIONS}\n‸`), 'label …');
    equal(typed(`${HEAD}### Ropes\n\n${SECTIONS}So I did this: Re‸`), null);
    equal(typed(`${HEAD}### Ropes\n\n${SECTIONS}\n**Re‸** \n`), 'label **Re** …');
    equal(typed(`${HEAD}### Ropes\n\n${SECTIONS}\n**Re‸ and so on\n`), null);
    equal(typed(`${HEAD}### Ropes\n\n${SECTIONS}See [that](#ro‸pes).\n`), 'anchor ropes');
    equal(typed(`${HEAD}### Ropes\n\n${SECTIONS}See [that](#ro‸ and so on\n`), 'anchor ro…');
  });
});

describe('the labels to choose from', () => {
  const labels = (marked: string, place = 0): string[] =>
    labelChoices(startReading(marked.replace('‸', '')), place, marked.indexOf('‸')).map(({ text }) => text);

  it('are those that the story has not, as it writes the others', () => {
    deepEqual(labels(`${HEAD}### Ropes\n\n${SECTIONS}\n‸`), ['**Result:** ', '**Learning:** ']);
    deepEqual(labels(`${HEAD}### Ropes\n\n#### S\n\nWet.\n\n#### A\n\nHung.\n\n‸`), ['#### T\n\n', '#### R\n\n', '#### L\n\n']);
    deepEqual(labels(`${HEAD}### Ropes\n\n1. **Situation:** Wet.\n2. **Task:** Dry.\n‸`), [
      '3. **Action:** ',
      '3. **Result:** ',
      '3. **Learning:** ',
    ]);
  });

  it('follow the label above, and say their words without marks', () => {
    const mixed = (first: string, second: string, third: string): string =>
      `${HEAD}### Ropes\n\n${first}**Situation:** Wet.\n\nTask: Dry.\n\n${second}**Action**: Hung.\n\n${third}`;
    deepEqual(labels(mixed('‸\n\n', '', '')), ['**Result:** ', '**Learning:** ']);
    deepEqual(labels(mixed('', '‸\n\n', '')), ['Result: ', 'Learning: ']);
    deepEqual(labels(mixed('', '', '‸')), ['**Result**: ', '**Learning**: ']);
    const numbered = `${HEAD}### Ropes\n\n1. **Situation:** Wet.\n‸\n2. **Action:** Hung.\n3. **Result:** Dry.\n`;
    deepEqual(labels(numbered), ['2. **Task:** ', '2. **Learning:** ']);
    deepEqual(
      labelChoices(startReading(numbered.replace('‸\n', '')), 0, numbered.indexOf('‸')).map(({ role, words }) => [role, words]),
      [
        ['task', 'Task'],
        ['learning', 'Learning'],
      ],
    );
  });

  it('are those of the nearest story where a story has none, and none in tables', () => {
    deepEqual(labels(`${HEAD}### Ropes\n\n${SECTIONS}\n### The crane\n\n‸`, 1), [
      '**Situation:** ',
      '**Task:** ',
      '**Action:** ',
      '**Result:** ',
      '**Learning:** ',
    ]);
    deepEqual(
      labels('# Interview\n\n| Story | Situation | Task | Action | Result |\n| - | - | - | - | - |\n| Ropes | Wet | Dry | Hung | |\n‸'),
      [],
    );
    deepEqual(labels(`${HEAD}### Ropes\n\n<b>Situation:</b> Wet.\n\n<b>Action:</b> Hung.\n\n‸`), []);
    deepEqual(labels(`${HEAD}‸`), []);
  });
});
