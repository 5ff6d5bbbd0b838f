import type { Story } from '../notes/model.js';
import { keysOf, tagKey } from '../notes/reach.js';

/** By which two tags or questions are the same. One that has no letters, such as `🔥`, is the same as itself alone. */
export function nameKey(name: string): string {
  return tagKey(name) || name;
}

/** The keys of a story's tags, by index. */
export function tagKeysOf(story: Story): string[] {
  return keysOf(story).tags.map((key, index) => key || (story.tags[index]?.name ?? ''));
}
