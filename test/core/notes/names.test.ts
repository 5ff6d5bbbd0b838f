import { deepEqual, equal } from 'node:assert/strict';
import { englishName, listOf, statusName, storyName, summaryOf } from '../../../src/core/notes/names.js';
import { onlyStory } from './told.js';

const story = (below: string): ReturnType<typeof onlyStory> => onlyStory(`# Interview\n\n## Answers\n\n### Ropes\n\n${below}`);
const words = (count: number): string => 'rope '.repeat(count);

describe('in a few words', () => {
  it('a story stands so', () => {
    const labels = (...roles: readonly string[]): string => roles.map((role) => `${role}: ${words(35)}\n\n`).join('');
    equal(summaryOf(story(labels('S', 'T', 'A', 'R')), 140), '1:00');
    equal(summaryOf(story(labels('S', 'T', 'A')), 70), '1:30 · no Result');
    equal(summaryOf(story(labels('S', 'T')), 140), '0:30 · no Action or Result');
    equal(summaryOf(story(labels('S')), 140), '0:15 · no Task, Action or Result');
    equal(summaryOf(story(words(70)), 140), '0:30 · prose');
    equal(summaryOf(story(words(7)), 140), 'stub');
  });

  it('names are listed, and stories, roles and how they stand are called so', () => {
    deepEqual(
      [listOf([], 'and'), listOf(['a'], 'or'), listOf(['a', 'b'], 'and'), listOf(['a', 'b', 'c'], 'or')],
      ['', 'a', 'a and b', 'a, b or c'],
    );
    equal(storyName(story(words(7))), '“Ropes”');
    equal(storyName(onlyStory('S: One.\n\nT: Two.\n\nA: Three.\n')), 'This story');
    deepEqual([englishName('learning'), statusName('stub')], ['Learning', 'stub']);
  });
});
