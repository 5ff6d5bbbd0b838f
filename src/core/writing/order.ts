import type { Edit } from '../lint/rule.js';
import { SPOKEN_ROLES, type PlacedStory, type Section } from '../notes/model.js';
import { blocksOf, type Block } from './blocks.js';
import { NUMBER } from './numbering.js';
import { isInRow } from './tableRows.js';

/** The story's sections in the order of telling; what is not told, such as tags, keeps its place. */
export function inOrder(sections: readonly Section[]): Section[] {
  const told = sections.filter(isTold).sort((a, b) => placeOf(a) - placeOf(b));
  return sections.map((section) => (isTold(section) ? (told.shift() ?? section) : section));
}

/** Edits that put each section in the place of the one that stands where it belongs; each keeps the number of its place. */
export function orderSections(text: string, story: PlacedStory): Edit[] {
  const blocks = blocksOf(text, story).filter(({ section }) => isTold(section));
  const byTelling = [...blocks].sort((a, b) => placeOf(a.section) - placeOf(b.section));
  return blocks.flatMap((block, index) => {
    const other = byTelling[index];
    if (other === undefined || other === block) return [];
    const number = NUMBER.exec(text.slice(block.start, block.section.span.start))?.[0];
    const moved = text.slice(other.start, endOf(text, other));
    return [{ span: { start: block.start, end: endOf(text, block) }, text: number === undefined ? moved : moved.replace(NUMBER, number) }];
  });
}

function isTold({ label, roles }: Section): boolean {
  return label !== null && roles.some((role) => role !== 'other');
}

function placeOf({ roles }: Section): number {
  const places = roles.map((role) => SPOKEN_ROLES.findIndex((each) => each === role)).filter((place) => place >= 0);
  return Math.min(...places);
}

/** The row under a table's head stays where it is. */
function endOf(text: string, block: Block): number {
  if (!isInRow(text, block)) return block.end;
  return block.start + text.slice(block.start, block.end).replace(/(?:\r\n|\n|\r)[ \t>|:-]+$/, '').length;
}
