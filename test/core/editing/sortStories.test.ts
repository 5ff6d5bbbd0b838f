import { deepEqual, equal } from 'node:assert/strict';
import fc from 'fast-check';
import { homeOf, wordsOf } from '../../../src/core/writing/sameOutline.js';
import { SORT_KEYS, sortStories, type SortKey } from '../../../src/core/editing/sortStories.js';
import { turnIdea } from '../../../src/core/editing/turnIdea.js';
import { startReading } from '../../../src/core/notes/reading.js';
import { flawedNotes } from '../writing/flawed.js';
import { edited } from '../writing/mended.js';

declare const process: { env: Record<string, string | undefined> };

const RUNS = Math.ceil(Number(process.env['STAR_STORIES_RUNS'] ?? 2_000) / 40);
const SEED = Number(process.env['STAR_STORIES_SEED'] ?? 1);

const TOLD = '\n**S:** Wet.\n\n**T:** Dry them.\n\n**A:** I hung them up.\n';
const RESULT = '\n**R:** Dry by 12.\n';

function sorted(text: string, key: SortKey): string {
  const edits = sortStories(startReading(text), key);
  return typeof edits === 'string' ? edits : edited(text, edits);
}

describe('sorting stories', function () {
  this.timeout(600_000);

  it('goes by title, by what is missing, and by length, within each group', () => {
    const [winch, crane] = [`### The winch\n${TOLD}`, `### Älteste Kran\n${TOLD}${RESULT}`];
    const [ten, nine] = [`### Mast 10\n${TOLD}${RESULT}`, `### Mast 9\n[x y]\n${TOLD}`];
    const note = (first: string, second: string, third: string, fourth: string): string =>
      `# Interview\n\n## Conflict\n\n${first}\n${second}\n## Failure\n\n${third}\n---\n\n${fourth}\n`;
    const text = note(winch, crane, ten, nine);
    equal(sorted(text, 'title'), note(crane, winch, nine, ten));
    equal(sorted(text, 'completeness'), note(crane, winch, ten, nine));
    equal(sorted(text, 'length'), note(winch, crane, nine, ten));
  });

  it('keeps numbers, comments and links in their places', () => {
    const text = `# Interview stories\n\n## Story 1: Winch\n${TOLD}${RESULT}\nAs in [that](#story-2-crane).\n\n<!-- star-stories-disable-next-story -->\n## Story 2: Crane\n${TOLD}${RESULT}`;
    equal(
      sorted(text.replace('\nAs in [that](#story-2-crane).\n', ''), 'title'),
      `# Interview stories\n\n<!-- star-stories-disable-next-story -->\n## Story 1: Crane\n${TOLD}${RESULT}\n## Story 2: Winch\n${TOLD}${RESULT}`,
    );
    // The link would lead nowhere.
    equal(sorted(text, 'title'), 'read-otherwise');
  });

  const titles = (text: string): string[] => text.split('\n').filter((line) => /^(?:#|\*\*\w{2})/.test(line));

  it('leaves the stories of another heading of the same name where they are', () => {
    const text = `# Interview\n\n## Answers\n\n### Winch\n${TOLD}${RESULT}\n### Mast\n${TOLD}${RESULT}\n## Answers\n\n### Bell\n${TOLD}${RESULT}\n### Anchor\n${TOLD}${RESULT}`;
    deepEqual(titles(sorted(text, 'title')), [
      '# Interview',
      '## Answers',
      '### Mast',
      '### Winch',
      '## Answers',
      '### Anchor',
      '### Bell',
    ]);
  });

  it('keeps numbers where they are beside titles without', () => {
    const text = `# Interview stories\n\n## 1. Winch\n${TOLD}${RESULT}\n## Crane\n${TOLD}${RESULT}`;
    deepEqual(titles(sorted(text, 'title')), ['# Interview stories', '## Crane', '## 1. Winch']);
  });

  it('takes titles that are bold or underlined, each under its heading', () => {
    const bold = `# Interview\n\n## Conflict\n\n**Winch**\n${TOLD}${RESULT}\n**Crane**\n${TOLD}${RESULT}\n## Failure\n\n**Mast**\n${TOLD}${RESULT}\n**Bell**\n${TOLD}${RESULT}`;
    deepEqual(titles(sorted(bold, 'title')), [
      '# Interview',
      '## Conflict',
      '**Crane**',
      '**Winch**',
      '## Failure',
      '**Bell**',
      '**Mast**',
    ]);
    const underlined = (first: string, second: string): string =>
      `# Interview\n\n${first}\n-----\n${TOLD}${RESULT}\n${second}\n-----\n${TOLD}${RESULT}`;
    equal(sorted(underlined('Winch', 'Crane'), 'title'), underlined('Crane', 'Winch'));
  });

  it('writes nothing where a story is in its place, and puts those of one state by how much they miss', () => {
    const [mast, crane, winch] = ['### Mast\n\n**S:** Wet.\n\n**A:** Hung.\n', `### Crane\n${TOLD}`, `### Winch\n${TOLD}${RESULT}`];
    const note = (...stories: readonly string[]): string => `# Interview\n\n## Answers\n\n${stories.join('\n')}`;
    equal(sortStories(startReading(note(mast, crane, winch)), 'title').length, 2);
    equal(sorted(note(mast, crane, winch), 'completeness'), note(winch, crane, mast));
  });

  it('is refused for the rows of a table, and does nothing where all is in order', () => {
    const table =
      '# Interview\n\n| Story | Situation | Task | Action | Result |\n| - | - | - | - | - |\n| Winch | Wet | Dry | Hung | 12 |\n| Crane | Wet | Dry | Hung | 12 |\n';
    equal(sorted(table, 'title'), 'no-block');
    equal(sorted(table, 'length'), table);
  });

  it('of random notes loses no character and no story', () => {
    let done = 0;
    fc.assert(
      fc.property(flawedNotes, fc.constantFrom(...SORT_KEYS), (text, key) => {
        const after = sorted(text, key);
        if (after === 'no-block' || after === 'read-otherwise') return;
        if (after !== text) done += 1;
        const characters = (source: string): string => [...source].sort().join('');
        equal(characters(after), characters(text));
        const outline = (source: string): string[] =>
          startReading(source)
            .note.stories.map((story) => homeOf(story) + wordsOf(story))
            .sort();
        deepEqual(outline(after), outline(text), after);
        equal(sorted(after, key), after);
      }),
      { numRuns: RUNS, seed: SEED },
    );
    equal(done > RUNS / 10, true, `only ${done} of ${RUNS} notes were sorted`);
  });
});

describe('turning an idea into a story', () => {
  const note = (ideas: string): string => `# Interview\n\n## Answers\n\n### The crane\n${TOLD}${RESULT}\n## Other cases\n\n${ideas}`;
  const turned = (text: string, place: number): string => {
    const edits = turnIdea(startReading(text), place);
    return typeof edits === 'string' ? edits : edited(text, edits);
  };

  it('takes it off the list', () => {
    const text = note('- The *rope* store\n- The mast\n');
    const story = '### The \\*rope\\* store\n\n**S:** ‸\n\n**T:** ‸\n\n**A:** ‸\n\n**R:** ‸\n';
    equal(turned(text, 1), note('- The *rope* store\n').replace('\n## Other', `\n${story.replace('\\*rope\\* store', 'mast')}\n## Other`));
    equal(turned(text, 0), note('- The mast\n').replace('\n## Other', `\n${story.replaceAll('\\*', '')}\n## Other`));
  });

  it('leaves nothing behind that belongs to it', () => {
    equal(turned(note('- The rope store\n  - ask Ada\n- The mast\n'), 0), 'lines');
    const more = [
      '  that nobody found\n',
      'that nobody found\n',
      '\n  It was locked.\n',
      '\n\n      the key\n',
      '  > It was locked.\n',
      '  ![lock](lock.png)\n',
      '**Note:** ask Ada.\n',
    ];
    for (const below of more) equal(turned(note(`- The rope store\n${below}- The mast\n`), 0), 'lines', below);
    for (const below of ['', '\n', '+ The oven\n', '12) The oven\n', '### More\n\n', '#\n\n'])
      equal(/^# Interview(?!.*- The rope)/s.test(turned(note(`- The rope store\n${below}- The mast\n`), 0)), true, below);
    const quoted = '> - The rope store\n> - The mast\n';
    equal(turned(note(quoted), 0).endsWith('## Other cases\n\n> - The mast\n'), true);
    equal(turned(note(quoted.replace('> - The mast', '>\n>   It was locked.')), 0), 'lines');
    equal(turned(note('| Idea |\n| - |\n| The mast |\n'), 0), 'place');
    equal(turned(note('- The mast\n'), 3), 'place');
  });
});
