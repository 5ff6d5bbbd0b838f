import type { Edit } from '../lint/rule.js';
import { FRAMEWORK_ROLES } from '../notes/framework.js';
import type { Framework, PlacedStory } from '../notes/model.js';
import type { Reading } from '../notes/reading.js';
import { cleanTitle } from '../notes/titles.js';
import { blocksOf, endBefore, headingEnd } from '../writing/blocks.js';
import { edited } from '../writing/edited.js';
import { labelsLike } from '../writing/skeleton.js';
import { addTags } from '../writing/tags.js';
import { lineBreakAt, lineEnd, lineStart } from '../text.js';
import { Trial } from '../writing/trial.js';
import { frameworkWord } from '../writing/wording.js';

/** What a story that is to be written is about. */
export interface StoryWish {
  readonly title: string;
  readonly tags: readonly string[];
  /** The question or competency that it answers; null if none was chosen. */
  readonly question: string | null;
  /** The labels it gets; null for those of its neighbours. */
  readonly framework: Framework | null;
}

/** Why a story cannot be written: its title would be read otherwise, its tags would, or the note has no place for it. */
export type Refusal = 'title' | 'tags' | 'place';

/** Where a story may go, and which other it follows in how it is written. */
interface Site {
  readonly at: number;
  readonly model: PlacedStory;
}

/** As an unread title would be, were its marks not escaped. */
const MARKS = /[\\`*_{}[\]<>#+!|~&()$^=-]/g;
const GAP = /^\s*(?:(?:-{3,}|\*{3,}|_{3,})\s*)?$/;

/**
 * The edit that writes a story into the note, as its neighbours are written: under its question if the note has it,
 * behind the story at the cursor, or behind the last one. It is tried out: nothing but the story is read that was not before.
 */
export function newStory(reading: Reading, wish: StoryWish, cursor: number | null): Edit | Refusal {
  if (cleanTitle(wish.title) === '' || /[\r\n]/.test(wish.title)) return 'title';
  const escaped = wish.title.replace(MARKS, '\\$&');
  let refusal: Refusal = 'place';
  for (const site of sitesFor(reading, wish, cursor)) {
    for (const title of new Set([wish.title, escaped])) {
      const tried = tryAt(reading, site, title, wish);
      if (typeof tried !== 'string') return tried;
      if (tried !== 'place') refusal = tried;
    }
  }
  return refusal;
}

/**
 * The text of a story of this title, from its title's line on, as the stories nearest to the cursor are written, with the
 * offsets in it at which its sections are to be told; null if it would not be read as one, or its title had to be escaped.
 */
export function storySkeleton(reading: Reading, title: string, cursor: number): Required<Pick<Edit, 'text' | 'cursors'>> | null {
  const edit = newStory(reading, { title, tags: [], question: null, framework: null }, cursor);
  if (typeof edit === 'string' || !edit.text.includes(title)) return null;
  const start = lineStart(edit.text, edit.text.indexOf(title));
  return { text: edit.text.slice(start), cursors: (edit.cursors ?? []).map((place) => place - start) };
}

/** The likeliest first. */
function* sitesFor({ note, text }: Reading, { question }: StoryWish, cursor: number | null): Generator<Site> {
  const models = note.stories.filter((story) => isModel(text, story));
  const behind = (story: PlacedStory): Site => ({ at: endOf(text, story), model: models.includes(story) ? story : nearest(models, story) });
  if (models.length === 0) return;
  const answers = note.stories.filter((story) => question !== null && story.question === question);
  for (const story of answers.toReversed()) yield behind(story);
  const heading = note.questions.find(({ title }) => title === question);
  const answering = models.find((story) => story.question !== null);
  if (heading !== undefined && answering !== undefined)
    yield { at: lineEnd(text, heading.prompts.at(-1)?.span.end ?? headingEnd(text, heading.span.end)), model: answering };
  const above = cursor === null ? undefined : note.stories.findLast(({ extent }) => extent.start <= cursor);
  for (const story of [above, note.stories.at(-1), models.at(-1)]) if (story !== undefined) yield behind(story);
}

/** Can its title line be written anew? Rows of tables and HTML need what is around them. */
function isModel(text: string, { title, span }: PlacedStory): boolean {
  const line = text.slice(lineStart(text, span.start), lineEnd(text, span.end));
  return (
    title !== null &&
    !/^[ \t>]*[|<]/.test(line) &&
    span.end <= lineEnd(text, span.start) &&
    text.slice(span.start, span.end).includes(title)
  );
}

function nearest(models: readonly PlacedStory[], story: PlacedStory): PlacedStory {
  const distance = (other: PlacedStory): number => Math.abs(other.extent.start - story.extent.start);
  return models.reduce((best, other) => (distance(other) < distance(best) ? other : best));
}

/** A note of its own for a story, as many people write theirs. */
export function firstNote({ title, tags, question, framework }: StoryWish): string {
  const labels = FRAMEWORK_ROLES[framework ?? 'STAR'].map((role) => `#### ${frameworkWord(framework ?? 'STAR', role)}\n`);
  const about = [tags.map((tag) => `[${tag}]`).join(' '), question === null ? '' : `**Question:** ${question}`]
    .filter((line) => line !== '')
    .map((line) => `${line}\n`);
  return ['# My stories\n', '## Stories\n', `### ${title.replace(MARKS, '\\$&')}\n`, ...about, ...labels].join('\n');
}

