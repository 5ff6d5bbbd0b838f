import { isScalar, isSeq, parseDocument, type ParsedNode } from 'yaml';
import type { FrontMatter } from '../markdown/document.js';
import { countLineEnds } from '../markdown/fragment.js';
import type { Tag } from './model.js';

/** What the front matter says of a note that is one story. */
export interface FrontMatterStory {
  readonly title: string | null;
  readonly tags: readonly Tag[];
}

/** Longer front matter is no description of one story, in characters. */
const LONGEST = 10_000;

/**
 * Tags stand in no deeper lists. Each list is read by a call of its own, and engines may not survive an expression that they
 * compile where the stack ends.
 */
const DEEPEST = 20;
const NESTING = new RegExp(String.raw`[[\]{}]|(?:[-?:][ \t]+){${DEEPEST}}`, 'g');

/** Reads `title:` and `tags:`. What YAML cannot read says nothing: the note is read all the same. */
export function readFrontMatter({ yaml, start }: FrontMatter, text: string): FrontMatterStory {
  if (yaml.length > LONGEST || isDeep(yaml)) return { title: null, tags: [] };
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

function isDeep(yaml: string): boolean {
  let depth = 0;
  for (const [token] of yaml.matchAll(NESTING)) {
    depth = token.length > 1 ? Infinity : Math.max(0, depth + ('[{'.includes(token) ? 1 : -1));
    if (depth > DEEPEST) return true;
  }
  return false;
}

/** `tags: [a, b]` has an item for each tag, `tags: a, b` one for all, in which each has its own place where it stands there as it reads. */
function tagsOf(item: ParsedNode, start: number, text: string): Tag[] {
  if (!isScalar(item) || typeof item.value !== 'string' || item.range === undefined) return [];
  const whole = { start: start + item.range[0], end: start + item.range[1] };
  const source = text.slice(whole.start, whole.end);
  const names = item.value
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');
  let behind = 0;
  return names.map((name) => {
    const at = names.length > 1 ? source.indexOf(name, behind) : -1;
    if (at !== -1) behind = at + name.length;
    const span = at === -1 ? whole : { start: whole.start + at, end: whole.start + behind };
    return { name, line: 1 + countLineEnds(text.slice(0, span.start)), span };
  });
}
