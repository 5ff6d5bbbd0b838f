import assert from 'node:assert/strict';
import { INTERVIEW_ANSWER } from '../../../src/core/practice/budgets';
import { planOf } from '../../../src/core/practice/plan';
import { COMPRESSION, scaledPlan } from '../../../src/core/practice/presets';
import {
  advanceRound,
  chooseInRound,
  followingTask,
  nextTask,
  type RehearsedStory,
  resultsOf,
  type Round,
  startRound,
  subjectOf,
  type Task,
} from '../../../src/core/practice/round';
import { EVENTS, type EventName } from './presses';
import { starStory } from './stories';

const traits = { id: 'history 1', title: 'The queue', note: 'stories.md', fingerprint: 'f' };
const rehearsed: RehearsedStory = { story: traits, plan: planOf(starStory(), INTERVIEW_ANSWER), note: 'file:///stories.md' };

const tell = (label: string | null, story = rehearsed): Task => ({ kind: 'tell', story, label });
const ask = (question: string): Task => ({ kind: 'answer', question });

function roundOf(mode: Round['mode'], ...tasks: [Task, ...Task[]]): Round {
  return startRound({ mode, seed: null, countdown: 0, tasks }, 1_000);
}

/** The round after events, one a second from 2 s on. */
function after(round: Round, ...events: EventName[]): Round {
  return events.reduce((before, event, index) => advanceRound(before, EVENTS[event], 2_000 + index * 1_000), round);
}

const TOLD: EventName[] = ['start', 'finish'];

describe('a round', () => {
  it('of one story is that story', () => {
    const round = roundOf('story', tell(null));
    assert.equal(round.session.phase, 'ready');
    assert.deepEqual(subjectOf(round), { story: traits, question: null, mode: 'story' });
    assert.equal(followingTask(after(round, ...TOLD)), undefined);
    assert.equal(nextTask(round, 9), round, 'the last task is not left');
  });

  it('asks a question at once, counts the choice and tells what answers what', () => {
    const asked = roundOf('question', ask('When did you fail?'));
    assert.equal(subjectOf(asked), null);
    const chosen = chooseInRound(asked, rehearsed, 8_000);
    assert.ok(chosen.session.phase === 'ready');
    assert.equal(chosen.session.chosenIn, 7_000);
    assert.equal(chosen.session.plan.question, 'When did you fail?');
    assert.deepEqual(subjectOf(chosen), { story: traits, question: 'When did you fail?', mode: 'question' });
    assert.equal(chooseInRound(chosen, rehearsed, 9_000), chosen, 'a story is chosen once');
  });

  it('tells one story in less and less time', () => {
    const tasks = COMPRESSION.map((seconds) => tell(`${seconds} seconds`, { ...rehearsed, plan: scaledPlan(rehearsed.plan, seconds) }));
    let round = roundOf('compression', ...(tasks as [Task, ...Task[]]));
    const lengths: number[] = [];
    for (;;) {
      round = after(round, ...TOLD);
      lengths.push('plan' in round.session ? round.session.plan.whole.maximum / 1000 : 0);
      if (followingTask(round) === undefined) break;
      round = nextTask(round, 60_000);
    }
    assert.deepEqual(lengths, [180, 90, 60, 30]);
    assert.deepEqual(
      resultsOf(round).map(({ label, spoken }) => [label, spoken]),
      COMPRESSION.map((seconds) => [`${seconds} seconds`, 1_000]),
    );
  });

  it('keeps what came of its tasks', () => {
    const round = roundOf('mock', ask('One?'), ask('Two?'), ask('Three?'));
    const first = after(chooseInRound(round, rehearsed, 3_500), ...TOLD, 'grade');
    assert.deepEqual(resultsOf(first), [{ label: 'One?', chosenIn: 2_500, spoken: 1_000, whole: rehearsed.plan.whole, grade: 'good' }]);
    const second = nextTask(first, 20_000);
    assert.equal(second.session.phase === 'choosing' && second.session.question, 'Two?');
    assert.equal(second.story, null);
    const third = nextTask(second, 30_000);
    assert.equal(resultsOf(third).length, 1, 'a task that is passed over leaves nothing');
    assert.equal(third.position, 2);
    assert.equal(resultsOf(after(first, 'undo'))[0]?.grade, null);
  });

  it('does not leave a story that is being told', () => {
    for (const events of [['start'], ['start', 'pause']] satisfies EventName[][]) {
      const telling = after(roundOf('due', tell(null), tell(null)), ...events);
      assert.equal(followingTask(telling), undefined);
      assert.equal(nextTask(telling, 9_000), telling);
    }
    const counting = advanceRound(
      startRound({ mode: 'due', seed: null, countdown: 3_000, tasks: [tell(null), tell(null)] }, 0),
      { type: 'start' },
      0,
    );
    assert.equal(followingTask(counting), undefined);
  });
});
