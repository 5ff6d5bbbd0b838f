import { clockTime } from '../../core/practice/format.js';
import { frameFor, gridOf, labelsUnder } from './frame.js';
import { spread, timeAxis } from './scale.js';
import { type Drawing, pathThrough, svg } from './svg.js';
import { type Figures, placesIn } from './totals.js';

/** Room for the sections' names behind their lines. */
const NAMES = 96;
const LINE_HEIGHT = 15;
/** Told apart by dashes as well as by colour; the sheet has as many colours. */
const DASHES = ['none', '8 3', '2 3', '8 3 2 3', '12 4', '4 4'];

/** How long each section took, from attempt to attempt, each with its name behind its last time. */
export function splitsChart({ attempts, steps }: Figures, width: number, dateOf: (at: number) => string): Drawing {
  const told = steps.filter(({ points }) => points.length > 0);
  const axis = timeAxis(Math.max(1, ...told.flatMap(({ points }) => points.map(({ time }) => time))));
  const frame = frameFor(width, axis, NAMES);
  const x = placesIn(frame, attempts.length);
  const placeOf = new Map(attempts.map(({ at }, index) => [at, x(index)]));
  const lines = told.map(({ name, points }, index) => {
    const places = points.map(({ at, time }) => [placeOf.get(at) ?? frame.left, frame.y(time)] as const);
    return { name, index, places, end: places.at(-1) ?? [frame.left, frame.bottom] };
  });
  const byHeight = [...lines].sort((one, other) => one.end[1] - other.end[1]);
  const heights = spread(byHeight.map(({ end }) => end[1] + 4), LINE_HEIGHT, frame.bottom);
  const names = byHeight.map(({ name, index }, nth) => svg('text', { class: `series-name series-${index}`, x: frame.right + 6, y: heights[nth] ?? 0 }, name));
  const labels = labelsUnder(frame, attempts.map(({ at }) => dateOf(at)), x);
  return { width, height: frame.height, content: [...gridOf(frame, axis, clockTime), ...lines.flatMap(drawn), ...names, ...labels] };
}

interface Line {
  readonly index: number;
  readonly places: readonly (readonly [number, number])[];
}

/** A line of one point is that point. */
function drawn({ index, places }: Line): SVGElement[] {
  const line = svg('path', { class: `line series-${index}`, d: pathThrough(places), 'stroke-dasharray': DASHES[index % DASHES.length] ?? 'none' });
  const [only] = places;
  return places.length === 1 && only !== undefined ? [svg('circle', { class: `dot series-${index}`, cx: only[0], cy: only[1], r: 4 })] : [line];
}
