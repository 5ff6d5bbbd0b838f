import { budgetRange, clockTime, signedTime } from '../core/practice/format.js';
import type { Verdict } from '../core/practice/pace.js';
import { type Outcome, type Split, splitsOf, wholeOf } from '../core/practice/review.js';
import type { Review, Saved } from '../core/practice/session.js';
import { shownName } from '../core/practice/stepNames.js';
import { button, el } from './dom.js';
import { gradeButtons, gradeGiven } from './grades.js';
import { lightName } from './lights.js';
import { resultsTable } from './results.js';
import { splitBars } from './splitBars.js';
import { type Send, type State, still, type View } from './state.js';
import { storyText, textColumn } from './text.js';
import { t } from '../core/words.js';

const VERDICT_SHAPES: Readonly<Record<Verdict, string>> = { under: '○', 'on time': '●', over: '■' };

/** The note is sent when the speaker has not typed for so many milliseconds. */
const NOTE_DELAY = 800;

/** After the finish: the splits against their budgets, the story's text beside them, a note, and the grade. */
export function reviewView(state: State, session: Review | Saved, send: Send): View {
  const whole = wholeOf(session);
  const splits = splitsOf(session);
  const main = el(
    'div',
    { class: 'main' },
    el('p', { class: 'summary' }, summary(whole.outcome)),
    session.chosenIn === null ? null : el('p', { class: 'quiet' }, t('You chose the story in {0}.', clockTime(session.chosenIn))),
    session.phase === 'review' ? gradeButtons(state.grading, send) : gradeGiven(session.grade, state.grading, send),
    splitBars([...splits, whole]),
    table(splits, whole),
    noteField(session.note, send),
    controls(state, session, send),
    state.round.count > 1 ? resultsTable(state.round) : null,
  );
  return still(el('div', { class: 'columns review' }, main, textColumn(storyText(session.plan, 'full'))));
}

function controls({ round }: State, session: Review | Saved, send: Send): HTMLElement {
  const graded = session.phase === 'saved';
  return el(
    'div',
    { class: 'controls' },
    round.next === null ? null : button('go-on', t('Next: {0}', round.next), 'N', () => send({ type: 'goOn' }), graded ? 'primary' : ''),
    graded && round.next === null ? button('another', t('Another story…'), 'N', () => send({ type: 'another' }), 'primary') : null,
    button('retry', t('Tell it again'), 'R', () => send({ type: 'verb', verb: 'retry' })),
    button('set-budget', t('Set as budget'), 'B', () => send({ type: 'setBudget' })),
    button('transcript', t('What did I say?'), 'W', () => send({ type: 'transcript' })),
    graded ? null : button('undo', t('Go on speaking'), 'U', () => send({ type: 'verb', verb: 'undo' })),
    graded
      ? button('close', t('Close'), 'Esc', () => send({ type: 'leave' }))
      : button('discard', t('Discard'), 'Esc', () => send({ type: 'leave' })),
  );
}

function noteField(note: string, send: Send): HTMLElement {
  const field = el('textarea', {
    id: 'note',
    rows: '3',
    maxlength: '10000',
    placeholder: t('What went well? What will you say otherwise next time?'),
  });
  field.value = note;
  let timer: number | undefined;
  const tell = (): void => {
    window.clearTimeout(timer);
    send({ type: 'note', note: field.value });
  };
  field.addEventListener('input', () => {
    window.clearTimeout(timer);
    timer = window.setTimeout(tell, NOTE_DELAY);
  });
  field.addEventListener('change', tell);
  return el('div', { class: 'note' }, el('label', { for: 'note' }, t('Your note on this attempt')), field);
}

function summary({ time, deviation, verdict }: Outcome): string {
  if (verdict === 'on time') return t('You spoke for {0}, on time.', clockTime(time));
  const [spoken, off] = [clockTime(time), clockTime(deviation)];
  return verdict === 'over'
    ? t('You spoke for {0}, {1} over budget.', spoken, off)
    : t('You spoke for {0}, {1} under budget.', spoken, off);
}

function table(splits: readonly Split[], whole: Split): HTMLElement {
  const heads = [t('Section'), t('Time'), t('Budget'), t('Difference')].map((name) => el('th', { scope: 'col' }, name));
  return el(
    'table',
    {},
    el('caption', {}, t('Your time by section, against its budget')),
    el('thead', {}, el('tr', {}, ...heads)),
    el('tbody', {}, ...splits.map(row)),
    el('tfoot', {}, row(whole)),
  );
}

function row({ name, budget, outcome }: Split): HTMLElement {
  const time = outcome === null ? '–' : clockTime(outcome.time);
  const cells = [time, budgetRange(budget)].map((text) => el('td', { class: 'amount' }, text));
  return el('tr', {}, el('th', { scope: 'row' }, shownName(name)), ...cells, difference(outcome));
}

function difference(outcome: Outcome | null): HTMLElement {
  if (outcome === null) return el('td', { class: 'quiet' }, t('not reached'));
  const shape = el('span', { class: 'shape', 'aria-hidden': 'true' }, VERDICT_SHAPES[outcome.verdict]);
  const amount = outcome.deviation === 0 ? '' : ` ${signedTime(outcome.deviation)}`;
  return el('td', { 'data-pace': outcome.verdict }, el('span', { class: 'amount' }, shape, amount), ` ${lightName(outcome.verdict)}`);
}
