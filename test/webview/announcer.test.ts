import assert from 'node:assert/strict';
import { INTERVIEW_ANSWER } from '../../src/core/practice/budgets';
import { planOf } from '../../src/core/practice/plan';
import { type Session, sessionOf } from '../../src/core/practice/session';
import { announcer } from '../../src/webview/announcer';
import { after } from '../core/practice/presses';
import { starStory } from '../core/practice/stories';

const ready = sessionOf(planOf(starStory(), INTERVIEW_ANSWER));

/** What is said, and after how many seconds, by a page that ticks ten times a second. */
function said(sessionAt: (seconds: number) => Session, from: number, until: number): string[] {
  const newsIn = announcer();
  const all: string[] = [];
  for (let tick = from * 10; tick <= until * 10; tick++) {
    const news = newsIn(sessionAt(tick / 10), tick * 100);
    if (news !== null) all.push(`${tick / 10}: ${news.words}${news.light === null ? '' : ` (${news.light})`}`);
  }
  return all;
}

describe('the announcer', () => {
  const running = after(ready, ['start', 1]);

  it('tells each section and each threshold once, in four minutes of ticks', () => {
    const inTask = after(running, ['next', 13]);
    const at = (seconds: number): Session => (seconds < 1 ? ready : seconds < 13 ? running : inTask);
    assert.deepEqual(said(at, 0, 240), [
      '1: Situation, 0:10–0:15.',
      '11: Situation: on time. (on time)',
      '13: Task, 0:10–0:15.',
      '23: Task: on time. (on time)',
      '26: Task: wrap up. (wrap up)',
      '29: Task: over. (over)',
      '121: Whole answer: on time. (on time)',
      '151: Whole answer: wrap up. (wrap up)',
      '182: Whole answer: over. (over)',
    ]);
  });

  it('has nothing to tell when the page is drawn anew in mid-attempt', () => {
    assert.deepEqual(
      said(() => running, 5, 10),
      [],
    );
  });

  it('is silent in a pause, and tells no section twice after it', () => {
    const paused = after(running, ['pause', 5]);
    const resumed = after(paused, ['resume', 60]);
    const at = (seconds: number): Session => (seconds < 5 ? running : seconds < 60 ? paused : resumed);
    assert.deepEqual(said(at, 2, 70), ['66: Situation: on time. (on time)', '69: Situation: wrap up. (wrap up)']);
  });

  it('begins again with the first section of another attempt', () => {
    const review = after(running, ['finish', 4], ['grade', 5]);
    const again = after(review, ['retry', 8]);
    const at = (seconds: number): Session => (seconds < 4 ? running : seconds < 8 ? review : again);
    assert.deepEqual(said(at, 2, 10), ['8: Situation, 0:10–0:15.']);
  });
});
