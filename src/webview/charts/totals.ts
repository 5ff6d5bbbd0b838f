import { clockTime } from '../../core/practice/format.js';
import type { Verdict } from '../../core/practice/pace.js';
import type { ToProgressPage } from '../../protocol.js';
import { type Frame, frameFor, gridOf, labelsUnder } from './frame.js';
import { timeAxis } from './scale.js';
import { type Drawing, pathThrough, svg } from './svg.js';
import { MOST_MARKED, trendThrough } from './trend.js';

export type Figures = NonNullable<ToProgressPage['chosen']>['figures'];
type Attempts = Figures['attempts'];

const SIZE = 4;

/** The whole time of each attempt, over the band in which it was meant to be. */
export function totalsChart(attempts: Attempts, width: number, dateOf: (at: number) => string): Drawing {
  const axis = timeAxis(Math.max(...attempts.map(({ total, whole }) => Math.max(total, whole.maximum))));
  const frame = frameFor(width, axis, 48);
  const x = placesIn(frame, attempts.length);
  const points = attempts.map(({ total }, index) => [x(index), frame.y(total)] as const);
  const isMany = attempts.length > MOST_MARKED;
  const marks = isMany ? [] : attempts.map(({ verdict }, index) => mark(verdict, points[index] ?? [0, 0]));
  const labels = labelsUnder(
    frame,
    attempts.map(({ at }) => dateOf(at)),
    x,
  );
  const [last, end] = [attempts.at(-1), points.at(-1)];
  const value =
    last === undefined || end === undefined ? [] : [svg('text', { class: 'value', x: end[0] + 8, y: end[1] + 4 }, clockTime(last.total))];
  const line = svg('path', { class: isMany ? 'line each' : 'line', d: pathThrough(points) });
  const trend = isMany ? [svg('path', { class: 'line', d: pathThrough(trendThrough(points)) })] : [];
  return {
    width,
    height: frame.height,
    content: [...gridOf(frame, axis, clockTime), band(attempts, frame, x), line, ...trend, ...marks, ...labels, ...value],
  };
}

/** Where each of `count` attempts stands; a single one in the middle. */
export function placesIn({ left, right }: Frame, count: number): (index: number) => number {
  const inset = Math.min(20, (right - left) / 4);
  const room = right - left - 2 * inset;
  return (index) => (count === 1 ? (left + right) / 2 : left + inset + (room * index) / (count - 1));
}

/** The budget of each attempt, as wide as half the way to its neighbours. */
function band(attempts: Attempts, frame: Frame, x: (index: number) => number): SVGElement {
  const last = attempts.length - 1;
  const edges = (index: number): readonly [number, number] => [
    index === 0 ? frame.left : (x(index - 1) + x(index)) / 2,
    index === last ? frame.right : (x(index) + x(index + 1)) / 2,
  ];
  const along = (pick: (whole: Attempts[number]['whole']) => number): (readonly [number, number])[] =>
    attempts.flatMap(({ whole }, index) => edges(index).map((edge) => [edge, frame.y(pick(whole))] as const));
  const outline = [...along(({ maximum }) => maximum), ...along(({ minimum }) => minimum).reverse()];
  return svg('path', { class: 'band', d: `${pathThrough(outline)}Z` });
}

/** The verdict as a shape: a ring under, a disc on time, a square over. */
function mark(verdict: Verdict, [cx, cy]: readonly [number, number]): SVGElement {
  if (verdict === 'over') return svg('rect', { class: 'dot over', x: cx - SIZE, y: cy - SIZE, width: 2 * SIZE, height: 2 * SIZE });
  return svg('circle', { class: verdict === 'under' ? 'dot under' : 'dot', cx, cy, r: SIZE });
}
