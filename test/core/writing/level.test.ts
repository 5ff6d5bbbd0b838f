import { deepEqual, equal } from 'node:assert/strict';
import { startReading } from '../../../src/core/notes/reading.js';
import { headingLevel, moveHeading, shiftHeadings } from '../../../src/core/writing/level.js';
import { edited, fixesOf, mended } from './mended.js';

const STORY = 'S: Wet ropes.\nT: Dry them.\nA: I hung them up.\nR: Dry by 12.\n';

describe('a misplaced story is moved', () => {
  it('to the level of the stories, with the headings under it', () => {
    const crane = '#### Bending the crane back\n[calm]\n\n##### Action\nI bent it.\n\n###### When\nIn May.\n\n```\n##### no heading\n```\n';
    const text = `# Interview\n\n## Answers\n\n### The rope store\n[calm]\n\n${STORY}\n${crane}\n### Fog\n[calm]\n\n${STORY}`;
    const moved = text.replace('#### Bending', '### Bending').replace('##### Action', '#### Action').replace('###### When', '##### When');
    equal(mended(text, 'misplaced-story'), moved);
    deepEqual(
      startReading(moved).note.stories.map(({ title }) => title),
      ['The rope store', 'Bending the crane back', 'Fog'],
    );
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

describe('headings are moved', () => {
  const lines = (...marks: readonly string[]): string => `${marks.join(' a\n\nText # no heading.\n\n')} a\n`;

  it('all by as many levels, but for what is code', () => {
    equal(shiftHeadings(lines('##', '###', '##'), 1), lines('###', '####', '###'));
    equal(shiftHeadings(lines('###', '####'), -2), lines('#', '##'));
    for (const [open, inside, close] of [
      ['```', '~~~', '```'],
      ['~~~~ md', '~~~', '~~~~~'],
    ] as const) {
      const code = `${open}\n# code\n${inside}\n# code\n${close}\n`;
      equal(shiftHeadings(`## a\n${code}## b\n`, 1), `### a\n${code}### b\n`);
    }
    equal(shiftHeadings('## a\r\n##\r\ntext', 1), '### a\r\n###\r\ntext');
  });

  it('not where one would have no level', () => {
    deepEqual([shiftHeadings(lines('#', '##'), -1), shiftHeadings(lines('#####', '######'), 1)], [null, null]);
    deepEqual(
      [shiftHeadings(lines('##', '###'), -1), shiftHeadings(lines('####', '#####'), 1)],
      [lines('#', '##'), lines('#####', '######')],
    );
  });

  it('under one that is moved, up to the next of its level, underlined ones too', () => {
    const moved = (text: string, marks: string): string =>
      edited(text, moveHeading(text, { span: { start: 0, end: text.indexOf(' ') }, text: marks }));
    equal(moved('### a\n\n#### b\n\n### c\n\n#### d\n', '##'), '## a\n\n### b\n\n### c\n\n#### d\n');
    equal(moved('### a\n\n#### b\n\nc\n---\n\n#### d\n', '##'), '## a\n\n### b\n\nc\n---\n\n#### d\n');
    equal(moved('## a\n\n### b\n\n---\n\n### c\n', '#'), '# a\n\n## b\n\n---\n\n## c\n');
    equal(moved('# a\n\nb\n---\n\n### c\n', '##'), '## a\n\nb\n---\n\n#### c\n');
    equal(moved('### a\n```\n## code\n```\n#### b\n', '##'), '## a\n```\n## code\n```\n### b\n');
    equal(moved('# a\n\n###### b\n', '##'), '## a\n\n###### b\n');
  });

  it('by their marks', () => {
    deepEqual(
      ['# a', 'text\n### a', '####### a', 'a'].map((text) => headingLevel(text, text.length)),
      [1, 3, null, null],
    );
  });
});
