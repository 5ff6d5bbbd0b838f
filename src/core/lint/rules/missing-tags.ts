import type { Rule } from '../rule.js';
import { nameOf } from '../words.js';

export const missingTags: Rule = {
  id: 'missing-tags',
  description: 'A story carries no tag.',
  severity: 'information',
  *check(note) {
    for (const story of note.stories) {
      if (story.tags.length > 0) continue;
      yield { message: `${nameOf(story)} has no tag: add one such as [Conflict Resolution] under its title, to find it by the question it answers.`, span: story.span };
    }
  },
};
