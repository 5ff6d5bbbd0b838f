import type { Budget } from '../core/practice/budgets.js';
import { budgetRange, clockTime, signedTime } from '../core/practice/format.js';
import { greenFrom, type Pace, paceOf, shown } from '../core/practice/pace.js';
import { t } from '../core/words.js';
import type { ClockFace } from '../protocol.js';
import { el, setText } from './dom.js';
import { lightName } from './lights.js';

const SHAPES: Readonly<Record<Pace, string>> = { early: '○', 'on time': '●', 'wrap up': '▲', over: '■' };

/** How much longer than its budget a bar is, so that time past the maximum is seen to grow. */
const ROOM = 1.25;

/** A running time against its budget. */
export interface Gauge {
  readonly element: HTMLElement;
  /** Shows a time in milliseconds. */
  show(spoken: number): void;
}

/** Big numerals, a bar on which the budget is marked, and the light as word, shape and colour, with `aside` beside it. */
export function gauge(name: string, budget: Budget, face: ClockFace, aside: HTMLElement): Gauge {
  const [time, light] = [numerals(name), lightOf()];
  const left = el('span', { class: 'left' });
  const bar = el('div', { class: 'bar', 'aria-hidden': 'true' }, el('div', { class: 'spent' }), el('div', { class: 'window' }));
  const clock = el('div', { class: 'clock' }, time, ' ', el('span', { class: 'budget' }, t('of {0}', budgetRange(budget))));
  place(bar, '--minimum', greenFrom(budget), budget);
  place(bar, '--maximum', budget.maximum, budget);
  const hidden = face === 'hidden';
  const element = el('div', { class: `gauge ${face}` }, hidden ? null : clock, hidden ? null : bar);
  element.append(el('p', { class: 'pace' }, light.element, hidden ? null : left, aside));
  const show = (spoken: number): void => {
    const pace = paceOf(spoken, budget);
    setText(time, face === 'down' ? leftTime(spoken, budget) : clockTime(spoken));
    setText(left, face === 'down' ? t('{0} spoken', clockTime(spoken)) : leftWords(spoken, budget));
    light.show(pace);
    place(bar, '--spent', Math.min(spoken, budget.maximum * ROOM), budget);
    element.dataset.pace = pace;
  };
  return { element, show };
}

/** The same in one line, without a bar. */
export function smallGauge(name: string, budget: Budget, face: ClockFace): Gauge {
  const [time, light] = [numerals(name), lightOf()];
  const clock = el('span', { class: 'clock' }, time, ' ', el('span', { class: 'budget' }, t('of {0}', budgetRange(budget))));
  const element = el('p', { class: 'small-gauge' }, el('span', { class: 'name' }, name), face === 'hidden' ? null : clock, light.element);
  const show = (spoken: number): void => {
    const pace = paceOf(spoken, budget);
    setText(time, face === 'down' ? leftTime(spoken, budget) : clockTime(spoken));
    light.show(pace);
    element.dataset.pace = pace;
  };
  return { element, show };
}

/** A timer is not read out as it changes; the announcer speaks when there is something to say. */
function numerals(name: string): HTMLElement {
  return el('span', { class: 'time', role: 'timer', 'aria-label': t('Time in {0}', name) });
}

function lightOf(): { readonly element: HTMLElement; show(pace: Pace): void } {
  const shape = el('span', { class: 'shape', 'aria-hidden': 'true' });
  const word = el('strong');
  const show = (pace: Pace): void => {
    setText(shape, SHAPES[pace]);
    setText(word, lightName(pace));
  };
  return { element: el('span', { class: 'light' }, shape, ' ', word), show };
}

/** What is left to the maximum; past it, what is over, as "+0:05". */
function leftTime(spoken: number, { maximum }: Budget): string {
  const left = maximum - shown(spoken);
  return left < 0 ? signedTime(-left) : clockTime(left);
}

function leftWords(spoken: number, budget: Budget): string {
  return shown(spoken) > budget.maximum ? leftTime(spoken, budget) : t('{0} left', leftTime(spoken, budget));
}

/** Style attributes are forbidden by the page's policy; properties set by the script are not. */
function place(bar: HTMLElement, property: string, milliseconds: number, budget: Budget): void {
  bar.style.setProperty(property, `${(milliseconds / (budget.maximum * ROOM)) * 100}%`);
}
