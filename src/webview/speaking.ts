import { budgetRange, clockTime } from '../core/practice/format.js';
import { drift } from '../core/practice/pace.js';
import { isLastStep, type Paused, type Running, spokenInAll, spokenInStep } from '../core/practice/session.js';
import { button, el, setText } from './dom.js';
import { gauge, smallGauge } from './gauge.js';
import type { Send, State, View } from './state.js';
import { stepText, textChoice, textColumn } from './text.js';

/** While the clock runs or is paused: the current section, what comes next, and the whole answer. */
export function speakingView({ clock }: State, session: Running | Paused, send: Send): View {
  const { plan, splits, text } = session;
  const step = plan.steps[splits.length] ?? { name: 'Whole answer', budget: plan.whole, text: '' };
  const plans = el('span', { class: 'drift' });
  const inStep = gauge(step.name, step.budget, clock, plans);
  const inAll = smallGauge('Whole answer', plan.whole, clock);
  const current = el(
    'section',
    { class: 'step', 'aria-labelledby': 'step-name' },
    el('p', { class: 'quiet' }, `Section ${splits.length + 1} of ${plan.steps.length}`),
    el('h2', { id: 'step-name' }, step.name),
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
  return next === undefined ? 'This is the last section.' : `Next: ${next.name}, ${budgetRange(next.budget)}`;
}

/** Less than a second is no drift: the drift comes in whole seconds. */
function driftWords(milliseconds: number): string {
  if (milliseconds === 0) return 'on plan';
  return `${clockTime(milliseconds)} ${milliseconds > 0 ? 'behind' : 'ahead'}`;
}

function controls(session: Running | Paused, send: Send): HTMLElement {
  const running = session.phase === 'running';
  const last = isLastStep(session);
  const next = button('next', 'Next section', running ? 'Space' : '', () => send({ type: 'verb', verb: 'next' }));
  next.disabled = !running;
  const pause = running
    ? button('pause', 'Pause', 'P', () => send({ type: 'verb', verb: 'pause' }))
    : button('pause', 'Resume', 'P', () => send({ type: 'verb', verb: 'resume' }), 'primary');
  const finish = button('finish', 'Finish', 'Enter', () => send({ type: 'finish' }));
  if (running) (last ? finish : next).classList.add('primary');
  const back = button('undo', 'Back a section', 'U', () => send({ type: 'verb', verb: 'undo' }));
  const discard = button('discard', 'Discard', 'Esc', () => send({ type: 'leave' }));
  return el('div', { class: 'controls' }, last ? null : next, pause, finish, session.splits.length === 0 ? null : back, discard);
}
