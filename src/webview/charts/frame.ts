import { type Axis, labelled, LETTER } from './scale.js';
import { svg } from './svg.js';

/** Where in a drawing the values stand. Pixels. */
export interface Frame {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  /** The height at which a value stands. */
  y(value: number): number;
}

const HEIGHT = 220;
const TOP = 14;
const UNDER = 24;

/** @param right room for labels behind the values */
export function frameFor(width: number, axis: Axis, right = 8, height = HEIGHT): Frame {
  const [left, bottom] = [44, height - UNDER];
  return { width, height, left, right: width - right, top: TOP, bottom, y: (value) => bottom - (value / axis.top) * (bottom - TOP) };
}

/** The marks of the axis with their lines. */
export function gridOf(frame: Frame, axis: Axis, words: (value: number) => string): SVGElement[] {
  return axis.marks.flatMap((mark) => {
    const y = frame.y(mark);
    return [
      svg('line', { class: 'grid', x1: frame.left, x2: frame.right, y1: y, y2: y }),
      svg('text', { class: 'mark', x: frame.left - 6, y: y + 4, 'text-anchor': 'end' }, words(mark)),
    ];
  });
}

/** Labels under the values, as many as there is room for, that of `anchor` among them. `x` is where each stands. */
export function labelsUnder(
  { height, width }: Frame,
  labels: readonly string[],
  x: (index: number) => number,
  anchor = labels.length - 1,
): SVGElement[] {
  const isWritten = labelled(labels, labels.length > 1 ? x(1) - x(0) : width, anchor);
  return labels.flatMap((label, index) => {
    if (!isWritten(index)) return [];
    const fits = x(index) + (label.length * LETTER) / 2 <= width;
    return [svg('text', { class: 'mark', x: fits ? x(index) : width, y: height - 6, 'text-anchor': fits ? 'middle' : 'end' }, label)];
  });
}
