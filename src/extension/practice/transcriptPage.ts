import * as v from 'valibot';
import * as vscode from 'vscode';
import type { Plan } from '../../core/practice/plan.js';
import { durationSchema, planSchema } from '../../core/practice/session-schema.js';
import { type FromTranscriptPage, receiveFromTranscriptPage, type ToTranscriptPage } from '../../protocol.js';
import { Page, type PageKind } from './page.js';

export interface TranscriptDeps {
  readonly extensionUri: vscode.Uri;
  readonly log: vscode.LogOutputChannel;
  /** Where the story is kept over a reload of the window. What was said is kept by the page alone. */
  readonly state: vscode.Memento;
}

/** A story that was told, and how long that took in milliseconds, if that is known. */
export interface ToldStory {
  readonly plan: Plan;
  readonly spoken: number | null;
}

const TRANSCRIPT_PAGE: PageKind<FromTranscriptPage> = { viewType: 'starStories.transcript', bundle: 'transcript', name: 'What you said', receive: receiveFromTranscriptPage };
const KEY = 'starStories.practice.transcript';

const toldSchema: v.GenericSchema<unknown, ToldStory> = v.object({ plan: planSchema, spoken: v.nullable(durationSchema) });

/** The page that takes what was said in a story and shows what it was like. */
export class TranscriptPage implements vscode.Disposable {
  private page: Page<ToTranscriptPage, FromTranscriptPage> | undefined;
  private told: ToldStory | undefined;
  private readonly serializer: vscode.Disposable;

  constructor(private readonly deps: TranscriptDeps) {
    this.serializer = vscode.window.registerWebviewPanelSerializer(TRANSCRIPT_PAGE.viewType, {
      deserializeWebviewPanel: (panel): Promise<void> => {
        this.revive(panel);
        return Promise.resolve();
      },
    });
  }

  show(told: ToldStory): void {
    this.told = told;
    this.logFailure(this.deps.state.update(KEY, told));
    if (this.page === undefined) this.open();
    else this.page.reveal();
    this.post();
  }

  dispose(): void {
    this.serializer.dispose();
  }

  private revive(panel: vscode.WebviewPanel): void {
    const kept = v.safeParse(toldSchema, this.deps.state.get<unknown>(KEY));
    if (!kept.success) return panel.dispose();
    this.told = kept.output;
    this.open(panel);
  }

  private open(panel?: vscode.WebviewPanel): void {
    this.page = new Page(this.deps, TRANSCRIPT_PAGE, vscode.l10n.t('What You Said'), panel);
    this.page.onDidReceive(() => this.post());
    this.page.onDidClose(() => {
      this.page = undefined;
    });
  }

  private post(): void {
    const { told } = this;
    if (told !== undefined) this.page?.post({ type: 'story', plan: told.plan as ToTranscriptPage['plan'], spoken: told.spoken });
  }

  private logFailure(result: Thenable<unknown>): void {
    result.then(undefined, (error: unknown) => this.deps.log.error(error instanceof Error ? error : String(error)));
  }
}
