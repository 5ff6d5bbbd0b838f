import type { Label } from './label.js';
import { findLabel } from './labels.js';
import { sliceLine, type Line } from './line.js';
import type { Vocabulary } from './vocabulary.js';

/**
 * Gives each label a line of its own: `S: … T: … A: … R: …` on one line becomes four, and so does the row of a table
 * that has a column per role.
 */
export function spreadLines(lines: readonly Line[], vocabulary: Vocabulary): Line[] {
  const spread: Line[] = [];
  let columns: Columns | null = null;
  for (const line of lines) {
    if (line.cells === undefined) columns = null;
    else if (line.isHead === true) columns = readHead(line.cells, vocabulary);
    if (line.cells === undefined) spread.push(...splitLine(line, vocabulary));
    else if (columns === null) spread.push(line);
    else if (line.isHead !== true) spread.push(...splitRow(line.cells, columns));
  }
  return spread;
}

/** What the columns of a table are. */
interface Columns {
  /** By column; null for one that is no section. */
  readonly labels: readonly (Label | null)[];
  /** The column that names the stories, -1 if there is none. */
  readonly title: number;
}

const TITLE_HEAD = /\b(?:story|title|example|project|experience|anecdote|name|question)\b/i;

/** The columns of a table with a story in each row, or null if the table holds something else. */
function readHead(cells: readonly Line[], vocabulary: Vocabulary): Columns | null {
  const labels = cells.map((cell) => {
    const label = findLabel({ ...cell, kind: 'heading' }, vocabulary);
    return label === null || label.end < cell.text.length ? null : label;
  });
  const roles = new Set(labels.flatMap((label) => (label === null || label.strength === 'metadata' ? [] : label.roles)));
  // Without an Action the letters are those of something else, such as STRIDE.
  if (roles.size < 3 || !roles.has('action') || !roles.has('result')) return null;
  const named = cells.findIndex((cell, column) => labels[column] === null && TITLE_HEAD.test(cell.text));
  const title = named === -1 ? cells.findIndex((cell, column) => labels[column] === null && /\p{L}{2}/u.test(cell.text)) : named;
  // "Problem | Solution | Impact" sums up the story above; rows are stories where something names them, or the head does.
  const isSummary = title === -1 && labels.every((label) => label?.strength === 'synonym');
  return isSummary ? null : { labels, title };
}

/** The row's title and its sections, as lines in the order of its columns. The label itself stands in the table's head. */
function splitRow(cells: readonly Line[], { labels, title }: Columns): Line[] {
  const lines: Line[] = [];
  // A row to be filled in is no story yet.
  if (cells.every((cell, column) => labels[column] == null || cell.text === '')) return lines;
  const name = cells[title];
  if (name !== undefined && name.text !== '') lines.push({ ...name, emphasised: name.text.length });
  for (const [column, cell] of cells.entries()) {
    const label = labels[column];
    if (label != null) lines.push({ ...cell, emphasised: 0, label: { ...label, start: 0, end: 0 } });
  }
  return lines;
}

/** The line cut at its labels; a title in bold may stand before them, `**Ropes** – S: … T: … A: … R: …`. */
function splitLine(line: Line, vocabulary: Vocabulary): Line[] {
  if (line.kind !== 'text' || line.text.length < 8) return [line];
  const first = findLabel(line, vocabulary);
  if (first !== null) return splitAt(line, first, vocabulary);
  const parting = /[\s:：.|–—-]*/y;
  parting.lastIndex = line.emphasised;
  const start = line.emphasised + (parting.exec(line.text)?.[0].length ?? 0);
  if (line.emphasised === 0 || start >= line.text.length) return [line];
  const told = sliceLine(line, start, line.text.length);
  const label = findLabel(told, vocabulary);
  const sections = label === null ? [] : splitAt(told, label, vocabulary);
  if (sections.length < 3) return [line];
  const end = line.emphasised - (/[:：]/.test(line.text.charAt(line.emphasised - 1)) ? 1 : 0);
  return [sliceLine(line, 0, end), ...sections];
}

/** The line cut at its labels, if it holds three or more, or two in bold: words before a colon may stand in prose. */
function splitAt(line: Line, first: Label, vocabulary: Vocabulary): Line[] {
  if (first.strength === 'metadata' || first.strength === 'synonym') return [line];
  const cuts = [0];
  const roles = new Set(first.roles);
  for (const index of candidates(line)) {
    const label = findLabel(sliceLine(line, index, Math.min(index + LABEL_LENGTH, line.text.length)), vocabulary);
    if (label === null || label.strength === 'metadata' || label.strength === 'synonym' || label.roles.some((role) => roles.has(role)))
      continue;
    cuts.push(index);
    for (const role of label.roles) roles.add(role);
  }
  const inBold = [first.start, ...cuts.slice(1)].every((cut) =>
    line.stretches.some(({ index, emphasised }) => emphasised && index === cut),
  );
  // A lesson at the end of a Result is a part of it.
  if (cuts.length < (inBold && !roles.has('learning') ? 2 : 3)) return [line];
  return cuts.map((cut, index) => sliceLine(line, cut, cuts[index + 1] ?? line.text.length));
}

/** No label and what tells it from prose is longer: of a line with thousands of labels, not all that follows is looked at for each. */
const LABEL_LENGTH = 300;

/** A label inside a line has no more words than these before its colon. */
const INNER_WORDS = 4;

/** The indices at which emphasis and brackets begin, and at which the words before a colon do. */
function candidates(line: Line): number[] {
  const indexes = new Set(line.stretches.filter((stretch) => stretch.emphasised).map(({ index }) => index));
  for (const { index } of line.text.matchAll(/\((?=\p{L})/gu)) indexes.add(index);
  const words = Array.from(line.text.matchAll(/\S+/g), ({ index }) => index);
  let before = 0;
  for (const colon of line.text.matchAll(/[:：]/g)) {
    while (before < words.length && (words[before] ?? 0) < colon.index) before += 1;
    for (const index of words.slice(Math.max(0, before - INNER_WORDS), before)) indexes.add(index);
  }
  return [...indexes].filter((index) => index > 0).sort((a, b) => a - b);
}
