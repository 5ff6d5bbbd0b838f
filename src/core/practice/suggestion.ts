import { listOf } from '../notes/names.js';
import { clockTime } from './format.js';
import { type Attempt, type AttemptStep, type Grade, GRADES, type Help, totalOf } from './history/record.js';
import { deviation } from './pace.js';
import { shownName } from './stepNames.js';
import { t } from '../words.js';

/** A grade that seems fit, and why, in one sentence. The user decides. */
export interface Suggestion {
  readonly grade: Grade;
  readonly reason: string;
}

/** So much of a budget, or so many milliseconds if that is more, is nothing to speak of. */
const SLACK = { share: 0.1, least: 3000 };

/** The worst of what can be said about help, sections left out, the whole time and the sections' times. */
export function suggestGrade({ steps, whole, help }: Pick<Attempt, 'steps' | 'whole' | 'help'>): Suggestion {
  const said = [byHelp(help), byWhatWasLeft(steps), byWhole(totalOf({ steps }), whole), bySections(steps)].filter((each) => each !== null);
  const [worst] = said.sort((one, other) => GRADES.indexOf(one.grade) - GRADES.indexOf(other.grade));
  return worst ?? { grade: 'easy', reason: t('Every section was within its time, and told from memory.') };
}

function byHelp(help: Help): Suggestion | null {
  if (help === 'full') return { grade: 'again', reason: t('You had the whole text before you.') };
  return help === 'cues' ? { grade: 'good', reason: t('You told it within its time, with cue words to help.') } : null;
}

function byWhatWasLeft(steps: readonly AttemptStep[]): Suggestion | null {
  const left = steps.filter(({ time }) => time === null);
  if (left.length === 0) return null;
  // Of a story that is not written out, a section counts as much as another.
  const written = wordsOf(steps) > 0;
  const share = written ? wordsOf(left) / wordsOf(steps) : left.length / steps.length;
  return { grade: share >= 0.5 ? 'again' : 'hard', reason: t('You did not come to {0}.', namesOf(left)) };
}

function wordsOf(steps: readonly AttemptStep[]): number {
  return steps.reduce((sum, { words }) => sum + words, 0);
}

function byWhole(total: number, whole: Attempt['whole']): Suggestion | null {
  const off = deviation(total, whole);
  if (off > whole.maximum / 2)
    return { grade: 'again', reason: t('It took {0}, far more than the {1} there are.', clockTime(total), clockTime(whole.maximum)) };
  if (off > slackOf(whole.maximum)) return { grade: 'hard', reason: t('It was {0} over its time.', clockTime(off)) };
  if (-off > whole.minimum / 2) return { grade: 'hard', reason: t('It took {0}, less than half of its time.', clockTime(total)) };
  return off === 0
    ? null
    : { grade: 'good', reason: off > 0 ? t('It was a little over its time.') : t('It was a little short of its time.') };
}

function bySections(steps: readonly AttemptStep[]): Suggestion | null {
  const off = steps.filter(({ time, budget }) => time !== null && Math.abs(deviation(time, budget)) > slackOf(budget.maximum));
  if (off.length === 0) return null;
  const reason = off.length === 1 ? t('{0} was not within its time.', namesOf(off)) : t('{0} were not within their time.', namesOf(off));
  return { grade: off.length * 2 > steps.length ? 'hard' : 'good', reason };
}

function namesOf(steps: readonly AttemptStep[]): string {
  return listOf(
    steps.map(({ name }) => shownName(name)),
    'and',
  );
}

function slackOf(maximum: number): number {
  return Math.max(SLACK.least, maximum * SLACK.share);
}
