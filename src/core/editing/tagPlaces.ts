import type { Note, Span, Tag } from '../notes/model.js';
import { tagKey } from '../notes/reach.js';

/** The tag of the note at the offset; null if there is none. */
export function tagAt({ stories }: Note, offset: number): Tag | null {
  const isAt = ({ span }: Tag): boolean => span.start <= offset && offset <= span.end;
  return stories.flatMap(({ tags }) => tags).find(isAt) ?? null;
}

/** Where the note's stories carry a tag, given by its `tagKey`. */
export function tagsOfKey({ stories }: Note, key: string): Tag[] {
  return stories.flatMap(({ tags }) => tags.filter(({ name }) => tagKey(name) === key));
}

/** The tag's own words in the note's text: without brackets and quotes, and without its neighbours where a list has one place for all. */
export function nameSpan(text: string, { name, span }: Tag): Span {
  const source = text.slice(span.start, span.end);
  const words = new RegExp(`(?<=^|[[\\s,;|·•/#"'*_])${escaped(name)}(?=$|[\\]\\s,;|·•/"'*_\\\\])`, 'u').exec(source);
  if (words !== null) return { start: span.start + words.index, end: span.start + words.index + words[0].length };
  return source.startsWith('[') && source.endsWith(']') ? { start: span.start + 1, end: span.end - 1 } : span;
}

function escaped(name: string): string {
  return name.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}
