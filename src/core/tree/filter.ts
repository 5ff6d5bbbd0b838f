import type { Story } from '../notes/model.js';
import type { Facts, Filter } from './arrangement.js';
import type { Entry, NamedNote } from './entries.js';
import { nameKey, tagKeysOf } from './keys.js';

/** Does the filter let pass all? */
export function isOpen({ text, tags, rules }: Filter): boolean {
  return text.trim() === '' && tags.length + rules.length === 0;
}

/** What tells whether the filter lets a story pass. */
export function storyTest<N extends NamedNote>({ text, tags, rules }: Filter, facts: Facts<N>): (entry: Entry<N>) => boolean {
  const words = wordsOf(text);
  const wanted = new Set(tags.map(nameKey));
  return (entry) => {
    const { relative } = entry.story;
    if (wanted.size > 0 && !tagKeysOf(relative).some((key) => wanted.has(key))) return false;
    if (words.length > 0 && !holds(haystackOf(relative) + '\n' + folded(entry.note.name), words)) return false;
    if (rules.length === 0) return true;
    const found = facts.rulesOf(entry);
    return rules.some((rule) => found.has(rule));
  };
}

/** What tells whether the filter lets a question or an idea pass, which have neither tags nor findings of their own. */
export function asideTest({ text, tags, rules }: Filter): (words: string) => boolean {
  const words = wordsOf(text);
  return (aside) => tags.length + rules.length === 0 && holds(folded(aside), words);
}

const HAYSTACKS = new WeakMap<Story, string>();

/** All that is written in a story, and what stands over it. */
function haystackOf(story: Story): string {
  const known = HAYSTACKS.get(story);
  if (known !== undefined) return known;
  const { title, group, question, source, tags } = story;
  const haystack = folded([title, group, question, source, ...tags.map(({ name }) => name)].join('\n'));
  HAYSTACKS.set(story, haystack);
  return haystack;
}

function holds(haystack: string, words: readonly string[]): boolean {
  return words.every((word) => haystack.includes(word));
}

function wordsOf(text: string): string[] {
  return folded(text).match(/\S+/g) ?? [];
}

/** Without what tells only the looks of a letter apart. */
function folded(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}
