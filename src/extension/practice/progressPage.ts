import * as vscode from 'vscode';
import type { StoryHistory } from '../../core/practice/history/assign.js';
import { totalOf } from '../../core/practice/history/record.js';
import { titleOf } from '../../core/practice/plan.js';
import { dueAhead, storyFigures, weeks } from '../../core/practice/progress/figures.js';
import { due } from '../../core/practice/schedule.js';
import { dueSummary, standing } from '../../core/practice/wording.js';
import { type FromProgressPage, receiveFromProgressPage, type ToProgressPage } from '../../protocol.js';
import { logFailure } from '../failures.js';
import type { Log } from '../log.js';
import type { PageKind } from '../pages/page.js';
import { type PageOwner, PageTab } from '../pages/pageTab.js';
import type { Library, PractisedStory, Repertoire } from './library.js';

export interface ProgressDeps {
  readonly extensionUri: vscode.Uri;
  readonly log: Log;
  readonly library: Library;
}

const PROGRESS_PAGE: PageKind<FromProgressPage> = {
  viewType: 'starStories.progress',
  bundle: 'progress',
  name: 'Progress',
  receive: receiveFromProgressPage,
};

const WEEKS = 12;
const DAYS = 14;

/** A story that was told, or one that is not in the notes any more. */
interface Told {
  readonly history: StoryHistory;
  readonly practised: PractisedStory | null;
}

/** Registers the page that shows how the rehearsals went, and its command. */
export function registerProgressPage(deps: ProgressDeps): vscode.Disposable {
  const progress = new Progress(deps);
  return vscode.Disposable.from(
    progress,
    vscode.commands.registerCommand('starStories.showProgress', () => {
      deps.library.readAnew();
      progress.tab.show();
    }),
  );
}

class Progress implements PageOwner<FromProgressPage>, vscode.Disposable {
  readonly tab: PageTab<ToProgressPage, FromProgressPage>;
  /** What the page was told last: its indices are those of this list. */
  private told: readonly Told[] = [];
  private chosen: string | null = null;
  private readonly following: vscode.Disposable;

  constructor(private readonly deps: ProgressDeps) {
    this.tab = new PageTab(deps, PROGRESS_PAGE, this);
    this.following = deps.library.onDidChange(() => this.post());
  }

  title(): string {
    return vscode.l10n.t('Practice Progress');
  }

  dispose(): void {
    this.following.dispose();
    this.tab.dispose();
  }

  obey(message: FromProgressPage): void {
    switch (message.type) {
      case 'ready':
        return this.post();
      case 'look':
        this.chosen = this.told[message.index]?.history.id ?? null;
        return this.post();
      case 'practise':
        return this.run('starStories.practiceStory', this.told[message.index]?.practised);
      case 'start':
        return this.run('starStories.startPractice');
      case 'export':
        return this.run('starStories.exportHistory');
      default:
        return message satisfies never;
    }
  }

  private run(command: string, argument?: unknown): void {
    logFailure(this.deps.log, vscode.commands.executeCommand(command, argument));
  }

  post(): void {
    if (this.tab.isOpen)
      logFailure(
        this.deps.log,
        this.deps.library.all().then((repertoire) => this.tell(repertoire)),
      );
  }

  private tell(repertoire: Repertoire): void {
    const now = Date.now();
    this.told = toldIn(repertoire);
    const index = this.told.findIndex(({ history }) => history.id === this.chosen);
    const chosen = this.told[index] ?? this.told[0];
    this.tab.post({
      type: 'progress',
      attempts: repertoire.attempts.length,
      spoken: repertoire.attempts.reduce((sum, attempt) => sum + totalOf(attempt), 0),
      due: dueSummary(
        due(
          repertoire.stories.map(({ history }) => history),
          now,
        ).length,
      ),
      weeks: weeks(repertoire.attempts, now, WEEKS),
      ahead: dueAhead(
        repertoire.stories.map(({ history }) => history),
        now,
        DAYS,
      ),
      stories: this.told.map((each) => lineOf(each, now)),
      chosen: chosen === undefined ? null : { index: Math.max(0, index), figures: figuresOf(chosen) },
    });
  }
}

/** Those that were told, the one that was told last first. */
function toldIn({ stories, gone }: Repertoire): Told[] {
  const all = [
    ...stories.map((practised) => ({ history: practised.history, practised })),
    ...gone.map((history) => ({ history, practised: null })),
  ];
  return all.filter(({ history }) => history.attempts.length > 0).sort((one, other) => lastOf(other) - lastOf(one));
}

function lastOf({ history }: Told): number {
  return history.attempts.at(-1)?.at ?? 0;
}

function lineOf(told: Told, now: number): ToProgressPage['stories'][number] {
  const { history, practised } = told;
  const { title, note } = history.traits;
  const next = practised === null ? vscode.l10n.t('not in your notes now') : standing(history.attempts, now);
  return {
    title: practised === null ? title : titleOf(practised.story),
    note,
    attempts: history.attempts.length,
    last: lastOf(told),
    next,
    isGone: practised === null,
  };
}

function figuresOf({ history }: Told): NonNullable<ToProgressPage['chosen']>['figures'] {
  const { attempts, steps, grades } = storyFigures(history.attempts);
  return { attempts: [...attempts], steps: steps.map(({ name, points }) => ({ name, points: [...points] })), grades };
}
