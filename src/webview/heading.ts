import type { Phase } from '../core/practice/session.js';
import { el } from './dom.js';
import type { State } from './state.js';
import { message, t, translate } from '../core/words.js';

const PHASES: Readonly<Record<Phase, string>> = {
  choosing: message('Question'),
  ready: message('Ready'),
  countdown: message('Get ready'),
  running: message('Speaking'),
  paused: message('Paused'),
  review: message('Review'),
  saved: message('Saved'),
};

const ROUNDS: Readonly<Record<State['round']['mode'], string>> = {
  story: message('Story'),
  question: message('Question'),
  mock: message('Mock interview'),
  due: message('Due today'),
  compression: message('Shorter and shorter'),
};

/** What is rehearsed and how far it has come. A question stands first: in an interview it does too. */
export function heading({ session, round }: State): HTMLElement {
  const phase = el('span', { class: 'phase' }, translate(PHASES[session.phase]));
  const header = el(
    'header',
    {},
    round.count > 1
      ? el('p', { class: 'quiet' }, t('{0}, {1} of {2}', translate(ROUNDS[round.mode]), round.position + 1, round.count))
      : null,
  );
  if (session.phase === 'choosing') header.append(title(session.question, phase));
  else {
    const { question, title: name } = session.plan;
    header.append(...(question === null ? [] : [el('p', { class: 'question', dir: 'auto' }, question)]), title(name, phase));
  }
  return header;
}

function title(text: string, phase: HTMLElement): HTMLElement {
  return el('h1', { id: 'title', tabindex: '-1' }, el('span', { dir: 'auto' }, text), ' ', phase);
}
