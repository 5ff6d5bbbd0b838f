import type { Role, Status, Story } from './model.js';
import { formatSeconds, speakingSeconds } from './speech.js';
import { message, t, translate } from '../words.js';

const NAMES: Readonly<Record<Role, string>> = {
  situation: message('Situation'),
  task: message('Task'),
  action: message('Action'),
  result: message('Result'),
  learning: message('Learning'),
  other: message('Other'),
};

/** The role as the user reads it. */
export function roleName(role: Role): string {
  return translate(NAMES[role]);
}

/** The role by its English name, which is written to notes and files whatever the user's language is. */
export function englishName(role: Role): string {
  return NAMES[role];
}

const STATUSES: Readonly<Record<Status, string>> = {
  complete: message('complete'),
  partial: message('partial'),
  prose: message('prose'),
  stub: message('stub'),
};

/** The status as the user reads it. */
export function statusName(status: Status): string {
  return translate(STATUSES[status]);
}

/** How a message names the story. */
export function storyName(story: Story): string {
  return story.title === null ? t('This story') : t('“{0}”', story.title);
}

/** `a, b or c`. */
export function listOf(words: readonly string[], conjunction: 'and' | 'or'): string {
  if (words.length < 2) return words.join('');
  const [before, last] = [words.slice(0, -1).join(', '), words.at(-1) ?? ''];
  return conjunction === 'and' ? t('{0} and {1}', before, last) : t('{0} or {1}', before, last);
}

/** How a story stands, in a few words: `2:14 · no Result`, `1:05 · prose`, `stub`. */
export function summaryOf(story: Story, wordsPerMinute: number): string {
  if (story.status === 'stub') return t('stub');
  const time = formatSeconds(speakingSeconds(story.words, wordsPerMinute));
  if (story.status === 'prose') return t('{0} · prose', time);
  return story.missing.length === 0 ? time : t('{0} · no {1}', time, listOf(story.missing.map(roleName), 'or'));
}
