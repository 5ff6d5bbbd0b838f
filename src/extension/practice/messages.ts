import * as vscode from 'vscode';
import { titleOf } from '../../core/practice/plan.js';
import { followingTask, nameOf, resultsOf, type Task } from '../../core/practice/round.js';
import type { SessionEvent } from '../../core/practice/session.js';
import type { FromPage, ToPage } from '../../protocol.js';
import type { Asking } from './asking.js';
import { detailOf } from './choose.js';
import type { PractisedStory } from './library.js';
import { readPracticeSettings, setPracticeSetting } from './practiceSettings.js';
import type { Rehearsal } from './rehearsal.js';
import { t } from '../../core/words.js';

/** All that the page shows. */
export function stateOf(rehearsal: Rehearsal, candidates: readonly PractisedStory[], asked: Asking | undefined): ToPage {
  const now = rehearsal.now();
  const { round, session, grading } = rehearsal;
  const { mode, seed, position, tasks } = round;
  const next = followingTask(round);
  const { clock, sound, flash } = readPracticeSettings();
  return {
    type: 'state',
    session,
    now,
    round: { mode, seed, position, count: tasks.length, results: [...resultsOf(round)], next: next === undefined ? null : nextName(next) },
    candidates: candidates.map((candidate) => ({ title: titleOf(candidate.story), detail: detailOf(candidate) })),
    grading,
    asked: asked === undefined ? null : { question: asked.question, detail: asked.detail, yes: asked.yes, no: asked.no },
    ...{ clock, sound, flash },
  };
}

/** A question is a surprise until it is asked. */
function nextName(task: Task): string {
  return task.kind === 'answer' ? t('the next question') : nameOf(task);
}

/** What the page can ask for. */
export interface Performer {
  post(): void;
  take(event: SessionEvent): void;
  finish(): void;
  choose(index: number): void;
  goOn(): void;
  setBudget(): void;
  leave(): void;
  answer(yes: boolean): void;
}

/** Does what the page asks for. */
export function obey(message: FromPage, stage: Performer): void {
  switch (message.type) {
    case 'ready':
      return stage.post();
    case 'verb':
      return stage.take({ type: message.verb });
    case 'finish':
      return stage.finish();
    case 'grade':
    case 'note':
    case 'text':
      return stage.take(message);
    case 'clock':
      return void setPracticeSetting('clock', message.clock);
    case 'sound':
    case 'flash':
      return void setPracticeSetting(message.type, message.on);
    case 'choose':
      return stage.choose(message.index);
    case 'setBudget':
      return stage.setBudget();
    case 'goOn':
      return stage.goOn();
    case 'another':
      return void vscode.commands.executeCommand('starStories.startPractice');
    case 'leave':
      return stage.leave();
    case 'answer':
      return stage.answer(message.yes);
    case 'transcript':
      return void vscode.commands.executeCommand('starStories.analyseTranscript');
    case 'zen':
      return void vscode.commands.executeCommand('workbench.action.toggleZenMode');
    default:
      return message satisfies never;
  }
}
