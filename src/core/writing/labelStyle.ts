import type { Block } from './blocks.js';
import { NUMBER } from './numbering.js';
import { lineBreakAt, lineEnd, lineStart } from '../text.js';

/** How a label is written: what stands around its words. */
export interface LabelStyle {
  /** Between the start of the line and the words, a number in it as written: `#### `, `- **`, `2. `. */
  readonly before: string;
  /** Behind the words on their line: `:** `. */
  readonly after: string;
  /** The row of dashes under a heading; '' if there is none. */
  readonly underline: string;
  /** What parts the label's line from the text; '' where the text stands on that line. */
  readonly opening: string;
}

/** A label as an example of how to write one. */
export interface Example {
  readonly block: Block;
  /** As written, markup inside included: `S** (Situation`. */
  readonly words: string;
  /** Without the picture that each role has for itself: `### 🎯 `. */
  readonly style: LabelStyle;
  /** With that picture. */
  readonly pictured: LabelStyle;
}

/** A time set for a section, which is no part of how labels are written: `(30s)`. */
const TIME = /(?<!\s)\s*[([][^()[\]\d]*\d[^()[\]]*[)\]]/g;
const NUMBERED = /\d{1,2}[.)]\s+/;
const PICTURE = /\p{Extended_Pictographic}\uFE0F?\s*/gu;

/** The label with these words, and the row under it, as far as where the text goes. */
export function writeLabel(
  { before, after, underline, opening }: LabelStyle,
  words: string,
  number: number | null,
  lineBreak: string,
): string {
  const label = (number === null ? before.replace(NUMBERED, '') : before.replace(NUMBER, String(number))) + words + after;
  const row = underline === '' ? '' : lineBreak + underline.charAt(0).repeat(Math.max(3, label.trim().length));
  return label + row + opening;
}

/** How each of the labels of a story is written. */
export function examplesOf(text: string, blocks: readonly Block[]): Example[] {
  const pictured = blocks.map((block) => ({ block, style: styleOf(text, block) }));
  // Each role may have a picture of its own.
  const areAlike = new Set(pictured.map(({ style }) => style.before.match(PICTURE)?.join('') ?? '')).size < 2;
  return pictured.map(({ block, style }) => ({
    block,
    words: text.slice(block.section.span.start, block.section.span.end),
    style: areAlike ? style : { ...style, before: style.before.replace(PICTURE, '') },
    pictured: style,
  }));
}

/** An example of how most of the labels of a story are written: that of `near`, if it is one, rather than another's. */
export function typicalOf(examples: readonly Example[], near: Block): Example {
  const told = examples.filter(({ block }) => !block.section.empty);
  const counts = new Map<string, number>();
  for (const { style } of told.length > 0 ? told : examples) counts.set(signOf(style), (counts.get(signOf(style)) ?? 0) + 1);
  const most = Math.max(...counts.values());
  const common = examples.filter(({ style }) => counts.get(signOf(style)) === most);
  const single = common.filter(({ block }) => block.section.roles.length === 1);
  const example = [...single, ...common].find(({ block }) => block === near) ?? single[0] ?? common[0];
  if (example === undefined) throw new Error('a story without labels has no typical one');
  return example;
}

/** The words and the look of a label: what is the same in two of them is written in the same way. */
export function keyOf({ words, style }: Example): string {
  return `${words}|${signOf(style)}`;
}

/** What the label stands in, whatever its emphasis: `- `, `#### `. */
export function nestingOf({ before, underline }: LabelStyle): string {
  return (
    before
      .replace(NUMBER, '1')
      .replace(PICTURE, '')
      .replace(/(?:(?<![*_])[*_]+|<\w+>)$/, '') + underline.charAt(0)
  );
}

function signOf({ before, after, underline, opening }: LabelStyle): string {
  return [before.replace(NUMBER, '1'), after.trim(), underline.charAt(0), opening === ''].join('|');
}

function styleOf(text: string, { section: { span, body, empty }, start, labelEnd, end }: Block): LabelStyle {
  const lineOfLabel = lineEnd(text, span.end);
  const before = text.slice(start, span.start);
  const underline = labelEnd > lineOfLabel ? text.slice(lineStart(text, labelEnd), labelEnd).trim() : '';
  const rest = text.slice(span.end, Math.min(lineOfLabel, Math.max(end, span.end)));
  const isInline = /[\p{L}\p{N}]/u.test(rest.replace(/<[^<>]*>/g, '').replace(TIME, ''));
  if (isInline) return { before, after: withoutOpened(text.slice(span.end, body.start).replace(TIME, '')), underline, opening: '' };
  const after = rest.replace(TIME, '').trimEnd();
  if (!empty) return { before, after, underline, opening: openingOf(text, labelEnd, end) };
  if (underline !== '' || /^\s*#/.test(before)) return { before, after, underline, opening: lineBreakAt(text, labelEnd) };
  return { before, after: after.endsWith('：') ? after : `${after} `, underline, opening: '' };
}

/** From the end of the label's line to the text under it, without the marker of a list. */
function openingOf(text: string, labelEnd: number, end: number): string {
  return (
    /^[ \t]*((?:>[ \t>]*)?(?:\r\n|\n|\r(?!\n))(?:[ \t>]*(?:\r\n|\n|\r(?!\n)))*[ \t>]*)/.exec(text.slice(labelEnd, end))?.[1] ??
    lineBreakAt(text, labelEnd)
  );
}

/** Emphasis, a link or a quotation that begins with the text is none of the label's. */
function withoutOpened(after: string): string {
  return after.replace(/(?<=\s)[*_`~[("“]+$/, '');
}
