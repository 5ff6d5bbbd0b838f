import { budgetRange, clockTime, signedTime } from '../core/practice/format.js';
import type { Verdict } from '../core/practice/pace.js';
import { type Split, splitsOf, wholeOf } from '../core/practice/review.js';
import type { Review } from '../core/practice/session.js';
import { button, el } from './dom.js';
import type { Send, View } from './state.js';
import { storyText, textColumn } from './text.js';

const SHAPES: Readonly<Record<Verdict, string>> = { under: '○', 'on time': '●', over: '■' };

/** After the finish: the splits against their budgets, and the story's text beside them. */
export function reviewView(session: Review, send: Send): View {
  const whole = wholeOf(session);
  const controls = el(
    'div',
    { class: 'controls' },
    button('retry', 'Practise again', 'R', () => send({ type: 'event', event: 'retry' }), 'primary'),
    button('close', 'Close', '', () => send({ type: 'leave' })),
  );
  const main = el('div', { class: 'main' }, el('p', { class: 'summary' }, summary(whole)), table(session, whole), controls);
  const element = el('div', { class: 'columns' }, main, textColumn(storyText(session.plan, 'full')));
  return { element, tick: () => undefined };
}

function summary({ result, budget }: Split): string {
  const spoken = `You spoke for ${clockTime(result?.time ?? 0)}`;
  if (result === null || result.verdict === 'on time') return `${spoken}, on time for ${budgetRange(budget)}.`;
  return `${spoken}, ${clockTime(result.deviation)} ${result.verdict} ${budgetRange(budget)}.`;
}

function table(session: Review, whole: Split): HTMLElement {
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

function row({ name, budget, result }: Split): HTMLElement {
  const time = result === null ? '–' : clockTime(result.time);
  const cells = [time, budgetRange(budget)].map((text) => el('td', { class: 'amount' }, text));
  return el('tr', {}, el('th', { scope: 'row' }, name), ...cells, difference(result));
}

function difference(result: Split['result']): HTMLElement {
  if (result === null) return el('td', { class: 'quiet' }, 'not reached');
  const shape = el('span', { class: 'shape', 'aria-hidden': 'true' }, SHAPES[result.verdict]);
  const amount = el('span', { class: 'amount' }, shape, ` ${signedTime(result.deviation)}`);
  return el('td', { 'data-pace': result.verdict }, amount, ` ${result.verdict}`);
}
