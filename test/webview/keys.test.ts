import assert from 'node:assert/strict';
import type { Session } from '../../src/core/practice/session';
import type { FromPage } from '../../src/protocol';
import { messageFor } from '../../src/webview/keys';

const words = (message: FromPage | undefined): string => {
  if (message === undefined) return '';
  return message.type === 'event' ? message.event : message.type === 'text' ? `text ${message.text}` : message.type;
};

describe('the keys of the practice page', () => {
  const keys = [' ', 'Enter', 'p', 'Escape', 'r', 't', 'x'];
  const meanings: Record<Session['phase'], string[]> = {
    ready: ['start', 'start', '', 'leave', '', 'text full', ''],
    running: ['next', 'finish', 'pause', 'leave', '', 'text full', ''],
    paused: ['resume', 'finish', 'resume', 'leave', '', 'text full', ''],
    review: ['', '', '', '', 'retry', '', ''],
  };
  for (const [phase, expected] of Object.entries(meanings)) {
    it(`mean what they should in the phase "${phase}"`, () => {
      assert.deepEqual(keys.map((key) => words(messageFor(key, phase as Session['phase'], 'cues'))), expected);
    });
  }

  it('mean the same with Caps Lock', () => {
    assert.equal(words(messageFor('P', 'running', 'hidden')), 'pause');
  });

  it('lead through the three ways to see the text', () => {
    const next = (['hidden', 'cues', 'full'] as const).map((text) => words(messageFor('t', 'running', text)));
    assert.deepEqual(next, ['text cues', 'text full', 'text hidden']);
  });
});
