import { deepEqual, equal } from 'node:assert/strict';
import { startReading } from '../../../src/core/notes/reading.js';
import { addTags } from '../../../src/core/writing/tags.js';
import { edited } from './mended.js';

const BODY = '**S:** Wet ropes.\n\n**T:** Dry them.\n\n**A:** I hung them up.\n\n**R:** Dry by 12.\n';
const HEAD = '# Interview answers\n\n## Stories\n\n';

/** The note with tags added to its first story. */
function tagged(text: string, ...names: string[]): string | null {
  const edit = addTags(startReading(text), 0, names.length === 0 ? ['calm', 'cross team'] : names);
  return edit === null ? null : edited(text, [edit]);
}

/** Stories without tags, or with, and what becomes of what stands above their sections. */
const WAYS: readonly (readonly [way: string, before: string, after: string])[] = [
  ['in brackets under the title', '### The rope store\n\n', '### The rope store\n[calm] [cross team]\n\n'],
  ['under a bold title', '**The rope store**\n\n', '**The rope store**\n[calm] [cross team]\n\n'],
  ['under the dashes of a title', 'The rope store\n--------------\n\n', 'The rope store\n--------------\n[calm] [cross team]\n\n'],
  ['behind other brackets', '### The rope store\n[late] [winter]\n\n', '### The rope store\n[late] [winter] [calm] [cross team]\n\n'],
  [
    'behind brackets with commas',
    '### The rope store\n[late], [winter]\n\n',
    '### The rope store\n[late], [winter], [calm], [cross team]\n\n',
  ],
  [
    'on a line of tags',
    '### The rope store\n\n**Tags:** late, winter\n\n',
    '### The rope store\n\n**Tags:** late, winter, calm, cross team\n\n',
  ],
  ['on a line of tags that holds one', '### The rope store\n\nTags: late\n\n', '### The rope store\n\nTags: late, calm, cross team\n\n'],
  ['on a line of tags that is empty', '### The rope store\n\n**Tags:**\n\n', '### The rope store\n\n**Tags:** [calm] [cross team]\n\n'],
  ['on a line of tags with a space at its end', '### The rope store\n\nTag: \n\n', '### The rope store\n\nTag: [calm] [cross team]\n\n'],
  [
    'behind brackets with dots',
    '### The rope store\n[late] · [winter]\n\n',
    '### The rope store\n[late] · [winter] · [calm] · [cross team]\n\n',
  ],
  [
    'behind brackets on a line each',
    '### The rope store\n[late]\n[winter]\n\n',
    '### The rope store\n[late]\n[winter] [calm] [cross team]\n\n',
  ],
  ['behind the tags in a title', '### The rope store [late]\n\n', '### The rope store [late] [calm] [cross team]\n\n'],
  ['with Windows line ends', '### The rope store\r\n\r\n', '### The rope store\r\n[calm] [cross team]\r\n\r\n'],
];

