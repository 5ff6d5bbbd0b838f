import type { StoryRule } from '../rule.js';
import { addTimes, PART_OF, PARTS, type AnswerBudgets, type Part } from '../../notes/budgets.js';
import type { Section, Story } from '../../notes/model.js';
import { listOf, roleName, storyName } from '../../notes/names.js';
import { formatSeconds, speakingSeconds } from '../../notes/speech.js';

const OPTIONS = {
  tolerance: { kind: 'number', default: 10, minimum: 0, maximum: 100, description: 'So many percent more than the budget are let pass: the times are estimates.' },
} as const;

/** Sections that share a budget, in seconds. */
interface Shared {
  readonly sections: readonly Section[];
  readonly maximum: number;
}

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
    for (const { sections, maximum } of sharedIn(story, budgets)) {
      const words = sections.reduce((sum, section) => sum + section.words, 0);
      const [first] = sections;
      if (first === undefined || !isOver(words, maximum)) continue;
      const names = [...new Set(sections.flatMap(({ roles }) => roles.filter((role) => role !== 'other').map(roleName)))];
      yield { message: `${listOf(names, 'and')} ${names.length > 1 ? 'take' : 'takes'} ${tooLong(words, maximum)}`, span: first.span };
    }
  },
};

/** A label with a time of its own stands for itself; the others share the time of their part of the answer. */
function sharedIn({ sections }: Story, { parts }: AnswerBudgets): Shared[] {
  const timed = sections.flatMap((section) => (section.budget === null ? [] : [{ sections: [section], maximum: section.budget.maximum }]));
  const byParts = new Map<string, Section[]>();
  for (const section of sections) {
    const key = PARTS.filter((part) => partsOf(section).includes(part)).join();
    if (section.budget === null && key !== '') byParts.set(key, [...(byParts.get(key) ?? []), section]);
  }
  const shared = [...byParts.values()].map((together) => ({ sections: together, maximum: partsOf(together[0] as Section).map((part) => parts[part]).reduce(addTimes).maximum }));
  return [...timed, ...shared];
}

function partsOf({ roles }: Section): Part[] {
  return [...new Set(roles.flatMap((role) => (role === 'other' ? [] : [PART_OF[role]])))];
}
