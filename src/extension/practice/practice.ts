import * as vscode from 'vscode';
import { drawQuestions, seedAt } from '../../core/practice/draw.js';
import { type Grade, GRADES } from '../../core/practice/history/record.js';
import type { RoundStart } from '../../core/practice/round.js';
import { due } from '../../core/practice/schedule.js';
import { spokenInAll } from '../../core/practice/session.js';
import { dueSummary } from '../../core/practice/wording.js';
import type { ConfigService } from '../config/config.js';
import { logError } from '../failures.js';
import type { Log } from '../log.js';
import type { NoteIndex } from '../notes/noteIndex.js';
import { chooseInterview, chooseQuestion, chooseStory, offerFirstStory } from './choose.js';
import { AwakeClock } from './clock.js';
import { registerDueList } from './due.js';
import { exportHistory } from './exportHistory.js';
import { HistoryStore } from './historyStore.js';
import { Library, type PractisedStory, type Repertoire } from './library.js';
import { registerProgressPage } from './progressPage.js';
import { compressionRound, drawables, dueRound, mockRound, questionRound, rehearsedStory, storyRound } from './rounds.js';
import { Stage } from './stage.js';
import { showInStatusBar } from './statusBar.js';
import { TranscriptPage } from './transcriptPage.js';

interface PracticeDeps {
  readonly context: vscode.ExtensionContext;
  readonly log: Log;
  readonly index: NoteIndex;
  readonly config: ConfigService;
}

/** Timed practice, and what others may know of it. */
interface Practice extends vscode.Disposable {
  readonly library: Library;
}

/** Registers the commands of timed practice, and takes up what was under way before a reload of the window. */
export function registerPractice({ context, log, index, config }: PracticeDeps): Practice {
  const { extensionUri, workspaceState: state, globalStorageUri } = context;
  const store = new HistoryStore({ log, storage: context.storageUri ?? globalStorageUri, state });
  const library = new Library(index, store, config);
  const stage = new Stage({ extensionUri, log, state, store, library, index, clock: new AwakeClock() });
  const transcript = new TranscriptPage({ extensionUri, log, state });
  const command = (id: string, run: (argument: unknown) => void | Promise<void>): vscode.Disposable =>
    vscode.commands.registerCommand(id, (argument: unknown) => reporting(log, () => run(argument)));
  const registered = vscode.Disposable.from(
    ...[store, library, stage, showInStatusBar(stage), registerDueList(library), registerProgressPage({ extensionUri, log, library })],
    command('starStories.exportHistory', () => exportHistory(store)),
    transcript,
    command('starStories.analyseTranscript', () => lookAtWhatWasSaid(library, stage, transcript)),
    ...waysIn(library, stage).map(([id, run]) => command(id, run)),
    ...transitions(stage).map(([id, run]) => command(`starStories.practice.${id}`, run)),
  );
  return { library, dispose: () => registered.dispose() };
}

type Commands = readonly (readonly [id: string, run: (argument: unknown) => void | Promise<void>])[];

/** The commands that begin a round. */
function waysIn(library: Library, stage: Stage): Commands {
  const begin = (start: RoundStart | undefined): void => {
    if (start !== undefined) stage.begin(start);
  };
  const withStories = (run: (repertoire: Repertoire) => Promise<void>) => async (): Promise<void> => {
    const repertoire = await reading(library);
    await (repertoire.stories.length === 0 ? offerFirstStory() : run(repertoire));
  };
  const withStory =
    (title: string, roundOf: (story: PractisedStory) => RoundStart) =>
    async (row: unknown): Promise<void> => {
      const story = isStoryRow(row) ? await library.find(row.uri, row.story) : undefined;
      if (story !== undefined) return begin(roundOf(story));
      await withStories(async ({ stories }) => {
        const chosen = await chooseStory(stories, title);
        if (chosen !== undefined) begin(roundOf(chosen));
      })();
    };
  return [
    ['starStories.startPractice', withStory(vscode.l10n.t('Start Practice'), storyRound)],
    ['starStories.practiceStory', withStory(vscode.l10n.t('Start Practice'), storyRound)],
    ['starStories.practiceShorter', withStory(vscode.l10n.t('Practise at 180, 90, 60 and 30 Seconds'), compressionRound)],
    ['starStories.practiceQuestion', withStories((repertoire) => answerQuestion(repertoire, begin))],
    ['starStories.mockInterview', withStories((repertoire) => interview(repertoire, begin))],
    ['starStories.practiceDue', withStories((repertoire) => tellDue(repertoire, begin))],
  ];
}

