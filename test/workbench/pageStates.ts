import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { inHtml } from '../../src/core/export/html';
import { INTERVIEW_ANSWER } from '../../src/core/practice/budgets';
import { planOf } from '../../src/core/practice/plan';
import { type Session, sessionOf } from '../../src/core/practice/session';
import type { ToCoveragePage, ToPage, ToProgressPage, ToTranscriptPage } from '../../src/protocol';
import { section, story } from '../core/practice/stories';
import { stateOf } from '../webview/states';

// What notes and the extension say is in another script, so that any English is the page's own.
const PLAN = planOf(
  story(
    ['situation', 'task', 'action', 'result'].map((role) => section(role, 'Заказы встали.')),
    { title: 'Очередь', question: 'Вопрос' },
  ),
  INTERVIEW_ANSWER,
);
const READY = sessionOf(PLAN);
const [plan, chosenIn, splits, gaps, at] = [PLAN, 4_000, [20_000, 40_000, 95_000], [], 1_000];
const telling = { plan, chosenIn, countdown: 3_000, text: 'full', splits, gaps, help: 'cues' } as const;
const next = { when: 'завтра', date: '25' };
const grading: ToPage['grading'] = {
  next: { again: next, hard: next, good: next, easy: next },
  suggestion: { grade: 'good', reason: 'Да.' },
};
const results = [{ label: 'Очередь', chosenIn, spoken: 160_000, whole: plan.whole, grade: 'good' as const }];
const round: ToPage['round'] = { mode: 'mock', seed: '1', position: 1, count: 3, results, next: 'Вопрос' };

const SESSIONS: readonly Session[] = [
  { phase: 'choosing', question: 'Вопрос', since: 0, countdown: 0 },
  READY,
  { ...READY, phase: 'ready', chosenIn, text: 'full', discarded: { ...telling, phase: 'paused', spoken: 2_000 } } as Session,
  { ...READY, phase: 'countdown', until: 9_000 } as Session,
  { ...telling, phase: 'running', splits: [30_000], spoken: 50_000, since: 0 },
  { ...telling, phase: 'paused', spoken: 200_000 },
  { ...telling, phase: 'review', splits: splits.slice(0, 2), id: 'a', at, note: '' },
  { ...telling, phase: 'saved', id: 'a', at, note: '', grade: 'hard' },
];

const attempt = { id: 'a', at, total: 200_000, whole: plan.whole, verdict: 'over', grade: 'good', note: 'Да' } as const;
const PROGRESS: ToProgressPage = {
  type: 'progress',
  attempts: 2,
  spoken: 5_000_000,
  due: 'Да.',
  weeks: [{ start: at, attempts: 2, spoken: 300_000 }],
  ahead: [{ day: at, stories: 1 }],
  stories: [
    { title: 'Очередь', note: 'а', attempts: 1, last: at, next: 'завтра', isGone: false },
    { title: '', note: 'б', attempts: 1, last: null, next: 'завтра', isGone: true },
  ],
  chosen: {
    index: 0,
    figures: {
      attempts: [attempt],
      steps: [{ name: 'Situation and Task', points: [{ at, time: 20_000, budget: plan.whole }] }],
      grades: { again: 0, hard: 0, good: 1, easy: 0 },
    },
  },
};
const COVERAGE: ToCoveragePage = {
  type: 'coverage',
  set: 'general',
  summary: 'Да.',
  stories: [
    { title: 'Очередь', note: 'а' },
    { title: 'Склад', note: 'а' },
  ],
  columns: [0, 1],
  rows: [
    { name: 'Спор', told: 0, cells: [1, 2] },
    { name: 'Срок', told: 1, cells: [3, 0] },
  ],
  chosen: { row: 0, answers: [{ story: 0, strength: 1, why: 'слова' }] },
  unused: [1],
  overused: [{ story: 0, names: ['Спор'] }],
};
const TRANSCRIPT: ToTranscriptPage = { type: 'story', plan: plan as ToTranscriptPage['plan'], spoken: 130_000 };

/** States of all pages, with the message that brings a page into each. */
export const PAGE_STATES: readonly (readonly [page: string, state: string, message: unknown])[] = [
  ...SESSIONS.map(
    (session, index) =>
      [
        'practice',
        `${session.phase} ${index}`,
        stateOf(session, { grading, round, candidates: [{ title: 'Очередь', detail: 'а' }] }),
      ] as const,
  ),
  ['practice', 'of one story', stateOf({ ...telling, phase: 'saved', id: 'a', at, note: '', grade: 'hard' })],
  ['progress', 'with attempts', PROGRESS],
  ['progress', 'without attempts', { ...PROGRESS, attempts: 0, stories: [], chosen: null }],
  ['coverage', 'with stories', COVERAGE],
  ['coverage', 'without answers', { ...COVERAGE, chosen: { row: 0, answers: [] } }],
  ['coverage', 'without stories', { ...COVERAGE, stories: [], columns: [], rows: [], chosen: null, unused: [], overused: [] }],
  ['transcript', 'with a story', TRANSCRIPT],
];

/** Shows a page's state with the messages of a language by their English words, under the policy that the extension gives its pages. */
export async function openPage(page: Page, name: string, message: unknown, words: Readonly<Record<string, string>>): Promise<void> {
  const script = (code: string): string => `<script nonce="of-the-test">${code.replaceAll('</script', '<\\/script')}</script>`;
  const api = 'window.acquireVsCodeApi = () => ({ postMessage: () => undefined, getState: () => undefined, setState: () => undefined });';
  const policy = "default-src 'none'; script-src 'nonce-of-the-test'";
  await page.setContent(`<!DOCTYPE html>
<html lang="ru"><head><meta http-equiv="Content-Security-Policy" content="${policy}"></head>
<body data-words="${inHtml(JSON.stringify(words))}">${script(api)}${script(readFileSync(`dist/webview/${name}.js`, 'utf8'))}</body></html>`);
  await page.evaluate((told) => window.postMessage(told), message);
  await page.locator('h1').waitFor();
}
