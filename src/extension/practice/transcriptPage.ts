import * as v from 'valibot';
import * as vscode from 'vscode';
import type { Plan } from '../../core/practice/plan.js';
import { durationSchema, planSchema } from '../../core/practice/sessionSchema.js';
import { type FromTranscriptPage, receiveFromTranscriptPage, type ToTranscriptPage } from '../../protocol.js';
import { logFailure } from '../failures.js';
import type { Log } from '../log.js';
import type { PageKind } from '../pages/page.js';
import { type PageOwner, PageTab } from '../pages/pageTab.js';

export interface TranscriptDeps {
  readonly extensionUri: vscode.Uri;
  readonly log: Log;
  /** Where the story is kept over a reload of the window. What was said is kept by the page alone. */
  readonly state: vscode.Memento;
}

/** A story that was told, and how long that took in milliseconds, if that is known. */
export interface ToldStory {
  readonly plan: Plan;
  readonly spoken: number | null;
}

const TRANSCRIPT_PAGE: PageKind<FromTranscriptPage> = {
  viewType: 'starStories.transcript',
  bundle: 'transcript',
  name: 'What you said',
  receive: receiveFromTranscriptPage,
};
const KEY = 'starStories.practice.transcript';

const toldSchema: v.GenericSchema<unknown, ToldStory> = v.object({ plan: planSchema, spoken: v.nullable(durationSchema) });

/** The page that takes what was said in a story and shows what it was like. */
export class TranscriptPage implements PageOwner<FromTranscriptPage>, vscode.Disposable {
  private readonly tab: PageTab<ToTranscriptPage, FromTranscriptPage>;
  private told: ToldStory | undefined;

  constructor(private readonly deps: TranscriptDeps) {
    this.tab = new PageTab(deps, TRANSCRIPT_PAGE, this);
  }

  show(told: ToldStory): void {
    this.told = told;
    logFailure(this.deps.log, this.deps.state.update(KEY, told));
    this.tab.show();
    this.post();
  }

  title(): string {
    return vscode.l10n.t('What You Said');
  }

  revives(): boolean {
    const kept = v.safeParse(toldSchema, this.deps.state.get<unknown>(KEY));
    if (kept.success) this.told = kept.output;
    return kept.success;
  }

  /** All that it says is that it is ready. */
  obey(): void {
    this.post();
  }

  dispose(): void {
    this.tab.dispose();
  }

  post(): void {
    const { told } = this;
    if (told !== undefined) this.tab.post({ type: 'story', plan: told.plan as ToTranscriptPage['plan'], spoken: told.spoken });
  }
}
