type Field = HTMLInputElement | HTMLTextAreaElement;

/**
 * Lets `place` put new content in the place of the old. The focus stays with its button or field, with what was typed
 * there; in a new phase, and when its button is gone, it goes to where the new content wants it.
 */
export function draw(content: HTMLElement, isNewPhase: boolean, place: () => void): void {
  const focused = document.activeElement;
  const hadFocus = document.hasFocus();
  place();
  if (!hadFocus || content.querySelector('dialog') !== null) return;
  const again = focused === null || focused.id === '' ? null : document.getElementById(focused.id);
  if (again !== null && !(isNewPhase && isField(again))) {
    again.focus();
    if (isField(focused) && isField(again)) carryOver(focused, again);
  } else if (isNewPhase || (focused !== null && focused.id !== '')) focusFirst(content);
}

/** Sets the focus where a new phase begins: in the field that it is about, or at the heading. */
export function focusFirst(content: HTMLElement): void {
  content.querySelector<HTMLElement>('input[type=search], h1')?.focus();
}

/** Whether keys that are pressed there are typed. */
export function isField(element: Element | EventTarget | null): element is Field {
  return element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement;
}

function carryOver(from: Field, to: Field): void {
  if (to.value !== from.value) {
    to.value = from.value;
    to.dispatchEvent(new Event('input'));
  }
  to.setSelectionRange(from.selectionStart, from.selectionEnd);
}
