import * as vscode from 'vscode';
import type { Story } from '../../core/notes/model.js';
import { formatSeconds, speakingSeconds } from '../../core/notes/speech.js';
import { titleOf } from '../../core/practice/plan.js';

/** A story that may be rehearsed, and the note it stands in. */
export interface PracticeChoice {
  readonly story: Story;
  /** The note's name as the user knows it, such as its path in the workspace. */
  readonly noteName: string;
  readonly uri: vscode.Uri;
}

/** Where the stories come from. */
export interface StorySource {
  /** The stories of all notes, in the order in which they are to be offered. */
  all(): Promise<readonly PracticeChoice[]>;
}

/** Lets the user choose a story by title, missing sections, note or group. Undefined when he chooses none. */
export async function chooseStory(choices: readonly PracticeChoice[]): Promise<Story | undefined> {
  const items = choices.map((choice) => ({ ...itemFor(choice), story: choice.story }));
  const chosen = await vscode.window.showQuickPick(items, {
    title: 'Start Practice',
    placeHolder: 'Which story would you like to tell?',
    matchOnDescription: true,
    matchOnDetail: true,
  });
  return chosen?.story;
}

function itemFor({ story, noteName }: PracticeChoice): vscode.QuickPickItem {
  const where = [noteName, story.group ?? story.question].filter((each) => each !== null);
  return { label: titleOf(story), description: describe(story), detail: where.join(' · ') };
}

/** The time it takes to tell, and what is not written yet: "2:14 · no Result". */
function describe(story: Story): string {
  if (story.status === 'stub') return 'not written yet';
  const time = formatSeconds(speakingSeconds(story.words));
  if (story.sections.length === 0 || story.missing.length === 0) return time;
  return `${time} · no ${story.missing.map((role) => role.charAt(0).toUpperCase() + role.slice(1)).join(', ')}`;
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
