import { budgetRange, clockTime, signedTime } from '../core/practice/format.js';
import type { Verdict } from '../core/practice/pace.js';
import { type Outcome, type Split, splitsOf, wholeOf } from '../core/practice/review.js';
import type { Review, Saved } from '../core/practice/session.js';
import { button, el } from './dom.js';
import type { Send, View } from './state.js';
import { storyText, textColumn } from './text.js';

const SHAPES: Readonly<Record<Verdict, string>> = { under: '○', 'on time': '●', over: '■' };

/** After the finish: the splits against their budgets, and the story's text beside them. */
export function reviewView(session: Review | Saved, send: Send): View {
  const whole = wholeOf(session);
  const controls = el(
    'div',
    { class: 'controls' },
    button('retry', 'Practise again', 'R', () => send({ type: 'verb', verb: 'retry' }), 'primary'),
    button('close', 'Close', '', () => send({ type: 'leave' })),
  );
  const main = el('div', { class: 'main' }, el('p', { class: 'summary' }, summary(whole.outcome)), table(session, whole), controls);
  const element = el('div', { class: 'columns review' }, main, textColumn(storyText(session.plan, 'full')));
  return { element, tick: () => undefined };
}

function summary({ time, deviation, verdict }: Outcome): string {
  const spoken = `You spoke for ${clockTime(time)}`;
  return verdict === 'on time' ? `${spoken}, on time.` : `${spoken}, ${clockTime(deviation)} ${verdict} budget.`;
}

function table(session: Review | Saved, whole: Split): HTMLElement {
  const heads = ['Section', 'Time', 'Budget', 'Difference'].map((name) => el('th', { scope: 'col' }, name));
  return el(
    'table',
    {},
    el('caption', {}, 'Your time by section, against its budget'),
    el('thead', {}, el('tr', {}, ...heads)),
    el('tbody', {}, ...splitsOf(session).map(row)),
    el('tfoot', {}, row(whole)),
  );
}

function row({ name, budget, outcome }: Split): HTMLElement {
  const time = outcome === null ? '–' : clockTime(outcome.time);
  const cells = [time, budgetRange(budget)].map((text) => el('td', { class: 'amount' }, text));
  return el('tr', {}, el('th', { scope: 'row' }, name), ...cells, difference(outcome));
}

function difference(outcome: Outcome | null): HTMLElement {
  if (outcome === null) return el('td', { class: 'quiet' }, 'not reached');
  const shape = el('span', { class: 'shape', 'aria-hidden': 'true' }, SHAPES[outcome.verdict]);
  const amount = el('span', { class: 'amount' }, shape, ` ${signedTime(outcome.deviation)}`);
  return el('td', { 'data-pace': outcome.verdict }, amount, ` ${outcome.verdict}`);
}
