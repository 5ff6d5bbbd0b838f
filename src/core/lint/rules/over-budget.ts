import type { StoryRule } from '../rule.js';
import { sharedTimes } from '../../notes/figures.js';
import { listOf, roleName, storyName } from '../../notes/names.js';
import { formatSeconds, speakingSeconds } from '../../notes/speech.js';
import { t } from '../../words.js';

const OPTIONS = {
  tolerance: {
    kind: 'number',
    default: 10,
    minimum: 0,
    maximum: 100,
    description: 'So many percent more than the budget are let pass: the times are estimates.',
  },
} as const;

export const overBudget: StoryRule<typeof OPTIONS> = {
  scope: 'story',
  id: 'over-budget',
  description: 'The estimated speaking time of a section or of a story is past its budget.',
  severity: 'information',
  options: OPTIONS,
  *check(story, { tolerance }, { wordsPerMinute, budgets }) {
    const isOver = (words: number, maximum: number): boolean => speakingSeconds(words, wordsPerMinute) > maximum * (1 + tolerance / 100);
    const times = (words: number, maximum: number): [string, string] => [
      formatSeconds(speakingSeconds(words, wordsPerMinute)),
      formatSeconds(maximum),
    ];
    const whole = (story.budget ?? budgets.whole).maximum;
    if (isOver(story.words, whole)) yield { message: tooLong(storyName(story), ...times(story.words, whole)), span: story.span };
    for (const { sections, time } of sharedTimes(story, budgets)) {
      const told = sections.filter((section) => !section.empty && section.words > 0);
      const words = told.reduce((sum, section) => sum + section.words, 0);
      const [first, ...others] = told;
      if (first === undefined || !isOver(words, time.maximum)) continue;
      const names = [...new Set(told.flatMap(({ roles }) => roles.filter((role) => role !== 'other').map(roleName)))];
      const related = others.map(({ span }) => ({ message: t('What is told here counts too'), span }));
      const message =
        names.length > 1
          ? tooLongTogether(listOf(names, 'and'), ...times(words, time.maximum))
          : tooLong(names.join(), ...times(words, time.maximum));
      yield { message, span: first.span, related };
    }
  },
};

function tooLong(name: string, time: string, maximum: string): string {
  return t('{0} takes about {1} to say, and {2} is meant: cut what the listener can do without.', name, time, maximum);
}

function tooLongTogether(names: string, time: string, maximum: string): string {
  return t('{0} take about {1} to say, and {2} is meant: cut what the listener can do without.', names, time, maximum);
}
