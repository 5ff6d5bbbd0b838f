import { frameFor, gridOf, labelsUnder } from './frame.js';
import { countAxis } from './scale.js';
import { type Drawing, svg } from './svg.js';

export interface Bar {
  readonly label: string;
  readonly value: number;
}

const HEIGHT = 160;
/** One and two are not as much as the chart is high. */
const LEAST_HIGHEST = 4;

/**
 * Counts as bars, each with its number on top.
 * @param anchor the bar that has its label in any case, the last one unless told
 */
export function barChart(bars: readonly Bar[], width: number, anchor = bars.length - 1): Drawing {
  const axis = countAxis(Math.max(LEAST_HIGHEST, ...bars.map(({ value }) => value)));
  const frame = frameFor(width, axis, 8, HEIGHT);
  const slot = (frame.right - frame.left) / bars.length;
  const center = (index: number): number => frame.left + slot * (index + 0.5);
  const drawn = bars.flatMap(({ value }, index) => {
    const x = center(index);
    const y = frame.y(value);
    return [
      svg('rect', { class: 'bar-value', x: x - slot * 0.35, y, width: slot * 0.7, height: frame.bottom - y }),
      ...(value === 0 ? [] : [svg('text', { class: 'value', x, y: y - 3, 'text-anchor': 'middle' }, String(value))]),
    ];
  });
  return {
    width,
    height: frame.height,
    content: [
      ...gridOf(frame, axis, String),
      ...drawn,
      ...labelsUnder(
        frame,
        bars.map(({ label }) => label),
        center,
        anchor,
      ),
    ],
  };
}
