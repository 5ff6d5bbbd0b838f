import type { StoryRule } from '../rule.js';
import { storyName } from '../../notes/names.js';

export const missingResult: StoryRule = {
  scope: 'story',
  id: 'missing-result',
  description: 'A story has no Result, or an empty one.',
  severity: 'warning',
  *check(story) {
    if (!story.missing.includes('result') || story.status === 'prose') return;
    const empty = story.sections.some((section) => section.roles.includes('result'));
    const what = empty ? 'has an empty Result' : 'has no Result';
    yield { message: `${storyName(story)} ${what}: say how it ended, best with a number.`, span: story.span };
  },
};
