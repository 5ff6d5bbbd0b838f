import type { Edit } from '../lint/rule.js';
import type { PlacedStory, SpokenRole } from '../notes/model.js';
import { normalise, type Vocabulary } from '../notes/vocabulary.js';
import type { Block } from './blocks.js';
import { Insertion } from './insertion.js';
import { lineBreakAt, lineEnd, lineStart, nextLine, previousLine } from '../text.js';

const DELIMITER = /^[ \t>]*(?:\|[ \t]*)?:?-+:?[ \t]*(?:\|[ \t:-]*)*$/;
const BAR = /(?<!\\)\|/;

/** Is the label a cell, the text under it the one beside it? */
export function isInRow(text: string, { section: { span } }: Block): boolean {
  const line = text.slice(lineStart(text, span.start), lineEnd(text, span.end));
  return /^[ \t>]*\|/.test(line) || /^[*_:\s]*\|/.test(text.slice(span.end, lineEnd(text, span.end)));
}

/** Edits that write rows with these labels, made as the row of `near` is, before or behind it. */
export function addRows(text: string, near: Block, where: 'before' | 'behind', labels: readonly string[]): Edit[] {
  const { span } = near.section;
  const [start, end] = [lineStart(text, span.start), lineEnd(text, span.end)];
  const below = nextLine(text, end);
  const isHead = DELIMITER.test(text.slice(below, lineEnd(text, below))) && below > end;
  // What stands above a table's head is no row of it.
  if (isHead && where === 'before') return [];
  const insertion = new Insertion();
  for (const label of labels) {
    if (where === 'behind') insertion.add(lineBreakAt(text, end));
    addRow(insertion, text.slice(start, span.start), text.slice(span.start, span.end), text.slice(span.end, end), label);
    if (where === 'before') insertion.add(lineBreakAt(text, end));
  }
  return [insertion.at(where === 'before' ? start : Math.max(near.end, isHead ? lineEnd(text, below) : end))];
}

/** A row like one that has been cut at its label, its other cells empty. */
function addRow(insertion: Insertion, before: string, model: string, after: string, label: string): void {
  const [rest = '', ...cells] = after.split(BAR);
  const isClosed = cells.length > 1 && cells.at(-1)?.trim() === '';
  const opened = before.split(BAR);
  const kept = opened.map((cell, index) => (index === 0 || index === opened.length - 1 ? cell : '  ')).join('|');
  const padding = ' '.repeat(Math.max(0, model.length - label.length));
  const markup = rest.trimEnd();
  insertion.add(`${kept}${label}${markup}${rest.slice(markup.length)}${rest === markup ? '' : padding}| `).pause();
  insertion.add(isClosed ? ` ${'|  '.repeat(Math.max(0, cells.length - 2))}|` : '');
}

/** Edits that write the cells which a row lacks at its end, for these roles; none if the table has no column for one. */
export function addCells(text: string, { span }: PlacedStory, roles: readonly SpokenRole[], vocabulary: Vocabulary): Edit[] {
  const [start, end] = [lineStart(text, span.start), lineEnd(text, span.start)];
  const columns = cellsOf(headOf(text, start)).map((cell) => vocabulary.get(normalise(cell.replace(/[*_]/g, '')))?.role);
  const row = text.slice(start, end).trimEnd();
  const count = cellsOf(row).length;
  const places = roles.map((role) => columns.indexOf(role));
  if (places.some((place) => place < count)) return [];
  const insertion = new Insertion().add(row.endsWith('|') ? '' : ' |');
  for (let column = count; column <= Math.max(...places); column += 1) {
    insertion.add(' ');
    if (places.includes(column)) insertion.pause();
    insertion.add(' |');
  }
  return [insertion.at(start + row.length)];
}

/** The first line of the table in which a line stands. */
function headOf(text: string, start: number): string {
  let head = start;
  for (
    let above = previousLine(text, head);
    above !== null && BAR.test(text.slice(above, lineEnd(text, above)));
    above = previousLine(text, head)
  )
    head = above;
  return text.slice(head, lineEnd(text, head));
}

function cellsOf(row: string): string[] {
  return row
    .trim()
    .replace(/^\|/, '')
    .replace(/(?<!\\)\|$/, '')
    .split(BAR)
    .map((cell) => cell.trim());
}
