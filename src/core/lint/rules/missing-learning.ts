import type { StoryRule } from '../rule.js';
import { FRAMEWORK_ROLES } from '../../notes/framework.js';
import { storyName } from '../../notes/names.js';
import { t } from '../../words.js';

export const missingLearning: StoryRule = {
  scope: 'story',
  id: 'missing-learning',
  description: 'A story does not say what was learnt from it.',
  severity: 'off',
  severityFor: ({ framework }) => (FRAMEWORK_ROLES[framework].includes('learning') ? 'information' : 'off'),
  *check(story) {
    // A story without any label has more to mend first.
    if (story.status === 'prose' || story.status === 'stub') return;
    if (story.sections.some(({ roles, empty }) => roles.includes('learning') && !empty)) return;
    yield { message: t('{0} has no Learning yet: say in a sentence what you took from it.', storyName(story)), span: story.span };
  },
};
