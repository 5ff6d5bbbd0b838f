import type { Role, Story } from '../notes/model.js';

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
export function nameOf(story: Story): string {
  return story.title === null ? 'This story' : `“${story.title}”`;
}

/** `a, b or c`. */
export function listOf(words: readonly string[], conjunction: 'and' | 'or'): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} ${conjunction} ${words.at(-1)}`;
}
