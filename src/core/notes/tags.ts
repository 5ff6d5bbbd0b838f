import type { Label } from './label.js';
import { spanAt, type Line } from './line.js';
import type { Tag } from './model.js';
import { isPlaceholder } from './speech.js';
import { beforeTime } from './times.js';
import { hashtagsStart, prefixLength, suffixLength, tagsBehind } from './titles.js';

const BRACKETS = /\[([^[\]]+)\]/g;

const HASHTAGS = /#[^\s#,;|]+/g;

/** What stands in brackets without being a tag: check boxes, footnotes, numbers of sources. */
const NO_TAG = /^(?:[\sxX-]|\^.*|\d+|toc|!.*|[^:]*(?::(?!\s*\d)[^:]*)*:\s*\d.*)$/;

/** A trait has no more words than this: a ticked line of more is a task that was done. */
const LONGEST_TRAIT = 5;

/** Brackets with more words than this hold a sentence. */
const LONGEST_TAG = 7;

/** A line of hashtags; one may have another one's name before its own, as in `#work/leading`. */
const HASHTAG_LINE = /^(?:#\p{L}[\p{L}\p{N}_/-]*(?:[\s,;]+|$))+$/u;

/** Brackets with a backslash before each, as programs write them that escape what people type. */
const ESCAPED = /^(?:\\\[[^\\[\]`]+\\\][\s,;|·•/]*)+$/;

/** Does the line hold hashtags and nothing else? */
export function isHashtagLine({ kind, cells, source, text }: Line): boolean {
  return kind === 'text' && cells === undefined && source.startsWith('#') && HASHTAG_LINE.test(text);
}

/** The tags of a line that holds nothing else, or [] if it is no tag line. */
export function readTagLine(line: Line, definitions: ReadonlySet<string>): Tag[] {
  if (isHashtagLine(line)) return readList(line, 0, line.text.length, HASHTAGS);
  return readBracketLine(line, definitions);
}

/** The same of brackets alone, which show that what they stand in is a story: hashtags stand in all notes. */
export function readBracketLine(line: Line, definitions: ReadonlySet<string>): Tag[] {
  if (line.kind !== 'text' || line.cells !== undefined || !/^\\?\[/.test(line.source)) return [];
  if (/[`\\]/.test(line.source) && !ESCAPED.test(line.source)) return [];
  if (line.text.replace(BRACKETS, '').replace(/[\s,;|·•/]+/g, '') !== '' || line.text.includes('[[')) return [];
  return readTags(line, 0, line.text.length, definitions);
}

/** The tags around a title: `[Theme] Title`, `Title [tag] [tag]`, `Title #tag`, and `Case (tag, tag)` where nothing else names the story. */
export function readTitleTags(line: Line, definitions: ReadonlySet<string>): Tag[] {
  const listed = /^(?:case|story|example|answer)\s*(?:\d+\s*)?(?:[:：]\s*)?\(([^()]+)\)$/i.exec(line.text);
  if (listed !== null) return readList(line, line.text.indexOf('(') + 1, line.text.length - 1, /[^,;/|+，、]+/g);
  const text = beforeTime(line.text);
  const start = prefixLength(text);
  const hashtags = hashtagsStart(text);
  const end = Math.min(hashtags, text.length - suffixLength(text));
  const before = /^(?:\[[^[\]]+\]\s*)+(?=\S)/.exec(text.slice(start, end));
  const after = tagsBehind(text.slice(start, end));
  return [
    ...(before === null ? [] : readTags(line, start, start + before[0].length, definitions)),
    ...(after === null ? [] : readTags(line, start + after[0], start + after[1], definitions)),
    ...readList(line, hashtags, text.length, HASHTAGS),
  ];
}

/** Does the label name tags, `Tags:`, or say what the story is about, `Theme:`? */
export function isTagLabel(label: Label): boolean {
  return (
    label.strength === 'metadata' &&
    /^(?:tags?|themes?|competenc(?:y|ies)|category|categories|angles|категори[яи]|тем[аы])$/i.test(label.words)
  );
}

/** Does the label name the question that the story answers, `Question:`? */
export function isQuestionLabel(label: Label): boolean {
  return label.strength === 'metadata' && /^(?:interview )?(?:question|q)$/i.test(label.words);
}

/** A trait that is ticked in a list, `- [x] Humility`. */
export function readTickedTag(line: Line): Tag[] {
  const box = line.item === null ? null : /^\[[xX]\]\s+/.exec(line.text);
  if (box === null || line.text.split(/\s+/).length > LONGEST_TRAIT + 1) return [];
  return [tag(line, line.text.slice(box[0].length), box[0].length, line.text.length)];
}

/**
 * The tags named in a metadata line such as `**Tags:** [a] [b]`, `Tags: a, b` or `Theme: Resilience, told calmly`: only
 * a list of tags is cut at its commas.
 */
export function readNamedTags(line: Line, label: Label, definitions: ReadonlySet<string>): Tag[] {
  const bracketed = readTags(line, label.end, line.text.length, definitions);
  if (bracketed.length > 0) return bracketed;
  const separated = /^tags?$/i.test(label.words) ? /[^,;|·•]+/g : /[^|·•]+/g;
  return readList(line, label.end, line.text.length, /#[^\s#]/.test(line.text.slice(label.end)) ? HASHTAGS : separated);
}

/** The names between the indices `start` and `end` of the line's text. */
function readList(line: Line, start: number, end: number, names: RegExp): Tag[] {
  const tags: Tag[] = [];
  for (const match of line.text.slice(start, end).matchAll(names)) {
    const name = match[0].trim().replace(/^#/, '');
    if (name === '' || isPlaceholder(name)) continue;
    const from = start + match.index + match[0].indexOf(name);
    tags.push(tag(line, name, from, from + name.length));
  }
  return tags;
}

function readTags(line: Line, start: number, end: number, definitions: ReadonlySet<string>): Tag[] {
  const tags: Tag[] = [];
  for (const match of line.text.slice(start, end).matchAll(BRACKETS)) {
    const name = (match[1] ?? '').trim();
    if (
      name === '' ||
      NO_TAG.test(name) ||
      /[.?!]$/.test(name) ||
      name.split(/\s+/).length > LONGEST_TAG ||
      isPlaceholder(name) ||
      definitions.has(name.toLowerCase())
    )
      continue;
    tags.push(tag(line, name, start + match.index, start + match.index + match[0].length));
  }
  return tags;
}

function tag(line: Line, name: string, start: number, end: number): Tag {
  return { name, line: line.line, span: spanAt(line, start, end) };
}
