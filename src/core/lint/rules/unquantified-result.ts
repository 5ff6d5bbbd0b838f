import { placeholdersIn } from '../placeholders.js';
import type { StoryRule } from '../rule.js';
import { storyName } from '../../notes/names.js';
import { namesNumber } from '../../notes/numbers.js';
import { t } from '../../words.js';

export const unquantifiedResult: StoryRule = {
  scope: 'story',
  id: 'unquantified-result',
  description: 'There is no number anywhere in the Result.',
  severity: 'information',
  *check(story) {
    const results = story.sections.filter(({ roles, empty, words }) => roles.includes('result') && !empty && words > 0);
    const [first] = results;
    // Where "[X%]" stands, a number is meant to come: placeholder says so.
    if (first === undefined || results.some(({ text }) => namesNumber(text) || placeholdersIn(text).length > 0)) return;
    yield {
      message: t(
        '{0} ends without a number: say in the Result how much, how many or how fast, even if it is an estimate.',
        storyName(story),
      ),
      span: first.span,
    };
  },
};
