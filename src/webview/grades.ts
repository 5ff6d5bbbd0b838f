import { type Grade, GRADES } from '../core/practice/history/record.js';
import { button, el } from './dom.js';
import type { Send, State } from './state.js';

export const GRADE_NAMES: Readonly<Record<Grade, string>> = { again: 'Again', hard: 'Hard', good: 'Good', easy: 'Easy' };

/** The four grades, each with the day on which the story would come again, and the one that seems fit, with its reason. */
export function gradeButtons(grading: State['grading'], send: Send): HTMLElement {
  const buttons = GRADES.map((grade, index) => {
    const isSuggested = grading?.suggestion.grade === grade;
    const element = button(`grade-${grade}`, GRADE_NAMES[grade], String(index + 1), () => send({ type: 'grade', grade }), isSuggested ? 'grade primary' : 'grade');
    const next = grading?.next[grade];
    if (next !== undefined) element.append(el('span', { class: 'detail' }, next.when), el('span', { class: 'detail' }, next.date));
    if (isSuggested) element.setAttribute('aria-describedby', 'suggestion');
    return element;
  });
  const suggestion = grading === null ? '' : `Suggested: ${GRADE_NAMES[grading.suggestion.grade]}. ${grading.suggestion.reason} You decide.`;
  return el(
    'section',
    { class: 'grading', 'aria-labelledby': 'grading-name' },
    el('h2', { id: 'grading-name' }, 'How did it go?'),
    el('div', { class: 'grades' }, ...buttons),
    el('p', { id: 'suggestion', class: 'quiet' }, suggestion),
  );
}

/** What the grade means for the story. */
export function gradeGiven(grade: Grade, grading: State['grading'], send: Send): HTMLElement {
  const next = grading === null ? '' : ` This story comes again ${grading.next[grade].when}, ${grading.next[grade].date}.`;
  const undo = button('undo', 'Undo', 'U', () => send({ type: 'verb', verb: 'undo' }));
  return el('p', { class: 'notice' }, `Saved as ${GRADE_NAMES[grade]}.${next} `, undo);
}
