import { equal } from 'node:assert/strict';
import { countSpokenWords, countWords } from '../../../src/core/notes/speech.js';
import { onlyStory } from './told.js';

describe('spoken words', () => {
  for (const [text, words] of [
    ['I moved the rope store.', 5],
    ['Um, I moved, uh, the rope store, you know, in May.', 7],
    ['Ähm, ich habe um acht, äh, angefangen.', 5],
    ['Um wie viel Uhr kam er, der Lotse?', 8],
    ['Um das Boot kümmerte er sich.', 6],
    ['Eu era um aprendiz.', 4],
    ['Hmm. Mhm, yes.', 1],
    ['I know you know it, I mean it.', 8],
    ['', 0],
  ] as const) {
    it(`are ${words} in “${text}”`, () => {
      equal(countSpokenWords(text), words);
    });
  }

  it('are counted two signs a word where no spaces part them', () => {
    equal(countWords('我把仓库搬走了'), 4);
  });

  it('leave out markup, and fillers in sections and stories', () => {
    const story = onlyStory(
      '# Interview\n\n### Rope\n\n**Situation:** Um, *one* [two](https://example.org/three) `four`.\n\n**Task:** Five, uh, six.\n\n**Action:** Seven.\n\n**Result:** Eight.\n',
    );
    equal(story.sections.map(({ words }) => words).join(), '3,2,1,1');
    equal(story.words, 7);
  });
});
