import type { Rule } from '../rule.js';
import { storyName } from '../../notes/names.js';

export const missingTags: Rule = {
  id: 'missing-tags',
  description: 'A story carries no tag.',
  severity: 'information',
  *check(note) {
    for (const story of note.stories) {
      if (story.tags.length > 0) continue;
      yield { message: `${storyName(story)} has no tag: add one such as [Conflict Resolution] under its title, to find it by the question it answers.`, span: story.span };
    }
  },
};
