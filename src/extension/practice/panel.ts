import * as vscode from 'vscode';
import { advance } from '../../core/practice/advance.js';
import type { Plan } from '../../core/practice/plan.js';
import { isUnderWay, type Phase, type Session, type SessionEvent, sessionOf } from '../../core/practice/session.js';
import { type FromPage, receiveFromPage, type ToPage } from '../../protocol.js';
import { pageHtml, pageRoot } from './page.js';

/** What a panel stands on. `now` gives milliseconds of a clock that does not run backwards. */
export interface PanelDeps {
  readonly extensionUri: vscode.Uri;
  readonly log: vscode.LogOutputChannel;
  readonly now: () => number;
}

/** Something that would lose an attempt, and waits for the speaker's yes. */
interface Pending {
  readonly question: string;
  run(): void;
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
  private pending: Pending | undefined;

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

  /** Puts another story, not begun, in the place of the present one; asks first in the midst of an attempt. */
  rehearse(plan: Plan): void {
    const run = (): void => {
      this.session = sessionOf(plan);
      this.panel.title = titleFor(plan);
      this.show();
    };
    if (isUnderWay(this.session)) this.ask({ question: `Discard this attempt and practise “${plan.title}”?`, run });
    else run();
    this.panel.reveal();
  }

  take(event: SessionEvent): void {
    const next = advance(this.session, event, this.deps.now());
    if (next === this.session) return;
    this.session = next;
    // What was asked about is over by itself.
    if (!isUnderWay(this.session)) this.pending = undefined;
    this.show();
  }

  pauseOrResume(): void {
    this.take({ type: this.session.phase === 'paused' ? 'resume' : 'pause' });
  }

  finish(): void {
    this.take({ type: 'finish', id: crypto.randomUUID(), at: Date.now() });
  }

  /** Closes the page, or, in the midst of an attempt, asks whether to discard it. The clock goes on meanwhile. */
  leave(): void {
    if (!isUnderWay(this.session)) return this.dispose();
    this.ask({ question: 'Discard this attempt?', run: () => this.take({ type: 'discard' }) });
    this.panel.reveal();
  }

  private ask(pending: Pending): void {
    this.pending = pending;
    this.show();
  }

  private answer(yes: boolean): void {
    const { pending } = this;
    this.pending = undefined;
    if (yes && pending !== undefined) pending.run();
    else this.show();
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
      case 'verb':
        return this.take({ type: message.verb });
      case 'finish':
        return this.finish();
      case 'grade':
      case 'text':
        return this.take(message);
      case 'leave':
        return this.leave();
      case 'answer':
        return this.answer(message.yes);
      default:
        return message satisfies never;
    }
  }

  private show(): void {
    const { session } = this;
    const confirm = this.pending?.question ?? null;
    this.logFailure(setPhase(session.phase));
    this.post({ type: 'state', session, now: this.deps.now(), confirm });
  }

  /** A page that is hidden or not loaded yet may lose this; it asks again. */
  private post(message: ToPage): void {
    this.logFailure(this.panel.webview.postMessage(message));
  }

  private logFailure(result: Thenable<unknown>): void {
    result.then(undefined, (error: unknown) => this.deps.log.error(error instanceof Error ? error : String(error)));
  }

  private wasClosed(): void {
    this.logFailure(setPhase(undefined));
    this.closed.fire();
    this.closed.dispose();
  }
}

function titleFor(plan: Plan): string {
  return `Practice: ${plan.title}`;
}

/** Commands are enabled by it. */
function setPhase(phase: Phase | undefined): Thenable<unknown> {
  return vscode.commands.executeCommand('setContext', PHASE_KEY, phase);
}
