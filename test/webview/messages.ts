import type { FromCoveragePage, FromPage, FromProgressPage, FromTranscriptPage } from '../../src/protocol';
import type { ToCoveragePage, ToPage, ToProgressPage, ToTranscriptPage } from '../../src/protocol';
import { questionSession } from '../../src/core/practice/session';
import { after } from '../core/practice/presses';
import { READY, stateOf } from './states';

const running = after(READY, ['start', 1]);
const told = after(running, ['next', 2], ['finish', 3]);
const nextTime = { when: 'in 2 days', date: '3 May' };
const grading = {
  next: { again: nextTime, hard: nextTime, good: nextTime, easy: nextTime },
  suggestion: { grade: 'good', reason: 'On time.' },
} as const;
const budget = { minimum: 120_000, maximum: 180_000 };
const result = { label: 'Ropes', chosenIn: 2_000, spoken: 90_000, whole: budget, grade: 'hard' } as const;

const toPage: readonly ToPage[] = [
  stateOf(questionSession('Why?', 1), { candidates: [{ title: 'Ropes', detail: 'a.md' }] }),
  stateOf(READY, { asked: { question: 'Leave?', detail: 'It is lost.', yes: 'Leave', no: 'Stay' } }),
  stateOf(running),
  stateOf(after(running, ['pause', 3])),
  stateOf(told, { grading }),
  stateOf(after(told, ['grade', 4]), { round: { mode: 'mock', seed: 'abc', position: 1, count: 2, results: [result], next: 'Why?' } }),
];
const fromPage: readonly FromPage[] = [
  { type: 'ready' },
  { type: 'verb', verb: 'next' },
  { type: 'finish' },
  { type: 'grade', grade: 'hard' },
  { type: 'text', text: 'cues' },
  { type: 'note', note: 'Slower.' },
  { type: 'clock', clock: 'down' },
  { type: 'sound', on: true },
  { type: 'choose', index: 0 },
  { type: 'goOn' },
  { type: 'another' },
  { type: 'zen' },
  { type: 'leave' },
  { type: 'answer', yes: true },
];
const attempt = { id: 'a', at: 1, total: 90_000, whole: budget, verdict: 'on time', grade: 'good', note: 'Slower.' } as const;
const toProgressPage: readonly ToProgressPage[] = [
  {
    type: 'progress',
    attempts: 1,
    spoken: 90_000,
    due: '1 story',
    weeks: [{ start: 1, attempts: 1, spoken: 90_000 }],
    ahead: [{ day: 1, stories: 2 }],
    stories: [{ title: 'Ropes', note: 'a.md', attempts: 1, last: 1, next: 'in 2 days', isGone: false }],
    chosen: {
      index: 0,
      figures: {
        attempts: [attempt],
        steps: [{ name: 'Action', points: [{ at: 1, time: 60_000, budget }] }],
        grades: { again: 0, hard: 0, good: 1, easy: 0 },
      },
    },
  },
];
const fromProgressPage: readonly FromProgressPage[] = [{ type: 'ready' }, { type: 'look', index: 1 }, { type: 'practise', index: 0 }];
const toTranscriptPage: readonly ToTranscriptPage[] = [{ type: 'story', plan: READY.plan, spoken: 90_000 }];
const fromTranscriptPage: readonly FromTranscriptPage[] = [{ type: 'ready' }];
const toCoveragePage: readonly ToCoveragePage[] = [
  {
    type: 'coverage',
    set: 'amazon',
    summary: '1 of 2',
    stories: [{ title: 'Ropes', note: 'a.md' }],
    columns: [0],
    rows: [{ name: 'Ownership', told: 1, cells: [3] }],
    chosen: { row: 0, answers: [{ story: 0, strength: 3, why: 'Its tag says so.' }] },
    unused: [0],
    overused: [{ story: 0, names: ['Ownership'] }],
  },
];
const fromCoveragePage: readonly FromCoveragePage[] = [
  { type: 'ready' },
  { type: 'set', set: 'amazon' },
  { type: 'look', row: 3 },
  { type: 'open', story: 0 },
  { type: 'write', row: 2 },
];

/** Messages that fit the protocol, by the function that receives them. */
export const MESSAGES: Readonly<Record<string, readonly unknown[]>> = {
  receiveToPage: toPage,
  receiveFromPage: fromPage,
  receiveToProgressPage: toProgressPage,
  receiveFromProgressPage: fromProgressPage,
  receiveToTranscriptPage: toTranscriptPage,
  receiveFromTranscriptPage: fromTranscriptPage,
  receiveToCoveragePage: toCoveragePage,
  receiveFromCoveragePage: fromCoveragePage,
};
