import { t } from '../core/words.js';
import type { FromCoveragePage, ToCoveragePage } from '../protocol.js';
import { button, el } from './dom.js';

/** The row under a question: the stories that could answer it, the best first, and why. As wide as what is seen of the table. */
export function answersTo(
  { stories, rows }: ToCoveragePage,
  { row, answers }: NonNullable<ToCoveragePage['chosen']>,
  span: number,
  send: (message: FromCoveragePage) => void,
): HTMLElement {
  const { name = '', told = 0 } = rows[row] ?? {};
  const items = answers.map(({ story, strength, why }) => {
    const { title, note } = stories[story] ?? { title: '', note: '' };
    const open = button(`answer-${story}`, title, '', () => send({ type: 'open', story }), 'link');
    return el(
      'li',
      { dir: 'auto' },
      el('span', { class: `cell strength-${strength}`, 'aria-hidden': 'true' }, String(strength)),
      ' ',
      open,
      el('span', { class: 'quiet' }, ` ${note} · ${why}`),
    );
  });
  const write = button('write', t('Write a story for “{0}”', name), '', () => send({ type: 'write', row }), told === 0 ? 'primary' : '');
  const said =
    items.length === 0
      ? el('p', {}, t('No story comes near.'))
      : told === 0
        ? el('p', {}, t('No story is told for this. Perhaps one of these could be, once it has the tag:'))
        : null;
  const content = el(
    'div',
    { class: 'answers' },
    said,
    ...(items.length === 0 ? [] : [el('ol', {}, ...items)]),
    el('div', { class: 'controls' }, write),
  );
  return el('tr', { class: 'chosen' }, el('td', { colspan: String(span) }, content));
}
