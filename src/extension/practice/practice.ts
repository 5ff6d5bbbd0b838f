import * as vscode from 'vscode';
import { INTERVIEW_ANSWER, withNoteBudgets } from '../../core/practice/budgets.js';
import { type Plan, planOf } from '../../core/practice/plan.js';
import type { NoteIndex } from '../noteIndex.js';
import { allChoices, chooseStory, offerFirstStory, type PracticeChoice } from './choose.js';
import { monotonicNow } from './clock.js';
import { PracticePanel } from './panel.js';

interface PracticeDeps {
  readonly extensionUri: vscode.Uri;
  readonly log: vscode.LogOutputChannel;
  readonly index: NoteIndex;
}

/** Registers the commands of timed practice. Disposing closes the practice page too. */
export function registerPractice(deps: PracticeDeps): vscode.Disposable {
  const practice = new Practice(deps);
  const command = (id: string, run: (argument: unknown) => void | Promise<void>): vscode.Disposable =>
    vscode.commands.registerCommand(id, (argument: unknown) => reporting(deps.log, () => run(argument)));
  return vscode.Disposable.from(
    practice,
    command('starStories.startPractice', () => practice.start()),
    command('starStories.practiceStory', (row) => practice.startFrom(row)),
    command('starStories.practice.next', () => practice.panel?.take({ type: 'next' })),
    command('starStories.practice.pause', () => practice.panel?.pauseOrResume()),
    command('starStories.practice.finish', () => practice.panel?.finish()),
    command('starStories.practice.cancel', () => practice.panel?.leave()),
  );
}

/** One page at a time: nobody tells two stories at once. */
class Practice implements vscode.Disposable {
  panel: PracticePanel | undefined;

  constructor(private readonly deps: PracticeDeps) {}

  dispose(): void {
    this.panel?.dispose();
  }

  async start(): Promise<void> {
    const choices = await vscode.window.withProgress(
      { location: vscode.ProgressLocation.Window, title: 'Reading your stories' },
      () => allChoices(this.deps.index),
    );
    if (choices.length === 0) return offerFirstStory();
    const choice = await chooseStory(choices);
    if (choice !== undefined) this.rehearse(choice);
  }

  /** Starts with the story of a tree row; called without one, by a key of the user's, it asks which. */
  async startFrom(row: unknown): Promise<void> {
    if (isStoryRow(row)) this.rehearse(row);
    else await this.start();
  }

  private rehearse({ story, budgets }: Rehearsed): void {
    const plan = planOf(story, withNoteBudgets(INTERVIEW_ANSWER, budgets));
    if (this.panel === undefined) this.open(plan);
    else this.panel.rehearse(plan);
  }

  private open(plan: Plan): void {
    const panel = new PracticePanel({ ...this.deps, now: monotonicNow }, plan);
    panel.onDidClose(() => {
      this.panel = undefined;
    });
    this.panel = panel;
  }
}

type Rehearsed = Pick<PracticeChoice, 'story' | 'budgets'>;

/** What a story's row in the tree is, as far as practice cares. */
function isStoryRow(row: unknown): row is Rehearsed {
  return typeof row === 'object' && row !== null && 'kind' in row && row.kind === 'story' && 'story' in row && 'budgets' in row;
}

/** Shows a failure once, in plain words, and keeps its detail for the log. */
async function reporting(log: vscode.LogOutputChannel, run: () => void | Promise<void>): Promise<void> {
  try {
    await run();
  } catch (error) {
    log.error(error instanceof Error ? error : String(error));
    const showLog = 'Show Log';
    if ((await vscode.window.showErrorMessage('Practice could not go on.', showLog)) === showLog) log.show();
  }
}
