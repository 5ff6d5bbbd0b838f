import type { FromPage, ToPage } from '../protocol.js';
import { announcer } from './announcer.js';
import { choosingView } from './choosing.js';
import { confirmation } from './confirm.js';
import { display } from './display.js';
import { el } from './dom.js';
import { draw, focusFirst, isField } from './drawing.js';
import { heading } from './heading.js';
import { messageFor } from './keys.js';
import { countdownView, readyView } from './ready.js';
import { reviewView } from './review.js';
import { signals } from './signal.js';
import { speakingView } from './speaking.js';
import type { Send, State, View } from './state.js';

/** How often the running clocks are brought up to date, in milliseconds. */
const TICK = 100;

/** The page in `body`: shows what the host tells, and tells the host what the speaker does. */
export function mountPage(body: HTMLElement, send: Send): { show(message: ToPage): void } {
  const newsSince = announcer();
  const voice = el('div', { class: 'for-screen-readers', 'aria-live': 'polite' });
  const frame = el('div', { class: 'flash', 'aria-hidden': 'true' });
  const content = el('main', {});
  const help = display(send);
  const signal = signals(frame);
  body.append(content, el('footer', {}, help.element), voice, frame);
  let state: State | undefined;
  let ticking: number | undefined;

  const tell = (next: State, now: number): void => {
    const news = newsSince(next.session, now);
    if (news === null) return;
    voice.textContent = news.words;
    if (news.light === null) return;
    if (next.sound) signal.sound(news.light);
    if (next.flash) signal.flash(news.light);
  };

  const show = (next: ToPage): void => {
    const received = performance.now();
    const view = viewOf(next, send);
    const dialog = next.asked === null ? undefined : confirmation(next.asked, send);
    draw(content, state?.session.phase !== next.session.phase, () => {
      help.show(next);
      content.replaceChildren(heading(next), view.element, ...(dialog === undefined ? [] : [dialog]));
      dialog?.showModal();
    });
    state = next;
    const tick = (): void => {
      const now = next.now + performance.now() - received;
      view.tick(now);
      tell(next, now);
    };
    window.clearInterval(ticking);
    tick();
    if (['choosing', 'countdown', 'running'].includes(next.session.phase)) ticking = window.setInterval(tick, TICK);
  };

  document.addEventListener('keydown', (event) => {
    if (state === undefined || isForControl(event)) return;
    if (event.key === 'Escape' && event.target instanceof HTMLTextAreaElement) return focusFirst(content);
    if (event.key === '?') help.toggle();
    const message = messageForKey(event, state);
    if (message === undefined) return;
    event.preventDefault();
    state = foreseen(state, message);
    send(message);
  });
  keepKeysWithPage(body, content);
  return { show };
}

function viewOf(state: State, send: Send): View {
  const { session } = state;
  switch (session.phase) {
    case 'choosing':
      return choosingView(state, session, send);
    case 'ready':
      return readyView(state, session, send);
    case 'countdown':
      return countdownView(session, send);
    case 'running':
    case 'paused':
      return speakingView(state, session, send);
    case 'review':
    case 'saved':
      return reviewView(state, session, send);
  }
}

function messageForKey(event: KeyboardEvent, state: State): FromPage | undefined {
  // The question has keys of its own.
  if (state.asked !== null) return undefined;
  // A key that is held down is one press, and with Ctrl and the like it is a key of VS Code's.
  if (event.repeat || event.ctrlKey || event.metaKey || event.altKey) return undefined;
  return messageFor(event.key, state);
}

/** A second T may come before the host has answered the first: what was asked for last goes on from there. */
function foreseen(state: State, message: FromPage): State {
  if (message.type === 'clock') return { ...state, clock: message.clock };
  if (message.type !== 'text' || !('text' in state.session)) return state;
  return { ...state, session: { ...state.session, text: message.text } };
}

/** What is typed is typed; and Space and Enter on a focused button press that button, and must not do something else besides. */
function isForControl({ key, target }: KeyboardEvent): boolean {
  if (isField(target)) return key !== 'Escape';
  return (key === ' ' || key === 'Enter') && target instanceof Element && target.closest('button, summary') !== null;
}

/** A button pressed with the mouse does not take the focus: else Space would go on pressing it. */
function keepKeysWithPage(body: HTMLElement, content: HTMLElement): void {
  body.addEventListener('mousedown', (event) => {
    if (!(event.target instanceof Element) || event.target.closest('button, summary') === null) return;
    event.preventDefault();
    focusFirst(content);
  });
}
