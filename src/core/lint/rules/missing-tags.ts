import type { StoryRule } from '../rule.js';
import { storyName } from '../../notes/names.js';

export const missingTags: StoryRule = {
  scope: 'story',
  id: 'missing-tags',
  description: 'A story carries no tag.',
  severity: 'information',
  *check(story) {
    if (story.tags.length > 0) return;
    yield { message: `${storyName(story)} has no tag: add one such as [Conflict Resolution] under its title, to find it by the question it answers.`, span: story.span };
  },
};
