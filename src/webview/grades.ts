import { type Grade, GRADES } from '../core/practice/history/record.js';
import { button, el } from './dom.js';
import type { Send, State } from './state.js';
import { message, t, translate } from '../core/words.js';

const GRADE_NAMES: Readonly<Record<Grade, string>> = {
  again: message('Again'),
  hard: message('Hard'),
  good: message('Good'),
  easy: message('Easy'),
};

/** The grade as the user reads it. */
export function gradeName(grade: Grade): string {
  return translate(GRADE_NAMES[grade]);
}

/** The four grades, each with the day on which the story would come again, and the one that seems fit, with its reason. */
export function gradeButtons(grading: State['grading'], send: Send): HTMLElement {
  const buttons = GRADES.map((grade, index) => {
    const isSuggested = grading?.suggestion.grade === grade;
    const element = button(
      `grade-${grade}`,
      gradeName(grade),
      String(index + 1),
      () => send({ type: 'grade', grade }),
      isSuggested ? 'grade primary' : 'grade',
    );
    const next = grading?.next[grade];
    if (next !== undefined) element.append(el('span', { class: 'detail' }, next.when), el('span', { class: 'detail' }, next.date));
    if (isSuggested) element.setAttribute('aria-describedby', 'suggestion');
    return element;
  });
  const suggestion =
    grading === null ? '' : t('Suggested: {0}. {1} You decide.', gradeName(grading.suggestion.grade), grading.suggestion.reason);
  return el(
    'section',
    { class: 'grading', 'aria-labelledby': 'grading-name' },
    el('h2', { id: 'grading-name' }, t('How did it go?')),
    el('div', { class: 'grades' }, ...buttons),
    el('p', { id: 'suggestion', class: 'quiet' }, suggestion),
  );
}

/** What the grade means for the story. */
export function gradeGiven(grade: Grade, grading: State['grading'], send: Send): HTMLElement {
  const said =
    grading === null
      ? t('Saved as {0}.', gradeName(grade))
      : t('Saved as {0}. This story comes again {1}, {2}.', gradeName(grade), grading.next[grade].when, grading.next[grade].date);
  const undo = button('undo', t('Undo'), 'U', () => send({ type: 'verb', verb: 'undo' }));
  return el('p', { class: 'notice' }, `${said} `, undo);
}
