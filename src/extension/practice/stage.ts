import * as vscode from 'vscode';
import { following } from '../../core/practice/following.js';
import { type Help, HELPS } from '../../core/practice/history/record.js';
import { followingTask, startRound, type RoundStart } from '../../core/practice/round.js';
import { isUnderWay, type SessionEvent, unknownTime } from '../../core/practice/session.js';
import { CLOCKS, type FromPage, receiveFromPage, type ToPage } from '../../protocol.js';
import { logFailure } from '../failures.js';
import type { NoteIndex } from '../notes/noteIndex.js';
import type { PageKind } from '../pages/page.js';
import { type PageOwner, PageTab } from '../pages/pageTab.js';
import { type Asking, whetherToBeginAnother, whetherToCount, whetherToDiscard } from './asking.js';
import { chooseStory } from './choose.js';
import { keepRound, keptRound } from './keeping.js';
import type { PractisedStory } from './library.js';
import { obey, type Performer, stateOf } from './messages.js';
import { onDidChangePracticeSettings, readPracticeSettings, setPracticeSetting } from './practiceSettings.js';
import { Rehearsal, type RehearsalDeps } from './rehearsal.js';
import { rehearsedStory } from './rounds.js';
import { setAsBudget } from './setBudget.js';

export interface StageDeps extends RehearsalDeps {
  readonly extensionUri: vscode.Uri;
  readonly index: NoteIndex;
}

export const PRACTICE_PAGE: PageKind<FromPage> = {
  viewType: 'starStories.practice',
  bundle: 'practice',
  name: 'Practice',
  receive: receiveFromPage,
};

/** Where rehearsals take place: one round at a time, as nobody tells two stories at once, and the page that shows it. */
export class Stage implements Performer, PageOwner<FromPage>, vscode.Disposable {
  private readonly tab: PageTab<ToPage, FromPage>;
  private present: Rehearsal | undefined;
  private asking: Asking | undefined;
  private candidates: readonly PractisedStory[] | undefined;
  private readonly changed = new vscode.EventEmitter<void>();
  private readonly settings = onDidChangePracticeSettings(() => this.post());

  /** Fires when another round is under way or it is in another state, and every second while a clock runs. */
  readonly onDidChange = this.changed.event;

  constructor(private readonly deps: StageDeps) {
    const round = keptRound(deps.state, deps.clock.read().now);
    this.tab = new PageTab(deps, PRACTICE_PAGE, this);
    if (round !== undefined) this.follow(new Rehearsal(deps, round));
  }

  get rehearsal(): Rehearsal | undefined {
    return this.present;
  }

  /** Begins a round; asks first in the midst of an attempt. */
  begin(start: RoundStart): void {
    const begin = (): void => this.follow(new Rehearsal(this.deps, startRound(start, this.deps.clock.read().now)));
    if (this.present !== undefined && isUnderWay(this.present.session)) this.ask(whetherToBeginAnother(begin));
    else begin();
    this.showPage();
  }

  revives(): boolean {
    return this.present !== undefined;
  }

  showPage(): void {
    if (this.tab.isOpen || this.present !== undefined) this.tab.show();
  }

  /** Shows the page if it was closed. */
  openPage(): void {
    if (!this.tab.isOpen) this.showPage();
  }

  obey(message: FromPage): void {
    obey(message, this);
  }

  take(event: SessionEvent): void {
    this.present?.take(event);
  }

  pauseOrResume(): void {
    this.take({ type: this.present?.session.phase === 'paused' ? 'resume' : 'pause' });
  }

  finish(): void {
    this.take({ type: 'finish', id: crypto.randomUUID(), at: Date.now() });
  }

  /** Which of the stories that the page offers answers the question. */
  choose(index: number): void {
    const story = this.candidates?.[index];
    if (story !== undefined) this.present?.choose(rehearsedStory(story));
  }

  /** Lets the user choose in a list of VS Code's. */
  async chooseInList(): Promise<void> {
    const chosen = await chooseStory(this.candidates ?? [], vscode.l10n.t('Answer the Question'));
    if (chosen !== undefined) this.choose(this.candidates?.indexOf(chosen) ?? -1);
  }

  /** Shows the next more of the story's text, or none again. */
  changeText(): void {
    const session = this.present?.session;
    if (session !== undefined && 'text' in session) this.take({ type: 'text', text: following<Help>(HELPS, session.text) });
  }

  changeClock(): void {
    void setPracticeSetting('clock', following(CLOCKS, readPracticeSettings().clock));
  }

