const NAMESPACE = 'http://www.w3.org/2000/svg';

/** A new SVG element. The children may be text. */
export function svg(
  tag: string,
  attributes: Readonly<Record<string, string | number>>,
  ...children: readonly (Node | string)[]
): SVGElement {
  const element = document.createElementNS(NAMESPACE, tag);
  for (const [name, value] of Object.entries(attributes))
    element.setAttribute(name, typeof value === 'number' ? String(Math.round(value * 10) / 10) : value);
  element.append(...children);
  return element;
}

/** The drawing of a chart, in pixels, so that its text is as large as that around it. */
export interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly content: readonly SVGElement[];
}

/** A drawing as an image with a name, which is all that a screen reader is told: the table says the rest. */
export function image(name: string, { width, height, content }: Drawing): SVGElement {
  return svg('svg', { role: 'img', 'aria-label': name, width, height, viewBox: `0 0 ${width} ${height}` }, ...content);
}

/** A path through points. */
export function pathThrough(points: readonly (readonly [x: number, y: number])[]): string {
  return points.map(([x, y], index) => `${index === 0 ? 'M' : 'L'}${x.toFixed(1)} ${y.toFixed(1)}`).join('');
}
