import { deepEqual } from 'node:assert/strict';
import { readNote } from '../../../src/core/notes/note.js';

/** The framework of each story and what it lacks; a story is given by its labels. */
function frameworks(...stories: readonly string[]): string[] {
  const text = stories.map((labels, index) => {
    const sections = labels.split(', ').map((label) => `**${label}:** something\n\n`);
    return `## Story ${index + 1}: Ropes\n\n${sections.join('')}`;
  });
  return readNote(`# Interview stories\n\n${text.join('')}`).stories.map(({ framework, missing }) => [framework, ...missing].join(' -'));
}

describe('a story is told by the framework', () => {
  for (const [labels, expected] of [
    ['Situation, Task, Action, Result', 'STAR'],
    ['Situation, Action, Result', 'STAR -task'],
    ['Context, Task, Action, Result', 'STAR'],
    ['Situation, Task, Action, Result, Learning', 'STARR'],
    ['Problem, Task, Action, Result, Learning', 'STARR'],
    ['Situation, Obstacle, Action, Result', 'SOAR'],
    ['Situation, Obstacles, Action', 'SOAR -result'],
    ['Situation, Behavior, Impact', 'SBI'],
    ['Situation, Behaviour, Impact', 'SBI'],
    ['Context, Action, Result', 'CAR'],
    ['Context, Action, Result, Learning', 'CARL'],
    ['Problem, Action, Result', 'PAR'],
    ['The problem, Action, Result', 'PAR'],
  ] as const)
    it(`${expected} of ${labels}`, () => {
      deepEqual(frameworks(labels), [expected]);
    });

  it('of most of its neighbours, if its labels fit several', () => {
    const undecided = 'Action, Result';
    deepEqual(frameworks('Context, Action, Result', 'Problem, Action, Result', 'Problem, Action, Result', undecided), [
      'CAR',
      'PAR',
      'PAR',
      'PAR -situation',
    ]);
    deepEqual(
      frameworks('Context, Action, Result', 'Context, Action, Result', 'Situation, Action, Result', undecided).at(-1),
      'CAR -situation',
    );
    deepEqual(frameworks(undecided, undecided, undecided, 'Context, Action, Result').at(0), 'CAR -situation');
    deepEqual(frameworks(undecided), ['STAR -situation -task']);
  });

  it('that is set, and lacks none of its Learning', () => {
    const [story] = readNote('# Interview\n\n## Ropes\n\nS: wet\n\nA: hung\n', { framework: 'STARR' }).stories;
    deepEqual([story?.framework, story?.missing], ['STARR', ['task', 'result']]);
  });
});
