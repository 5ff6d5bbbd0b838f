import type { Role, Story } from './model.js';
import { formatSeconds, speakingSeconds } from './speech.js';

const NAMES: Readonly<Record<Role, string>> = {
  situation: 'Situation',
  task: 'Task',
  action: 'Action',
  result: 'Result',
  learning: 'Learning',
  other: 'Other',
};

/** The role as the user reads it. */
export function roleName(role: Role): string {
  return NAMES[role];
}

/** How a message names the story. */
export function storyName(story: Story): string {
  return story.title === null ? 'This story' : `“${story.title}”`;
}

/** `a, b or c`. */
export function listOf(words: readonly string[], conjunction: 'and' | 'or'): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} ${conjunction} ${words.at(-1)}`;
}

/** How a story stands, in a few words: `2:14 · no Result`, `1:05 · prose`, `stub`. */
export function summaryOf(story: Story, wordsPerMinute: number): string {
  if (story.status === 'stub') return 'stub';
  const time = formatSeconds(speakingSeconds(story.words, wordsPerMinute));
  if (story.status === 'prose') return `${time} · prose`;
  return story.missing.length === 0 ? time : `${time} · no ${listOf(story.missing.map(roleName), 'or')}`;
}
