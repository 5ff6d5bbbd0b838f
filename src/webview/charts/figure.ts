import { t } from '../../core/words.js';
import { el } from '../dom.js';
import { type Drawing, image } from './svg.js';

export interface TableOf {
  readonly heads: readonly string[];
  /** The first cell of each row is its head. */
  readonly rows: readonly (readonly string[])[];
}

const NARROWEST = 240;

/** A chart under its name, drawn as wide as there is room, with the same in a table behind it. */
export function figure(id: string, name: string, draw: (width: number) => Drawing, table: TableOf): HTMLElement {
  const picture = el('div', { class: 'picture' });
  const element = el(
    'figure',
    { id, 'aria-labelledby': `${id}-name` },
    el('figcaption', { id: `${id}-name` }, name),
    picture,
    el('details', {}, el('summary', { id: `${id}-table` }, t('As a table')), tableOf(name, table)),
  );
  new ResizeObserver(([entry]) => {
    const width = Math.floor(entry?.contentRect.width ?? 0);
    if (width > 0) picture.replaceChildren(image(name, draw(Math.max(NARROWEST, width))));
  }).observe(picture);
  return element;
}

/** A table that may be wider than the page. The keyboard scrolls what has the focus. */
export function scrolling(name: string, table: HTMLElement): HTMLElement {
  return el('div', { class: 'scroll', role: 'group', 'aria-label': name, tabindex: '0' }, table);
}

function tableOf(name: string, { heads, rows }: TableOf): HTMLElement {
  const body = rows.map(([head = '', ...cells]) =>
    el('tr', {}, el('th', { scope: 'row' }, head), ...cells.map((cell) => el('td', { class: 'amount' }, cell))),
  );
  const head = el('thead', {}, el('tr', {}, ...heads.map((each) => el('th', { scope: 'col' }, each))));
  return scrolling(name, el('table', {}, el('caption', { class: 'for-screen-readers' }, name), head, el('tbody', {}, ...body)));
}
