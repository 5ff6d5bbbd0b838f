import { button, el } from './dom.js';
import type { Send } from './state.js';

/** A question before an attempt is lost. To go on is the easy answer: it has the focus, and Escape gives it too. */
export function confirmation(question: string, send: Send): HTMLDialogElement {
  const answer = (yes: boolean): void => send({ type: 'answer', yes });
  const goOn = button('go-on', 'Keep going', 'Esc', () => answer(false), 'primary');
  goOn.autofocus = true;
  const discard = button('confirm-discard', 'Discard attempt', '', () => answer(true));
  const dialog = el(
    'dialog',
    { 'aria-labelledby': 'confirm-question', 'aria-describedby': 'confirm-detail' },
    el('h2', { id: 'confirm-question' }, question),
    el('p', { id: 'confirm-detail' }, 'You can simply go on. A discarded attempt cannot be brought back.'),
    el('div', { class: 'controls' }, goOn, discard),
  );
  // The host closes it, by a state without a question.
  dialog.addEventListener('cancel', (event) => {
    event.preventDefault();
    answer(false);
  });
  return dialog;
}
