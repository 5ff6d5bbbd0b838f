import { clockTime, signedTime } from '../core/practice/format.js';
import { deviation } from '../core/practice/pace.js';
import { el } from './dom.js';
import { gradeName } from './grades.js';
import type { State } from './state.js';
import { t } from '../core/words.js';

/** What came of the round so far. */
export function resultsTable({ results, count, seed }: State['round']): HTMLElement {
  const isChosen = results.some(({ chosenIn }) => chosenIn !== null);
  const heads = [t('Told'), ...(isChosen ? [t('Chosen in')] : []), t('Time'), t('Grade')].map((name) => el('th', { scope: 'col' }, name));
  const rows = results.map(({ label, chosenIn, spoken, whole, grade }) => {
    const off = deviation(spoken, whole);
    const time = `${clockTime(spoken)}${off === 0 ? '' : ` (${signedTime(off)})`}`;
    const cells = [...(isChosen ? [chosenIn === null ? '–' : clockTime(chosenIn)] : []), time, grade === null ? '–' : gradeName(grade)];
    return el('tr', {}, el('th', { scope: 'row' }, label), ...cells.map((cell) => el('td', { class: 'amount' }, cell)));
  });
  const caption = results.length === count ? t('The round: {0} of {0}', count) : t('The round so far: {0} of {1}', results.length, count);
  return el(
    'div',
    { class: 'results' },
    el('table', {}, el('caption', {}, caption), el('thead', {}, el('tr', {}, ...heads)), el('tbody', {}, ...rows)),
    seed === null ? null : el('p', { class: 'quiet' }, t('To be asked the same again, repeat the interview {0} {1}.', count, seed)),
  );
}
