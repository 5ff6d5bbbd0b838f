import { deepEqual, equal } from 'node:assert/strict';
import { readNote } from '../../../src/core/notes/note.js';
import { entriesOf } from '../../../src/core/tree/entries.js';
import { rulesByStory } from '../../../src/core/tree/found.js';

const TOLD = '**S:** Wet.\n\n**T:** Dry.\n\n**A:** I hung them.\n\n**R:** Dry by 12.\n\n';

describe('what was found in the stories of a note', () => {
  const text = `# Interview\n\n## Stories\n\n### Crane\n\n${TOLD}### Mast\n\n### Bell\n\n${TOLD}## Ideas\n\n- The lift\n`;
  const note = readNote(text);
  const found = (...places: readonly (readonly [ruleId: string, offset: number])[]): string[] =>
    rulesByStory(
      note,
      places.map(([ruleId, start]) => ({ ruleId, span: { start, end: start + 1 } })),
    ).map((rules) => [...rules].join());

  it('is told by where it stands, from the story’s start to its end', () => {
    const starts = note.stories.map(({ extent }) => extent.start);
    equal(starts.length, 3);
    deepEqual(
      found(
        ['a', 0],
        ['b', starts[0] ?? 0],
        ['c', text.indexOf('Wet')],
        ['d', starts[1] ?? 0],
        ['e', starts[2] ?? 0],
        ['f', text.lastIndexOf('Dry by')],
        ['g', text.indexOf('The lift')],
      ),
      ['b,c', 'd', 'e,f'],
    );
  });

  it('is nothing where all was found elsewhere', () => {
    deepEqual(found(['a', 0], ['g', text.indexOf('The lift')]), ['', '', '']);
    deepEqual(rulesByStory(readNote('# Tool\n'), [{ ruleId: 'a', span: { start: 0, end: 1 } }]), []);
  });
});

describe('the stories of notes', () => {
  it('have a key each, though they bear one title or none, which stays as others change', () => {
    const keys = (...titles: readonly string[]): string[] =>
      entriesOf([
        {
          key: 'a',
          name: 'a',
          note: readNote(`# Interview\n\n## Stories\n\n${titles.map((title) => `### ${title}\n\n${TOLD}`).join('')}`),
        },
      ]).map(({ key }) => key);
    const [crane, one, two, three] = keys('Crane', 'Mast', 'Mast', 'Mast');
    equal(new Set([crane, one, two, three]).size, 4);
    deepEqual(
      keys('Mast', 'Bell', 'Crane', 'Mast').filter((key) => [crane, one, two].includes(key)),
      [one, crane, two],
    );
  });
});
