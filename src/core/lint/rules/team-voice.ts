import type { StoryRule } from '../rule.js';
import { voiceOf } from '../../notes/voice.js';
import { t } from '../../words.js';

/** In more words than these, a single "we" is no habit. */
const FEW_WORDS = 40;

export const teamVoice: StoryRule = {
  scope: 'story',
  id: 'team-voice',
  description: 'The Action says we and our more often than I and my.',
  severity: 'information',
  *check(story) {
    const actions = story.sections.filter(({ roles, empty }) => roles.includes('action') && !empty);
    const [first] = actions;
    if (first === undefined) return;
    const { own, team } = voiceOf(actions.map(({ text }) => text).join('\n'));
    const words = actions.reduce((sum, section) => sum + section.words, 0);
    if (team <= own || (team === 1 && words > FEW_WORDS)) return;
    yield {
      message: t('The Action says “we” or “our” {0} and “I” or “my” {1}: tell what you did yourself.', times(team), times(own)),
      span: first.span,
    };
  },
};

function times(count: number): string {
  if (count === 0) return t('never');
  if (count === 1) return t('once');
  return count === 2 ? t('twice') : t('{0} times', count);
}
