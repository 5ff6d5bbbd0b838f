import { deepEqual, equal } from 'node:assert/strict';
import { fixed, marked, of, said } from './found.js';

const told = 'S: One.\nT: Two.\nA: Three.\nR: 4.\n';
/** A note of stories with these headings. */
const titled = (...headings: string[]): string =>
  `# Interview\n\n## Answers\n\n${headings.map((heading) => `${heading}\n[calm]\n\n${told}`).join('\n')}`;

describe('duplicate-title', () => {
  it('marks each story that has the name of another, and points at the others', () => {
    const text = titled('### Rope', '### Crane', '### rope!', '### Rope');
    deepEqual(marked('duplicate-title', text), ['Rope', 'rope!', 'Rope']);
    const places = [...text.matchAll(/rope/gi)].map(({ index }) => index);
    deepEqual(
      of('duplicate-title', text).map(({ related = [] }) => related.map(({ span }) => places.indexOf(span.start))),
      [
        [1, 2],
        [0, 2],
        [0, 1],
      ],
    );
    deepEqual(said('duplicate-title', titled('### Rope', '### Rope')), [
      'Another story is called “Rope” too (line 13): give each a name of its own.',
      'Another story is called “Rope” too (line 5): give each a name of its own.',
    ]);
  });

  it('does not mind numbers before the name, and minds no untitled stories', () => {
    deepEqual(marked('duplicate-title', titled('### Story 1: Rope', '### Story 2: Rope')), ['Story 1: Rope', 'Story 2: Rope']);
    deepEqual(of('duplicate-title', `# Interview\n\n${told}\n${told}`), []);
    deepEqual(of('duplicate-title', titled('### Rope, first version', '### Rope, second version')), []);
  });

  it('points at a few of many', () => {
    equal(of('duplicate-title', titled(...Array.from({ length: 9 }, () => '### Rope')))[0]?.related?.length, 5);
  });
});

describe('unread-text', () => {
  it('is told once for a note, with how many more places there are', () => {
    const log = (places: number): string =>
      `${titled('### The rope store')}\n${Array.from({ length: places }, (_, place) => `## Log ${place}\n\n${'> '.repeat(200)}high water\n`).join('\n')}`;
    const told =
      'From here on, text is taken as it stands, its Markdown unread, because of deeply nested quotes and lists: move it to a file of its own.';
    deepEqual(marked('unread-text', log(1)), ['## Log 0']);
    deepEqual(
      [0, 1, 2, 3].map((places) => said('unread-text', log(places))),
      [[], [told], [`${told} So is one other place in this note.`], [`${told} So are 2 other places in this note.`]],
    );
  });
});

describe('broken-reference', () => {
  const linked = (link: string): string => `${titled('### The rope store', '### The crane rota')}\n## See also\n\n${link}\n`;

  it('marks the anchor of a link to a heading that is not there', () => {
    deepEqual(marked('broken-reference', linked('See [it](#the-rope-store) and [this](#the-roof).')), ['the-roof']);
    deepEqual(marked('broken-reference', linked('See [it](#), [x](#top), [y](https://example.org/#z), [z](other.md#z).')), []);
    deepEqual(marked('broken-reference', linked('See [it](#The-Rope-Store), in whatever case.')), []);
    deepEqual(
      said('broken-reference', linked('[it](#???)')).map((each) => each.includes('did you mean')),
      [false],
    );
    deepEqual(marked('broken-reference', linked('See [#none](<#none> "#none").')), ['none']);
  });

  it('offers the heading that may be meant', () => {
    for (const [anchor, meant, isSafe] of [
      ['the_rope_store', 'the-rope-store', true],
      ['the-rope-stoer', 'the-rope-store', false],
      ['rope-store', 'the-rope-store', false],
      ['the-crane', 'the-crane-rota', false],
      ['wholly-different', null, null],
    ] as const) {
      const text = linked(`[it](#${anchor})`);
      const [finding] = of('broken-reference', text);
      equal(finding?.fixes?.[0]?.isSafe ?? null, isSafe, anchor);
      if (meant !== null) equal(fixed('broken-reference', text), linked(`[it](#${meant})`));
    }
  });

  it('says what it leads to', () => {
    deepEqual(said('broken-reference', linked('[it](#the-rope-stor)')), [
      'The link leads to “#the-rope-stor”, and no heading of this note is called so: did you mean #the-rope-store?',
    ]);
    deepEqual(said('broken-reference', linked('[it](#qqqqqqq)')), [
      'The link leads to “#qqqqqqq”, and no heading of this note is called so: point it at one that is there, or remove it.',
    ]);
  });
});

