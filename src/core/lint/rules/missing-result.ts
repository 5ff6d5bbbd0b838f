import type { StoryRule } from '../rule.js';
import { storyName } from '../../notes/names.js';
import { t } from '../../words.js';

export const missingResult: StoryRule = {
  scope: 'story',
  id: 'missing-result',
  description: 'A story has no Result, or an empty one.',
  severity: 'warning',
  *check(story) {
    if (!story.missing.includes('result') || story.status === 'prose') return;
    const empty = story.sections.some((section) => section.roles.includes('result'));
    const name = storyName(story);
    const message = empty
      ? t('{0} has an empty Result: say how it ended, best with a number.', name)
      : t('{0} has no Result: say how it ended, best with a number.', name);
    yield { message, span: story.span };
  },
};
