import type { StoryRule } from '../rule.js';
import { listOf, roleName, storyName } from '../../notes/names.js';
import { t } from '../../words.js';

export const missingSection: StoryRule = {
  scope: 'story',
  id: 'missing-section',
  description: 'A story lacks other sections that its framework asks for.',
  severity: 'information',
  *check(story) {
    // An empty section has a label to point at: empty-section does.
    const labelled = new Set(story.sections.flatMap(({ roles }) => roles));
    const missing = story.missing.filter((role) => role !== 'result' && !labelled.has(role));
    if (missing.length === 0 || story.status === 'prose') return;
    const [name, roles] = [storyName(story), listOf(missing.map(roleName), 'or')];
    const message =
      missing.length === 1
        ? t('{0} has no {1} yet: {2} asks for it.', name, roles, story.framework)
        : t('{0} has no {1} yet: {2} asks for them.', name, roles, story.framework);
    yield { message, span: story.span };
  },
};
