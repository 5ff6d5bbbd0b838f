/** A step between the marks of an axis, and how far the axis goes. */
export interface Axis {
  readonly top: number;
  readonly marks: readonly number[];
}

const MOST_MARKS = 5;
/** Milliseconds: what one reads easily on a clock. */
const TIMES = [5, 10, 15, 30, 60, 120, 300, 600, 1800, 3600].map((seconds) => seconds * 1000);

/** An axis of durations in milliseconds, from 0 to at least `highest`. */
export function timeAxis(highest: number): Axis {
  const step = TIMES.find((each) => highest <= each * MOST_MARKS) ?? Math.ceil(highest / MOST_MARKS / 3_600_000) * 3_600_000;
  return axisWith(step, highest);
}

/** An axis of whole numbers, from 0 to at least `highest`. */
export function countAxis(highest: number): Axis {
  const power = 10 ** Math.floor(Math.log10(Math.max(1, highest / MOST_MARKS)));
  const step = [1, 2, 5, 10].map((each) => each * power).find((each) => highest <= each * MOST_MARKS) ?? 10 * power;
  return axisWith(step, highest);
}

function axisWith(step: number, highest: number): Axis {
  const count = Math.max(1, Math.ceil(highest / step));
  return { top: count * step, marks: Array.from({ length: count + 1 }, (_, index) => index * step) };
}

/** Pixels of a letter, as wide as they come on average. */
export const LETTER = 7.5;
/** Pixels between two labels. */
const BETWEEN = 14;

/** Which of the labels are written so that they do not touch, standing `distance` pixels apart: that of `anchor` always. */
export function labelled(labels: readonly string[], distance: number, anchor = labels.length - 1): (index: number) => boolean {
  const width = Math.max(0, ...labels.map((label) => label.length)) * LETTER + BETWEEN;
  const step = Math.max(1, Math.ceil(width / distance));
  return (index) => (anchor - index) % step === 0;
}

/** Moves places apart that are closer than `gap`, as little as need be, and keeps them at most `limit`. Ascending. */
export function spread(places: readonly number[], gap: number, limit: number): number[] {
  const moved: number[] = [];
  for (const place of places) moved.push(Math.max(place, (moved.at(-1) ?? -Infinity) + gap));
  for (let index = moved.length - 1, most = limit; index >= 0; index--, most -= gap) moved[index] = Math.min(moved[index] ?? most, most);
  return moved;
}
