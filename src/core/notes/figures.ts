import { addTimes, PART_OF, PARTS, type AnswerBudgets, type Part } from './budgets.js';
import type { Section, Story } from './model.js';
import { listOf, roleName } from './names.js';
import { formatSeconds, speakingSeconds } from './speech.js';
import type { TimeRange } from './times.js';
import { t } from '../words.js';

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
    if (section.budget !== null || key === '') continue;
    const together = byParts.get(key);
    if (together === undefined) byParts.set(key, [section]);
    else together.push(section);
  }
  const shared = [...byParts.values()].map((together) => ({
    sections: together,
    time: partsOf(together[0] as Section)
      .map((part) => parts[part])
      .reduce(addTimes),
  }));
  return [...timed, ...shared];
}

/** What a section takes to say, in a sentence: "54 words, about 0:23, 61 % of the story. Meant: 1:00–1:30." */
export function sectionFigures(story: Story, section: Section, { wordsPerMinute, budgets }: Pace): string {
  const said = spoken(section.words, wordsPerMinute);
  const figures = story.words === 0 ? `${said}.` : t('{0}, {1} % of the story.', said, Math.round((section.words * 100) / story.words));
  const shared = sharedTimes(story, budgets).find(({ sections }) => sections.includes(section));
  const names = [...new Set(shared?.sections.flatMap(({ roles }) => roles.filter((role) => role !== 'other').map(roleName)) ?? [])];
  if (shared === undefined) return figures;
  const meant =
    names.length > 1 ? t('Meant for {0} together: {1}.', listOf(names, 'and'), range(shared.time)) : t('Meant: {0}.', range(shared.time));
  return `${figures} ${meant}`;
}

/** What a whole story takes to say, in a sentence. */
export function storyFigures(story: Story, { wordsPerMinute, budgets }: Pace): string {
  return `${spoken(story.words, wordsPerMinute)}. ${t('Meant: {0}.', range(story.budget ?? budgets.whole))}`;
}

function spoken(words: number, wordsPerMinute: number): string {
  const time = formatSeconds(speakingSeconds(words, wordsPerMinute));
  return words === 1 ? t('1 word, about {0}', time) : t('{0} words, about {1}', words, time);
}

function range({ minimum, maximum }: TimeRange): string {
  return minimum === maximum ? formatSeconds(maximum) : `${formatSeconds(minimum)}–${formatSeconds(maximum)}`;
}

function partsOf({ roles }: Section): Part[] {
  return [...new Set(roles.flatMap((role) => (role === 'other' ? [] : [PART_OF[role]])))];
}
