import type { StoryRule } from '../rule.js';
import { voiceOf } from '../../notes/voice.js';

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
    yield { message: `The Action says “we” or “our” ${times(team)} and “I” or “my” ${own === 0 ? 'never' : times(own)}: tell what you did yourself.`, span: first.span };
  },
};

function times(count: number): string {
  return count === 1 ? 'once' : count === 2 ? 'twice' : `${count} times`;
}
