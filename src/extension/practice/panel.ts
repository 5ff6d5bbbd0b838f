import * as vscode from 'vscode';
import type { Plan } from '../../core/practice/plan.js';
import { clockTime } from '../../core/practice/format.js';
import { advance, type Session, type SessionEvent, sessionOf, spokenInAll } from '../../core/practice/session.js';
import { type FromPage, receiveFromPage, type TextMode, type ToPage } from '../../protocol.js';
import { pageHtml, pageRoot } from './page.js';

/** What a panel stands on. `now` gives milliseconds of a clock that does not run backwards. */
export interface PanelDeps {
  readonly extensionUri: vscode.Uri;
  readonly log: vscode.LogOutputChannel;
  readonly now: () => number;
}

const PHASE_KEY = 'starStories.practicePhase';

/**
 * The practice page and the session that it shows. The session lives here: the page may be hidden, and so be thrown
 * away, at any time, and asks for the state when it is there again.
 */
export class PracticePanel implements vscode.Disposable {
  private readonly panel: vscode.WebviewPanel;
  private readonly closed = new vscode.EventEmitter<void>();
  private session: Session;
  private text: TextMode = 'hidden';
  private isClosed = false;

  /** Fires once, when the user or `dispose` has closed the panel. */
  readonly onDidClose = this.closed.event;

  constructor(
    private readonly deps: PanelDeps,
    plan: Plan,
  ) {
    this.session = sessionOf(plan);
    this.panel = vscode.window.createWebviewPanel('starStories.practice', titleFor(plan), vscode.ViewColumn.Active, {
      enableScripts: true,
      localResourceRoots: [pageRoot(deps.extensionUri)],
    });
    this.panel.iconPath = {
      light: vscode.Uri.joinPath(deps.extensionUri, 'media', 'practice-light.svg'),
      dark: vscode.Uri.joinPath(deps.extensionUri, 'media', 'practice-dark.svg'),
    };
    this.panel.onDidDispose(() => this.wasClosed());
    this.panel.webview.onDidReceiveMessage((value: unknown) => this.receive(value));
    this.panel.webview.html = pageHtml(this.panel.webview, deps.extensionUri);
    this.show();
  }

  dispose(): void {
    this.panel.dispose();
  }

  /** Whether closing would lose what was spoken. */
  get isUnderWay(): boolean {
    return !this.isClosed && (this.session.phase === 'running' || this.session.phase === 'paused');
  }

  reveal(): void {
    this.panel.reveal();
  }

  /** Puts another story, not begun, in the place of the present one. */
  rehearse(plan: Plan): void {
    this.session = sessionOf(plan);
    this.panel.title = titleFor(plan);
    this.show();
    this.reveal();
  }

  take(event: SessionEvent): void {
    const next = advance(this.session, event, this.deps.now());
    if (next === this.session) return;
    this.session = next;
    this.show();
  }

  pauseOrResume(): void {
    this.take(this.session.phase === 'paused' ? 'resume' : 'pause');
  }

  /** Closes the page, or, in the midst of an attempt, asks whether to discard it. The clock goes on meanwhile. */
  async leave(): Promise<void> {
    if (!this.isUnderWay) {
      this.dispose();
      return;
    }
    const discard = await this.mayDiscard('Discard this attempt?');
    if (this.isClosed) return;
    if (discard) this.take('discard');
    this.reveal();
  }

  /** Asks before what was spoken is lost. */
  async mayDiscard(question: string): Promise<boolean> {
    const discard = 'Discard';
    const spoken = clockTime(spokenInAll(this.session, this.deps.now()));
    const detail = `You have spoken for ${spoken} of “${this.session.plan.title}”. A discarded attempt cannot be brought back.`;
    const answer = await vscode.window.showWarningMessage(question, { modal: true, detail }, discard);
    return answer === discard;
  }

  private receive(value: unknown): void {
    const received = receiveFromPage(value);
    if ('problem' in received) this.deps.log.warn(`The practice page sent a message that was not understood: ${received.problem}`);
    else this.obey(received.message);
  }

  private obey(message: FromPage): void {
    switch (message.type) {
      case 'ready':
        return this.show();
      case 'event':
        return this.take(message.event);
      case 'text':
        this.text = message.text;
        return this.show();
      case 'leave':
        this.leave().catch((error: unknown) => this.deps.log.error(asError(error)));
        return;
      default:
        return message satisfies never;
    }
  }

  private show(): void {
    const { session, text } = this;
    this.logFailure(setPhase(session.phase));
    this.post({ type: 'state', session, now: this.deps.now(), text });
  }

  /** A page that is hidden or not loaded yet may lose this; it asks again. */
  private post(message: ToPage): void {
    this.logFailure(this.panel.webview.postMessage(message));
  }

  private logFailure(result: Thenable<unknown>): void {
    result.then(undefined, (error: unknown) => this.deps.log.error(asError(error)));
  }

  private wasClosed(): void {
    this.isClosed = true;
    this.logFailure(setPhase(undefined));
    this.closed.fire();
    this.closed.dispose();
  }
}

function titleFor(plan: Plan): string {
  return `Practice: ${plan.title}`;
}

/** Commands are enabled by it. */
function setPhase(phase: Session['phase'] | undefined): Thenable<unknown> {
  return vscode.commands.executeCommand('setContext', PHASE_KEY, phase);
}

function asError(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error));
}
