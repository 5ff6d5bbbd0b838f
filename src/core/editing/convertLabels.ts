import type { Edit } from '../lint/rule.js';
import type { PlacedStory, Section } from '../notes/model.js';
import { englishName } from '../notes/names.js';
import type { Reading } from '../notes/reading.js';
import { VOCABULARY, normalise, type Vocabulary } from '../notes/vocabulary.js';
import { blocksOf, isCell, type Block } from '../writing/blocks.js';
import { edited } from '../writing/edited.js';
import { isLabelled } from '../writing/manner.js';
import { asidesOf, homeOf, wordsOf } from '../writing/sameOutline.js';
import { levelOf } from '../writing/skeleton.js';
import { isInRow } from '../writing/tableRows.js';
import { lineBreakAt, lineEnd, lineStart, previousLine } from '../text.js';

/** What labels may be converted to. */
export const LABEL_STYLES = ['heading', 'bold', 'letter'] as const;
export type NewLabelStyle = (typeof LABEL_STYLES)[number];

const QUOTE = /^[ \t]*(?:>[ \t]?)*/;
const MARKER = /^(?:[-*+]|\d{1,9}[.)])[ \t]+/;
const TIME = /[([][^()[\]\r\n\d]*\d[^()[\]\r\n]*[)\]]/;
/** What cannot stand behind a label on its line. */
const OWN_LINES = /^(?:[-*+][ \t]|\d{1,9}[.)][ \t]|>|#|```|~~~|\||!\[| {4}|\t|<)/;

/**
 * Edits that write the labels of these stories, by place, as headings, bold words or letters. What the stories say stays
 * as it is, word for word; where one would not be read so, nothing is changed, and its place is returned.
 */
export function convertLabels(reading: Reading, style: NewLabelStyle, places: readonly number[]): Edit[] | number {
  const ways = places.map((place) => waysToWrite(reading, place, style));
  let edits: Edit[] = [];
  for (let done = 0; done < places.length;) {
    const isGood = (more: readonly Edit[]): boolean => isSame(reading, [...edits, ...more]);
    const way = (ways[done] ?? []).findIndex(isGood);
    if (way === -1) return places[done] ?? 0;
    // What suits one story mostly suits those behind it. They are tried out together, as each trial reads the whole note.
    const likely = ways.slice(done).map((each) => each[Math.min(way, each.length - 1)]);
    const none = likely.indexOf(undefined);
    const written = likely.slice(0, none === -1 ? likely.length : none).map((each) => each ?? []);
    const count = longestBeginning(written.length, (length) => isGood(written.slice(0, length).flat()));
    edits = [...edits, ...written.slice(0, count).flat()];
    done += count;
  }
  return edits;
}

/** The greatest good count up to `most`, looked for by halves. One is good; where one is not, no greater one is. */
function longestBeginning(most: number, isGood: (count: number) => boolean): number {
  if (isGood(most)) return most;
  let [good, bad] = [1, most];
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (isGood(middle)) good = middle;
    else bad = middle;
  }
  return good;
}

/** The likeliest first; none if the labels stand where they cannot be written otherwise. */
function waysToWrite({ text, note, options: { vocabulary = VOCABULARY } }: Reading, place: number, style: NewLabelStyle): Edit[][] {
  const story = note.stories[place];
  if (story === undefined || story.sections.some(isCell(text))) return [];
  const blocks = blocksOf(text, story).filter(isLabelled);
  if (
    blocks.some(
      (block) =>
        isInRow(text, block) ||
        block.start !== lineStart(text, block.section.span.start) ||
        text.slice(block.start, block.section.span.start).includes('<'),
    )
  )
    return [];
  return levelsFor(text, story, style).map((level) =>
    blocks.flatMap((block) => rewritten(text, block, labelFor(block.section, style, level, vocabulary), style)),
  );
}

/** One deeper than the title; where that is no heading, what people write. */
function levelsFor(text: string, story: PlacedStory, style: NewLabelStyle): number[] {
  const level = levelOf(text, story);
  if (style !== 'heading') return [0];
  return level === null ? [4, 3, 5, 2, 6] : level < 6 ? [level + 1] : [];
}

