import type { Edit } from '../lint/rule.js';
import { FRAMEWORK_ROLES } from '../notes/framework.js';
import type { Framework, PlacedStory, SpokenRole } from '../notes/model.js';
import { englishName } from '../notes/names.js';
import type { Reading } from '../notes/reading.js';
import { blocksOf, endBefore, headingEnd } from './blocks.js';
import { Insertion } from './insertion.js';
import { examplesOf, writeLabel, type LabelStyle } from './labelStyle.js';
import { isLabelled, mannerOf, type Label, type Manner } from './manner.js';
import { isInRow } from './tableRows.js';
import { lineBreakAt, lineEnd, lineStart } from '../text.js';
import { frameworkWord } from './wording.js';

/** So many of the note's stories are followed, one after the other, until the labels can be read as theirs are. */
const MODELS = 4;

/**
 * Edits that write labels of these roles under a story that has none, as the stories nearest to it write theirs, each in
 * a version of its own; the last ones are headings and bold words, where the note holds nothing to follow.
 */
export function* skeletons(reading: Reading, story: PlacedStory, roles: readonly SpokenRole[]): Generator<Edit[]> {
  const { text } = reading;
  const at = endOfStub(text, story);
  const lineBreak = lineBreakAt(text, at);
  for (const model of modelsFor(reading, story)) {
    const lead = story.text === '' ? leadOf(text, model) : lineBreak + lineBreak;
    yield [write(mannerUnder(reading, story, model), roles, lead, lineBreak).at(at)];
  }
  for (const manner of usualManners(text, story)) yield [write(manner, roles, lineBreak + lineBreak, lineBreak).at(at)];
}

/** How a story without labels may write them: as those nearest to it do, and as people usually do. */
export function* mannersFor(reading: Reading, story: PlacedStory): Generator<Manner> {
  for (const model of modelsFor(reading, story)) yield mannerUnder(reading, story, model);
  yield* usualManners(reading.text, story);
}

/**
 * The labels of the framework as the story writes its own, or as people usually do, with what parts the first from what
 * stands above it. Another framework than the story's is known by its words.
 */
export function labelsLike(reading: Reading, model: PlacedStory, framework: Framework): Insertion {
  const { text } = reading;
  const lineBreak = lineBreakAt(text, model.span.end);
  const followed = isModel(text, model);
  const manner = followed ? mannerUnder(reading, model, model) : mannersFor(reading, model).next().value;
  if (manner === undefined) return new Insertion();
  const label = (role: SpokenRole): Label => ({ style: manner.label(role).style, words: frameworkWord(framework, role) });
  return write(
    framework === model.framework ? manner : { ...manner, label },
    FRAMEWORK_ROLES[framework],
    followed ? leadOf(text, model) : lineBreak + lineBreak,
    lineBreak,
  );
}

/** The stories nearest to this one whose labels can be followed. */
function modelsFor({ text, note }: Reading, story: PlacedStory): PlacedStory[] {
  const distance = (other: PlacedStory): number => Math.abs(other.extent.start - story.extent.start);
  const models = note.stories.filter((other) => other !== story && isModel(text, other));
  return models.sort((a, b) => distance(a) - distance(b)).slice(0, MODELS);
}

/** Can its labels be written elsewhere? Rows of a table and HTML need what is around them. */
function isModel(text: string, story: PlacedStory): boolean {
  const labelled = blocksOf(text, story).filter(isLabelled);
  return (
    labelled.length > 0 &&
    labelled.every((block) => !isInRow(text, block) && !text.slice(block.start, block.section.span.start).includes('<'))
  );
}

function write({ gap, label }: Manner, roles: readonly SpokenRole[], lead: string, lineBreak: string): Insertion {
  const insertion = new Insertion().add(lead);
  for (const [index, role] of roles.entries()) {
    const { style, words } = label(role);
    if (index > 0) insertion.add(gap);
    insertion.add(writeLabel(style, words, index + 1, lineBreak)).pause();
  }
  return insertion;
}

/** How `model` writes its sections, its headings as deep under the story's title as they are under its own. */
function mannerUnder(reading: Reading, story: PlacedStory, model: PlacedStory): Manner {
  const { text } = reading;
  const blocks = blocksOf(text, model);
  const near = blocks.find(isLabelled);
  if (near === undefined) throw new Error('a story without labels is no model');
  const { gap, label } = mannerOf(reading, model, blocks, near);
  const own = examplesOf(text, blocks.filter(isLabelled));
  const step = (levelOf(text, story) ?? 0) - (levelOf(text, model) ?? 0);
  const labelOf = (role: SpokenRole): Label => own.find(({ block }) => block.section.roles.join() === role) ?? label(role);
  return {
    gap,
    label: (role) => {
      const { style, words } = labelOf(role);
      return { style: deeper(style, step), words };
    },
  };
}

/** The style with its heading so many levels deeper. An underlined heading has but two: elsewhere it is none. */
function deeper(style: LabelStyle, step: number): LabelStyle {
  const { before, underline } = style;
  const marks = underline === '' ? /^#+/.exec(before)?.[0] : underline.startsWith('=') ? '#' : '##';
  if (marks === undefined || step === 0) return style;
  const level = Math.min(6, Math.max(1, marks.length + step));
  if (underline === '') return { ...style, before: '#'.repeat(level) + before.slice(marks.length) };
  return { ...style, before: `${'#'.repeat(level)} ${before}`, underline: '' };
}

/** The level of the heading that is the story's title; null if the title is none. */
export function levelOf(text: string, { span }: PlacedStory): number | null {
  const marks = /^#{1,6}/.exec(text.slice(lineStart(text, span.start), span.start))?.[0];
  if (marks !== undefined) return marks.length;
  const end = headingEnd(text, span.end);
  return end === lineEnd(text, span.end) ? null : text.charAt(end - 1) === '=' ? 1 : 2;
}

/** What parts the first label of a story from what stands above it. */
function leadOf(text: string, model: PlacedStory): string {
  const first = blocksOf(text, model).find(isLabelled);
  if (first === undefined) return lineBreakAt(text, model.span.end);
  return text.slice(endBefore(text, first.start, headingEnd(text, model.span.end)), first.start);
}

/** After the story's last word, and after the row under its title if nothing else is there. */
function endOfStub(text: string, { span, extent }: PlacedStory): number {
  const title = headingEnd(text, span.end);
  return extent.end <= title ? title : endBefore(text, extent.end, title);
}

function usualManners(text: string, story: PlacedStory): Manner[] {
  const lineBreak = lineBreakAt(text, story.span.end);
  const level = levelOf(text, story);
  const bold: LabelStyle = { before: '**', after: ':** ', underline: '', opening: '' };
  const heading: LabelStyle = { before: `${'#'.repeat((level ?? 0) + 1)} `, after: '', underline: '', opening: lineBreak + lineBreak };
  const styles = level === null || level > 5 ? [bold] : [heading, bold];
  return styles.map((style) => ({ gap: lineBreak + lineBreak, label: (role) => ({ style, words: englishName(role) }) }));
}
