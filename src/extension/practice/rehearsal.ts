import * as vscode from 'vscode';
import { type Grading, gradingOf } from '../../core/practice/grading.js';
import { attemptOf, type Recording, recordingsOf } from '../../core/practice/recording.js';
import { advanceRound, chooseInRound, nextTask, type RehearsedStory, type Round, subjectOf } from '../../core/practice/round.js';
import type { Session, SessionEvent } from '../../core/practice/session.js';
import { BEAT } from '../../core/practice/sleep.js';
import { logError, logFailure } from '../failures.js';
import type { Log } from '../log.js';
import type { AwakeClock } from './clock.js';
import type { HistoryStore } from './historyStore.js';
import { keepRound } from './keeping.js';
import type { Library } from './library.js';

export interface RehearsalDeps {
  readonly clock: AwakeClock;
  readonly store: HistoryStore;
  readonly library: Library;
  /** Where the round is kept over a reload of the window. */
  readonly state: vscode.Memento;
  readonly log: Log;
}

/** While a clock runs, the round is kept anew after so many beats, so that it is known until when the window was there. */
const KEEP_EVERY = 5;

/**
 * A round that is under way: feeds it with what the user does and with the time, keeps it over a reload, and writes its
 * attempts to the history. It goes on whether a page shows it or not.
 */
export class Rehearsal implements vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<void>();
  private readonly beaten = new vscode.EventEmitter<void>();
  private timer: ReturnType<typeof setTimeout> | undefined;
  private beats = 0;
  private gradingNow: { readonly attempt: string; readonly grading: Grading | null } | undefined;

  /** Fires when the round is another, or more is known of it. */
  readonly onDidChange = this.changed.event;
  /** Fires about every second while a clock runs. */
  readonly onDidBeat = this.beaten.event;

  constructor(
    private readonly deps: RehearsalDeps,
    private current: Round,
  ) {
    this.follow(deps.clock.read().now);
    this.grade();
  }

  get round(): Round {
    return this.current;
  }

  get session(): Session {
    return this.current.session;
  }

  /** Help with grading the attempt in review, once it is known. */
  get grading(): Grading | null {
    const { session } = this;
    return 'id' in session && this.gradingNow?.attempt === session.id ? this.gradingNow.grading : null;
  }

  /** What the clock shows, in milliseconds. The computer's sleep, noticed now, is taken into the session. */
  now(): number {
    const { now, slept } = this.deps.clock.read();
    if (slept > 0) this.become(advanceRound(this.current, { type: 'slept', length: slept }, now), now);
    return now;
  }

  take(event: SessionEvent): void {
    const now = this.now();
    this.become(advanceRound(this.current, event, now), now);
  }

  choose(story: RehearsedStory): void {
    const now = this.now();
    this.become(chooseInRound(this.current, story, now), now);
  }

  /** Goes on to the next task of the round, if the present one can be left. */
  next(): void {
    const now = this.now();
    this.become(nextTask(this.current, now), now);
  }

  /** Ends the round. What was finished is in the history. */
  dispose(): void {
    clearTimeout(this.timer);
    this.changed.dispose();
    this.beaten.dispose();
  }

  private become(round: Round, now: number): void {
    const before = this.current;
    if (round === before) return;
    this.current = round;
    // A task that is left is as it was when it was left.
    if (round.position === before.position) for (const recording of recordingsOf(before.session, round.session)) this.record(recording);
    this.follow(now);
    this.grade();
    this.changed.fire();
  }

  /** Sees to it that the time passes, and that a reload of the window finds the round. */
  private follow(now: number): void {
    clearTimeout(this.timer);
    const { session } = this;
    logFailure(this.deps.log, keepRound(this.deps.state, this.current, now));
    if (session.phase === 'countdown') this.beatAfter(Math.min(BEAT, Math.max(0, session.until - now)));
    else if (session.phase === 'running' || session.phase === 'choosing') this.beatAfter(BEAT);
  }

  private beatAfter(milliseconds: number): void {
    this.timer = setTimeout(() => this.beat(), milliseconds);
  }

  private beat(): void {
    const before = this.current;
    const now = this.now();
    this.become(advanceRound(this.current, { type: 'tick' }, now), now);
    // A change has set the next beat already.
    if (this.current === before) {
      if (++this.beats % KEEP_EVERY === 0) this.follow(now);
      else this.beatAfter(BEAT);
    }
    this.beaten.fire();
  }

  private record(recording: Recording): void {
    const { store } = this.deps;
    if (recording.type === 'amend') return logFailure(this.deps.log, store.amend(recording.of, recording.change));
    const subject = subjectOf(this.current);
    if (subject === null || this.current.story === null) return;
    store.save(attemptOf(recording.told, subject), vscode.Uri.parse(this.current.story.note)).then(undefined, (error: unknown) => {
      logError(this.deps.log, error);
      void vscode.window.showWarningMessage(
        vscode.l10n.t('This attempt could not be written to your practice history yet. It is written with the next one.'),
      );
    });
  }

  private grade(): void {
    const { session } = this;
    const subject = subjectOf(this.current);
    if (session.phase !== 'review' || subject === null || this.gradingNow?.attempt === session.id) return;
    this.gradingNow = { attempt: session.id, grading: null };
    logFailure(this.deps.log, this.readGrading(attemptOf(session, subject)));
  }

  private async readGrading(attempt: ReturnType<typeof attemptOf>): Promise<void> {
    const known = await this.deps.library.findById(attempt.story.id);
    const attempts =
      known?.history.attempts ?? (await this.deps.library.all()).attempts.filter(({ story }) => story.id === attempt.story.id);
    const grading = gradingOf(
      attempt,
      attempts.filter(({ id }) => id !== attempt.id),
      Date.now(),
    );
    if (this.gradingNow?.attempt !== attempt.id) return;
    this.gradingNow = { attempt: attempt.id, grading };
    this.changed.fire();
  }
}
