import { equal } from 'node:assert/strict';
import { readNote } from '../../../src/core/notes/note.js';
import { entriesOf } from '../../../src/core/tree/entries.js';
import { incompleteFrom } from '../../../src/core/tree/incomplete.js';

const section = (name: string): string => `#### ${name}\nI did so in May.\n\n`;
const story = (title: string, ...sections: string[]): string => `### ${title}\n\n${sections.map(section).join('')}`;
const WHOLE = ['Situation', 'Task', 'Action', 'Result'];
const text = (...stories: string[]): string => `# Stories\n\n## Stories\n\n${stories.join('')}`;

const ONE = text(story('Anna', 'Situation', 'Action'), story('Bert', ...WHOLE), story('Cleo', 'Task', 'Action'));
const TWO = text(story('Dora', ...WHOLE), story('Emil', 'Situation', 'Task'));
const ENTRIES = entriesOf([['one', ONE] as const, ['two', TWO] as const].map(([key, each]) => ({ key, name: key, note: readNote(each) })));

/** From the first of these words in the note. */
function from(key: string, words: string, step: 1 | -1): string | null | undefined {
  return incompleteFrom(ENTRIES, { key, offset: (key === 'one' ? ONE : TWO).indexOf(words) }, step)?.story.title;
}

describe('the incomplete story', () => {
  it('that is next stands behind the place, in this note or a later one, or is the first of all', () => {
    equal(from('one', '# Stories', 1), 'Anna');
    equal(from('one', '### Anna', 1), 'Cleo');
    equal(from('one', '### Bert', 1), 'Cleo');
    equal(from('one', '### Cleo', 1), 'Emil');
    equal(from('two', '### Emil', 1), 'Anna');
  });

  it('is looked for from behind a story as from the next one', () => {
    const behind = `${ONE}## Ideas\n\n- The lift\n`;
    const entries = entriesOf(
      [['one', behind] as const, ['two', TWO] as const].map(([key, each]) => ({ key, name: key, note: readNote(each) })),
    );
    const offset = behind.indexOf('## Ideas');
    equal(incompleteFrom(entries, { key: 'one', offset }, 1)?.story.title, 'Emil');
    equal(incompleteFrom(entries, { key: 'one', offset }, -1)?.story.title, 'Cleo');
  });

  it('that is previous stands before it, or is the last of all', () => {
    equal(from('one', '# Stories', -1), 'Emil');
    equal(from('one', '### Anna', -1), 'Emil');
    equal(from('one', '### Cleo', -1), 'Anna');
    equal(from('two', '# Stories', -1), 'Cleo');
    equal(from('two', '### Emil', -1), 'Cleo');
  });

  it('is the first or the last where the place is elsewhere', () => {
    equal(incompleteFrom(ENTRIES, { key: 'three', offset: 0 }, 1)?.story.title, 'Anna');
    equal(incompleteFrom(ENTRIES, { key: 'three', offset: 0 }, -1)?.story.title, 'Emil');
  });

  it('is the one of the place where there is no other, and none where all are complete', () => {
    const alone = entriesOf([{ key: 'one', name: 'one', note: readNote(TWO) }]);
    equal(incompleteFrom(alone, { key: 'one', offset: TWO.indexOf('### Emil') }, 1)?.story.title, 'Emil');
    equal(incompleteFrom(alone.slice(0, 1), { key: 'one', offset: 0 }, 1), null);
    equal(incompleteFrom([], { key: 'one', offset: 0 }, -1), null);
  });
});
