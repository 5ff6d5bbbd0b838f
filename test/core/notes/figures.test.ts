import { deepEqual, equal } from 'node:assert/strict';
import { ANSWER_BUDGETS } from '../../../src/core/notes/budgets.js';
import { sectionFigures, storyFigures } from '../../../src/core/notes/figures.js';
import { onlyStory } from './told.js';

const PACE = { wordsPerMinute: 120, budgets: ANSWER_BUDGETS };
const words = (count: number): string => Array.from({ length: count }, () => 'rope').join(' ');

describe('figures', () => {
  const story = onlyStory(
    `# Interview\n\n## Rope store (2:00)\n\nS: ${words(20)}\nT: ${words(20)}\nA (1:30): ${words(120)}\nR: ${words(40)}\n`,
  );
  const of = (index: number): string => {
    const section = story.sections[index];
    if (section === undefined) throw new Error(`no section ${index}`);
    return sectionFigures(story, section, PACE);
  };

  it('say how long a section takes, its share, and the time that it shares with others', () => {
    equal(of(0), '20 words, about 0:10, 10 % of the story. Meant for Situation and Task together: 0:20–0:30.');
    equal(of(3), '40 words, about 0:20, 20 % of the story. Meant: 0:20–0:30.');
  });

  it('say the time that a label or a title sets', () => {
    equal(of(2), '120 words, about 1:00, 60 % of the story. Meant: 1:30.');
    equal(storyFigures(story, PACE), '200 words, about 1:40. Meant: 2:00.');
  });

  it('say no time where none is meant, and no share of nothing', () => {
    const figures = (text: string): string[] => {
      const told = onlyStory(`# Interview\n\n## Rope store\n\n${text}`);
      return told.sections.map((section) => sectionFigures(told, section, PACE));
    };
    deepEqual(figures('Tags: wet\n\nS: One.\n\nR: Two three.\n'), [
      '1 word, about 0:01, 33 % of the story.',
      '1 word, about 0:01, 33 % of the story. Meant: 0:20–0:30.',
      '2 words, about 0:01, 67 % of the story. Meant: 0:20–0:30.',
    ]);
    deepEqual(figures('S:\n\nT:\n\nA:\n\nR:\n').at(-1), '0 words, about 0:00. Meant: 0:20–0:30.');
  });
});
