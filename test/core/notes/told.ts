import { readNote } from '../../../src/core/notes/note.js';
import type { Section, Story } from '../../../src/core/notes/model.js';

/**
 * The stories of a note, a line each, short enough to be written beside the note:
 * `Title @3 [tag] S5 T7 A9 R11 -R` is a story on line 3 with its sections' lines, and no Result.
 */
export function told(text: string): string[] {
  return readNote(text).stories.map((story) => {
    const tags = story.tags.map(({ name }) => `[${name}]`);
    const missing = story.missing.length > 0 ? [`-${story.missing.map(initial).join('')}`] : [];
    return [`${story.title ?? '(untitled)'} @${story.line}`, ...tags, ...story.sections.map(sectionText), ...missing].join(' ');
  });
}

/** The only story of a note. */
export function onlyStory(text: string): Story {
  const { stories } = readNote(text);
  const [story] = stories;
  if (story === undefined || stories.length > 1) throw new Error(`one story expected, not ${stories.length}`);
  return story;
}

function sectionText({ roles, label, line, empty }: Section): string {
  return `${label === null ? '~' : ''}${roles.map(initial).join('+')}${line}${empty ? '?' : ''}`;
}

function initial(role: string): string {
  return role === 'other' ? 'o' : role.charAt(0).toUpperCase();
}
