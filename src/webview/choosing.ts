import { clockTime } from '../core/practice/format.js';
import type { Choosing } from '../core/practice/session.js';
import { button, el, setText } from './dom.js';
import type { Send, State, View } from './state.js';
import { t } from '../core/words.js';

/** The question is asked, and the speaker looks for the story that answers it. */
export function choosingView({ candidates, round }: State, { since }: Choosing, send: Send): View {
  const time = el('span', { class: 'time', role: 'timer', 'aria-label': t('Time to choose') });
  const rows = candidates.map(({ title, detail }, index) => {
    const choose = button(`candidate-${index}`, title, '', () => send({ type: 'choose', index }), 'candidate');
    choose.append(el('span', { class: 'detail' }, detail));
    return el('li', {}, choose);
  });
  const list = el('ul', { class: 'candidates' }, ...rows);
  const none = el('p', { class: 'quiet', role: 'status' });
  const filter = el('input', {
    id: 'filter',
    type: 'search',
    'aria-describedby': 'title',
    placeholder: t('Type to find a story'),
    autocomplete: 'off',
  });
  filter.addEventListener('input', () => setText(none, show(rows, filter.value) ? '' : t('No story is called so.')));
  filter.addEventListener('keydown', (event) => {
    if (event.key === 'Enter') shownButtons(rows)[0]?.click();
  });
  list.addEventListener('keydown', (event) => moveFocus(event, rows));
  filter.addEventListener('keydown', (event) => moveFocus(event, rows));
  const element = el(
    'div',
    { class: 'columns choosing' },
    el('p', { class: 'small-gauge' }, el('span', { class: 'name' }, t('Choosing')), el('span', { class: 'clock' }, time)),
    el('label', { for: 'filter' }, t('Which story answers it?')),
    filter,
    none,
    list,
    el(
      'div',
      { class: 'controls' },
      round.next === null ? null : button('go-on', t('Skip'), '', () => send({ type: 'goOn' })),
      button('close', t('Close'), 'Esc', () => send({ type: 'leave' })),
    ),
  );
  return { element, tick: (now) => setText(time, clockTime(now - since)) };
}

/** Shows the rows that hold all of the words; whether there is one. */
function show(rows: readonly HTMLElement[], typed: string): boolean {
  const words = typed.toLowerCase().split(/\s+/);
  for (const row of rows) {
    const text = row.textContent?.toLowerCase() ?? '';
    row.hidden = !words.every((word) => text.includes(word));
  }
  return rows.length === 0 || rows.some((row) => !row.hidden);
}

function shownButtons(rows: readonly HTMLElement[]): HTMLButtonElement[] {
  return rows.filter((row) => !row.hidden).flatMap((row) => row.querySelector('button') ?? []);
}

/** The arrow keys lead from the field into the list and through it. */
function moveFocus(event: KeyboardEvent, rows: readonly HTMLElement[]): void {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  if (step === 0) return;
  event.preventDefault();
  const buttons = shownButtons(rows);
  const at = buttons.findIndex((each) => each === document.activeElement);
  const next = buttons[at + step];
  if (next !== undefined) next.focus();
  else if (at + step < 0) document.getElementById('filter')?.focus();
}
