import assert from 'node:assert/strict';
import { questionSession, type Session, sessionOf } from '../../src/core/practice/session';
import * as protocol from '../../src/protocol';
import { after } from '../core/practice/presses';
import { MESSAGES } from './messages';
import { READY, stateOf } from './states';

const { receiveFromCoveragePage, receiveFromPage, receiveToPage } = protocol;

const running = after(READY, ['start', 1.0005]);

describe('the protocol', () => {
  const sessions: Session[] = [
    ...[questionSession('Why?', 1), READY, after(sessionOf(READY.plan, 3_000), ['start', 1]), running],
    ...[after(running, ['pause', 3]), after(running, ['finish', 3]), after(running, ['finish', 3], ['grade', 4])],
  ];
  for (const session of sessions) {
    it(`brings a session to the page whole, in the phase "${session.phase}"`, () => {
      const sent = stateOf(session);
      assert.deepEqual(receiveToPage(JSON.parse(JSON.stringify(sent))), { message: sent });
    });
  }

  const nonsense: Record<string, unknown> = {
    nothing: null,
    'a bare word': 'state',
    'an empty message': {},
    'a message it does not know': { type: 'open', path: '/etc/passwd' },
    'a session without its parts': { ...stateOf(READY), session: { phase: 'running' } },
    'a negative time': stateOf({ ...running, spoken: -1 } as Session),
    'a time that is no number': stateOf({ ...running, since: Number.NaN } as Session),
    'a plan without steps': stateOf({ ...READY, plan: { ...READY.plan, steps: [] } }),
    'a way to show the text that there is not': { ...stateOf(READY), session: { ...READY, text: 'aloud' } },
  };
  for (const [name, value] of Object.entries(nonsense)) {
    it(`keeps from the page ${name}`, () => {
      assert.ok('problem' in receiveToPage(value));
    });
  }

  for (const [name, receive] of Object.entries(protocol)) {
    if (typeof receive !== 'function') continue;
    it(`lets in what may be said: ${name}`, () => {
      assert.ok(MESSAGES[name] !== undefined);
      for (const message of MESSAGES[name]) assert.deepEqual(receive(JSON.parse(JSON.stringify(message))), { message });
    });
  }

  it('keeps from the host what the page may not say, and says why', () => {
    for (const value of [
      undefined,
      7,
      { type: 'verb', verb: 'explode' },
      { type: 'command', command: 'x' },
      { type: 'answer' },
      { type: 'choose', index: -1 },
      { type: 'note', note: 'x'.repeat(10_001) },
    ]) {
      assert.ok('problem' in receiveFromPage(value), JSON.stringify(value));
    }
    const received = receiveFromPage({ type: 'verb', verb: 'explode' });
    assert.match('problem' in received ? received.problem : '', /^verb: /);
  });

  it('lets the coverage page name stories and questions by their places only', () => {
    for (const message of [
      { type: 'set', set: 'amazon' },
      { type: 'look', row: 3 },
      { type: 'look', row: null },
      { type: 'open', story: 0 },
      { type: 'write', row: 1 },
    ]) {
      assert.deepEqual(receiveFromCoveragePage(message), { message });
    }
    for (const value of [
      { type: 'set', set: 'google' },
      { type: 'look', row: 1.5 },
      { type: 'open', story: '../a.md' },
      { type: 'write', row: -1 },
      { type: 'write', question: 'Why?' },
    ]) {
      assert.ok('problem' in receiveFromCoveragePage(value), JSON.stringify(value));
    }
  });

  it('drops what a message carries besides', () => {
    assert.deepEqual(receiveFromPage({ type: 'ready', uri: 'file:///etc/passwd' }), { message: { type: 'ready' } });
  });
});
