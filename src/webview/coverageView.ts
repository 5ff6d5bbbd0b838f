import { SET_NAMES, SETS } from '../core/coverage/setIds.js';
import { message, t, translate } from '../core/words.js';
import type { FromCoveragePage, ToCoveragePage } from '../protocol.js';
import { answersTo } from './coverageAnswers.js';
import { button, choice, el } from './dom.js';

type Send = (message: FromCoveragePage) => void;

/** What the numbers of cells say. */
const STRENGTHS = { 3: message('told for it'), 2: message('told for much the same'), 1: message('only its words fit') } as const;

/** What the stories answer: all of it as a table, and what follows from it. */
export function coverageView(coverage: ToCoveragePage, send: Send): HTMLElement[] {
  const { set, summary, stories, rows } = coverage;
  const sets = SETS.map((each) => [each, translate(SET_NAMES[each])] as const);
  const header = el(
    'header',
    {},
    el('h1', { id: 'title', tabindex: '-1' }, t('Story coverage')),
    choice('set', t('Held against'), '', sets, set, (each) => send({ type: 'set', set: each })),
  );
  const told = el('p', { class: 'summary', role: 'status' }, stories.length === 0 ? t('There is no story yet.') : summary);
  return [header, told, ...(rows.length === 0 ? [] : [legend(), grid(coverage, send)]), ...usage(coverage, send)];
}

function legend(): HTMLElement {
  const entries = ([3, 2, 1] as const).map((strength) =>
    el(
      'div',
      {},
      el('dt', {}, el('span', { class: `cell strength-${strength}` }, String(strength))),
      el('dd', {}, translate(STRENGTHS[strength])),
    ),
  );
  return el('dl', { class: 'legend', 'aria-label': t('What the numbers mean') }, ...entries);
}

/** The table is one stop of the Tab key; arrow keys move in it. */
function grid(coverage: ToCoveragePage, send: Send): HTMLElement {
  const { columns, stories, rows, chosen } = coverage;
  const heads = columns.map((story) => {
    const { title, note } = stories[story] ?? { title: '', note: '' };
    const open = inGrid(button(`story-${story}`, title, '', () => send({ type: 'open', story }), 'link'));
    open.title = `${title} · ${note}`;
    open.dir = 'auto';
    return el('th', { scope: 'col', class: 'story' }, open);
  });
  const corner = [el('th', { scope: 'col' }, t('Question')), el('th', { scope: 'col' }, t('Stories'))];
  const body = rows.flatMap((row, index) => [
    rowOf(coverage, row, index, send),
    ...(chosen?.row === index ? [answersTo(coverage, chosen, columns.length + corner.length, send)] : []),
  ]);
  const table = el(
    'table',
    { role: 'grid', 'aria-labelledby': 'title', 'aria-describedby': 'hint' },
    el('thead', {}, el('tr', {}, ...corner, ...heads)),
    el('tbody', {}, ...body),
  );
  table.querySelector<HTMLElement>('tbody button')?.setAttribute('tabindex', '0');
  const hint = el(
    'p',
    { id: 'hint', class: 'quiet' },
    t('Choose a question to see which stories could answer it, and why. Arrow keys move in the table.'),
  );
  return el('section', { 'aria-label': t('Questions and stories') }, hint, el('div', { class: 'scroll' }, table));
}

function rowOf(
  { columns, stories, chosen }: ToCoveragePage,
  { name, told, cells }: ToCoveragePage['rows'][number],
  index: number,
  send: Send,
): HTMLElement {
  const isOpen = chosen?.row === index;
  const look = inGrid(button(`row-${index}`, name, '', () => send({ type: 'look', row: isOpen ? null : index }), 'link'));
  look.setAttribute('aria-expanded', String(isOpen));
  look.dir = 'auto';
  const filled = cells.map((strength, nth) => {
    const story = columns[nth] ?? 0;
    if (strength === 0) return el('td', { class: 'cell' });
    const cell = inGrid(
      button(`cell-${index}-${story}`, String(strength), '', () => send({ type: 'open', story }), `cell strength-${strength}`),
    );
    cell.setAttribute('aria-label', `${strength}: ${stories[story]?.title ?? ''}, ${translate(STRENGTHS[strength])}`);
    return el('td', { class: 'cell' }, cell);
  });
  return el(
    'tr',
    { class: told === 0 ? 'none' : '' },
    el('th', { scope: 'row' }, look),
    el('td', { class: 'amount' }, told === 0 ? t('none') : String(told)),
    ...filled,
  );
}

function inGrid(element: HTMLButtonElement): HTMLButtonElement {
  element.tabIndex = -1;
  return element;
}

function usage({ stories, unused, overused }: ToCoveragePage, send: Send): HTMLElement[] {
  const link = (story: number, list: string): HTMLElement =>
    button(`${list}-${story}`, stories[story]?.title ?? '', '', () => send({ type: 'open', story }), 'link');
  const often = overused.map(({ story, names }) =>
    el('li', { dir: 'auto' }, link(story, 'overused'), ` ${t('comes first for {0}', names.join(', '))}`),
  );
  const never = unused.map((story) => el('li', { dir: 'auto' }, link(story, 'unused'), ` ${stories[story]?.note ?? ''}`));
  return [
    ...(often.length === 0
      ? []
      : [
          el(
            'section',
            { 'aria-labelledby': 'often' },
            el('h2', { id: 'often' }, t('Told for much')),
            el('p', { class: 'quiet' }, t('In one interview a story can be told once: have others for some of these.')),
            el('ul', {}, ...often),
          ),
        ]),
    ...(never.length === 0
      ? []
      : [
          el(
            'section',
            { 'aria-labelledby': 'never' },
            el('h2', { id: 'never' }, t('Told for nothing here')),
            el('p', { class: 'quiet' }, t('A tag says what a story is told for.')),
            el('ul', {}, ...never),
          ),
        ]),
  ];
}
