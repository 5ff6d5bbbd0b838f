import type { Edit } from '../lint/rule.js';
import type { NoteLinks } from '../notes/noteLinks.js';
import { HTML_ANCHOR } from '../notes/references.js';
import type { Pair } from './moveTrial.js';

/** How links in one note name the other, as they are written; null where it has no name yet. */
export interface Paths {
  readonly toTarget: string | null;
  readonly toSource: string | null;
}

/** Lines that were moved, 1-based, as they were numbered before. */
export interface MovedLines {
  readonly first: number;
  readonly last: number;
  /** The line of the target behind which they stand now; 0 if they stand before all. */
  readonly above: number;
  readonly text: string;
}

type Side = keyof Pair;
type Sides<T> = Readonly<Record<Side, T>>;

/**
 * Edits of the notes after lines were moved that have each link lead where it led before: anchors count headings of one
 * text, and what was in the same note may be in another now. Those of `to` are none where that is the same note. Null
 * where a link cannot be written so.
 */
export function relink(before: Pair, after: Pair, lines: MovedLines, paths: Paths): Sides<Edit[]> | null {
  const targets = targetsIn(before, after, lines);
  const links = placed(before, lines, (note) => note.links);
  const edits: Sides<Edit[]> = { from: [], to: [] };
  if (targets === null) return null;
  for (const side of sidesOf(before)) {
    const now = after[side].links.links;
    if (links[side].length !== now.length) return null;
    for (const [index, { anchor, anchorSpan }] of now.entries()) {
      const was = links[side][index];
      const target = was === undefined ? undefined : targets.get(nameOf(was.of, was.item.anchor));
      if (target === undefined || (target.side === side && target.anchor === anchor)) continue;
      const path = target.side === side ? '' : side === 'from' ? paths.toTarget : paths.toSource;
      if (anchorSpan === null || path === null) return null;
      const { start, end } = anchorSpan;
      // A link to another note names that before the `#`.
      edits[side].push(
        path === '' ? { span: { start, end }, text: target.anchor } : { span: { start: start - 1, end }, text: `${path}#${target.anchor}` },
      );
    }
  }
  return edits;
}

/** Where each anchor of the notes is now, and what it is called there; null if headings came or went. */
function targetsIn(before: Pair, after: Pair, lines: MovedLines): Map<string, { side: Side; anchor: string }> | null {
  const targets = new Map<string, { side: Side; anchor: string }>();
  const moved = new Set([...lines.text.matchAll(HTML_ANCHOR)].map(([, anchor]) => anchor));
  const sides = sidesOf(before);
  for (const of of sides)
    for (const anchor of before[of].links.anchors)
      targets.set(nameOf(of, anchor), { side: of === 'from' && moved.has(anchor) ? (sides.at(-1) as Side) : of, anchor });
  const headings = placed(before, lines, (note) => note.headings);
  for (const side of sides) {
    const now = after[side].links.headings;
    if (now.length !== headings[side].length) return null;
    for (const [index, { of, item }] of headings[side].entries())
      targets.set(nameOf(of, item.anchor), { side, anchor: now[index]?.anchor ?? item.anchor });
  }
  return targets;
}

/** What stood in the notes, each with the note in which it stood, in the order in which it stands now. */
function placed<T extends { readonly line: number }>(
  before: Pair,
  { first, last, above }: MovedLines,
  list: (links: NoteLinks) => readonly T[],
): Sides<{ of: Side; item: T }[]> {
  const inSource = list(before.from.links).map((item) => ({ of: 'from' as Side, item }));
  const isMoved = ({ item }: { item: T }): boolean => first <= item.line && item.line <= last;
  const [moved, left] = [inSource.filter(isMoved), inSource.filter((each) => !isMoved(each))];
  const isWithin = before.from === before.to;
  const inTarget = isWithin ? left : list(before.to.links).map((item) => ({ of: 'to' as Side, item }));
  const now = [...inTarget.filter(({ item }) => item.line <= above), ...moved, ...inTarget.filter(({ item }) => item.line > above)];
  return isWithin ? { from: now, to: [] } : { from: left, to: now };
}

function sidesOf({ from, to }: Pair): readonly Side[] {
  return from === to ? ['from'] : ['from', 'to'];
}

function nameOf(of: Side, anchor: string): string {
  return `${of}#${anchor}`;
}
