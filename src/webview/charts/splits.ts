import { clockTime } from '../../core/practice/format.js';
import { shownName } from '../../core/practice/stepNames.js';
import { frameFor, gridOf, labelsUnder } from './frame.js';
import { LETTER, spread, timeAxis } from './scale.js';
import { type Drawing, pathThrough, svg } from './svg.js';
import { type Figures, placesIn } from './totals.js';
import { MOST_MARKED, trendThrough } from './trend.js';

/** A piece of a section's line before its name, with the gaps around it. */
const SAMPLE = { from: 6, to: 22, name: 28 };
/** The most of the width that names take. */
const NAMES_SHARE = 0.4;
const LINE_HEIGHT = 15;
/** Told apart by dashes as well as by colour; the sheet has as many colours. */
const DASHES = ['none', '8 3', '2 3', '8 3 2 3', '12 4', '4 4'];

/** How long each section took, from attempt to attempt, each with its name behind its last time. */
export function splitsChart({ attempts, steps }: Figures, width: number, dateOf: (at: number) => string): Drawing {
  const told = steps.flatMap(({ name, points }) => (points.length > 0 ? [{ name: shownName(name), points }] : []));
  const axis = timeAxis(Math.max(1, ...told.flatMap(({ points }) => points.map(({ time }) => time))));
  const longest = Math.max(0, ...told.map(({ name }) => name.length)) * LETTER;
  const frame = frameFor(width, axis, Math.min(SAMPLE.name + longest, width * NAMES_SHARE));
  const x = placesIn(frame, attempts.length);
  const placeOf = new Map(attempts.map(({ at }, index) => [at, x(index)]));
  const lines = told.map(({ name, points }, index) => {
    const places = points.map(({ at, time }) => [placeOf.get(at) ?? frame.left, frame.y(time)] as const);
    return { name, index, places: places.length > MOST_MARKED ? trendThrough(places) : places };
  });
  const labels = labelsUnder(
    frame,
    attempts.map(({ at }) => dateOf(at)),
    x,
  );
  return {
    width,
    height: frame.height,
    content: [...gridOf(frame, axis, clockTime), ...lines.flatMap(drawn), ...namesOf(lines, frame, width), ...labels],
  };
}

interface Line {
  readonly name: string;
  readonly index: number;
  readonly places: readonly (readonly [number, number])[];
}

/** A line of one point is that point. */
function drawn({ index, places }: Line): SVGElement[] {
  const line = svg('path', { class: `line series-${index}`, d: pathThrough(places), 'stroke-dasharray': dashOf(index) });
  const [only] = places;
  return places.length === 1 && only !== undefined
    ? [svg('circle', { class: `dot series-${index}`, cx: only[0], cy: only[1], r: 4 })]
    : [line];
}

/** The name of each line where it ends, behind a piece of it. */
function namesOf(
  lines: readonly Line[],
  { right, bottom }: { readonly right: number; readonly bottom: number },
  width: number,
): SVGElement[] {
  const endOf = ({ places }: Line): number => places.at(-1)?.[1] ?? bottom;
  const byHeight = [...lines].sort((one, other) => endOf(one) - endOf(other));
  const heights = spread(
    byHeight.map((line) => endOf(line) + 4),
    LINE_HEIGHT,
    bottom,
  );
  const letters = Math.floor((width - right - SAMPLE.name) / LETTER);
  return byHeight.flatMap(({ name, index }, nth) => {
    const y = heights[nth] ?? 0;
    const shown = name.length > letters ? `${name.slice(0, letters - 1).trimEnd()}…` : name;
    return [
      svg('line', {
        class: `line series-${index}`,
        x1: right + SAMPLE.from,
        x2: right + SAMPLE.to,
        y1: y - 4,
        y2: y - 4,
        'stroke-dasharray': dashOf(index),
      }),
      svg('text', { class: 'series-name', x: right + SAMPLE.name, y }, shown),
    ];
  });
}

function dashOf(index: number): string {
  return DASHES[index % DASHES.length] ?? 'none';
}
