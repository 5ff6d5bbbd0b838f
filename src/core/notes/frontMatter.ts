import { isScalar, isSeq, parseDocument, type ParsedNode } from 'yaml';
import type { FrontMatter } from '../markdown/document.js';
import type { Tag } from './model.js';

/** What the front matter says of a note that is one story. */
export interface FrontMatterStory {
  readonly title: string | null;
  readonly tags: readonly Tag[];
}

/** Longer front matter is no description of one story, in characters. */
const LONGEST = 10_000;

/** Reads `title:` and `tags:`. What YAML cannot read says nothing: the note is read all the same. */
export function readFrontMatter({ yaml, start }: FrontMatter, text: string): FrontMatterStory {
  if (yaml.length > LONGEST) return { title: null, tags: [] };
  const document = parseDocument(yaml, { logLevel: 'silent' });
  if (document.errors.length > 0) return { title: null, tags: [] };
  const title: unknown = document.get('title');
  const tags = document.get('tags', true) as ParsedNode | undefined;
  const items = isSeq(tags) ? tags.items : tags === undefined ? [] : [tags];
  return {
    title: typeof title === 'string' && title.trim() !== '' ? title.trim() : null,
    tags: items.flatMap((item) => tagsOf(item as ParsedNode, start, text)),
  };
}

/** `tags: [a, b]` has an item for each tag, `tags: a, b` one for all. */
function tagsOf(item: ParsedNode, start: number, text: string): Tag[] {
  if (!isScalar(item) || typeof item.value !== 'string' || item.range === undefined) return [];
  const span = { start: start + item.range[0], end: start + item.range[1] };
  const line = text.slice(0, span.start).split(/\r\n|\n|\r/).length;
  return item.value.split(',').flatMap((name) => (name.trim() === '' ? [] : [{ name: name.trim(), line, span }]));
}
