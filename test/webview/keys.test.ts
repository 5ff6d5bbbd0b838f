import assert from 'node:assert/strict';
import { INTERVIEW_ANSWER } from '../../src/core/practice/budgets';
import { planOf } from '../../src/core/practice/plan';
import { type Phase, questionSession, type Session, sessionOf } from '../../src/core/practice/session';
import type { FromPage } from '../../src/protocol';
import { messageFor } from '../../src/webview/keys';
import type { State } from '../../src/webview/state';
import { after } from '../core/practice/presses';
import { starStory } from '../core/practice/stories';
import { stateOf } from './states';

const plan = planOf(starStory(), INTERVIEW_ANSWER);
const ready = sessionOf(plan);
const sessions: Record<Phase, Session> = {
  choosing: questionSession('Why?', 0),
  ready,
  countdown: after(sessionOf(plan, 3_000), ['start', 0]),
  running: after(ready, ['start', 0]),
  paused: after(ready, ['start', 0], ['pause', 1]),
  review: after(ready, ['start', 0], ['finish', 1]),
  saved: after(ready, ['start', 0], ['finish', 1], ['grade', 2]),
};

/** A message in words: its type and what it carries. */
const words = (message: FromPage | undefined): string => (message === undefined ? '' : Object.values(message).join(' '));

describe('the keys of the practice page', () => {
  const keys = [' ', 'Enter', 'p', 'u', 'r', 't', '2', 'b', 'Escape', 'x'];
  const meanings: Record<Phase, string[]> = {
    choosing: ['', '', '', '', '', '', '', '', 'leave', ''],
    ready: ['verb start', 'verb start', '', 'verb undo', '', 'text cues', '', '', 'leave', ''],
    countdown: ['verb start', 'verb start', '', '', '', 'text cues', '', '', 'leave', ''],
    running: ['verb next', 'finish', 'verb pause', 'verb undo', '', 'text cues', '', '', 'leave', ''],
    paused: ['verb resume', 'finish', 'verb resume', 'verb undo', '', 'text cues', '', '', 'leave', ''],
    review: ['', '', '', 'verb undo', 'verb retry', '', 'grade hard', 'setBudget', 'leave', ''],
    saved: ['', '', '', 'verb undo', 'verb retry', '', '', 'setBudget', 'leave', ''],
  };
  for (const [phase, expected] of Object.entries(meanings)) {
    it(`mean what they should in the phase "${phase}"`, () => {
      assert.deepEqual(
        keys.map((key) => words(messageFor(key, stateOf(sessions[phase as Phase])))),
        expected,
      );
    });
  }

  it('mean the same with Caps Lock', () => {
    assert.equal(words(messageFor('P', stateOf(sessions.running))), 'verb pause');
  });

  it('lead through the three ways to see the text', () => {
    const next = (['hidden', 'cues', 'full'] as const).map((text) => words(messageFor('t', stateOf({ ...ready, text }))));
    assert.deepEqual(next, ['text cues', 'text full', 'text hidden']);
  });

  it('mean the same in each phase where they are about the page', () => {
    const round: State['round'] = { mode: 'mock', seed: 'x', position: 0, count: 2, results: [], next: 'Why?' };
    for (const session of Object.values(sessions)) {
      const state = stateOf(session, { round, clock: 'hidden', sound: true });
      assert.deepEqual(
        ['c', 's', 'f', 'z', 'n'].map((key) => words(messageFor(key, state))),
        ['clock up', 'sound false', 'flash true', 'zen', 'goOn'],
      );
    }
    assert.equal(messageFor('n', stateOf(ready)), undefined, 'there is nothing to go on to');
    assert.equal(words(messageFor('n', stateOf(sessions.saved))), 'another');
  });

  it('grade by number, worst first', () => {
    assert.deepEqual(
      ['0', '1', '2', '3', '4', '5'].map((key) => words(messageFor(key, stateOf(sessions.review)))),
      ['', 'grade again', 'grade hard', 'grade good', 'grade easy', ''],
    );
  });
});
