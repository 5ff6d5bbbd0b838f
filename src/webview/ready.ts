import { budgetRange, clockTime } from '../core/practice/format.js';
import type { Plan } from '../core/practice/plan.js';
import type { Countdown, Ready } from '../core/practice/session.js';
import { shownName } from '../core/practice/stepNames.js';
import { button, el, setText } from './dom.js';
import { type Send, type State, still, type View } from './state.js';
import { storyText, textChoice, textColumn } from './text.js';
import { t } from '../core/words.js';

/** Before the start: what there is to tell, and how long it may take. */
export function readyView({ round }: State, { plan, text, chosenIn, discarded }: Ready, send: Send): View {
  const { next } = round;
  const controls = el(
    'div',
    { class: 'controls' },
    button('start', t('Start'), 'Space', () => send({ type: 'verb', verb: 'start' }), 'primary'),
    next === null ? null : button('go-on', t('Skip'), 'N', () => send({ type: 'goOn' })),
    button('close', t('Close'), 'Esc', () => send({ type: 'leave' })),
  );
  const main = el(
    'div',
    { class: 'main' },
    discarded === null ? null : discardedNotice(send),
    chosenIn === null ? null : el('p', { class: 'chosen' }, t('Chosen in {0}.', clockTime(chosenIn))),
    outline(plan),
    el('p', { class: 'hint quiet' }, t('Take a breath. The clock starts when you do, and nothing will stop you.')),
    controls,
    textChoice(text, send),
  );
  return still(el('div', { class: 'columns' }, main, textColumn(storyText(plan, text))));
}

/** The last seconds before the clock runs. */
export function countdownView({ plan, until }: Countdown, send: Send): View {
  const first = plan.steps[0];
  const seconds = el('span', { class: 'time', role: 'timer', 'aria-label': t('Seconds until the start') });
  const main = el(
    'section',
    { class: 'main step' },
    el('h2', {}, first === undefined ? t('Get ready') : t('Get ready: {0}', shownName(first.name))),
    el(
      'div',
      { class: 'clock' },
      seconds,
      first === undefined ? null : el('span', { class: 'budget' }, t('then {0}', budgetRange(first.budget))),
    ),
    el(
      'div',
      { class: 'controls' },
      button('start', t('Start now'), 'Space', () => send({ type: 'verb', verb: 'start' }), 'primary'),
      button('discard', t('Not yet'), 'Esc', () => send({ type: 'leave' })),
    ),
  );
  const tick = (now: number): void => setText(seconds, String(Math.max(0, Math.ceil((until - now) / 1000))));
  return { element: el('div', { class: 'columns' }, main), tick };
}

function discardedNotice(send: Send): HTMLElement {
  return el(
    'p',
    { class: 'notice' },
    t('The attempt is discarded.'),
    ' ',
    button('undo', t('Undo'), 'U', () => send({ type: 'verb', verb: 'undo' })),
  );
}

function outline({ steps, whole }: Plan): HTMLElement {
  const rows = steps.map(({ name, budget }) =>
    el('tr', {}, el('th', { scope: 'row' }, shownName(name)), el('td', { class: 'amount' }, budgetRange(budget))),
  );
  return el(
    'table',
    {},
    el('caption', {}, t('Sections and the time for each')),
    el('thead', {}, el('tr', {}, el('th', { scope: 'col' }, t('Section')), el('th', { scope: 'col' }, t('Budget')))),
    el('tbody', {}, ...rows),
    el('tfoot', {}, el('tr', {}, el('th', { scope: 'row' }, t('Whole answer')), el('td', { class: 'amount' }, budgetRange(whole)))),
  );
}
