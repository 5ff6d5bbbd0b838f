import * as vscode from 'vscode';
import { summaryOf } from '../../core/notes/names.js';
import { titleOf } from '../../core/practice/plan.js';
import { readSeed, seedAt } from '../../core/practice/draw.js';
import type { StoryHistory } from '../../core/practice/history/assign.js';
import { standing } from '../../core/practice/wording.js';
import { readSettings } from '../config/settings.js';
import { plainLabel } from '../plainLabel.js';
import type { PractisedStory, Repertoire } from './library.js';
import { drawables } from './rounds.js';

const INTERVIEW_LENGTHS = [3, 5, 8];
const LONGEST_INTERVIEW = 20;

/** Lets the user choose a story by title, missing sections, note or group. Undefined when he chooses none. */
export async function chooseStory(stories: readonly PractisedStory[], title: string): Promise<PractisedStory | undefined> {
  const { wordsPerMinute } = readSettings();
  const items = stories.map((practised) => ({ ...itemFor(practised, wordsPerMinute), practised }));
  const chosen = await vscode.window.showQuickPick(items, {
    title,
    placeHolder: vscode.l10n.t('Which story would you like to tell?'),
    matchOnDescription: true,
    matchOnDetail: true,
  });
  return chosen?.practised;
}

/** Lets the user choose a question of his notes, or one that is drawn for him. Undefined when he chooses none. */
export async function chooseQuestion(repertoire: Repertoire, draw: () => string | undefined): Promise<string | undefined> {
  const surprise = {
    label: `$(sparkle) ${vscode.l10n.t('Surprise me')}`,
    detail: vscode.l10n.t('A question that you have practised least'),
    question: undefined,
  };
  const questions = drawables(repertoire).flatMap(({ title, prompts }) => {
    const asked = prompts.map(({ text }) => ({ label: plainLabel(text), description: plainLabel(title), question: text }));
    return asked.length > 0 ? asked : [{ label: plainLabel(title), question: title }];
  });
  const chosen = await vscode.window.showQuickPick([surprise, ...questions], {
    title: vscode.l10n.t('Answer a Question'),
    placeHolder: vscode.l10n.t('Which question would you like to be asked?'),
    matchOnDescription: true,
  });
  return chosen === undefined ? undefined : (chosen.question ?? draw());
}

/** Lets the user choose how long the interview is and which. Undefined when he gives up. */
export async function chooseInterview(): Promise<{ readonly count: number; readonly seed: string } | undefined> {
  const lengths = INTERVIEW_LENGTHS.map((count) => ({ label: vscode.l10n.t('{0} questions', count), count }));
  const chosen = await vscode.window.showQuickPick(
    [
      ...lengths,
      {
        label: vscode.l10n.t('Repeat an interview…'),
        detail: vscode.l10n.t('By the number of questions and the code that it showed, such as 5 1n2k4f'),
        count: 0,
      },
    ],
    {
      title: vscode.l10n.t('Mock Interview'),
      placeHolder: vscode.l10n.t('How many questions? Those that you have practised least come first.'),
    },
  );
  if (chosen === undefined) return undefined;
  return chosen.count > 0 ? { count: chosen.count, seed: seedAt(Date.now()) } : askForInterview();
}

async function askForInterview(): Promise<{ readonly count: number; readonly seed: string } | undefined> {
  const typed = await vscode.window.showInputBox({
    title: vscode.l10n.t('Repeat an Interview'),
    prompt: vscode.l10n.t('The number of questions and the code of the interview'),
    placeHolder: '5 1n2k4f',
    validateInput: (value) =>
      readInterview(value) === undefined ? vscode.l10n.t('A number of questions and a code, such as 5 1n2k4f') : undefined,
  });
  return typed === undefined ? undefined : readInterview(typed);
}

function readInterview(typed: string): { readonly count: number; readonly seed: string } | undefined {
  const [, digits, code] = /^\s*(\d{1,2})\s+(\S+)\s*$/.exec(typed) ?? [];
  const count = Number(digits);
  const seed = readSeed(code ?? '');
  return seed === null || !(count >= 1 && count <= LONGEST_INTERVIEW) ? undefined : { count, seed };
}

/** What stands beside a story's title where it is offered as an answer. */
export function detailOf({ story, history }: PractisedStory): string {
  return [story.tags.map(({ name }) => name).join(', '), timesTold(history)].filter((each) => each !== '').join(' · ');
}

function itemFor({ story, noteName, history }: PractisedStory, wordsPerMinute: number): vscode.QuickPickItem {
  const details = [
    noteName,
    story.group ?? story.question,
    timesTold(history),
    history.attempts.length === 0 ? null : standing(history.attempts, Date.now()),
  ];
  return {
    label: plainLabel(titleOf(story)),
    description: summaryOf(story, wordsPerMinute),
    detail: plainLabel(details.filter((each) => each !== null).join(' · ')),
  };
}

function timesTold({ attempts }: StoryHistory): string {
  if (attempts.length === 0) return vscode.l10n.t('not told yet');
  return attempts.length === 1 ? vscode.l10n.t('told once') : vscode.l10n.t('told {0} times', attempts.length);
}

/** Says that there is no story yet, and offers to write one. */
export async function offerFirstStory(): Promise<void> {
  const write = vscode.l10n.t('Write Your First Story');
  const answer = await vscode.window.showInformationMessage(
    vscode.l10n.t(
      'There is no story to practise yet. A story is a heading with a Situation, Task, Action and Result under it, in a note of this folder.',
    ),
    write,
  );
  if (answer === write) await vscode.commands.executeCommand('starStories.writeFirstStory');
}
