import { addTimes, PART_OF, PARTS, type AnswerBudgets, type Part } from './budgets.js';
import type { Section, Story } from './model.js';
import { listOf, roleName } from './names.js';
import { formatSeconds, speakingSeconds } from './speech.js';
import type { TimeRange } from './times.js';

/** Sections that share a speaking time. */
export interface SharedTime {
  readonly sections: readonly Section[];
  readonly time: TimeRange;
}

/** How fast somebody speaks, and how long an answer and its parts may take. */
export interface Pace {
  /** Words per minute. */
  readonly wordsPerMinute: number;
  readonly budgets: AnswerBudgets;
}

/** The times meant for a story's sections. A label with a time of its own stands for itself; the others share the time of their part of the answer. */
export function sharedTimes({ sections }: Story, { parts }: AnswerBudgets): SharedTime[] {
  const timed = sections.flatMap((section) => (section.budget === null ? [] : [{ sections: [section], time: section.budget }]));
  const byParts = new Map<string, Section[]>();
  for (const section of sections) {
    const key = PARTS.filter((part) => partsOf(section).includes(part)).join();
    if (section.budget === null && key !== '') byParts.set(key, [...(byParts.get(key) ?? []), section]);
  }
  const shared = [...byParts.values()].map((together) => ({ sections: together, time: partsOf(together[0] as Section).map((part) => parts[part]).reduce(addTimes) }));
  return [...timed, ...shared];
}

/** What a section takes to say, in a sentence: "54 words, about 0:23, 61 % of the story. Meant: 1:00–1:30." */
export function sectionFigures(story: Story, section: Section, { wordsPerMinute, budgets }: Pace): string {
  const share = story.words === 0 ? '' : `, ${Math.round((section.words * 100) / story.words)} % of the story`;
  const shared = sharedTimes(story, budgets).find(({ sections }) => sections.includes(section));
  const names = [...new Set(shared?.sections.flatMap(({ roles }) => roles.filter((role) => role !== 'other').map(roleName)) ?? [])];
  const whose = names.length > 1 ? ` for ${listOf(names, 'and')} together` : '';
  return `${spoken(section.words, wordsPerMinute)}${share}.${shared === undefined ? '' : ` Meant${whose}: ${range(shared.time)}.`}`;
}

/** What a whole story takes to say, in a sentence. */
export function storyFigures(story: Story, { wordsPerMinute, budgets }: Pace): string {
  return `${spoken(story.words, wordsPerMinute)}. Meant: ${range(story.budget ?? budgets.whole)}.`;
}

function spoken(words: number, wordsPerMinute: number): string {
  return `${words} ${words === 1 ? 'word' : 'words'}, about ${formatSeconds(speakingSeconds(words, wordsPerMinute))}`;
}

function range({ minimum, maximum }: TimeRange): string {
  return minimum === maximum ? formatSeconds(maximum) : `${formatSeconds(minimum)}–${formatSeconds(maximum)}`;
}

function partsOf({ roles }: Section): Part[] {
  return [...new Set(roles.flatMap((role) => (role === 'other' ? [] : [PART_OF[role]])))];
}
