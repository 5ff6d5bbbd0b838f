import type { StoryRule } from '../rule.js';
import { sharedTimes } from '../../notes/figures.js';
import { listOf, roleName, storyName } from '../../notes/names.js';
import { formatSeconds, speakingSeconds } from '../../notes/speech.js';

const OPTIONS = {
  tolerance: { kind: 'number', default: 10, minimum: 0, maximum: 100, description: 'So many percent more than the budget are let pass: the times are estimates.' },
} as const;

export const overBudget: StoryRule<typeof OPTIONS> = {
  scope: 'story',
  id: 'over-budget',
  description: 'The estimated speaking time of a section or of a story is past its budget.',
  severity: 'information',
  options: OPTIONS,
  *check(story, { tolerance }, { wordsPerMinute, budgets }) {
    const isOver = (words: number, maximum: number): boolean => speakingSeconds(words, wordsPerMinute) > maximum * (1 + tolerance / 100);
    const tooLong = (words: number, maximum: number): string =>
      `about ${formatSeconds(speakingSeconds(words, wordsPerMinute))} to say, and ${formatSeconds(maximum)} is meant: cut what the listener can do without.`;
    const whole = (story.budget ?? budgets.whole).maximum;
    if (isOver(story.words, whole)) yield { message: `${storyName(story)} takes ${tooLong(story.words, whole)}`, span: story.span };
    for (const { sections, time } of sharedTimes(story, budgets)) {
      const told = sections.filter((section) => !section.empty && section.words > 0);
      const words = told.reduce((sum, section) => sum + section.words, 0);
      const [first, ...others] = told;
      if (first === undefined || !isOver(words, time.maximum)) continue;
      const names = [...new Set(told.flatMap(({ roles }) => roles.filter((role) => role !== 'other').map(roleName)))];
      const related = others.map(({ span }) => ({ message: 'What is told here counts too', span }));
      yield { message: `${listOf(names, 'and')} ${names.length > 1 ? 'take' : 'takes'} ${tooLong(words, time.maximum)}`, span: first.span, related };
    }
  },
};
