import { clockTime, signedTime } from '../core/practice/format.js';
import { deviation } from '../core/practice/pace.js';
import { el } from './dom.js';
import { GRADE_NAMES } from './grades.js';
import type { State } from './state.js';

/** What came of the round so far. */
export function resultsTable({ results, count, seed }: State['round']): HTMLElement {
  const isChosen = results.some(({ chosenIn }) => chosenIn !== null);
  const heads = ['Told', ...(isChosen ? ['Chosen in'] : []), 'Time', 'Grade'].map((name) => el('th', { scope: 'col' }, name));
  const rows = results.map(({ label, chosenIn, spoken, whole, grade }) => {
    const off = deviation(spoken, whole);
    const time = `${clockTime(spoken)}${off === 0 ? '' : ` (${signedTime(off)})`}`;
    const cells = [...(isChosen ? [chosenIn === null ? '–' : clockTime(chosenIn)] : []), time, grade === null ? '–' : GRADE_NAMES[grade]];
    return el('tr', {}, el('th', { scope: 'row' }, label), ...cells.map((cell) => el('td', { class: 'amount' }, cell)));
  });
  const caption = results.length === count ? `The round: ${count} of ${count}` : `The round so far: ${results.length} of ${count}`;
  return el(
    'div',
    { class: 'results' },
    el('table', {}, el('caption', {}, caption), el('thead', {}, el('tr', {}, ...heads)), el('tbody', {}, ...rows)),
    seed === null ? null : el('p', { class: 'quiet' }, `To be asked the same again, repeat the interview ${count} ${seed}.`),
  );
}
