import type { MarkdownDocument } from '../markdown/document.js';
import { readFrontMatter } from './frontMatter.js';
import type { Story } from './model.js';
import { shiftSpan, type Place } from './place.js';
import { isGeneric } from './titles.js';

/** A note that is one story takes its tags from the front matter too, and its title from there or from the file where it has none. */
export function withFrontMatter(
  stories: readonly Story[],
  place: Place | null,
  { frontMatter, preamble }: MarkdownDocument,
  name: string | undefined,
): readonly Story[] {
  const [story] = stories;
  if (story === undefined || place === null || stories.length > 1) return stories;
  const front = frontMatter === null ? { title: null, tags: [] } : readFrontMatter(frontMatter, preamble);
  const known = new Set(story.tags.map(({ name: tag }) => tag));
  const more = front.tags
    .filter(({ name: tag }) => !known.has(tag) && known.add(tag))
    .map((tag) => ({ ...tag, line: tag.line - place.line + 1, span: shiftSpan(tag.span, -place.offset) }));
  const title = story.title ?? front.title ?? titleOfFile(name);
  return more.length === 0 && title === story.title ? stories : [{ ...story, title, tags: [...story.tags, ...more] }];
}

function titleOfFile(name: string | undefined): string | null {
  const title = name
    ?.replace(/^.*[\\/]/, '')
    .replace(/\.\w+$/, '')
    .replace(/[_]+|(?<=\p{Ll})-(?=\p{L})/gu, ' ')
    .trim();
  return title === undefined || !/\p{L}/u.test(title) || isGeneric(title) || /^readme$/i.test(title) ? null : title;
}