/** The commands that do what a key or a button of the page does. */
function transitions(stage: Stage): Commands {
  const grade = (grade: Grade): Commands[number] => [`grade.${grade}`, () => stage.take({ type: 'grade', grade })];
  const commands: Commands = [
    ['show', () => stage.showPage()],
    ['start', () => stage.take({ type: 'start' })],
    ['next', () => stage.take({ type: 'next' })],
    ['pause', () => stage.pauseOrResume()],
    ['finish', () => stage.finish()],
    ['cancel', () => stage.leave()],
    ['yes', () => stage.answer(true)],
    ['no', () => stage.answer(false)],
    ['undo', () => stage.take({ type: 'undo' })],
    ['retry', () => stage.take({ type: 'retry' })],
    ['goOn', () => stage.goOn()],
    ['setBudget', () => stage.setBudget()],
    ['choose', () => stage.chooseInList()],
    ['text', () => stage.changeText()],
    ['clock', () => stage.changeClock()],
    ...GRADES.map(grade),
  ];
  // What a command did is to be seen, also where the page was closed.
  return commands.map(([id, run]) => [
    id,
    async (argument) => {
      await run(argument);
      stage.openPage();
    },
  ]);
}

async function answerQuestion(repertoire: Repertoire, begin: (start: RoundStart) => void): Promise<void> {
  const questions = drawables(repertoire);
  const draw = (): string | undefined => drawQuestions(questions, repertoire.attempts, 1, seedAt(Date.now()))[0];
  if (questions.length === 0) return sayThatNothingIsAsked();
  const question = await chooseQuestion(repertoire, draw);
  if (question !== undefined) begin(questionRound(question));
}

async function interview(repertoire: Repertoire, begin: (start: RoundStart | undefined) => void): Promise<void> {
  if (drawables(repertoire).length === 0) return sayThatNothingIsAsked();
  const chosen = await chooseInterview();
  if (chosen !== undefined) begin(mockRound(repertoire, chosen.count, chosen.seed));
}

async function tellDue({ stories }: Repertoire, begin: (start: RoundStart | undefined) => void): Promise<void> {
  const histories = due(
    stories.map(({ history }) => history),
    Date.now(),
  );
  const round = dueRound(histories.flatMap((history) => stories.find((story) => story.history === history) ?? []));
  if (round !== undefined) return begin(round);
  const other = vscode.l10n.t('Start Practice');
  if ((await vscode.window.showInformationMessage(dueSummary(0), other)) === other)
    await vscode.commands.executeCommand('starStories.startPractice');
}

/** Of the attempt that was told just now, or of a story that the user chooses. */
async function lookAtWhatWasSaid(library: Library, stage: Stage, page: TranscriptPage): Promise<void> {
  const session = stage.rehearsal?.session;
  if (session?.phase === 'review' || session?.phase === 'saved') return page.show({ plan: session.plan, spoken: spokenInAll(session, 0) });
  const { stories } = await reading(library);
  if (stories.length === 0) return offerFirstStory();
  const chosen = await chooseStory(stories, vscode.l10n.t('Look at What You Said'));
  if (chosen !== undefined) page.show({ plan: rehearsedStory(chosen).plan, spoken: null });
}

async function sayThatNothingIsAsked(): Promise<void> {
  await vscode.window.showInformationMessage(
    vscode.l10n.t(
      'Your notes hold no question yet, and no tag to make one of. A question is a heading such as “Tell me about a time when you failed”.',
    ),
  );
}

/** Reading the notes of a large workspace for the first time takes a while. */
function reading(library: Library): Thenable<Repertoire> {
  return vscode.window.withProgress({ location: vscode.ProgressLocation.Window, title: vscode.l10n.t('Reading your stories') }, () =>
    library.all(),
  );
}

/** What a story's row in a tree is, as far as practice cares. */
function isStoryRow(row: unknown): row is Pick<PractisedStory, 'story' | 'uri'> {
  return typeof row === 'object' && row !== null && 'story' in row && 'uri' in row && row.uri instanceof vscode.Uri;
}

/** Shows a failure once, in plain words, and keeps its detail for the log. */
async function reporting(log: Log, run: () => void | Promise<void>): Promise<void> {
  try {
    await run();
  } catch (error) {
    logError(log, error);
    const showLog = vscode.l10n.t('Show Log');
    if ((await vscode.window.showErrorMessage(vscode.l10n.t('Practice could not go on.'), showLog)) === showLog) log.show();
  }
}
