import type { Span, Story } from '../notes/model.js';
import { maskUnspoken } from './mask.js';

/** Brackets on a tag line that make no tag. */
export interface MalformedTag {
  readonly kind: 'unclosed' | 'unopened' | 'empty' | 'doubled';
  readonly span: Span;
  /** What stands there. */
  readonly source: string;
  /** What should. */
  readonly corrected: string;
}

/** More words than a tag has. */
const LONGEST_TAG = 7;
const LONGEST_UNOPENED = 4;

const TAG_LABEL = /^[\s*_>-]*(?:tags?|themes?|competenc(?:y|ies))[\s*_]*[:：][\s*_]*/i;
const CLOSED = /\[[^[\]\n]*\]/g;
const SEPARATORS = /^[\s,;|·•/]*$/;

/** The brackets that make no tag on the lines where tags stand: a story's title, those under it, those behind its last section. */
export function malformedTags(story: Story): MalformedTag[] {
  if (!/[[\]]/.test(story.source)) return [];
  const first = story.sections[0]?.span.start ?? Infinity;
  const last = story.sections.at(-1)?.span.end ?? 0;
  const lines = linesOf(maskUnspoken(story.source));
  return lines.flatMap((line, index) => {
    if (index === 0 && story.title !== null) return unclosedIn(line, /(?<=\S[ \t])\[[^[\]()]*$/);
    if (line.start >= first && line.start <= last && !TAG_LABEL.test(line.text)) return [];
    return inTagLine(line, lines[index - 1]?.text ?? '', lines[index + 1]?.text ?? '');
  });
}

interface SourceLine {
  readonly text: string;
  readonly start: number;
}

function linesOf(source: string): SourceLine[] {
  return [...source.matchAll(/[^\r\n]+/g)].map(({ 0: text, index }) => ({ text, start: index }));
}

function inTagLine(line: SourceLine, previous: string, next: string): MalformedTag[] {
  const before = TAG_LABEL.exec(line.text)?.[0].length ?? /^\s*/.exec(line.text)?.[0].length ?? 0;
  const tags = { text: line.text.slice(before).trimEnd(), start: line.start + before };
  if (/^(?:\[+[^[\]]*\]+[\s,;|·•/]*)+$/.test(tags.text)) return tokensIn(tags);
  const rest = tags.text.replace(CLOSED, '');
  // What is opened on one line and closed on the next is one long bracket.
  if (!tags.text.startsWith('[')) return previous.lastIndexOf('[') > previous.lastIndexOf(']') ? [] : unopenedIn(tags, rest);
  const isTagLine = SEPARATORS.test(rest.replace(/\[[^[\]]*$/, '')) && !/^[^[]*\]/.test(next);
  return isTagLine ? unclosedIn(tags, /\[[^[\]]*(?=\[|$)(?![^[\]]*\])/) : [];
}

/** On a line of nothing but brackets, each has to be a pair with a word in it. */
function tokensIn({ text, start }: SourceLine): MalformedTag[] {
  const tokens = [...text.matchAll(/(?<!\[)(\[+)([^[\]]*)(\]+)/g)];
  return tokens.flatMap(({ 0: source, 1: open = '', 2: inside = '', 3: close = '', index }): MalformedTag[] => {
    const span = { start: start + index, end: start + index + source.length };
    const isBox = tokens.length === 1 && /^\s$/.test(inside);
    if (/^[\s_]*toc[\s_]*$/i.test(inside) || isBox) return [];
    if (inside.trim() === '') return [{ kind: 'empty', span, source, corrected: '' }];
    return open.length > 1 || close.length > 1 ? [{ kind: 'doubled', span, source, corrected: `[${inside.trim()}]` }] : [];
  });
}

function unclosedIn({ text, start }: SourceLine, pattern: RegExp): MalformedTag[] {
  const match = pattern.exec(text.trimEnd().replace(/\*{1,3}$/, ''));
  if (match === null) return [];
  // What parts it from the next tag is no part of it.
  const isLast = text.indexOf('[', match.index + 1) === -1;
  const source = isLast ? match[0].trimEnd() : match[0].replace(/(?<![\s,;|·•/])[\s,;|·•/]+$/, '');
  const words = source.slice(1).trim();
  if (/[.!?:;,]$/.test(words) || words.split(/\s+/).length > LONGEST_TAG) return [];
  const name = words.replace(/(?<![)}>])[)}>]+$/, '');
  return [
    {
      kind: name === '' ? 'empty' : 'unclosed',
      span: { start: start + match.index, end: start + match.index + source.length },
      source,
      corrected: name === '' ? '' : `[${name}]`,
    },
  ];
}

function unopenedIn({ text, start }: SourceLine, rest: string): MalformedTag[] {
  const [source = ''] = /^[^[\]]*\]/.exec(text) ?? [];
  const words = source.slice(0, -1).trim();
  if (
    source === '' ||
    !/^\p{L}/u.test(words) ||
    words.split(/\s+/).length > LONGEST_UNOPENED ||
    !SEPARATORS.test(rest.slice(source.length))
  )
    return [];
  return [{ kind: 'unopened', span: { start, end: start + source.length }, source, corrected: `[${words}]` }];
}