describe('misplaced-story', () => {
  const stories = titled('### The rope store', '### The crane rota');

  it('marks jottings beside the heading over the stories, and moves their heading', () => {
    const text = `${stories}\n## Moving the tide clock\n\n- nobody knew why\n- three weeks of work\n`;
    deepEqual(marked('misplaced-story', text), ['Moving the tide clock']);
    deepEqual(said('misplaced-story', text), [
      '“Moving the tide clock” looks like a story, but stories stand at ### here: move it to that level.',
    ]);
    equal(fixed('misplaced-story', text), text.replace('## Moving', '### Moving'));
    deepEqual(marked('misplaced-story', fixed('misplaced-story', text)), []);
    deepEqual(
      of('misplaced-story', text)[0]?.related?.map(({ span }) => text.slice(span.start, span.end)),
      ['The crane rota'],
    );
  });

  it('marks a heading in a story that has tags or a number as stories do', () => {
    const tagged = `${stories}\n#### Moving the tide clock\n[calm]\n\n- nobody knew why\n`;
    deepEqual(marked('misplaced-story', tagged), ['Moving the tide clock']);
    equal(fixed('misplaced-story', tagged), tagged.replace('#### Moving', '### Moving'));
    deepEqual(marked('misplaced-story', `${titled('### Story 1: Rope')}\n#### Story 2: Crane\n\n- nobody knew why\n`), ['Story 2: Crane']);
  });

  it('looks past rules and comments, and at the highest level of the stories', () => {
    const text = `${stories}\n## The tide clock\n\n<!-- later -->\n\n---\n\n- nobody knew why\n`;
    deepEqual(marked('misplaced-story', text), ['The tide clock']);
    const deeper = `# Interview\n\n## Answers\n\n#### The rope store\n\n${told}\n### The crane rota\n\n${told}\n## The tide clock\n\n- nobody knew why\n`;
    equal(fixed('misplaced-story', deeper), deeper.replace('## The tide', '### The tide'));
    const underlined = `${stories}\nThe tide # clock\n---\n\n- nobody knew why\n`;
    deepEqual(marked('misplaced-story', underlined), ['The tide # clock']);
    equal(fixed('misplaced-story', underlined), underlined);
  });

  it('takes the parts of a story for what they are', () => {
    deepEqual(marked('misplaced-story', `${titled('### Story 1: Rope')}\n#### Where it stood\n\n- at the pier\n`), []);
    for (const part of [
      '#### Story 2: Crane\n\n- nobody knew why\n',
      '#### Where it stood\n\n- at the pier\n- in May\n\n[calm]\n',
      '#### Learning\n[calm]\n',
      '#### STAR answer\n[calm]\n',
      '#### Where it stood\n\n- at the pier\n',
      '#### Ideas for more stories\n[calm]\n',
      '#### Why did it fail?\n[calm]\n',
    ]) {
      deepEqual(marked('misplaced-story', `${stories}\n${part}`), [], part);
    }
  });

  it('takes the other parts of a note for what they are', () => {
    for (const part of [
      '## Tips\n\n- Keep it short\n',
      '## Company research\n\n- founded in 1900\n',
      '## Questions to ask them\n\n- what is next?\n',
      '## Things to remember before the interview\n\n- water\n',
      '## Why I want to work there\n\n- the harbour\n',
      '## My greatest strengths and weaknesses\n\n- calm\n',
      '## Before you go in\n\n- breathe\n',
      '## Common questions they will ask\n\n- none\n',
      '## Notes on the harbour town\n\n| a | b |\n| - | - |\n| 1 | 2 |\n',
      '## How the harbour is run\n\n- by a board\n',
      '## Moving the tide clock\n',
      '## Moving the tide clock\n\nWould you do it again?\n',
      '## Moving the tide clock\n\n- why\n\n### Where it stands\n\n- here\n',
      '## Moving the tide clock\n\n- why\n\n| a | b |\n| - | - |\n| 1 | 2 |\n',
      '## Moving the tide clock\n\n- why\n\n```sh\ntides\n```\n',
      '## Moving the tide clock\n\n- why\n- would you do it again?\n',
      '## Tide  clock\n\n- nobody knew why\n',
      '## The rope store\n\n### Situation\n\nWet.\n\n### Result\n\nDry.\n',
      '## Advice for the night\n\n- Your coat is warm\n',
    ]) {
      deepEqual(marked('misplaced-story', `${stories}\n${part}`), [], part);
    }
  });

  it('is silent before the stories, and where one story alone shows the level', () => {
    deepEqual(
      marked(
        'misplaced-story',
        `# Interview\n\n## Moving the tide clock\n\n- nobody knew why\n\n${stories.slice('# Interview\n\n'.length)}`,
      ),
      [],
    );
    deepEqual(
      marked(
        'misplaced-story',
        `## Interview\n\n### Answers\n\n#### Rope\n\n${told}\n#### Crane\n\n${told}\n## Moving the tide clock\n\n- why\n`,
      ),
      [],
    );
    deepEqual(marked('misplaced-story', `${titled('### Rope')}\n## Moving the tide clock\n\n- nobody knew why\n`), []);
  });
});
