import { clockTime, signedTime } from '../core/practice/format.js';
import { greenFrom } from '../core/practice/pace.js';
import type { Split } from '../core/practice/review.js';
import { shownName } from '../core/practice/stepNames.js';
import { el } from './dom.js';
import { t } from '../core/words.js';

/** How much longer a bar is than what is on it, so that the mark of the longest budget is seen whole. */
const ROOM = 1.04;

/** The splits as bars on one scale, with their budgets marked and their differences at the end. The table says the same. */
export function splitBars(splits: readonly Split[]): HTMLElement {
  const longest = Math.max(...splits.slice(0, -1).map(({ outcome, budget }) => Math.max(outcome?.time ?? 0, budget.maximum)));
  // The whole answer is as long as all the others: it has a scale of its own.
  const rows = splits.map((split, index) => row(split, index === splits.length - 1 ? scaleOf(split) : longest));
  return el('div', { class: 'split-bars', 'aria-hidden': 'true' }, ...rows);
}

function scaleOf({ outcome, budget }: Split): number {
  return Math.max(outcome?.time ?? 0, budget.maximum);
}

function row({ name, budget, outcome }: Split, scale: number): HTMLElement {
  const bar = el(
    'div',
    { class: 'bar', 'data-pace': outcome?.verdict ?? 'none' },
    el('div', { class: 'spent' }),
    el('div', { class: 'window' }),
  );
  const share = (property: string, milliseconds: number): void =>
    bar.style.setProperty(property, `${(milliseconds / (scale * ROOM)) * 100}%`);
  share('--spent', outcome?.time ?? 0);
  share('--minimum', greenFrom(budget));
  share('--maximum', budget.maximum);
  return el(
    'div',
    { class: 'split' },
    el('span', { class: 'name' }, shownName(name)),
    bar,
    el('span', { class: 'amount' }, timeOf(outcome)),
  );
}

/** "1:41 (+0:11)", or the time alone when it is within its budget. */
function timeOf(outcome: Split['outcome']): string {
  if (outcome === null) return t('not reached');
  const { time, deviation } = outcome;
  return deviation === 0 ? clockTime(time) : `${clockTime(time)} (${signedTime(deviation)})`;
}
