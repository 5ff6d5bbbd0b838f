import assert from 'node:assert/strict';
import { readClockTime } from '../../src/webview/transcriptView';

describe('the time that is typed on the page of what was said', () => {
  it('is read in minutes and seconds, or in seconds', () => {
    assert.deepEqual(['2:10', ' 0:45 ', '130', '12:00'].map(readClockTime), [130, 45, 130, 720]);
  });

  it('is nothing where it is no time', () => {
    assert.deepEqual(
      ['', '0', '0:00', 'two', '1:2:3', '-5', '2.5'].map(readClockTime),
      Array.from({ length: 7 }, () => null),
    );
  });
});
