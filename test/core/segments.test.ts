import { deepEqual } from 'node:assert/strict';
import { wordsIn } from '../../src/core/segments.js';

describe('words', () => {
  it('stand where they stand, also far on in a long text', () => {
    const text = 'We can’t dry 1,200 ropes - 乾かす!\n'.repeat(100);
    const segments = [...new Intl.Segmenter('en', { granularity: 'word' }).segment(text)];
    deepEqual(
      wordsIn(text),
      segments.filter(({ isWordLike }) => isWordLike).map(({ segment, index }) => ({ segment, index })),
    );
    deepEqual(wordsIn(''), []);
  });
});
