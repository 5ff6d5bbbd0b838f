import type { Rule } from '../rule.js';
import { storyName } from '../../notes/names.js';

export const missingResult: Rule = {
  id: 'missing-result',
  description: 'A story has no Result, or an empty one.',
  severity: 'warning',
  *check(note) {
    for (const story of note.stories) {
      if (!story.missing.includes('result') || story.status === 'prose') continue;
      const empty = story.sections.some((section) => section.roles.includes('result'));
      const what = empty ? 'has an empty Result' : 'has no Result';
      yield { message: `${storyName(story)} ${what}: say how it ended, best with a number.`, span: story.span };
    }
  },
};
