import { clockTime } from '../../core/practice/format.js';
import { t } from '../../core/words.js';

/** What the speaker is asked on the page. `no` is the safe answer. */
export interface Asking {
  readonly question: string;
  readonly detail: string;
  readonly yes: string;
  readonly no: string;
  onYes(): void;
  onNo?(): void;
}

/** @param isTold the attempt is finished, and waits for its grade */
export function whetherToDiscard(isTold: boolean, onYes: () => void): Asking {
  const detail = isTold
    ? t('It has no grade yet. U brings it back until you start again.')
    : t('You can simply go on. U brings it back until you start again.');
  return { question: t('Discard this attempt?'), detail, yes: t('Discard attempt'), no: t('Keep it'), onYes };
}

/** Where an attempt is under way. */
export function whetherToBeginAnother(onYes: () => void): Asking {
  const detail = t('It is not finished, and is not kept.');
  return { question: t('Discard this attempt and begin another?'), detail, yes: t('Discard attempt'), no: t('Keep going'), onYes };
}

/** @param slept milliseconds */
export function whetherToCount(slept: number, onYes: () => void, onNo: () => void): Asking {
  const detail = t('The computer seems to have slept for {0} while the clock ran. So far, that time is not counted.', clockTime(slept));
  return { question: t('Were you speaking all the time?'), detail, yes: t('Count it'), no: t('Leave it out'), onYes, onNo };
}
