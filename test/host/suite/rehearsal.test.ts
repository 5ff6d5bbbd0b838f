import { assert } from 'chai';
import type * as vscode from 'vscode';
import { INTERVIEW_ANSWER } from '../../../src/core/practice/budgets';
import { planOf } from '../../../src/core/practice/plan';
import { startRound } from '../../../src/core/practice/round';
import { spokenInAll, unknownTime } from '../../../src/core/practice/session';
import type { ClockReading } from '../../../src/extension/practice/clock';
import { keptRound } from '../../../src/extension/practice/keeping';
import { Rehearsal, type RehearsalDeps } from '../../../src/extension/practice/rehearsal';
import { starStory } from '../../core/practice/stories';
import { eventually } from '../eventually.js';

const PLAN = planOf(starStory(), INTERVIEW_ANSWER);
const STORY = { story: { id: 'rope', title: 'The rope store', note: 'a.md', fingerprint: '0.' }, plan: PLAN, note: 'file:///a.md' };

describe('a rehearsal', () => {
  let reading: ClockReading = { now: 0, slept: 0 };
  const kept = new Map<string, unknown>();
  const saved: unknown[] = [];
  const state = {
    get: (key: string) => kept.get(key),
    update: (key: string, value: unknown) => Promise.resolve(void kept.set(key, value)),
  } as unknown as vscode.Memento;
  const deps = {
    state,
    clock: {
      read() {
        const before = reading;
        reading = { ...before, slept: 0 };
        return before;
      },
    },
    store: { save: (attempt: unknown) => Promise.resolve(void saved.push(attempt)) },
    library: { findById: () => Promise.resolve(undefined), all: () => Promise.resolve({ attempts: [] }) },
    log: { error: (error: unknown) => assert.fail(String(error)) },
  } as unknown as RehearsalDeps;
  const rehearsal = new Rehearsal(
    deps,
    startRound({ mode: 'story', seed: null, countdown: 0, tasks: [{ kind: 'tell', story: STORY, label: null }] }, 0),
  );
  after(() => rehearsal.dispose());

  it('notices sleep by itself, and does not count it unasked', async () => {
    rehearsal.take({ type: 'start' });
    reading = { now: 5_000, slept: 60_000 };
    await eventually(() => assert.equal(unknownTime(rehearsal.session), 60_000));
    reading = { now: 6_000, slept: 0 };
    assert.equal(spokenInAll(rehearsal.session, rehearsal.now()), 6_000);
  });

  it('is kept as it is, for a window that is loaded again', () => {
    const session = keptRound(state, 1_000)?.session;
    assert.equal(session?.phase, 'running');
    assert.deepEqual(session !== undefined && unknownTime(session), 60_000);
  });

  it('writes the attempt with the time that was counted when the speaker says so', () => {
    rehearsal.take({ type: 'count', id: 'counted' });
    rehearsal.take({ type: 'finish', id: 'told', at: 1_800_000_000_000 });
    assert.deepEqual(
      saved.map((attempt) => (attempt as { steps: { time: number | null }[] }).steps.map(({ time }) => time)),
      [[66_000, null, null, null]],
    );
  });
});
