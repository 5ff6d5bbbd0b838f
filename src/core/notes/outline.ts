import type { Label } from './label.js';
import type { Line } from './line.js';
import { isGeneric, isQuestionContainer } from './titles.js';

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
 * of levels turned round: two or more section headings that directly follow a title count as one level below it.
 */
function headingLevels(lines: readonly Line[], labels: readonly (Label | null)[]): Map<number, number> {
  const headings = [...lines.keys()].filter((index) => lines[index]?.kind === 'heading');
  const levels = new Map<number, number>();
  let shift: { below: number; from: number } | null = null;
  for (const [place, index] of headings.entries()) {
    const level = lines[index]?.level ?? 0;
    const isPart = sectionLabel(labels[index]) !== null || (shift !== null && isMetadataHeading(lines[index], labels[index]));
    if (!isPart) {
      shift = shiftUnder(lines, labels, headings, place);
      levels.set(index, level);
    } else levels.set(index, shift !== null && level >= shift.from ? shift.below + 1 + level - shift.from : level);
  }
  return levels;
}

/** "Follow-ups" and the like belong to the story above; "Questions" and "Answers" stand over parts of the note. */
export function isMetadataHeading(line: Line | null | undefined, label: Label | null | undefined): boolean {
  return label?.strength === 'metadata' && label.end >= (line?.text.length ?? 0) && !isGeneric(line?.text ?? '');
}

/** By how much the section headings behind the unlabelled heading at `place` are to be moved, or null if they are not. */
function shiftUnder(lines: readonly Line[], labels: readonly (Label | null)[], headings: readonly number[], place: number): { below: number; from: number } | null {
  const [title = 0, first] = headings.slice(place, place + 2);
  const [below, from] = [lines[title]?.level ?? 0, first === undefined ? 7 : (lines[first]?.level ?? 7)];
  if (first === undefined || from > below || !lines.slice(title + 1, first).every((line, at) => isHeadMatter(line, labels[title + 1 + at]))) return null;
  const above = headings.slice(0, place).findLast((index) => (lines[index]?.level ?? 0) < below);
  if (above !== undefined && isQuestionContainer(lines[above]?.text ?? '')) return null;
  const roles = new Set<string>();
  for (const index of headings.slice(place + 1)) {
    const label = sectionLabel(labels[index]);
    if (label === null || (lines[index]?.level ?? 0) < from) break;
    for (const role of label.roles) roles.add(role);
  }
  return roles.size >= 2 ? { below, from } : null;
}

/** What may stand between a title and its first section: tags, metadata, "Answer (STAR):", nothing that is told. */
export function isHeadMatter(line: Line, label: Label | null | undefined): boolean {
  if (line.kind !== 'text') return line.kind !== 'heading';
  if (label == null && isLabelledItem(line)) return true;
  return label?.strength === 'metadata' || /^(?:\[[^\]]*\][\s,;]*)+$/.test(line.text) || isGeneric(line.text.replace(/[:：]$/, ''));
}

/** `- **Priority:** high` says something about the story, whatever its word. */
function isLabelledItem({ item, emphasised, text }: Line): boolean {
  return item !== null && emphasised > 0 && emphasised < text.length && /[:：]/.test(text.slice(emphasised - 1, emphasised + 1));
}
