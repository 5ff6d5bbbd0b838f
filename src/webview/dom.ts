import { t } from '../core/words.js';

type Attributes = Readonly<Record<string, string>>;
type Child = Node | string | null;

/** A new element. Strings among the children become text, never markup; null is nothing. */
export function el<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Attributes = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children.filter((child) => child !== null));
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
  if (key !== '') element.append(keyCap(key));
  else element.removeAttribute('aria-keyshortcuts');
  element.addEventListener('click', press);
  return element;
}

/** Buttons of which one is pressed at a time. `key` goes from one to the next, if there is one. */
export function choice<Value extends string>(
  id: string,
  name: string,
  key: string,
  options: readonly (readonly [Value, string])[],
  current: Value,
  choose: (value: Value) => void,
): HTMLElement {
  const buttons = options.map(([value, label]) => {
    const element = button(`${id}-${value}`, label, '', () => choose(value), 'choice');
    element.setAttribute('aria-pressed', String(value === current));
    return element;
  });
  const label = el('span', { id, class: 'choice-name' }, `${name} `, key === '' ? null : keyCap(key));
  return el('div', { class: 'choices', role: 'group', 'aria-labelledby': id }, label, ...buttons);
}

function keyCap(key: string): HTMLElement {
  return el('kbd', { 'aria-hidden': 'true' }, keyName(key));
}

/** What stands on the key. */
export function keyName(key: string): string {
  const names: Readonly<Record<string, string>> = { Space: t('Space'), Enter: t('Enter'), Esc: t('Esc') };
  return names[key] ?? key;
}
