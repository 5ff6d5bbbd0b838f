import type { Phase } from '../core/practice/session.js';
import type { FromPage, ToPage } from '../protocol.js';
import { announcer } from './announcer.js';
import { confirmation } from './confirm.js';
import { el } from './dom.js';
import { KEYS, messageFor } from './keys.js';
import { readyView } from './ready.js';
import { reviewView } from './review.js';
import { speakingView } from './speaking.js';
import type { Send, State, View } from './state.js';

const PHASES: Readonly<Record<Phase, string>> = {
  choosing: 'Choosing',
  ready: 'Ready',
  countdown: 'Get ready',
  running: 'Speaking',
  paused: 'Paused',
  review: 'Review',
  saved: 'Saved',
};

/** How often the running clocks are brought up to date, in milliseconds. */
const TICK = 100;

/** The page in `body`: shows what the host tells, and tells the host what the speaker does. */
export function mountPage(body: HTMLElement, send: Send): { show(message: ToPage): void } {
  const newsIn = announcer();
  const voice = el('div', { class: 'for-screen-readers', 'aria-live': 'polite' });
  const content = el('main', {});
  const help = helpOnKeys();
  body.append(content, help, voice);
  let state: State | undefined;
  let ticking: number | undefined;

  const show = (next: ToPage): void => {
    const received = performance.now();
    const view = viewOf(next, send);
    const dialog = next.confirm === null ? undefined : confirmation(next.confirm, send);
    draw(content, [heading(next), view.element], dialog, state?.session.phase !== next.session.phase);
    state = next;
    const tick = (): void => {
      const now = next.now + performance.now() - received;
      view.tick(now);
      const news = newsIn(next.session, now);
      if (news !== '') voice.textContent = news;
    };
    window.clearInterval(ticking);
    tick();
    if (next.session.phase === 'running') ticking = window.setInterval(tick, TICK);
  };

  document.addEventListener('keydown', (event) => {
    if (event.key === '?') toggle(help);
    if (state === undefined || isForControl(event)) return;
    const message = messageForKey(event, state);
    if (message === undefined) return;
    event.preventDefault();
    // A second T may come before the host has answered the first.
    if (message.type === 'text' && 'text' in state.session) state = { ...state, session: { ...state.session, text: message.text } };
    send(message);
  });
  keepKeysWithPage(content);
  return { show };
}

function viewOf(state: State, send: Send): View {
  const { session } = state;
  switch (session.phase) {
    case 'choosing':
      return { element: el('h2', {}, session.question), tick: () => undefined };
    case 'ready':
    case 'countdown':
      return readyView(session, send);
    case 'running':
    case 'paused':
      return speakingView(session, send);
    case 'review':
    case 'saved':
      return reviewView(session, send);
  }
}

function heading({ session }: State): HTMLElement {
  const { title, question } = session.phase === 'choosing' ? { title: session.question, question: null } : session.plan;
  const phase = PHASES[session.phase];
  const name = el('h1', { tabindex: '-1' }, title, ' ', el('span', { class: 'phase' }, phase));
  return el('header', {}, ...(question === null ? [] : [el('p', { class: 'quiet', dir: 'auto' }, question)]), name);
}

/**
 * Puts new content in the place of the old. The focus stays with its button, goes to a question that is asked, or, in
 * a new phase and when its button is gone, to the heading.
 */
function draw(content: HTMLElement, parts: readonly HTMLElement[], dialog: HTMLDialogElement | undefined, isNewPhase: boolean): void {
  const focused = document.activeElement?.id ?? '';
  content.replaceChildren(...parts, ...(dialog === undefined ? [] : [dialog]));
  dialog?.showModal();
  if (!document.hasFocus()) return;
  const again = focused === '' ? null : document.getElementById(focused);
  if (again !== null) again.focus();
  else if (dialog === undefined && (isNewPhase || focused !== '')) focusHeading(content);
}

function focusHeading(content: HTMLElement): void {
  content.querySelector('h1')?.focus();
}

function messageForKey(event: KeyboardEvent, { session, confirm }: State): FromPage | undefined {
  // The question has keys of its own.
  if (confirm !== null) return undefined;
  // A key that is held down is one press, and with Ctrl and the like it is a key of VS Code's.
  if (event.repeat || event.ctrlKey || event.metaKey || event.altKey) return undefined;
  return messageFor(event.key, session);
}

/** Space and Enter on a focused button press that button, and must not do something else besides. */
function isForControl({ key, target }: KeyboardEvent): boolean {
  return (key === ' ' || key === 'Enter') && target instanceof Element && target.closest('button, summary') !== null;
}

/** A button pressed with the mouse does not take the focus: else Space would go on pressing it. */
function keepKeysWithPage(content: HTMLElement): void {
  content.addEventListener('mousedown', (event) => {
    if (!(event.target instanceof Element) || event.target.closest('button') === null) return;
    event.preventDefault();
    focusHeading(content);
  });
}

function toggle(help: HTMLDetailsElement): void {
  help.open = !help.open;
  if (help.open) help.scrollIntoView({ block: 'nearest' });
}

function helpOnKeys(): HTMLDetailsElement {
  const entries = KEYS.flatMap(([key, does]) => [el('dt', {}, el('kbd', {}, key)), el('dd', {}, does)]);
  return el('details', {}, el('summary', {}, 'Keys'), el('dl', {}, ...entries));
}
