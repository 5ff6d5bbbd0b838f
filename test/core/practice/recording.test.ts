import assert from 'node:assert/strict';
import fc from 'fast-check';
import { advance } from '../../../src/core/practice/advance';
import { INTERVIEW_ANSWER } from '../../../src/core/practice/budgets';
import type { Attempt } from '../../../src/core/practice/history/record';
import { planOf } from '../../../src/core/practice/plan';
import { attemptOf, type Recording, recordingsOf } from '../../../src/core/practice/recording';
import { type Session, type SessionEvent, sessionOf } from '../../../src/core/practice/session';
import { after, EVENTS, type Press } from './presses';
import { starStory } from './stories';

const ready = sessionOf(planOf(starStory(), INTERVIEW_ANSWER));
const review = after(ready, ['start', 100], ['next', 112], ['finish', 190]);

function words(recording: Recording): string {
  if (recording.type === 'save') return `save ${recording.told.id}`;
  return `amend ${recording.of} ${JSON.stringify(recording.change)}`;
}

describe('what is written to the history', () => {
  const cases: readonly (readonly [name: string, before: Session, press: Press, written: string[]])[] = [
    ['an attempt that is finished', after(ready, ['start', 1]), ['finish', 2], ['save attempt 1']],
    ['a pause', after(ready, ['start', 1]), ['pause', 2], []],
    ['an attempt discarded before its end', after(ready, ['start', 1]), ['discard', 2], []],
    ['a grade', review, ['grade', 200], ['amend attempt 1 {"grade":"good"}']],
    ['a grade taken back', after(review, ['grade', 200]), ['undo', 201], ['amend attempt 1 {"grade":null}']],
    ['a note', review, ['note', 200], ['amend attempt 1 {"note":"Slower."}']],
    ['the same note again', after(review, ['note', 200]), ['note', 201], []],
    ['a discarded attempt', review, ['discard', 200], ['amend attempt 1 {"removed":true}']],
    ['a discarded attempt brought back', after(review, ['discard', 200]), ['undo', 201], ['amend attempt 1 {"removed":false}']],
    ['a finish taken back', review, ['undo', 200], ['amend attempt 1 {"removed":true}']],
    ['another go in place of a grade', review, ['retry', 200], ['amend attempt 1 {"removed":true}']],
    ['another go after the grade', after(review, ['grade', 200]), ['retry', 201], []],
    [
      'a finished attempt whose gap counts',
      after(ready, ['start', 1], ['slept', 2], ['finish', 3]),
      ['count', 4],
      ['save counted', 'amend attempt 1 {"removed":true}'],
    ],
    ['a gap that does not count', after(ready, ['start', 1], ['slept', 2], ['finish', 3]), ['omit', 4], []],
  ];
  for (const [name, before, press, written] of cases) {
    it(`for ${name}`, () => assert.deepEqual(recordingsOf(before, after(before, press)).map(words), written));
  }

  it('is the attempt as it was told', () => {
    const story = { id: 'story', title: 'The queue', note: 'stories.md', fingerprint: 'f' };
    assert.ok(review.phase === 'review');
    const attempt = attemptOf(review, { story, question: 'When did you fail?', mode: 'question' });
    assert.deepEqual(
      { ...attempt, steps: attempt.steps.map(({ name, words: count, time }) => [name, count, time]) },
      {
        ...{ id: 'attempt 1', at: 1_800_000_000_000, story, question: 'When did you fail?', mode: 'question', choosing: null },
        steps: [
          ['Situation', 6, 12_000],
          ['Task', 6, 78_000],
          ['Action', 10, null],
          ['Result', 6, null],
        ],
        ...{ whole: { minimum: 120_000, maximum: 180_000 }, help: 'hidden', note: '', grade: null },
      },
    );
  });

  it('always tells what the session holds', () => {
    const presses = fc.array(fc.constantFrom<SessionEvent>(...Object.values(EVENTS)), { maxLength: 60 });
    fc.assert(
      fc.property(presses, (all) => {
        const written = new Map<string, Pick<Attempt, 'grade' | 'note'> & { removed?: boolean }>();
        let session: Session = ready;
        all.forEach((pressed, index) => {
          const event = 'id' in pressed ? { ...pressed, id: String(index) } : pressed;
          const before = session;
          session = advance(before, event, index * 1000);
          for (const recording of recordingsOf(before, session)) {
            if (recording.type === 'save') written.set(recording.told.id, { grade: null, note: recording.told.note });
            else written.set(recording.of, { grade: null, note: '', ...written.get(recording.of), ...recording.change });
          }
          if (session.phase !== 'review' && session.phase !== 'saved') return;
          const { grade, note, removed = false } = written.get(session.id) ?? { grade: null, note: 'not written' };
          assert.deepEqual([grade, note, removed], [session.phase === 'saved' ? session.grade : null, session.note, false]);
        });
      }),
    );
  });
});
