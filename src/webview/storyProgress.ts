import { budgetRange, clockTime } from '../core/practice/format.js';
import { shownName } from '../core/practice/stepNames.js';
import { t } from '../core/words.js';
import { figure } from './charts/figure.js';
import { splitsChart } from './charts/splits.js';
import { type Figures, totalsChart } from './charts/totals.js';
import { MOST_MARKED } from './charts/trend.js';
import { gradeName } from './grades.js';
import { lightName } from './lights.js';

/** The charts of one story: its whole time and its sections, attempt by attempt. */
export function storyFigures(figures: Figures, shortDay: (at: number) => string, day: (at: number) => string): HTMLElement[] {
  const { attempts, steps } = figures;
  const isTrend = attempts.length > MOST_MARKED;
  const totalsName = isTrend
    ? t('Whole time of each attempt, and the time that was meant, with the trend')
    : t('Whole time of each attempt, and the time that was meant');
  const totals = figure('totals', totalsName, (width) => totalsChart(attempts, width, shortDay), {
    heads: [t('Attempt'), t('Day'), t('Time'), t('Budget'), t('Verdict'), t('Grade'), t('Note')],
    rows: attempts.map(({ at, total, whole, verdict, grade, note }, index) => [
      String(index + 1),
      day(at),
      clockTime(total),
      budgetRange(whole),
      lightName(verdict),
      grade === null ? '–' : gradeName(grade),
      note,
    ]),
  });
  const timeAt = (name: string, at: number): string => {
    const point = steps.find((step) => step.name === name)?.points.find((each) => each.at === at);
    return point === undefined ? '–' : clockTime(point.time);
  };
  const splitsName = isTrend ? t('Time in each section, attempt by attempt, as a trend') : t('Time in each section, attempt by attempt');
  const splits = figure('splits', splitsName, (width) => splitsChart(figures, width, shortDay), {
    heads: [t('Attempt'), t('Day'), ...steps.map(({ name }) => shownName(name))],
    rows: attempts.map(({ at }, index) => [String(index + 1), day(at), ...steps.map(({ name }) => timeAt(name, at))]),
  });
  return [totals, splits];
}
