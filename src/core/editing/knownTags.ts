import type { TagSetting } from '../lint/settings.js';
import { tagKey } from '../notes/reach.js';
import type { Workspace } from '../notes/workspace.js';

/** Where a tag that may be written comes from. */
export type TagOrigin = 'used' | 'set' | 'question' | 'competency';

/** A tag that may be written. */
export interface KnownTag {
  readonly name: string;
  /** Other names, under which one may look for it. */
  readonly aliases: readonly string[];
  /** How many stories carry it. */
  readonly stories: number;
  readonly origin: TagOrigin;
}

/** What tags are chosen from. */
export interface TagSources {
  /** Those that the user has set. */
  readonly set: readonly TagSetting[];
  readonly workspace: Pick<Workspace, 'tags' | 'questions'>;
  readonly competencies: readonly TagSetting[];
}

/** The name of a competency has no more words than this; a longer one is a question to be told, and no tag. */
const LONGEST_NAME = 4;

/**
 * All tags that may be written, each once: those that stories carry, the most used first, those that the user has set,
 * the short names of the notes' own questions, and the competencies that interviewers ask for.
 */
export function knownTags({ set, workspace, competencies }: TagSources): KnownTag[] {
  const aliases = new Map([...competencies, ...set].map((tag) => [tagKey(tag.name), tag.aliases]));
  const known = new Map<string, KnownTag>();
  const add = (name: string, origin: TagOrigin, stories = 0): void => {
    const key = tagKey(name);
    if (key !== '' && !known.has(key)) known.set(key, { name, aliases: aliases.get(key) ?? [], stories, origin });
  };
  const used = [...workspace.tags.values()].sort((a, b) => b.stories - a.stories || a.name.localeCompare(b.name));
  for (const { name, stories } of used) add(name, 'used', stories);
  for (const { name } of set) add(name, 'set');
  for (const name of workspace.questions.values()) if (name.split(/\s+/).length <= LONGEST_NAME) add(name, 'question');
  for (const { name } of competencies) add(name, 'competency');
  return [...known.values()];
}
