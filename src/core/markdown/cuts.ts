/**
 * Where a piece may start: a heading at column 0, or, after a blank line, a line at column 0 that is no list item and no
 * quotation. Nothing before such a line goes on in it, provided that a heading in its place would be read as one.
 */
const CUT = /^#{1,6}[ \t]|(?<=\n[ \t]*\r?\n)(?:[^\s\-*+>\d]|\*+[^\s*])/gmu;

/** So many characters before a place say whether a blank line stands there. */
const LOOK_BEHIND = 200;
const LOOK_AHEAD = 20;

/** The 0-based offsets of the text at which a piece may start, ascending. */
export function findCuts(text: string): number[] {
  return Array.from(text.matchAll(CUT), ({ index }) => index);
}

/** May a piece start between the two texts? */
export function isCut(before: string, after: string): boolean {
  const near = before.slice(-LOOK_BEHIND);
  return findCuts(near + after.slice(0, LOOK_AHEAD)).includes(near.length);
}

/** The index of the first number that is at least `least` in an ascending list; its length if there is none. */
export function indexFrom(numbers: readonly number[], least: number): number {
  return firstIndex(numbers, (number) => number >= least);
}

/** The index of the first item for which something holds that holds for all behind it, too; the list's length if there is none. */
export function firstIndex<Item>(items: readonly Item[], holds: (item: Item) => boolean): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(items[middle] as Item)) high = middle;
    else low = middle + 1;
  }
  return low;
}
