import type { StoryRule } from '../rule.js';
import { listOf, roleName } from '../../notes/names.js';
import { t } from '../../words.js';

export const emptySection: StoryRule = {
  scope: 'story',
  id: 'empty-section',
  description: 'A label has nothing, or only a placeholder, under it.',
  severity: 'warning',
  *check(story) {
    for (const section of story.sections) {
      if (!section.empty || section.label === null || section.roles.includes('other')) continue;
      yield {
        message: t('{0} is empty: write it, or remove the label “{1}”.', listOf(section.roles.map(roleName), 'and'), section.label),
        span: section.span,
      };
    }
  },
};
