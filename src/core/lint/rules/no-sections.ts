import type { StoryRule } from '../rule.js';
import { FRAMEWORK_ROLES } from '../../notes/framework.js';
import { listOf, roleName, storyName } from '../../notes/names.js';
import { t } from '../../words.js';

export const noSections: StoryRule = {
  scope: 'story',
  id: 'no-sections',
  description: 'A story is told in prose, without labels to check.',
  severity: 'information',
  *check(story) {
    if (story.status !== 'prose') return;
    const roles = listOf(FRAMEWORK_ROLES[story.framework].map(roleName), 'and');
    yield {
      message: t(
        '{0} is told without labels: mark where {1} begin, and it can be checked and timed part by part.',
        storyName(story),
        roles,
      ),
      span: story.span,
    };
  },
};