function tryAt(reading: Reading, { at, model }: Site, title: string, wish: StoryWish): Edit | Refusal {
  const edit = write(reading, at, model, title, wish.framework ?? model.framework);
  const story = storyIn(reading, edit);
  if (story === null) return 'place';
  if (story.title !== cleanTitle(wish.title) || story.tags.length > 0) return 'title';
  const asked = wish.question === null || story.question === wish.question ? edit : withQuestion(reading, edit, wish.question);
  const tagged = wish.tags.length === 0 ? asked : withTags(reading, asked, wish.tags);
  if (tagged === null) return 'tags';
  const written = tagged === edit ? story : storyIn(reading, tagged);
  return written?.title === story.title && (wish.question === null || written.question === wish.question) ? tagged : 'place';
}

/** The story that the edit would bring; null if it would bring none, or change another. */
function storyIn(reading: Reading, edit: Edit): PlacedStory | null {
  if (!new Trial(reading, -1).addsStory([edit])) return null;
  return edited(reading, [edit]).note.stories.find(({ extent }) => extent.start >= edit.span.start) ?? null;
}

/** The edit with the question on a line under the title. */
function withQuestion(reading: Reading, edit: Edit, question: string): Edit {
  const { text } = edited(reading, [edit]);
  const title = headingEnd(text, edit.span.start + (/\S/.exec(edit.text)?.index ?? 0));
  const lineBreak = lineBreakAt(text, title);
  return spliced(edit, { span: { start: title, end: title }, text: `${lineBreak}${lineBreak}**Question:** ${question}` });
}

function withTags(reading: Reading, edit: Edit, tags: readonly string[]): Edit | null {
  const tried = edited(reading, [edit]);
  const tagging = addTags(
    tried,
    tried.note.stories.findIndex(({ extent }) => extent.start >= edit.span.start),
    tags,
  );
  return tagging === null || tagging.span.start < edit.span.start ? null : spliced(edit, tagging);
}

/** Title and labels, parted from the story before as stories of the note are. */
function write(reading: Reading, at: number, model: PlacedStory, title: string, framework: Framework): Edit {
  const { text } = reading;
  const lineBreak = lineBreakAt(text, at);
  const from = lineStart(text, model.span.start);
  // Numbering, tags and times are those of the other story.
  const line = text.slice(from, model.span.start) + title + text.slice(model.span.end, headingEnd(text, model.span.end));
  const head = line.replace(
    /(\r\n|\n|\r)[ \t]*([=-])\2*[ \t]*$/,
    (_, end: string, mark: string) => end + mark.repeat(Math.max(3, title.length)),
  );
  const lead = at === 0 ? '' : gapIn(reading, lineBreak);
  const labels = labelsLike(reading, model, framework).at(at);
  const written = lead + head;
  return {
    span: { start: at, end: at },
    text: written + labels.text,
    cursors: (labels.cursors ?? []).map((cursor) => cursor + written.length),
  };
}

/** What parts two stories of the note that follow one another; a blank line where there are none. */
function gapIn({ text, note }: Reading, lineBreak: string): string {
  for (const [index, story] of note.stories.entries()) {
    const next = note.stories[index + 1];
    const gap = next === undefined ? '' : text.slice(endOf(text, story), lineStart(text, next.span.start));
    if (/[\r\n]/.test(gap) && GAP.test(gap)) return gap;
  }
  return lineBreak + lineBreak;
}

function endOf(text: string, story: PlacedStory): number {
  const title = headingEnd(text, story.span.end);
  const end = endBefore(text, lineEnd(text, Math.max(title, story.extent.end)), title);
  return Math.max(end, blocksOf(text, story).at(-1)?.end ?? 0);
}

/** One insertion with another in it, whose offset is that of the text with the first. */
function spliced(edit: Edit, { span: { start }, text }: Edit): Edit {
  const at = start - edit.span.start;
  return {
    ...edit,
    text: edit.text.slice(0, at) + text + edit.text.slice(at),
    cursors: (edit.cursors ?? []).map((cursor) => (cursor < at ? cursor : cursor + text.length)),
  };
}
