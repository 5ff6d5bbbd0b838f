import { deepEqual, equal } from 'node:assert/strict';
import { startReading } from '../../../src/core/notes/reading.js';
import { fixesOf, mended } from './mended.js';

const STORY = 'S: Wet ropes.\nT: Dry them.\nA: I hung them up.\nR: Dry by 12.\n';

describe('a misplaced story is moved', () => {
  it('to the level of the stories, with the headings under it', () => {
    const crane = '#### Bending the crane back\n[calm]\n\n##### Action\nI bent it.\n\n###### When\nIn May.\n\n```\n##### no heading\n```\n';
    const text = `# Interview\n\n## Answers\n\n### The rope store\n[calm]\n\n${STORY}\n${crane}\n### Fog\n[calm]\n\n${STORY}`;
    const moved = text.replace('#### Bending', '### Bending').replace('##### Action', '#### Action').replace('###### When', '##### When');
    equal(mended(text, 'misplaced-story'), moved);
    deepEqual(startReading(moved).note.stories.map(({ title }) => title), ['The rope store', 'Bending the crane back', 'Fog']);
  });

  it('and nothing behind its own headings', () => {
    const text = `# Interview\n\n## Answers\n\n### The rope store\n[calm]\n\n${STORY}\n### The crane\n[calm]\n\n${STORY}\n## Moving the old archive\n\n- three vans\n- 900 boxes\n\nOther cases\n-----------\n\n### Fog\n`;
    equal(mended(text, 'misplaced-story'), text.replace('## Moving', '### Moving'));
  });

  it('but only where it is read as a story then', () => {
    const text = `# Interview\n\n## Answers\n\n### The rope store\n[calm]\n\n${STORY}\n#### Bending the crane back\n[calm]\n\n##### First week\n\n- bent\n\n##### Second week\n\n- straight\n\n### Fog\n[calm]\n\n${STORY}`;
    deepEqual(fixesOf(text, 'misplaced-story'), []);
  });
});
