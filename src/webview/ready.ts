import { budgetRange } from '../core/practice/format.js';
import type { Plan } from '../core/practice/plan.js';
import type { Countdown, Ready } from '../core/practice/session.js';
import { button, el } from './dom.js';
import type { Send, View } from './state.js';
import { storyText, textChoice, textColumn } from './text.js';

/** Before the start: what there is to tell, and how long it may take. */
export function readyView({ plan, text }: Ready | Countdown, send: Send): View {
  const controls = el(
    'div',
    { class: 'controls' },
    button('start', 'Start', 'Space', () => send({ type: 'verb', verb: 'start' }), 'primary'),
    button('close', 'Close', 'Esc', () => send({ type: 'leave' })),
  );
  const hint = el('p', { class: 'hint quiet' }, 'Take a breath. The clock starts when you do, and nothing will stop you.');
  const main = el('div', { class: 'main' }, outline(plan), hint, controls, textChoice(text, send));
  const element = el('div', { class: 'columns' }, main, textColumn(storyText(plan, text)));
  return { element, tick: () => undefined };
}

function outline(plan: Plan): HTMLElement {
  const rows = plan.steps.map(({ name, budget }) =>
    el('tr', {}, el('th', { scope: 'row' }, name), el('td', { class: 'amount' }, budgetRange(budget))),
  );
  return el(
    'table',
    {},
    el('caption', {}, 'Sections and the time for each'),
    el('thead', {}, el('tr', {}, el('th', { scope: 'col' }, 'Section'), el('th', { scope: 'col' }, 'Budget'))),
    el('tbody', {}, ...rows),
    el('tfoot', {}, el('tr', {}, el('th', { scope: 'row' }, 'Whole answer'), el('td', { class: 'amount' }, budgetRange(plan.whole)))),
  );
}
