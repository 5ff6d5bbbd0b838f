import type { ClockFace } from '../protocol.js';
import { button, choice, el, keyName } from './dom.js';
import { KEYS } from './keys.js';
import type { Send, State } from './state.js';
import { message, t, translate } from '../core/words.js';

const FACES: readonly (readonly [ClockFace, string])[] = [
  ['up', message('Counts up')],
  ['down', message('Counts down')],
  ['hidden', message('Hidden')],
];

/** What is set once and then left alone, and the keys: folded away, so that the page stays calm. */
export interface Display {
  readonly element: HTMLDetailsElement;
  show(state: State): void;
  toggle(): void;
}

export function display(send: Send): Display {
  const settings = el('div', {});
  const entries = KEYS.flatMap(([key, does]) => [el('dt', {}, el('kbd', {}, keyName(key))), el('dd', {}, translate(does))]);
  const element = el('details', {}, el('summary', {}, t('Keys and display')), settings, el('dl', {}, ...entries));
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
    choice(
      'clock',
      t('Clock'),
      'C',
      FACES.map(([face, name]) => [face, translate(name)] as const),
      clock,
      (face) => send({ type: 'clock', clock: face }),
    ),
    el(
      'div',
      { class: 'choices', role: 'group', 'aria-label': t('When the light changes') },
      el('span', { class: 'choice-name' }, t('When the light changes')),
      toggle('sound', t('Sound'), 'S', sound, () => send({ type: 'sound', on: !sound })),
      toggle('flash', t('Flash'), 'F', flash, () => send({ type: 'flash', on: !flash })),
    ),
    el(
      'div',
      { class: 'choices' },
      button('zen', t('Zen mode'), 'Z', () => send({ type: 'zen' })),
    ),
  ];
}

function toggle(id: string, label: string, key: string, on: boolean, press: () => void): HTMLElement {
  const element = button(id, label, key, press, 'choice');
  element.setAttribute('aria-pressed', String(on));
  return element;
}