describe('tags are added', () => {
  for (const [way, before, after] of WAYS) it(way, () => equal(tagged(`${HEAD}${before}${BODY}`), `${HEAD}${after}${BODY}`));

  it('with a blank line above them where the other stories have one', () => {
    const other = `\n### The crane\n\n[late]\n\n${BODY}`;
    equal(tagged(`${HEAD}### The rope store\n\n${BODY}${other}`), `${HEAD}### The rope store\n\n[calm] [cross team]\n\n${BODY}${other}`);
  });

  it('as hashtags behind hashtags, and in brackets where a name has a space', () => {
    for (const [above, after] of [
      ['### The rope store\n\nTags: #late #winter\n\n', '### The rope store\n\nTags: #late #winter #calm\n\n'],
      ['### The rope store\n\nTags: #late, #winter\n\n', '### The rope store\n\nTags: #late, #winter, #calm\n\n'],
      ['### The rope store\n\nTags: #late\n\n', '### The rope store\n\nTags: #late #calm\n\n'],
      ['### The rope store #late\n\n', '### The rope store #late #calm\n\n'],
    ] as const)
      equal(tagged(`${HEAD}${above}${BODY}`, 'calm'), `${HEAD}${after}${BODY}`);
    equal(tagged(`${HEAD}### The rope store #late\n\n${BODY}`, 'cross team'), `${HEAD}### The rope store #late\n[cross team]\n\n${BODY}`);
  });

  it('to the story, where the front matter of its note has some', () => {
    const front = '---\ntags: [late, winter]\n---\n\n# The rope store\n';
    equal(tagged(`${front}\n${BODY}`), `${front}[calm] [cross team]\n\n${BODY}`);
  });

  it('in a list on a line of tags where the other stories list theirs', () => {
    const other = `\n### The crane\n\n**Tags:** cool, late\n\n${BODY}`;
    equal(
      tagged(`${HEAD}### The rope store\n\n**Tags:**\n\n${BODY}${other}`),
      `${HEAD}### The rope store\n\n**Tags:** calm, cross team\n\n${BODY}${other}`,
    );
  });

  it('in the quote in which the story stands', () => {
    const quoted = `> ### The rope store\n>\n> ${BODY.trim().replaceAll('\n\n', '\n>\n> ')}\n`;
    equal(tagged(`${HEAD}${quoted}`), `${HEAD}${quoted.replace('store\n', 'store\n> [calm] [cross team]\n')}`);
  });

  it('to no story but one that is there, and only if there are some', () => {
    const reading = startReading(`${HEAD}### The rope store\n\n${BODY}`);
    deepEqual([addTags(reading, 1, ['calm']), addTags(reading, 0, [])], [null, null]);
  });

  it('apart from a label that stands right under the title', () => {
    equal(tagged(`${HEAD}### The rope store\n${BODY}`), `${HEAD}### The rope store\n[calm] [cross team]\n${BODY}`);
  });

  it('inside the item that is the title', () => {
    const items = '- **The rope store**\n  - S: Wet ropes.\n  - T: Dry them.\n  - A: I hung them up.\n  - R: Dry by 12.\n';
    equal(tagged(`${HEAD}${items}`), `${HEAD}${items.replace('store**\n', 'store**\n  [calm] [cross team]\n')}`);
    const numbered = '12. **The rope store**\n    - S: Wet ropes.\n    - T: Dry them.\n    - A: I hung them up.\n    - R: Dry by 12.\n';
    equal(tagged(`${HEAD}${numbered}`), `${HEAD}${numbered.replace('store**\n', 'store**\n    [calm] [cross team]\n')}`);
  });

  it('under a summary, apart from the HTML', () => {
    const details = `<details>\n<summary>The rope store</summary>\n\n${BODY}\n</details>\n`;
    equal(tagged(`${HEAD}${details}`), `${HEAD}${details.replace('</summary>\n', '</summary>\n\n[calm] [cross team]\n')}`);
  });

  it('in the title’s cell of a table', () => {
    const table =
      '| Story | Situation | Task | Action | Result |\n|---|---|---|---|---|\n| Ropes | Wet. | Dry them. | Hung them up. | Dry. |\n';
    equal(tagged(`${HEAD}${table}`), `${HEAD}${table.replace('| Ropes |', '| Ropes [calm] [cross team] |')}`);
  });

  it('at the end of a story without a title', () => {
    equal(tagged(BODY), `${BODY.trimEnd()}\n\n[calm] [cross team]\n`);
  });

  it('not where a link would lose its heading, nor where they would be read as something else', () => {
    const linked = `${HEAD}### The rope store [late]\n\n${BODY}\nSee [it](#the-rope-store-late).\n`;
    equal(tagged(linked), linked.replace('[late]\n', '[late]\n[calm] [cross team]\n'));
    equal(tagged(`${HEAD}### The rope store\n\n${BODY}`, '2024'), null);
  });
});
