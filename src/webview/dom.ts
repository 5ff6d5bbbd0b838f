type Attributes = Readonly<Record<string, string>>;

/** A new element. Strings among the children become text, never markup. */
export function el<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Attributes = {},
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
}

/** Changes an element's text only when it is another, so that nothing is painted or spoken anew for nothing. */
export function setText(element: HTMLElement, text: string): void {
  if (element.textContent !== text) element.textContent = text;
}

/**
 * A button with the key that does the same. `id` is unique on the page: by it, the focus finds the button again after
 * the page is drawn anew.
 */
export function button(id: string, label: string, key: string, press: () => void, kind = ''): HTMLButtonElement {
  const element = el('button', { type: 'button', id, class: kind, 'aria-keyshortcuts': key }, label);
  if (key !== '') element.append(el('kbd', { 'aria-hidden': 'true' }, key));
  else element.removeAttribute('aria-keyshortcuts');
  element.addEventListener('click', press);
  return element;
}
