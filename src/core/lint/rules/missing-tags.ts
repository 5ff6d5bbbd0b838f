import type { StoryRule } from '../rule.js';
import { storyName } from '../../notes/names.js';
import { malformedTags } from '../tagLines.js';
import { t } from '../../words.js';

export const missingTags: StoryRule = {
  scope: 'story',
  id: 'missing-tags',
  description: 'A story carries no tag.',
  severity: 'information',
  *check(story) {
    // A tag that is only written wrongly has a finding of its own.
    if (story.tags.length > 0 || malformedTags(story).some(({ corrected }) => corrected !== '')) return;
    yield {
      message: t(
        '{0} has no tag: add one such as [Conflict Resolution] under its title, to find it by the question it answers.',
        storyName(story),
      ),
      span: story.span,
    };
  },
};
