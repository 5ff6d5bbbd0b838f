import type { Edit } from '../lint/rule.js';
import type { PlacedStory, Span, Tag } from '../notes/model.js';
import { tagKey } from '../notes/reach.js';
import type { Reading } from '../notes/reading.js';
import { lineEnd, lineStart, nextLine } from '../text.js';
import { setsAllTags } from '../writing/trial.js';
import { nameSpan } from './tagPlaces.js';

const SEPARATORS = '[ \\t]*[,;|·•/]?[ \\t]*';
const BEFORE = new RegExp(`${SEPARATORS}$`);
const BEHIND = new RegExp(`^${SEPARATORS}`);

/**
 * Edits that give the tag of this `tagKey` another name wherever the note's stories carry it. A story that carries the
 * other name already keeps it once. Null where the note would not be read so: nothing is renamed by halves.
 */
export function renameTag(reading: Reading, key: string, name: string): Edit[] | null {
  const { text, note } = reading;
  const isMeant = (tag: Tag): boolean => tagKey(tag.name) === key;
  const wanted = note.stories.map(({ tags }) => [...new Set(tags.map((tag) => (isMeant(tag) ? name : tag.name)))]);
  const renamed = note.stories.flatMap(({ tags }) =>
    tags.filter((tag) => isMeant(tag) && tag.name !== name).map((tag) => ({ span: nameSpan(text, tag), text: name })),
  );
  if (renamed.length === 0) return [];
  if (name.trim() !== name || /[[\]\r\n]/.test(name)) return null;
  const tidy = note.stories.flatMap((story) => editsIn(text, story, isMeant, name));
  for (const edits of [tidy, renamed]) if (!overlap(edits) && setsAllTags(reading, edits, wanted)) return edits;
  return null;
}

/** The first of the story's tags that are meant is renamed, and what would stand there twice goes. */
function editsIn(text: string, { tags }: PlacedStory, isMeant: (tag: Tag) => boolean, name: string): Edit[] {
  const meant = tags.filter((tag) => isMeant(tag) && tag.name !== name);
  const kept = tags.some((tag) => tag.name === name) ? undefined : meant[0];
  return meant.map((tag) => (tag === kept ? { span: nameSpan(text, tag), text: name } : { span: withSeparator(text, tag), text: '' }));
}

/** The tag with what parts it from the one before, or from the one behind; with its line where it stands alone on it. */
function withSeparator(text: string, tag: Tag): Span {
  // The mark of a hashtag, or of a bracket that is escaped, goes with it.
  const isMarked = /[#\\]/.test(text.charAt(tag.span.start - 1));
  const span = { start: tag.span.start - Number(isMarked), end: tag.span.end };
  const [from, to] = [lineStart(text, span.start), lineEnd(text, span.end)];
  const before = BEFORE.exec(text.slice(from, span.start))?.[0].length ?? 0;
  const behind = BEHIND.exec(text.slice(span.end, to))?.[0].length ?? 0;
  if (span.start - before === from && span.end + behind === to) return { start: from, end: nextLine(text, span.end) };
  const isFirst = /(?:^|[:：*_>-])$/.test(text.slice(from, span.start).trimEnd());
  return before > 0 && !isFirst ? { start: span.start - before, end: span.end } : { start: span.start, end: span.end + behind };
}

function overlap(edits: readonly Edit[]): boolean {
  const sorted = edits.map(({ span }) => span).sort((a, b) => a.start - b.start);
  return sorted.some((span, index) => span.start < (sorted[index - 1]?.end ?? 0));
}
