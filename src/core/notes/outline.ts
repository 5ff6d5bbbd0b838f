import type { Label } from './label.js';
import type { Line } from './line.js';

/** A heading with all that stands under it; the root region has no heading and holds the whole note. */
export interface Region {
  readonly heading: Line | null;
  /** The heading's label if it opens a section: `#### Situation`. */
  readonly label: Label | null;
  /** 0 for the root. */
  readonly level: number;
  readonly parent: Region | null;
  readonly children: Region[];
  /** Index of the first line under the heading. */
  readonly first: number;
  /** Index after the last line before the first heading inside the region. */
  ownEnd: number;
  /** Index after the last line of the region. */
  end: number;
}

/** The tree of the note's headings. `labels` holds the label of each line, by index. */
export function readOutline(lines: readonly Line[], labels: readonly (Label | null)[]): Region {
  const root = region(null, null, 0, null, 0);
  const levels = headingLevels(lines, labels);
  let current = root;
  for (const [index, line] of lines.entries()) {
    const level = levels.get(index);
    if (level === undefined) continue;
    if (current.ownEnd === -1) current.ownEnd = index;
    while (current.level >= level && current.parent !== null) {
      current.end = index;
      current = current.parent;
    }
    const child = region(line, sectionLabel(labels[index]), level, current, index + 1);
    current.children.push(child);
    current = child;
  }
  for (let open: Region | null = current; open !== null; open = open.parent) {
    if (open.ownEnd === -1) open.ownEnd = lines.length;
    open.end = lines.length;
  }
  return root;
}

/** The region and all regions in it, in the note's order. */
export function* regionsOf(root: Region): Generator<Region> {
  yield root;
  for (const child of root.children) yield* regionsOf(child);
}

function region(heading: Line | null, label: Label | null, level: number, parent: Region | null, first: number): Region {
  return { heading, label, level, parent, children: [], first, ownEnd: -1, end: -1 };
}

/** Metadata words as headings ("Questions") are headings like any other. */
function sectionLabel(label: Label | null | undefined): Label | null {
  return label == null || label.strength === 'metadata' ? null : label;
}

/**
 * The level of each heading line, by index. A story's title and its sections are sometimes headings of one level, or
 * of levels turned round: section headings that directly follow a title count as one level below it.
 */
function headingLevels(lines: readonly Line[], labels: readonly (Label | null)[]): Map<number, number> {
  const levels = new Map<number, number>();
  let title: { level: number; bare: boolean } | null = null as { level: number; bare: boolean } | null;
  let shift: { below: number; from: number } | null = null;
  for (const [index, line] of lines.entries()) {
    if (line.kind !== 'heading') {
      if (title !== null && line.kind === 'text' && !/^(?:\[[^\]]*\][\s,;]*)+$/.test(line.text)) title = { level: title.level, bare: false };
      continue;
    }
    const label = sectionLabel(labels[index]);
    if (label === null) {
      shift = null;
      title = { level: line.level, bare: true };
      levels.set(index, line.level);
      continue;
    }
    if (shift === null && title !== null && title.bare && title.level >= line.level && label.strength === 'word') {
      shift = { below: title.level, from: line.level };
    }
    levels.set(index, shift !== null && line.level >= shift.from ? shift.below + 1 + line.level - shift.from : line.level);
    if (title !== null) title = { level: title.level, bare: false };
  }
  return levels;
}
