/** With more attempts than this, single ones are not marked, and a line of their trend is drawn. */
export const MOST_MARKED = 60;
const WINDOWS = 30;

/** For each value the mean of those around it, of about a thirtieth of all. */
export function trendOf(values: readonly number[]): number[] {
  const reach = Math.ceil(values.length / WINDOWS / 2);
  return values.map((_, index) => {
    const around = values.slice(Math.max(0, index - reach), index + reach + 1);
    return around.reduce((sum, value) => sum + value, 0) / around.length;
  });
}

/** A line through points in the course of which single ones do not stand out. */
export function trendThrough(points: readonly (readonly [x: number, y: number])[]): (readonly [x: number, y: number])[] {
  const heights = trendOf(points.map(([, y]) => y));
  return points.map(([x], index) => [x, heights[index] ?? 0] as const);
}
