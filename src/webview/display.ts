import type { ClockFace } from '../protocol.js';
import { button, choice, el } from './dom.js';
import { KEYS } from './keys.js';
import type { Send, State } from './state.js';

const FACES: readonly (readonly [ClockFace, string])[] = [
  ['up', 'Counts up'],
  ['down', 'Counts down'],
  ['hidden', 'Hidden'],
];

/** What is set once and then left alone, and the keys: folded away, so that the page stays calm. */
export interface Display {
  readonly element: HTMLDetailsElement;
  show(state: State): void;
  toggle(): void;
}

export function display(send: Send): Display {
  const settings = el('div', {});
  const entries = KEYS.flatMap(([key, does]) => [el('dt', {}, el('kbd', {}, key)), el('dd', {}, does)]);
  const element = el('details', {}, el('summary', {}, 'Keys and display'), settings, el('dl', {}, ...entries));
  return {
    element,
    show: (state) => settings.replaceChildren(...controls(state, send)),
    toggle() {
      element.open = !element.open;
      if (element.open) element.scrollIntoView({ block: 'nearest' });
    },
  };
}

function controls({ clock, sound, flash }: State, send: Send): HTMLElement[] {
  return [
    choice('clock', 'Clock', 'C', FACES, clock, (face) => send({ type: 'clock', clock: face })),
    el(
      'div',
      { class: 'choices', role: 'group', 'aria-label': 'When the light changes' },
      el('span', { class: 'choice-name' }, 'When the light changes'),
      toggle('sound', 'Sound', 'S', sound, () => send({ type: 'sound', on: !sound })),
      toggle('flash', 'Flash', 'F', flash, () => send({ type: 'flash', on: !flash })),
    ),
    el('div', { class: 'choices' }, button('zen', 'Zen mode', 'Z', () => send({ type: 'zen' }))),
  ];
}

function toggle(id: string, label: string, key: string, on: boolean, press: () => void): HTMLElement {
  const element = button(id, label, key, press, 'choice');
  element.setAttribute('aria-pressed', String(on));
  return element;
}
