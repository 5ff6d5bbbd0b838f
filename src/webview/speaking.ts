import { budgetRange, clockTime } from '../core/practice/format.js';
import { drift } from '../core/practice/pace.js';
import { isLastStep, type Paused, type Running, spokenInAll, spokenInStep } from '../core/practice/session.js';
import { shownName } from '../core/practice/stepNames.js';
import { t } from '../core/words.js';
import { button, el, setText } from './dom.js';
import { gauge, smallGauge } from './gauge.js';
import type { Send, State, View } from './state.js';
import { stepText, textChoice, textColumn } from './text.js';

/** While the clock runs or is paused: the current section, what comes next, and the whole answer. */
export function speakingView({ clock }: State, session: Running | Paused, send: Send): View {
  const { plan, splits, text } = session;
  const step = plan.steps[splits.length] ?? { name: '', budget: plan.whole, text: '' };
  const name = step.name === '' ? t('Whole answer') : shownName(step.name);
  const plans = el('span', { class: 'drift' });
  const inStep = gauge(name, step.budget, clock, plans);
  const inAll = smallGauge(t('Whole answer'), plan.whole, clock);
  const current = el(
    'section',
    { class: 'step', 'aria-labelledby': 'step-name' },
    el('p', { class: 'quiet' }, t('Section {0} of {1}', splits.length + 1, plan.steps.length)),
    el('h2', { id: 'step-name' }, name),
    inStep.element,
    el('p', { class: 'next' }, nextLine(session)),
  );
  const main = el('div', { class: 'main' }, current, inAll.element, controls(session, send), textChoice(text, send));
  const element = el('div', { class: 'columns' }, main, textColumn(stepText(plan, step, text)));
  const tick = (now: number): void => {
    inStep.show(spokenInStep(session, now));
    inAll.show(spokenInAll(session, now));
    setText(plans, driftWords(drift(session, now)));
  };
  return { element, tick };
}

function nextLine(session: Running | Paused): string {
  const next = session.plan.steps[session.splits.length + 1];
  return next === undefined ? t('This is the last section.') : t('Next: {0}, {1}', shownName(next.name), budgetRange(next.budget));
}

/** Less than a second is no drift: the drift comes in whole seconds. */
function driftWords(milliseconds: number): string {
  if (milliseconds === 0) return t('on plan');
  return milliseconds > 0 ? t('{0} behind', clockTime(milliseconds)) : t('{0} ahead', clockTime(milliseconds));
}

function controls(session: Running | Paused, send: Send): HTMLElement {
  const running = session.phase === 'running';
  const last = isLastStep(session);
  const next = button('next', t('Next section'), running ? 'Space' : '', () => send({ type: 'verb', verb: 'next' }));
  next.disabled = !running;
  const pause = running
    ? button('pause', t('Pause'), 'P', () => send({ type: 'verb', verb: 'pause' }))
    : button('pause', t('Resume'), 'P', () => send({ type: 'verb', verb: 'resume' }), 'primary');
  const finish = button('finish', t('Finish'), 'Enter', () => send({ type: 'finish' }));
  if (running) (last ? finish : next).classList.add('primary');
  const back = button('undo', t('Back a section'), 'U', () => send({ type: 'verb', verb: 'undo' }));
  const discard = button('discard', t('Discard'), 'Esc', () => send({ type: 'leave' }));
  return el('div', { class: 'controls' }, last ? null : next, pause, finish, session.splits.length === 0 ? null : back, discard);
}