  /** Makes the times of the attempt that was told the story's budget, in its note. */
  setBudget(): void {
    const { story = null, session } = this.present?.round ?? {};
    if (story === null || (session?.phase !== 'review' && session?.phase !== 'saved')) return;
    logFailure(this.deps.log, setAsBudget(this.deps.library, this.deps.index, story, session));
  }

  goOn(): void {
    this.present?.next();
  }

  /** Gets out of what is under way: asks in the midst of an attempt and before it has a grade, and closes the page at last. */
  leave(): void {
    const phase = this.present?.session.phase;
    const discard = (): void => this.take({ type: 'discard' });
    switch (phase) {
      case 'countdown':
        return discard();
      case 'running':
      case 'paused':
      case 'review':
        this.ask(whetherToDiscard(phase === 'review', discard));
        return this.showPage();
      default:
        return this.tab.close();
    }
  }

  answer(yes: boolean): void {
    const { asked } = this;
    this.asking = undefined;
    if (yes) asked?.onYes();
    else asked?.onNo?.();
    this.tellCommands();
    this.post();
  }

  /** Shows the page how things stand. */
  post(): void {
    if (this.tab.isOpen && this.present !== undefined) this.tab.post(stateOf(this.present, this.candidates ?? [], this.asked));
  }

  /** Leaves the tab and what was kept alone: the window may only be loaded again. */
  dispose(): void {
    this.settings.dispose();
    this.tab.dispose();
    this.present?.dispose();
    this.changed.dispose();
  }

  private follow(rehearsal: Rehearsal): void {
    this.present?.dispose();
    this.present = rehearsal;
    rehearsal.onDidChange(() => this.moved());
    rehearsal.onDidBeat(() => this.changed.fire());
    this.moved();
  }

  private moved(): void {
    const session = this.present?.session;
    // What was asked about is over by itself.
    if (session !== undefined && !isUnderWay(session) && session.phase !== 'review') this.asking = undefined;
    if (session?.phase !== 'choosing') this.candidates = undefined;
    else if (this.candidates === undefined) logFailure(this.deps.log, this.readCandidates());
    this.tellCommands();
    this.tab.retitle();
    this.post();
    this.changed.fire();
  }

  private async readCandidates(): Promise<void> {
    this.candidates = [];
    this.candidates = (await this.deps.library.all()).stories;
    this.post();
  }

  title(): string {
    const session = this.present?.session;
    if (session === undefined) return vscode.l10n.t('Practice');
    return vscode.l10n.t('Practice: {0}', session.phase === 'choosing' ? session.question : session.plan.title);
  }

  private ask(asking: Asking): void {
    this.asking = asking;
    this.tellCommands();
    this.post();
  }

  /** What is asked now: by the user's wish, or about the computer's sleep. */
  private get asked(): Asking | undefined {
    const slept = this.present === undefined ? 0 : unknownTime(this.present.session);
    if (this.asking !== undefined || slept === 0) return this.asking;
    return whetherToCount(
      slept,
      () => this.take({ type: 'count', id: crypto.randomUUID() }),
      () => this.take({ type: 'omit' }),
    );
  }

  /** Closing the tab cannot be prevented: an attempt waits for the user to come back. */
  wasClosed(): void {
    const session = this.present?.session;
    if (session === undefined || !isUnderWay(session)) return this.end();
    this.take({ type: 'pause' });
    logFailure(this.deps.log, this.offerToGoOn(session.plan.title));
  }

  private async offerToGoOn(title: string): Promise<void> {
    const [goOn, discard] = [vscode.l10n.t('Go On'), vscode.l10n.t('Discard')];
    const answer = await vscode.window.showInformationMessage(
      vscode.l10n.t('You closed the page in mid-attempt. “{0}” is paused.', title),
      goOn,
      discard,
    );
    if (answer === goOn) this.showPage();
    else if (answer === discard && !this.tab.isOpen) this.end();
  }

  private end(): void {
    this.present?.dispose();
    this.present = undefined;
    this.asking = undefined;
    this.candidates = undefined;
    this.tellCommands();
    logFailure(this.deps.log, keepRound(this.deps.state, undefined, 0));
    this.changed.fire();
  }

  /** Commands are enabled by it. */
  private tellCommands(): void {
    const round = this.present?.round;
    logFailure(this.deps.log, vscode.commands.executeCommand('setContext', 'starStories.practicePhase', round?.session.phase));
    logFailure(this.deps.log, vscode.commands.executeCommand('setContext', 'starStories.practiceAsks', this.asked !== undefined));
    logFailure(
      this.deps.log,
      vscode.commands.executeCommand('setContext', 'starStories.practiceGoesOn', round !== undefined && followingTask(round) !== undefined),
    );
  }
}
