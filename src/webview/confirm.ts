import { button, el } from './dom.js';
import type { Send, State } from './state.js';

/** A question that is answered before anything else. The safe answer is the easy one: it has the focus, and Escape gives it. */
export function confirmation({ question, detail, yes, no }: NonNullable<State['asked']>, send: Send): HTMLDialogElement {
  const answer = (isYes: boolean): void => send({ type: 'answer', yes: isYes });
  const safe = button('answer-no', no, 'Esc', () => answer(false), 'primary');
  safe.autofocus = true;
  const dialog = el(
    'dialog',
    { 'aria-labelledby': 'asked-question', 'aria-describedby': 'asked-detail' },
    el('h2', { id: 'asked-question' }, question),
    el('p', { id: 'asked-detail' }, detail),
    el(
      'div',
      { class: 'controls' },
      safe,
      button('answer-yes', yes, 'Y', () => answer(true)),
    ),
  );
  dialog.addEventListener('keydown', ({ key, repeat, ctrlKey, metaKey, altKey }) => {
    if (key.toLowerCase() === 'y' && !repeat && !ctrlKey && !metaKey && !altKey) answer(true);
  });
  // The host closes it, by a state without a question.
  dialog.addEventListener('cancel', (event) => {
    event.preventDefault();
    answer(false);
  });
  return dialog;
}
