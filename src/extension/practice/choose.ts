import * as vscode from 'vscode';
import type { NoteBudget, Story } from '../../core/notes/model.js';
import { summaryOf } from '../../core/notes/names.js';
import { titleOf } from '../../core/practice/plan.js';
import type { NoteIndex } from '../noteIndex.js';
import { readSettings } from '../settings.js';

/** A story that may be rehearsed, and the note it stands in. */
export interface PracticeChoice {
  readonly story: Story;
  /** The times that the note sets for its stories. */
  readonly budgets: readonly NoteBudget[];
  /** The note's name as the user knows it, such as its path in the workspace. */
  readonly noteName: string;
}

/** The stories of all notes, in the order in which they are to be offered. */
export async function allChoices(index: NoteIndex): Promise<readonly PracticeChoice[]> {
  const notes = await index.all();
  return notes.flatMap(({ name, note }) => note.stories.map((story) => ({ story, budgets: note.budgets, noteName: name })));
}

/** Lets the user choose a story by title, missing sections, note or group. Undefined when he chooses none. */
export async function chooseStory(choices: readonly PracticeChoice[]): Promise<PracticeChoice | undefined> {
  const { wordsPerMinute } = readSettings();
  const items = choices.map((choice) => ({ ...itemFor(choice, wordsPerMinute), choice }));
  const chosen = await vscode.window.showQuickPick(items, {
    title: 'Start Practice',
    placeHolder: 'Which story would you like to tell?',
    matchOnDescription: true,
    matchOnDetail: true,
  });
  return chosen?.choice;
}

function itemFor({ story, noteName }: PracticeChoice, wordsPerMinute: number): vscode.QuickPickItem {
  const where = [noteName, story.group ?? story.question].filter((each) => each !== null);
  return { label: titleOf(story), description: summaryOf(story, wordsPerMinute), detail: where.join(' · ') };
}

/** Says that there is no story yet, and offers to write one. */
export async function offerFirstStory(): Promise<void> {
  const write = 'Write Your First Story';
  const answer = await vscode.window.showInformationMessage(
    'There is no story to practise yet. A story is a heading with a Situation, Task, Action and Result under it, in a note of this folder.',
    write,
  );
  if (answer === write) await vscode.commands.executeCommand('starStories.writeFirstStory');
}
