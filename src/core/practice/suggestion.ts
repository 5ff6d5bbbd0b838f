import { listOf } from '../notes/names.js';
import { clockTime } from './format.js';
import { type Attempt, type AttemptStep, type Grade, GRADES, type Help, totalOf } from './history/record.js';
import { deviation } from './pace.js';

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
  return worst ?? { grade: 'easy', reason: 'Every section was within its time, and told from memory.' };
}

function byHelp(help: Help): Suggestion | null {
  if (help === 'full') return { grade: 'again', reason: 'You had the whole text before you.' };
  return help === 'cues' ? { grade: 'good', reason: 'You told it within its time, with cue words to help.' } : null;
}

function byWhatWasLeft(steps: readonly AttemptStep[]): Suggestion | null {
  const left = steps.filter(({ time }) => time === null);
  if (left.length === 0) return null;
  // Of a story that is not written out, a section counts as much as another.
  const written = wordsOf(steps) > 0;
  const share = written ? wordsOf(left) / wordsOf(steps) : left.length / steps.length;
  return { grade: share >= 0.5 ? 'again' : 'hard', reason: `You did not come to ${listOf(left.map(({ name }) => name), 'and')}.` };
}

function wordsOf(steps: readonly AttemptStep[]): number {
  return steps.reduce((sum, { words }) => sum + words, 0);
}

function byWhole(total: number, whole: Attempt['whole']): Suggestion | null {
  const off = deviation(total, whole);
  if (off > whole.maximum / 2) return { grade: 'again', reason: `It took ${clockTime(total)}, far more than the ${clockTime(whole.maximum)} there are.` };
  if (off > slackOf(whole.maximum)) return { grade: 'hard', reason: `It was ${clockTime(off)} over its time.` };
  if (-off > whole.minimum / 2) return { grade: 'hard', reason: `It took ${clockTime(total)}, less than half of its time.` };
  return off === 0 ? null : { grade: 'good', reason: `It was a little ${off > 0 ? 'over' : 'short of'} its time.` };
}

function bySections(steps: readonly AttemptStep[]): Suggestion | null {
  const off = steps.filter(({ time, budget }) => time !== null && Math.abs(deviation(time, budget)) > slackOf(budget.maximum));
  if (off.length === 0) return null;
  const names = listOf(off.map(({ name }) => name), 'and');
  return { grade: off.length * 2 > steps.length ? 'hard' : 'good', reason: `${names} ${off.length === 1 ? 'was' : 'were'} not within ${off.length === 1 ? 'its' : 'their'} time.` };
}

function slackOf(maximum: number): number {
  return Math.max(SLACK.least, maximum * SLACK.share);
}
