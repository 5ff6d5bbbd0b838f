import { clockTime } from '../../core/practice/format.js';

/** What the speaker is asked on the page. `no` is the safe answer. */
export interface Asking {
  readonly question: string;
  readonly detail: string;
  readonly yes: string;
  readonly no: string;
  onYes(): void;
  onNo?(): void;
}

export function whetherToDiscard(isTold: boolean, onYes: () => void): Asking {
  const detail = `${isTold ? 'It has no grade yet.' : 'You can simply go on.'} U brings it back until you start again.`;
  return { question: 'Discard this attempt?', detail, yes: 'Discard attempt', no: 'Keep it', onYes };
}

export function whetherToBeginAnother(onYes: () => void): Asking {
  const detail = 'It is not finished, and is not kept.';
  return { question: 'Discard this attempt and begin another?', detail, yes: 'Discard attempt', no: 'Keep going', onYes };
}

/** @param slept milliseconds */
export function whetherToCount(slept: number, onYes: () => void, onNo: () => void): Asking {
  const detail = `The computer seems to have slept for ${clockTime(slept)} while the clock ran. So far, that time is not counted.`;
  return { question: 'Were you speaking all the time?', detail, yes: 'Count it', no: 'Leave it out', onYes, onNo };
}
