import type { Edit } from '../lint/rule.js';
import type { Reading } from '../notes/reading.js';
import { edited } from '../writing/edited.js';
import { wordsOf } from '../writing/sameOutline.js';
import { lineEnd, lineStart, nextLine } from '../text.js';
import { newStory, type Refusal } from './newStory.js';

const BLANK = /^[ \t>]*$/;
const INDENTED = /^[ \t>]*[ \t]{2}\S/;
/** Right under an item, all but another item or a heading goes on with its text. */
const GOES_ON = /^[ \t>]*(?!(?:[-*+]|\d{1,9}[.)]|#{1,6})(?:[ \t]|$))[^ \t>]/;

/**
 * Edits that write the idea at this place as a story, behind the note's last one, and take it off its list. Refused where
 * lines under the idea would be left behind, or anything else would be read otherwise.
 */
export function turnIdea(reading: Reading, place: number): Edit[] | Refusal | 'lines' {
  const { text, note } = reading;
  const idea = note.ideas[place];
  if (idea === undefined) return 'place';
  const line = { start: lineStart(text, idea.span.start), end: nextLine(text, idea.span.end) };
  if (hasMore(text, line.end) || text.slice(line.start, line.end).trimEnd().endsWith('|')) return 'lines';
  const story = newStory(reading, { title: idea.text, tags: [], question: null, framework: null }, null);
  if (typeof story === 'string') return story;
  const edits = [story, { span: line, text: '' }];
  const after = edited(reading, edits).note;
  const ideas = note.ideas.filter((other) => other !== idea).map((other) => other.text);
  const known = new Set(after.stories.map(wordsOf));
  const isKept =
    JSON.stringify(after.ideas.map((other) => other.text)) === JSON.stringify(ideas) &&
    note.stories.every((other) => known.has(wordsOf(other)));
  return isKept && after.stories.length === note.stories.length + 1 && after.questions.length === note.questions.length ? edits : 'lines';
}

/** Does what stands below, from the offset on, belong to the item above? */
function hasMore(text: string, offset: number): boolean {
  const lineAt = (start: number): string => text.slice(start, lineEnd(text, start));
  if (GOES_ON.test(lineAt(offset))) return true;
  let at = offset;
  while (at < text.length && BLANK.test(lineAt(at))) at = nextLine(text, at);
  return INDENTED.test(lineAt(at));
}
