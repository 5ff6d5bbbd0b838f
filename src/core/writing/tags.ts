import type { Edit } from '../lint/rule.js';
import type { PlacedStory } from '../notes/model.js';
import type { Reading } from '../notes/reading.js';
import { blocksOf, headingEnd } from './blocks.js';
import { lineBreakAt, lineEnd, lineStart, nextLine } from '../text.js';
import { Trial } from './trial.js';

/**
 * The edit that gives the story at this place among the note's stories these tags besides its own: behind those that it
 * has, on the line that is meant for them, or in brackets under its title. Null where none can be read.
 */
export function addTags(reading: Reading, index: number, names: readonly string[]): Edit | null {
  const story = reading.note.stories[index];
  if (story === undefined || names.length === 0) return null;
  const trial = new Trial(reading, index);
  const all = [...story.tags.map(({ name }) => name), ...names];
  for (const edit of waysToTag(reading, story, names)) if (trial.setsTags([edit], all)) return edit;
  return null;
}

function* waysToTag({ text, note }: Reading, story: PlacedStory, names: readonly string[]): Generator<Edit> {
  const brackets = names.map((name) => `[${name}]`).join(' ');
  const lineBreak = lineBreakAt(text, story.span.end);
  yield* behindOthers(text, story, names);
  yield* onTagLine(text, story, names, note.stories);
  const title = headingEnd(text, story.span.end);
  const line = text.slice(lineStart(text, story.span.start), lineEnd(text, story.span.end));
  if (isTableRow(line)) yield insert(story.span.end, ` ${brackets}`);
  else if (story.title !== null) {
    const usual = line.trimStart().startsWith('<') ? lineBreak + lineBreak : (gapUnderTitle(text, note.stories) ?? lineBreak);
    for (const gap of new Set([usual, lineBreak, lineBreak + lineBreak])) {
      for (const indent of indentsUnder(text, story)) {
        yield insert(title, gap + indent + brackets);
        yield insert(title, gap + indent + brackets + lineBreak);
      }
    }
    yield insert(story.span.end, ` ${brackets}`);
  }
  const end = blocksOf(text, story).at(-1)?.end ?? title;
  yield insert(end, lineBreak + lineBreak + brackets);
}

/** What stands under a row of a table is no part of it. */
function isTableRow(line: string): boolean {
  return /^[ \t>]*\|/.test(line) || / \| /.test(line);
}

function insert(at: number, text: string): Edit {
  return { span: { start: at, end: at }, text };
}

/** Behind the last tag, parted from it as it is from the one before: `[a] [b]`, `a, b`, `#a #b`. */
function* behindOthers(text: string, { tags, extent }: PlacedStory, names: readonly string[]): Generator<Edit> {
  const own = tags.filter(({ span }) => span.start >= extent.start);
  const [before, last] = [own.at(-2), own.at(-1)];
  if (last === undefined) return;
  const isBracket = text.charAt(last.span.start) === '[';
  const mark = text.charAt(last.span.start - 1) === '#' ? '#' : '';
  const between = before === undefined || before.line !== last.line ? '' : text.slice(before.span.end, last.span.start - mark.length);
  const separator = /^[\s,;|·•/]+$/.test(between) ? between : isBracket || mark !== '' ? ' ' : ', ';
  yield insert(last.span.end, names.map((name) => `${separator}${isBracket ? `[${name}]` : mark + name}`).join(''));
}

/** On a line such as `**Tags:**` that holds none yet, as the note's other stories write theirs. */
function* onTagLine(text: string, { sections }: PlacedStory, names: readonly string[], stories: readonly PlacedStory[]): Generator<Edit> {
  const line = sections.find(({ label, empty }) => empty && /^tags?$/i.test(label ?? ''));
  if (line === undefined) return;
  const listed = stories.some(({ tags }) =>
    tags.some(({ span }) => /\btags?[*_]*[:：][*_]*\s*$/i.test(text.slice(lineStart(text, span.start), span.start))),
  );
  const end = lineEnd(text, line.span.end);
  const space = /\s$/.test(text.slice(0, end)) ? '' : ' ';
  yield insert(end, space + (listed ? names.join(', ') : names.map((name) => `[${name}]`).join(' ')));
}

/** What parts the tags from the title in the first story that has some on a line under it; null if none has. */
function gapUnderTitle(text: string, stories: readonly PlacedStory[]): string | null {
  for (const { title, span, tags } of stories) {
    const end = headingEnd(text, span.end);
    const gap = title === null || tags[0] === undefined ? '' : text.slice(end, tags[0].span.start);
    if (/^[^\S\r\n]*[\r\n]\s*$/.test(gap)) return gap;
  }
  return null;
}

/** What may stand before a line under the title: nothing, or the indentation of what the title's list item holds. */
function indentsUnder(text: string, { span, sections }: PlacedStory): Set<string> {
  const marker = /^[ \t>]*(?:[-*+]|\d+[.)])[ \t]+/.exec(text.slice(lineStart(text, span.start), span.start))?.[0];
  const below = text.slice(nextLine(text, span.end), lineEnd(text, nextLine(text, span.end)));
  const first = sections[0] === undefined ? '' : text.slice(lineStart(text, sections[0].span.start), sections[0].span.start);
  const indents = [first, below].map((line) => /^[ \t]*/.exec(line)?.[0] ?? '');
  const quote = /^[ \t]*>[ \t]?/.exec(text.slice(lineStart(text, span.start), span.start))?.[0] ?? '';
  return marker === undefined ? new Set([quote]) : new Set([...indents, ' '.repeat(marker.length), '']);
}
