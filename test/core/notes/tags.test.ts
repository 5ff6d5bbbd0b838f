import { deepEqual } from 'node:assert/strict';
import { onlyStory } from './told.js';

function tagsUnder(title: string, line: string): string[] {
  return onlyStory(`# Interview\n\n## Stories\n\n### ${title}\n${line}\n\n**Situation:** One.\n\n**Result:** Two.\n`).tags.map(
    ({ name }) => name,
  );
}

describe('tags', () => {
  it('stand in brackets under the title', () => {
    deepEqual(tagsUnder('Rope store', '[Conflict Resolution] [cross team]'), ['Conflict Resolution', 'cross team']);
    deepEqual(tagsUnder('Rope store', '[a][b]'), ['a', 'b']);
    deepEqual(tagsUnder('Rope store', '[Have Backbone; Disagree and Commit], [Are Right, A Lot]'), [
      'Have Backbone; Disagree and Commit',
      'Are Right, A Lot',
    ]);
  });

  it('may be hashtags on a line of their own, and brackets that a program has escaped', () => {
    deepEqual(tagsUnder('Rope store', '#conflict #work/cross-team'), ['conflict', 'work/cross-team']);
    deepEqual(tagsUnder('Rope store', '#conflict'), ['conflict']);
    deepEqual(tagsUnder('Rope store', '\\[Conflict\\] \\[cross team\\]'), ['Conflict', 'cross team']);
    for (const line of ['#2 of three', '#1', 'as #1 of #many', '\\[half]', '[half\\]', '\\`[code]\\`'])
      deepEqual(tagsUnder('Rope store', line), [], line);
  });

  it('stand before or behind the title', () => {
    deepEqual(tagsUnder('[Theme] Rope store', ''), ['Theme']);
    deepEqual(tagsUnder('Rope store [proud of] [failure]', ''), ['proud of', 'failure']);
    deepEqual(onlyStory('# Interview\n\n## Stories\n\n### [Theme] Rope store [x1]\n\nS: a\nR: b\n').title, 'Rope store');
  });

  it('are listed behind a label', () => {
    deepEqual(tagsUnder('Rope store', '**Tags:** conflict, cross team'), ['conflict', 'cross team']);
    deepEqual(tagsUnder('Rope store', 'Tags: [conflict] [cross team]'), ['conflict', 'cross team']);
    deepEqual(tagsUnder('Rope store', '**Theme:** Calm, under pressure'), ['Calm, under pressure']);
    deepEqual(tagsUnder('Rope store', '**Tags:** TODO, calm'), ['calm']);
  });

  it('are no links, check boxes, footnotes, wiki links or words in a sentence', () => {
    for (const line of [
      '[a link](#rope-store)',
      '[ ]',
      '[x]',
      '[^1]',
      '[[wiki]]',
      '[1]',
      'I worked at [Company] then',
      '![alt](a.png)',
      '`[code]`',
    ]) {
      deepEqual(tagsUnder('Rope store', line), [], line);
    }
    deepEqual(tagsUnder('Rope store', '[defined]\n\n[defined]: https://example.org'), []);
  });
});