/** What stands before the words of a label, the words, and what stands behind them. */
interface NewLabel {
  readonly before: string;
  readonly words: string;
  readonly after: string;
}

function labelFor({ roles, label }: Section, style: NewLabelStyle, level: number, vocabulary: Vocabulary): NewLabel {
  const spoken = roles.filter((role) => role !== 'other').map(englishName);
  if (style === 'letter') return { before: '', words: spoken.map((name) => name.charAt(0)).join('/'), after: ':' };
  const parts = (label ?? '').split(/[/&+,]/).map((part) => vocabulary.get(normalise(part))?.strength);
  const words = label === null || parts.includes('letter') ? spoken.join('/') : label;
  return style === 'heading' ? { before: `${'#'.repeat(level)} `, words, after: '' } : { before: '**', words, after: ':**' };
}

/** The label and what is said under it, without the list item in which they stood. */
function rewritten(text: string, block: Block, { before, words, after }: NewLabel, style: NewLabelStyle): Edit[] {
  const {
    section: { span, body },
    start,
    labelEnd,
    end,
  } = block;
  const line = text.slice(start, span.start);
  const quote = QUOTE.exec(line)?.[0] ?? '';
  const marker = MARKER.exec(line.slice(quote.length))?.[0] ?? '';
  const labelLine = lineEnd(text, span.end);
  // Marks that close the label are none of the text.
  const isAlone = body.start > labelLine || /^[*_:：# \t]*$/.test(text.slice(body.start, labelLine));
  const from = labelEnd > labelLine ? labelEnd : isAlone ? labelLine : body.start;
  const time = TIME.exec(text.slice(span.end, from))?.[0] ?? '';
  const lineBreak = lineBreakAt(text, start);
  const said = withoutIndent(text.slice(from, Math.max(from, end)), marker.length, quote);
  const isBelow = style === 'heading' || OWN_LINES.test(said);
  const parting = said === '' ? '' : isBelow ? lineBreak + quote.trimEnd() + lineBreak + quote : ' ';
  const label = quote + before + words + (time === '' ? '' : ` ${time}`) + after;
  return [{ span: { start, end: Math.max(from, end) }, text: blankBefore(text, start, quote, lineBreak) + label + parting + said }];
}

/** The text from its first word on, its lines by so many columns further left. */
function withoutIndent(text: string, columns: number, quote: string): string {
  const lines = text.split(/(?<=\r\n|\n|\r(?!\n))/);
  const blank = lines.findIndex(
    (line, index) => (index === 0 ? line : line.slice(QUOTE.exec(line)?.[0].trimEnd().length ?? 0)).trim() !== '',
  );
  if (blank === -1) return '';
  const kept = lines.slice(blank).map((line, index) => (index === 0 && blank === 0 ? line.trimStart() : dedented(line, columns, quote)));
  return (blank === 0 ? kept.join('') : kept.join('').slice(quote.length)).trimEnd();
}

function dedented(line: string, columns: number, quote: string): string {
  const [head, rest] = line.startsWith(quote) ? [quote, line.slice(quote.length)] : ['', line];
  return head + rest.replace(new RegExp(`^[ ]{0,${columns}}`), '');
}

/** A label opens a paragraph of its own. */
function blankBefore(text: string, start: number, quote: string, lineBreak: string): string {
  const above = previousLine(text, start);
  if (above === null) return '';
  const line = text.slice(above, lineEnd(text, above));
  return /^[ \t>]*$/.test(line) || /^[ \t>]*#/.test(line) ? '' : quote.trimEnd() + lineBreak;
}

function isSame(reading: Reading, edits: readonly Edit[]): boolean {
  const before = reading.note;
  const { note } = edited(reading, edits);
  if (note.stories.length !== before.stories.length || asidesOf(note) !== asidesOf(before)) return false;
  return note.stories.every((story, index) => {
    const other = before.stories[index];
    return other !== undefined && wordsOf(story) === wordsOf(other) && homeOf(story) === homeOf(other);
  });
}
