import type { NoteRule, Problem } from '../rule.js';
import { addTimes, PART_OF, PARTS, withNoteTimes, type AnswerBudgets, type Part } from '../../notes/budgets.js';
import type { Section, Story } from '../../notes/model.js';
import { listOf, roleName, storyName } from '../../notes/names.js';
import { shiftSpan } from '../../notes/place.js';
import { formatSeconds, speakingSeconds } from '../../notes/speech.js';

const OPTIONS = {
  tolerance: { kind: 'number', default: 10, minimum: 0, maximum: 100, description: 'So many percent more than the budget are let pass: the times are estimates.' },
} as const;

/** Sections that share a budget, in seconds. */
interface Shared {
  readonly sections: readonly Section[];
  readonly maximum: number;
}

export const overBudget: NoteRule<typeof OPTIONS> = {
  scope: 'note',
  id: 'over-budget',
  description: 'The estimated speaking time of a section or of a story is past its budget.',
  severity: 'information',
  options: OPTIONS,
  *check(note, { tolerance }, { wordsPerMinute, budgets }) {
    const meant = withNoteTimes(budgets, note.budgets);
    const isOver = (words: number, maximum: number): boolean => speakingSeconds(words, wordsPerMinute) > maximum * (1 + tolerance / 100);
    for (const { relative, extent } of note.stories) {
      const problems: Problem[] = [];
      const whole = (relative.budget ?? meant.whole).maximum;
      if (isOver(relative.words, whole)) problems.push({ message: `${storyName(relative)} takes ${tooLong(relative.words, whole, wordsPerMinute)}`, span: relative.span });
      for (const { sections, maximum } of sharedIn(relative, meant)) {
        const words = sections.reduce((sum, section) => sum + section.words, 0);
        const [first] = sections;
        if (first === undefined || !isOver(words, maximum)) continue;
        const names = namesOf(sections);
        problems.push({ message: `${listOf(names, 'and')} ${names.length > 1 ? 'take' : 'takes'} ${tooLong(words, maximum, wordsPerMinute)}`, span: first.span });
      }
      yield* problems.map((problem) => ({ ...problem, span: shiftSpan(problem.span, extent.start) }));
    }
  },
};

function tooLong(words: number, maximum: number, wordsPerMinute: number): string {
  return `about ${formatSeconds(speakingSeconds(words, wordsPerMinute))} to say, and ${formatSeconds(maximum)} is meant: cut what the listener can do without.`;
}

function namesOf(sections: readonly Section[]): string[] {
  return [...new Set(sections.flatMap(({ roles }) => roles.filter((role) => role !== 'other').map(roleName)))];
}

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
