import { deepEqual, equal } from 'node:assert/strict';
import { firstNote, newStory, type StoryWish } from '../../../src/core/editing/newStory.js';
import { startReading } from '../../../src/core/notes/reading.js';
import { edited } from '../writing/mended.js';

const TOLD = '**S:** Wet.\n\n**T:** Dry them.\n\n**A:** I hung them up.\n\n**R:** Dry by 12.\n';
const NOTE = `# Interview\n\n## Answers\n\n### The crane\n[calm]\n\n${TOLD}`;
const EMPTY = '**S:** ‸\n\n**T:** ‸\n\n**A:** ‸\n\n**R:** ‸';
const WISH: StoryWish = { title: 'Ropes', tags: [], question: null, framework: null };

function written(text: string, wish: Partial<StoryWish>, cursor: number | null = null): string {
  const edit = newStory(startReading(text), { ...WISH, ...wish }, cursor);
  return typeof edit === 'string' ? edit : edited(text, [edit]);
}

describe('a new story', () => {
  it('is written as the last one is, with its tags', () => {
    equal(written(NOTE, { tags: ['winter', 'cross team'] }), `${NOTE.trimEnd()}\n\n### Ropes\n[winter] [cross team]\n\n${EMPTY}\n`);
    const bold = `# Interview stories\n\n**Story 1 — The crane (2:00)**\n\n#### Situation\n\nBent.\n\n#### Action\n\nI bent it.\n\n#### Result\n\n2 days.\n\n---\n\n**Story 2 — The mast**\n\n#### Situation\n\nBent.\n\n#### Action\n\nI bent it.\n\n#### Result\n\n2 days.\n`;
    equal(written(bold, {}), `${bold.trimEnd()}\n\n---\n\n**Ropes**\n\n#### Situation\n\n‸\n\n#### Task\n\n‸\n\n#### Action\n\n‸\n\n#### Result\n\n‸\n`);
  });

  it('goes behind the story at the cursor, and under its question', () => {
    const two = `${NOTE}\n### The mast\n\n${TOLD}`;
    equal(written(two, {}, two.indexOf('calm')), `${NOTE.trimEnd()}\n\n### Ropes\n\n${EMPTY}\n\n### The mast\n\n${TOLD}`);
    const asked = `# Interview\n\n## Tell me about a failure?\n\n### The mast\n\n${TOLD}\n## Were you ever wrong?\n\n## What are you proud of?\n\n### The crane\n\n${TOLD}`;
    equal(written(asked, { question: 'Were you ever wrong?' }), asked.replace('wrong?\n', `wrong?\n\n### Ropes\n\n${EMPTY}\n`));
    equal(written(NOTE, { question: 'Were you ever wrong?' }), `${NOTE.trimEnd()}\n\n### Ropes\n\n**Question:** Were you ever wrong?\n\n${EMPTY}\n`);
  });

  it('has the labels of another framework when that is wanted', () => {
    equal(written(NOTE, { framework: 'CAR' }), `${NOTE.trimEnd()}\n\n### Ropes\n\n**Challenge:** ‸\n\n**Action:** ‸\n\n**Result:** ‸\n`);
  });

  it('stands in a note of its own where there is none', () => {
    const wish = { title: 'The *rope* store', tags: ['calm'], question: 'Were you ever wrong?', framework: 'CARL' } as const;
    const [story] = startReading(firstNote(wish)).note.stories;
    deepEqual([story?.title, story?.tags.map(({ name }) => name), story?.question, story?.framework, story?.missing.length], ['The *rope* store', ['calm'], 'Were you ever wrong?', 'CARL', 3]);
  });

  it('bears any title that can be read as one, and is refused otherwise', () => {
    for (const title of ['The *rope* `store`', 'a_b_c <b> & #1 [x] (y) ~z~ | w \\ q', '1. Ropes', '# Ropes', 'סיפור החבלים', 'Ropes 🏗️ up', 'Q&A: why?', '> Ropes', '- Ropes', '**Ropes**', 'a'.repeat(300)]) {
      const text = written(NOTE, { title }).replaceAll('‸', '');
      if (text === 'title' || text === 'place') continue;
      const { stories } = startReading(text).note;
      equal(stories.length, 2, title);
      equal(text.startsWith(NOTE.trimEnd()), true, title);
    }
    for (const title of ['', '  ', 'two\nlines']) equal(written(NOTE, { title }), 'title');
    equal(written(NOTE, { title: 'The *rope* `store` 🏗️' }).includes('### The \\*rope\\* \\`store\\` 🏗️'), true);
    equal(written(NOTE, { tags: ['TODO'] }), 'tags');
    equal(written('# Tool\n\n## Usage\n\nRun it.\n', {}), 'place');
  });
});
