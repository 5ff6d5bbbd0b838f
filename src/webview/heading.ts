import type { Phase } from '../core/practice/session.js';
import { el } from './dom.js';
import type { State } from './state.js';

const PHASES: Readonly<Record<Phase, string>> = {
  choosing: 'Question',
  ready: 'Ready',
  countdown: 'Get ready',
  running: 'Speaking',
  paused: 'Paused',
  review: 'Review',
  saved: 'Saved',
};

/** What is rehearsed and how far it has come. A question stands first: in an interview it does too. */
export function heading({ session, round }: State): HTMLElement {
  const phase = el('span', { class: 'phase' }, PHASES[session.phase]);
  const header = el('header', {}, round.count > 1 ? el('p', { class: 'quiet' }, `${roundName(round.mode)}, ${round.position + 1} of ${round.count}`) : null);
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

function roundName(mode: State['round']['mode']): string {
  return { story: 'Story', question: 'Question', mock: 'Mock interview', due: 'Due today', compression: 'Shorter and shorter' }[mode];
}
