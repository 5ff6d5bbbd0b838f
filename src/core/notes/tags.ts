import type { Label } from './label.js';
import { spanAt, type Line } from './line.js';
import type { Tag } from './model.js';

const BRACKETS = /\[([^[\]]+)\]/g;

/** What stands in brackets without being a tag: check boxes, footnotes, numbers of sources. */
const NO_TAG = /^(?:[\sxX-]|\^.*|\d+|toc|!.*)$/;

/** The tags of a line that holds nothing else, or [] if it is no tag line. */
export function readTagLine(line: Line, definitions: ReadonlySet<string>): Tag[] {
  if (line.kind !== 'text' || !line.source.startsWith('[') || /[`\\]/.test(line.source)) return [];
  if (line.text.replace(BRACKETS, '').replace(/[\s,;|·•/]+/g, '') !== '' || line.text.includes('[[')) return [];
  return readTags(line, 0, line.text.length, definitions);
}

/** The tags around a title: `[Theme] Title`, `Title [tag] [tag]`. */
export function readTitleTags(line: Line, definitions: ReadonlySet<string>): Tag[] {
  const before = /^\W*?(?:(?:story\s*)?\d{0,3}[.:)]?\s*)?((?:\[[^[\]]+\]\s*)+)(?=\S)/i.exec(line.text);
  const after = /(?<=\S\s+)(?:\[[^[\]]+\]\s*)+$/.exec(line.text);
  return [
    ...(before === null ? [] : readTags(line, 0, before[0].length, definitions)),
    ...(after === null ? [] : readTags(line, after.index, line.text.length, definitions)),
  ];
}

/**
 * The tags named in a metadata line such as `**Tags:** [a] [b]`, `Tags: a, b` or `Theme: Resilience, told calmly`: only
 * a list of tags is cut at its commas.
 */
export function readNamedTags(line: Line, label: Label, definitions: ReadonlySet<string>): Tag[] {
  const bracketed = readTags(line, label.end, line.text.length, definitions);
  if (bracketed.length > 0) return bracketed;
  const tags: Tag[] = [];
  const names = /^tags?$/i.test(label.words) ? /[^,;|·•]+/g : /[^|·•]+/g;
  for (const match of line.text.slice(label.end).matchAll(names)) {
    const name = match[0].trim().replace(/^#/, '');
    if (name === '') continue;
    const from = label.end + match.index + match[0].indexOf(name);
    tags.push(tag(line, name, from, from + name.length));
  }
  return tags;
}

function readTags(line: Line, start: number, end: number, definitions: ReadonlySet<string>): Tag[] {
  const tags: Tag[] = [];
  for (const match of line.text.slice(start, end).matchAll(BRACKETS)) {
    const name = (match[1] ?? '').trim();
    if (name === '' || NO_TAG.test(name) || definitions.has(name.toLowerCase())) continue;
    tags.push(tag(line, name, start + match.index, start + match.index + match[0].length));
  }
  return tags;
}

function tag(line: Line, name: string, start: number, end: number): Tag {
  return { name, line: line.line, span: spanAt(line, start, end) };
}
