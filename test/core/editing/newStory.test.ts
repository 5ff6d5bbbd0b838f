import { deepEqual, equal } from 'node:assert/strict';
import { firstNote, newStory, storySkeleton, type StoryWish } from '../../../src/core/editing/newStory.js';
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
    equal(
      written(bold, {}),
      `${bold.trimEnd()}\n\n---\n\n**Ropes**\n\n#### Situation\n\n‸\n\n#### Task\n\n‸\n\n#### Action\n\n‸\n\n#### Result\n\n‸\n`,
    );
  });

  it('goes behind the story at the cursor, and under its question', () => {
    const two = `${NOTE}\n### The mast\n\n${TOLD}`;
    equal(written(two, {}, two.indexOf('calm')), `${NOTE.trimEnd()}\n\n### Ropes\n\n${EMPTY}\n\n### The mast\n\n${TOLD}`);
    const asked = `# Interview\n\n## Tell me about a failure?\n\n### The mast\n\n${TOLD}\n## Were you ever wrong?\n\n## What are you proud of?\n\n### The crane\n\n${TOLD}`;
    equal(written(asked, { question: 'Were you ever wrong?' }), asked.replace('wrong?\n', `wrong?\n\n### Ropes\n\n${EMPTY}\n`));
    equal(
      written(NOTE, { question: 'Were you ever wrong?' }),
      `${NOTE.trimEnd()}\n\n### Ropes\n\n**Question:** Were you ever wrong?\n\n${EMPTY}\n`,
    );
  });

  it('has the labels of another framework when that is wanted', () => {
    equal(written(NOTE, { framework: 'CAR' }), `${NOTE.trimEnd()}\n\n### Ropes\n\n**Challenge:** ‸\n\n**Action:** ‸\n\n**Result:** ‸\n`);
  });

  it('stands in a note of its own where there is none', () => {
    const wish = { title: 'The *rope* store', tags: ['calm'], question: 'Were you ever wrong?', framework: 'CARL' } as const;
    equal(
      firstNote(wish),
      '# My stories\n\n## Stories\n\n### The \\*rope\\* store\n\n[calm]\n\n**Question:** Were you ever wrong?\n\n#### Context\n\n#### Action\n\n#### Result\n\n#### Learning\n',
    );
    equal(
      firstNote({ ...WISH, tags: ['calm', 'cross team'] }),
      '# My stories\n\n## Stories\n\n### Ropes\n\n[calm] [cross team]\n\n#### Situation\n\n#### Task\n\n#### Action\n\n#### Result\n',
    );
    const [story] = startReading(firstNote(wish)).note.stories;
    deepEqual(
      [story?.title, story?.tags.map(({ name }) => name), story?.question, story?.framework, story?.missing.length],
      ['The *rope* store', ['calm'], 'Were you ever wrong?', 'CARL', 3],
    );
  });

  it('is underlined as far as its title goes, where titles are', () => {
    const text = `# Interview\n\nMast\n----\n\n${TOLD}`;
    equal(written(text, { title: 'The long rope store' }), `${text.trimEnd()}\n\nThe long rope store\n-------------------\n\n${EMPTY}\n`);
    equal(written(text, { title: 'Up' }), `${text.trimEnd()}\n\nUp\n---\n\n${EMPTY}\n`);
  });

  it('takes neither tags nor times of the story that it follows, and its line ends', () => {
    const text = `# Interview\n\n## Answers\n\n### The crane [calm] (2:00)\n\n${TOLD}`.replaceAll('\n', '\r\n');
    equal(
      written(text, { tags: ['winter'], question: 'Were you ever wrong?' }),
      `${text.trimEnd()}\r\n\r\n${`### Ropes\n[winter]\n\n**Question:** Were you ever wrong?\n\n${EMPTY}\n`.replaceAll('\n', '\r\n')}`,
    );
  });

  it('follows the nearest story that is no row of a table and no HTML', () => {
    const [row, folded] = [
      '| Story | Situation | Task | Action | Result |\n| - | - | - | - | - |\n| Mast | Wet | Dry | Hung | 12 |\n',
      `<details><summary>Bell</summary>\n\n${TOLD}\n</details>\n`,
    ];
    const [crane, winch] = [`### The crane\n\n${TOLD}`, '### The winch\n\n#### S\n\nWet.\n\n#### A\n\nHung.\n\n#### R\n\nDry.\n'];
    const head = '# Interview\n\n## Answers\n\n';
    equal(written(`${head}${winch}\n${crane}\n${row}`, {}), `${head}${winch}\n${crane}\n${row}\n### Ropes\n\n${EMPTY}\n`);
    equal(
      written(`${head}${folded}\n${crane}\n${winch}`, {}, head.length + 5),
      `${head}${folded}\n### Ropes\n\n${EMPTY}\n\n${crane}\n${winch}`,
    );
    equal(written(`${head}${folded}`, {}), 'place');
  });

  it('goes behind the last story where the cursor is above all of them', () => {
    equal(written(NOTE, {}, 3), written(NOTE, {}));
  });

  it('is offered as its lines alone, with the places to go on at', () => {
    const skeleton = storySkeleton(startReading(NOTE), 'Ropes', NOTE.length);
    equal(skeleton === null ? null : edited('', [{ span: { start: 0, end: 0 }, ...skeleton }]), `### Ropes\n\n${EMPTY}`);
    for (const title of ['', 'Ropes <b> and _all_']) equal(storySkeleton(startReading(NOTE), title, NOTE.length), null, title);
  });

  it('bears any title that can be read as one, and is refused otherwise', () => {
    for (const title of [
      'The *rope* `store`',
      'a_b_c <b> & #1 [x] (y) ~z~ | w \\ q',
      '1. Ropes',
      '# Ropes',
      'סיפור החבלים',
      'Ropes 🏗️ up',
      'Q&A: why?',
      '> Ropes',
      '- Ropes',
      '**Ropes**',
      'a'.repeat(300),
    ]) {
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
