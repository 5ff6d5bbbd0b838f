import type { StoryRule } from '../rule.js';
import { listOf, roleName, storyName } from '../../notes/names.js';

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
    yield { message: `${storyName(story)} has no ${listOf(missing.map(roleName), 'or')} yet: ${story.framework} asks for ${missing.length === 1 ? 'it' : 'them'}.`, span: story.span };
  },
};
