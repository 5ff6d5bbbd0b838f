import assert from 'node:assert/strict';
import { INTERVIEW_ANSWER } from '../../src/core/practice/budgets';
import { planOf } from '../../src/core/practice/plan';
import { questionSession, type Session, sessionOf } from '../../src/core/practice/session';
import { receiveFromPage, receiveToPage } from '../../src/protocol';
import { after } from '../core/practice/presses';
import { starStory } from '../core/practice/stories';

const ready = sessionOf(planOf(starStory(), INTERVIEW_ANSWER));
const running = after(ready, ['start', 1.0005]);

function state(session: unknown, more: object = {}): object {
  return { type: 'state', session, now: 2_000.25, confirm: null, ...more };
}

describe('the protocol', () => {
  const sessions: Session[] = [
    ...[questionSession('Why?', 1), ready, after(sessionOf(ready.plan, 3_000), ['start', 1]), running],
    ...[after(running, ['pause', 3]), after(running, ['finish', 3]), after(running, ['finish', 3], ['grade', 4])],
  ];
  for (const session of sessions) {
    it(`brings a session to the page whole, in the phase "${session.phase}"`, () => {
      const sent = state(session);
      assert.deepEqual(receiveToPage(JSON.parse(JSON.stringify(sent))), { message: sent });
    });
  }

  const nonsense: Record<string, unknown> = {
    nothing: null,
    'a bare word': 'state',
    'an empty message': {},
    'a message it does not know': { type: 'open', path: '/etc/passwd' },
    'a session without its parts': state({ phase: 'running' }),
    'a negative time': state({ ...running, spoken: -1 }),
    'a time that is no number': state({ ...running, since: Number.NaN }),
    'a plan without steps': state({ ...ready, plan: { ...ready.plan, steps: [] } }),
    'a way to show the text that there is not': state({ ...ready, text: 'aloud' }),
  };
  for (const [name, value] of Object.entries(nonsense)) {
    it(`keeps from the page ${name}`, () => {
      assert.ok('problem' in receiveToPage(value));
    });
  }

  it('lets in what the page may say', () => {
    for (const message of [
      { type: 'ready' },
      { type: 'verb', verb: 'next' },
      { type: 'finish' },
      { type: 'grade', grade: 'hard' },
      { type: 'text', text: 'cues' },
      { type: 'leave' },
      { type: 'answer', yes: true },
    ]) {
      assert.deepEqual(receiveFromPage(message), { message });
    }
  });

  it('keeps from the host what the page may not say, and says why', () => {
    for (const value of [undefined, 7, { type: 'verb', verb: 'explode' }, { type: 'command', command: 'x' }, { type: 'answer' }]) {
      assert.ok('problem' in receiveFromPage(value), JSON.stringify(value));
    }
    const received = receiveFromPage({ type: 'verb', verb: 'explode' });
    assert.match('problem' in received ? received.problem : '', /^verb: /);
  });

  it('drops what a message carries besides', () => {
    assert.deepEqual(receiveFromPage({ type: 'ready', uri: 'file:///etc/passwd' }), { message: { type: 'ready' } });
  });
});
