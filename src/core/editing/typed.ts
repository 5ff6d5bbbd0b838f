import type { Note, PlacedStory } from '../notes/model.js';

/** What is being typed at a place, as far as somebody may want to choose it. Columns are 0-based UTF-16 indices in the line. */
export interface Typed {
  readonly kind: 'tag' | 'listed-tag' | 'label' | 'anchor';
  /** The story in which it is or below which it is, by its place; -1 if there is none. */
  readonly story: number;
  /** Nothing of the story stands on the line yet: another may begin here. */
  readonly isBelow: boolean;
  /** Where what is typed so far starts, and where what a choice replaces ends. */
  readonly start: number;
  readonly end: number;
  /** What stands in the line before the words that are typed: markup, for a label. */
  readonly before: string;
  /** The bracket that closes a tag stands there already. */
  readonly isClosed: boolean;
}

const CLOSED_TAGS = /\[[^[\]]*\]/g;
const SEPARATORS = /^[\s,;|·•/]*$/;
/** What may stand before tags on their line: quotes, list markers, and a label such as `**Tags:**`. */
const BEFORE_TAGS = /^[ \t>]*(?:[-*+][ \t]+)?(?:[*_]*(?:tags?|themes?|competenc(?:y|ies))[*_]*[:：][*_]*)?/i;
const LISTED = /^[ \t>]*(?:[-*+][ \t]+)?[*_]*tags?[*_]*[:：][*_]*(?![*_])(?:[^[\],;|·•]*[,;|·•])*[ \t]*((?:[^[\],;|·• \t][^[\],;|·•]*)?)$/i;
const LABEL = /^([ \t>]*(?:(?:[-*+]|\d{1,2}[.)])[ \t]+)?(?:#{1,6}[ \t]*)?[*_]{0,3})(?! )([\p{L}\p{M}’' -]{0,30})$/u;
const ANCHOR = /\]\(#([^()\s]*)$/;

/** What is being typed before this column of a line of the note; null if it is nothing that can be known. Lines are 1-based. */
export function typedAt(note: Note, line: number, text: string, column: number, offset: number): Typed | null {
  const [before, behind] = [text.slice(0, column), text.slice(column)];
  const place = note.stories.findIndex(({ extent, line: first }) => (extent.start <= offset && offset <= extent.end) || first === line);
  const at = place !== -1 ? place : storyAbove(note, offset);
  const story = note.stories[at];
  const anchor = ANCHOR.exec(before);
  if (anchor !== null)
    return {
      kind: 'anchor',
      story: at,
      isBelow: false,
      start: column - (anchor[1] ?? '').length,
      end: column + lengthOf(/^[^()\s]*/, behind),
      before: '',
      isClosed: behind.includes(')'),
    };
  if (story === undefined) return null;
  return typedTag(story, at, line, before, behind) ?? typedLabel(at, place === -1, before, behind);
}

/** The last story that starts above; blank lines at the end of a story are none of its text. */
function storyAbove({ stories }: Note, offset: number): number {
  return stories.findLastIndex(({ extent }) => extent.start <= offset);
}

function typedTag(story: PlacedStory, at: number, line: number, before: string, behind: string): Typed | null {
  const bracket = /\[([^[\]]*)$/.exec(before);
  const typed = bracket?.[1] ?? LISTED.exec(before)?.[1];
  if (typed === undefined) return null;
  const start = before.length - typed.length;
  const closing = /^([^[\]]*)\]/.exec(behind)?.[1];
  const place = { story: at, isBelow: false, start, before: '' };
  if (bracket === null) return { kind: 'listed-tag', ...place, end: before.length + lengthOf(/^[^,;|·•]*/, behind), isClosed: true };
  // `[a][b]` is a link, and so is `![a`.
  const others = before.slice(0, bracket.index);
  if (/[\]!]$/.test(others) || !isTagPlace(story, line, others)) return null;
  const rest = behind.slice(closing === undefined ? 0 : closing.length + 1);
  if (!SEPARATORS.test(rest.replace(CLOSED_TAGS, ''))) return null;
  return { kind: 'tag', ...place, end: before.length + (closing ?? '').length, isClosed: closing !== undefined };
}

/** Are brackets behind this read as tags of the story: at the end of its title, or on a line of nothing else above or below its sections? */
function isTagPlace({ line: title, sections, title: words }: PlacedStory, line: number, others: string): boolean {
  if (line === title && words !== null) return /\S[ \t]+$/.test(others);
  const label = BEFORE_TAGS.exec(others)?.[0] ?? '';
  if (!SEPARATORS.test(others.slice(label.length).replace(CLOSED_TAGS, ''))) return false;
  const [first, last] = [sections[0]?.line ?? Infinity, sections.at(-1)?.line ?? -1];
  return line < first || line > last || /[:：]/.test(label);
}

/** A label, or a story's title, is all that is on its line. */
function typedLabel(at: number, isBelow: boolean, before: string, behind: string): Typed | null {
  const label = LABEL.exec(before);
  if (label === null || !/^[*_ \t]*$/.test(behind)) return null;
  return { kind: 'label', story: at, isBelow, start: 0, end: before.length + behind.length, before: label[1] ?? '', isClosed: false };
}

function lengthOf(pattern: RegExp, text: string): number {
  return pattern.exec(text)?.[0].length ?? 0;
}
