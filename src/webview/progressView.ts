import { clockTime } from '../core/practice/format.js';
import { GRADES } from '../core/practice/history/record.js';
import { dateLanguage, t } from '../core/words.js';
import type { FromProgressPage, ToProgressPage } from '../protocol.js';
import { barChart } from './charts/bars.js';
import { figure, scrolling } from './charts/figure.js';
import { button, el } from './dom.js';
import { gradeName } from './grades.js';
import { storyFigures } from './storyProgress.js';

type Send = (message: FromProgressPage) => void;

const DAY = new Intl.DateTimeFormat(dateLanguage(), { weekday: 'short', day: 'numeric', month: 'short' });
const SHORT_DAY = new Intl.DateTimeFormat(dateLanguage(), { day: 'numeric', month: 'short' });

/** All rehearsals, and those of one story. */
export function progressView(progress: ToProgressPage, send: Send): HTMLElement[] {
  const title = el('header', {}, el('h1', { id: 'title', tabindex: '-1' }, t('Practice progress')));
  if (progress.attempts === 0) return [title, nothingYet(send)];
  return [
    title,
    el('p', { class: 'summary' }, summary(progress)),
    overall(progress),
    stories(progress, send),
    ...lookedAt(progress, send),
    exporting(send),
  ];
}

function nothingYet(send: Send): HTMLElement {
  return el(
    'section',
    { class: 'empty', 'aria-label': t('Nothing yet') },
    el(
      'p',
      {},
      t(
        'Nothing is rehearsed yet. After your first attempt, this page shows how long you spoke, section by section, and what comes again when.',
      ),
    ),
    el(
      'div',
      { class: 'controls' },
      button('start', t('Start practice'), '', () => send({ type: 'start' }), 'primary'),
    ),
  );
}

function summary({ attempts, spoken, stories, due }: ToProgressPage): string {
  const time = duration(spoken);
  if (attempts === 1) return t('One attempt at one story, {0} of speaking. {1}', time, due);
  if (stories.length === 1) return t('{0} attempts at one story, {1} of speaking. {2}', attempts, time, due);
  return t('{0} attempts at {1} stories, {2} of speaking. {3}', attempts, stories.length, time, due);
}

/** Minutes and seconds, from an hour on hours and minutes. */
function duration(milliseconds: number): string {
  const minutes = Math.floor(milliseconds / 60_000);
  return minutes < 60 ? clockTime(milliseconds) : t('{0} h {1} min', Math.floor(minutes / 60), minutes % 60);
}

function overall({ weeks, ahead }: ToProgressPage): HTMLElement {
  const perWeek = weeks.map(({ start, attempts }) => ({ label: SHORT_DAY.format(start), value: attempts }));
  const perDay = ahead.map(({ day, stories }, index) => ({ label: index === 0 ? t('today') : SHORT_DAY.format(day), value: stories }));
  return el(
    'div',
    { class: 'figures' },
    figure('weeks', t('Attempts in each of the last weeks'), (width) => barChart(perWeek, width), {
      heads: [t('Week from'), t('Attempts'), t('Spoken')],
      rows: weeks.map(({ start, attempts, spoken }) => [DAY.format(start), String(attempts), clockTime(spoken)]),
    }),
    figure('ahead', t('Stories that come again in the next days'), (width) => barChart(perDay, width, 0), {
      heads: [t('Day'), t('Stories')],
      rows: ahead.map(({ day, stories }, index) => [index === 0 ? t('Today') : DAY.format(day), String(stories)]),
    }),
  );
}

function stories({ stories: all, chosen }: ToProgressPage, send: Send): HTMLElement {
  const rows = all.map(({ title, attempts, last, next }, index) => {
    const look = button(`look-${index}`, title === '' ? t('Untitled story') : title, '', () => send({ type: 'look', index }), 'link');
    look.setAttribute('aria-pressed', String(index === chosen?.index));
    const amounts = [String(attempts), last === null ? '–' : SHORT_DAY.format(last)].map((amount) => el('td', { class: 'amount' }, amount));
    return el('tr', {}, el('th', { scope: 'row' }, look), ...amounts, el('td', {}, next));
  });
  const heads = [t('Story'), t('Attempts'), t('Last'), t('Next')].map((name) => el('th', { scope: 'col' }, name));
  const table = el('table', {}, el('caption', {}, t('Your stories')), el('thead', {}, el('tr', {}, ...heads)), el('tbody', {}, ...rows));
  return el('div', { class: 'stories' }, scrolling(t('Your stories'), table));
}

function lookedAt({ stories: all, chosen }: ToProgressPage, send: Send): HTMLElement[] {
  const story = chosen === null ? undefined : all[chosen.index];
  if (chosen === null || story === undefined) return [];
  const practise = story.isGone
    ? []
    : [button('practise', t('Practise this story'), '', () => send({ type: 'practise', index: chosen.index }), 'primary')];
  const title = el(
    'div',
    {},
    el('h2', { dir: 'auto' }, story.title === '' ? t('Untitled story') : story.title),
    el('p', { class: 'quiet' }, `${story.note} · ${story.next}`),
  );
  const grades = GRADES.map((grade) => ({ label: gradeName(grade), value: chosen.figures.grades[grade] }));
  const graded = figure('grades', t('Grades'), (width) => barChart(grades, width), {
    heads: [t('Grade'), t('Attempts')],
    rows: grades.map(({ label, value }) => [label, String(value)]),
  });
  return [
    el('header', { class: 'story' }, title, ...practise),
    el(
      'div',
      { class: 'figures' },
      ...storyFigures(
        chosen.figures,
        (at) => SHORT_DAY.format(at),
        (at) => DAY.format(at),
      ),
      graded,
    ),
  ];
}

function exporting(send: Send): HTMLElement {
  return el(
    'footer',
    { class: 'controls' },
    button('export', t('Export all attempts…'), '', () => send({ type: 'export' })),
  );
}
