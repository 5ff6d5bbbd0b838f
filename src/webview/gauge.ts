import type { Budget } from '../core/practice/budgets.js';
import { budgetRange, clockTime } from '../core/practice/format.js';
import { type Pace, paceOf, shown } from '../core/practice/pace.js';
import { el, setText } from './dom.js';

const SHAPES: Readonly<Record<Pace, string>> = { early: '○', 'on time': '●', 'wrap up': '▲', over: '■' };

/** How much longer than its budget a bar is, so that time past the maximum is seen to grow. */
const ROOM = 1.25;

/** A running time against its budget: numerals, bar, and the pace as word, shape and colour. */
export interface Gauge {
  readonly clock: HTMLElement;
  readonly bar: HTMLElement;
  readonly pace: HTMLElement;
  /** Shows a time in milliseconds. */
  show(spoken: number): void;
}

/** `name` says to a screen reader what the time is of. */
export function gauge(name: string, budget: Budget): Gauge {
  // A timer is not read out as it changes; the announcer speaks when there is something to say.
  const time = el('span', { class: 'time', role: 'timer', 'aria-label': name });
  const clock = el('div', { class: 'clock' }, time, ' ', el('span', { class: 'budget' }, `of ${budgetRange(budget)}`));
  const bar = el('div', { class: 'bar', 'aria-hidden': 'true' }, el('div', { class: 'spent' }), el('div', { class: 'window' }));
  const shape = el('span', { class: 'shape', 'aria-hidden': 'true' });
  const word = el('strong');
  const left = el('span', { class: 'left' });
  const pace = el('p', { class: 'pace' }, shape, ' ', word, ' · ', left);
  place(bar, '--minimum', budget.minimum, budget);
  place(bar, '--maximum', budget.maximum, budget);
  const show = (spoken: number): void => {
    const current = paceOf(spoken, budget);
    setText(time, clockTime(spoken));
    setText(shape, SHAPES[current]);
    setText(word, current);
    setText(left, remaining(spoken, budget));
    place(bar, '--spent', Math.min(spoken, budget.maximum * ROOM), budget);
    for (const element of [bar, pace]) element.dataset.pace = current;
  };
  return { clock, bar, pace, show };
}

function remaining(spoken: number, budget: Budget): string {
  const left = budget.maximum - shown(spoken);
  return left < 0 ? `+${clockTime(-left)}` : `${clockTime(left)} left`;
}

/** Style attributes are forbidden by the page's policy; properties set by the script are not. */
function place(bar: HTMLElement, property: string, milliseconds: number, budget: Budget): void {
  bar.style.setProperty(property, `${(milliseconds / (budget.maximum * ROOM)) * 100}%`);
}
