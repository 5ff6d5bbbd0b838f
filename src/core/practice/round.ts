import { advance } from './advance.js';
import type { Budget } from './budgets.js';
import type { AttemptedStory, Grade, Mode } from './history/record.js';
import type { Plan } from './plan.js';
import type { Subject } from './recording.js';
import { questionSession, type Session, type SessionEvent, sessionOf, spokenInAll } from './session.js';

/** A story that is rehearsed, as it was when that began. */
export interface RehearsedStory {
  readonly story: AttemptedStory;
  readonly plan: Plan;
  /** Where its note is, by an address that the program who started the round understands. */
  readonly note: string;
}

/** One thing to be done in a round: tell a story, or find one for a question and tell it. */
export type Task =
  | {
      readonly kind: 'tell';
      readonly story: RehearsedStory;
      /** What sets it apart from the others, such as "90 seconds". */ readonly label: string | null;
    }
  | { readonly kind: 'answer'; readonly question: string };

/** What came of a task. Durations are milliseconds. */
export interface Result {
  readonly label: string;
  readonly chosenIn: number | null;
  readonly spoken: number;
  readonly whole: Budget;
  readonly grade: Grade | null;
}

/** Rehearsals that belong together, one after another, as data that JSON keeps whole. */
export interface Round {
  readonly mode: Mode;
  /** By which a mock interview is drawn again. */
  readonly seed: string | null;
  /** Never empty. */
  readonly tasks: readonly Task[];
  /** Of the present task. */
  readonly position: number;
  /** Of the tasks that were told and left. */
  readonly results: readonly Result[];
  /** What is told now; null while it is being chosen. */
  readonly story: RehearsedStory | null;
  readonly session: Session;
  /** Milliseconds. */
  readonly countdown: number;
}

/** What a round begins with. */
export type RoundStart = Pick<Round, 'mode' | 'seed' | 'countdown'> & { readonly tasks: readonly [Task, ...Task[]] };

/** A round whose first task is to be done. A question is asked at once. */
export function startRound({ mode, seed, countdown, tasks }: RoundStart, now: number): Round {
  return { mode, seed, tasks, position: 0, results: [], countdown, ...begun(tasks[0], countdown, now) };
}

/** The round after an event in the session of its present task. */
export function advanceRound(round: Round, event: SessionEvent, now: number): Round {
  const session = advance(round.session, event, now);
  return session === round.session ? round : { ...round, session };
}

/** The round after the speaker chose the story with which to answer. */
export function chooseInRound(round: Round, story: RehearsedStory, now: number): Round {
  const next = advanceRound(round, { type: 'choose', plan: { ...story.plan, question: questionOf(round) } }, now);
  return next === round ? round : { ...next, story };
}

/** The task after the present one; undefined if it is the last, or must be finished first. */
export function followingTask({ tasks, position, session }: Round): Task | undefined {
  const isUnderWay = ['countdown', 'running', 'paused'].includes(session.phase);
  return isUnderWay ? undefined : tasks[position + 1];
}

/** Leaves the present task, told or not, for the one after it. The last task is not left. */
export function nextTask(round: Round, now: number): Round {
  const task = followingTask(round);
  if (task === undefined) return round;
  return { ...round, position: round.position + 1, results: resultsOf(round), ...begun(task, round.countdown, now) };
}

/** What came of the tasks so far, with the present one if it is told. */
export function resultsOf({ results, session, tasks, position }: Round): readonly Result[] {
  if (session.phase !== 'review' && session.phase !== 'saved') return results;
  const { plan, chosenIn } = session;
  const task = tasks[position];
  const label = task === undefined ? plan.title : nameOf(task);
  const grade = session.phase === 'saved' ? session.grade : null;
  return [...results, { label, chosenIn, spoken: spokenInAll(session, 0), whole: plan.whole, grade }];
}

/** The task in a list of tasks. */
export function nameOf(task: Task): string {
  return task.kind === 'answer' ? task.question : (task.label ?? task.story.plan.title);
}

/** What the attempt of the present task is an attempt of; null while the story is being chosen. */
export function subjectOf(round: Round): Subject | null {
  return round.story === null ? null : { story: round.story.story, question: questionOf(round), mode: round.mode };
}

/** The question that is asked; of a story that is told for its own sake, the one under which it stands in its note. */
function questionOf({ tasks, position, story }: Round): string | null {
  const task = tasks[position];
  return task?.kind === 'answer' ? task.question : (story?.plan.question ?? null);
}

function begun(task: Task, countdown: number, now: number): Pick<Round, 'story' | 'session'> {
  if (task.kind === 'answer') return { story: null, session: questionSession(task.question, now, countdown) };
  return { story: task.story, session: sessionOf(task.story.plan, countdown) };
}
