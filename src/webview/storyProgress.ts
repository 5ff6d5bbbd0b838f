import { budgetRange, clockTime } from '../core/practice/format.js';
import { figure } from './charts/figure.js';
import { splitsChart } from './charts/splits.js';
import { type Figures, totalsChart } from './charts/totals.js';
import { MOST_MARKED } from './charts/trend.js';
import { GRADE_NAMES } from './grades.js';

/** The charts of one story: its whole time and its sections, attempt by attempt. */
export function storyFigures(figures: Figures, shortDay: (at: number) => string, day: (at: number) => string): HTMLElement[] {
  const { attempts, steps } = figures;
  const trend = attempts.length > MOST_MARKED ? ', as a trend' : '';
  const totals = figure('totals', `Whole time of each attempt, and the time that was meant${trend === '' ? '' : ', with the trend'}`, (width) => totalsChart(attempts, width, shortDay), {
    heads: ['Attempt', 'Day', 'Time', 'Budget', 'Verdict', 'Grade', 'Note'],
    rows: attempts.map(({ at, total, whole, verdict, grade, note }, index) => [
      String(index + 1),
      day(at),
      clockTime(total),
      budgetRange(whole),
      verdict,
      grade === null ? '–' : GRADE_NAMES[grade],
      note,
    ]),
  });
  const timeAt = (name: string, at: number): string => {
    const point = steps.find((step) => step.name === name)?.points.find((each) => each.at === at);
    return point === undefined ? '–' : clockTime(point.time);
  };
  const splits = figure('splits', `Time in each section, attempt by attempt${trend}`, (width) => splitsChart(figures, width, shortDay), {
    heads: ['Attempt', 'Day', ...steps.map(({ name }) => name)],
    rows: attempts.map(({ at }, index) => [String(index + 1), day(at), ...steps.map(({ name }) => timeAt(name, at))]),
  });
  return [totals, splits];
}
