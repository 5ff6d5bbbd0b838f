import type { Story } from '../../notes/model.js';
import { fingerprintOf } from './fingerprint.js';
import type { StoryTraits } from './record.js';

/**
 * What the story may be known by later.
 * @param note the note's path in its workspace folder
 */
export function traitsOf(story: Story, note: string): StoryTraits {
  const sections = story.sections.filter(({ empty, roles }) => !empty && roles.some((role) => role !== 'other'));
  return { title: story.title ?? '', note, fingerprint: fingerprintOf([story.text, ...sections.map(({ text }) => text)].join('\n')) };
}

/** Titles that differ in case, spaces and punctuation only are the same. */
export function titleKey(title: string): string {
  return title
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
