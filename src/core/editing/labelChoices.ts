import { FRAMEWORK_ROLES } from '../notes/framework.js';
import type { PlacedStory, SpokenRole } from '../notes/model.js';
import type { Reading } from '../notes/reading.js';
import { blocksOf, isCell, type Block } from '../writing/blocks.js';
import { writeLabel } from '../writing/labelStyle.js';
import { isLabelled, mannerOf, type Manner } from '../writing/manner.js';
import { numbering } from '../writing/numbering.js';
import { mannersFor } from '../writing/skeleton.js';
import { isInRow } from '../writing/tableRows.js';
import { lineBreakAt } from '../text.js';

/** A label that a story may go on with. */
export interface LabelChoice {
  readonly role: SpokenRole;
  /** Its words, as the story has them. */
  readonly words: string;
  /** A whole line, and what parts it from the text under it. */
  readonly text: string;
}

/** The labels that the story at this place has not, in the order of telling, as it would write them at the offset; a Learning comes last where the framework has none. */
export function labelChoices(reading: Reading, place: number, offset: number): LabelChoice[] {
  const { text, note } = reading;
  const story = note.stories[place];
  if (story === undefined || story.sections.some(isCell(text))) return [];
  const blocks = blocksOf(text, story);
  const near = blocks.findLast((block) => isLabelled(block) && block.start < offset) ?? blocks.find(isLabelled);
  if (near !== undefined && (isInRow(text, near) || text.slice(near.start, near.section.span.start).includes('<'))) return [];
  const manner = near === undefined ? mannersFor(reading, story).next().value : mannerOf(reading, story, blocks, near);
  if (manner === undefined) return [];
  return lackingRoles(story).map((role) => choice(text, manner, role, blocks, offset));
}

function lackingRoles({ framework, sections }: PlacedStory): SpokenRole[] {
  const told = new Set(sections.flatMap(({ roles }) => roles));
  return [...new Set<SpokenRole>([...FRAMEWORK_ROLES[framework], 'learning'])].filter((role) => !told.has(role));
}

function choice(text: string, manner: Manner, role: SpokenRole, blocks: readonly Block[], offset: number): LabelChoice {
  const { style, words } = manner.label(role);
  const order = [...blocks.filter(({ start }) => start < offset), role, ...blocks.filter(({ start }) => start >= offset)];
  const number = numbering(text, order).numbers.get(role) ?? null;
  return { role, words: words.replace(/[*_]+/g, ''), text: writeLabel(style, words, number, lineBreakAt(text, offset)) };
}
