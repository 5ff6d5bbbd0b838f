import * as vscode from 'vscode';
import type { PlacedStory } from '../../core/notes/model.js';
import { listOf, roleName } from '../../core/notes/names.js';
import { formatSeconds, speakingSeconds } from '../../core/notes/speech.js';
import type { Schedule } from '../../core/practice/schedule.js';
import { whenText } from '../../core/practice/wording.js';
import type { StoryTarget } from '../storyTarget.js';
import { ADD_MISSING, EXPLAIN_STORY } from './storyCommands.js';

/** The parts of the line above a story, as the setting names them. */
export const LENS_PARTS = ['practise', 'time', 'status', 'due'] as const;
export type LensPart = (typeof LENS_PARTS)[number];

/** What the line above a story says, and where each part of it leads. */
export interface LensFacts {
  readonly story: PlacedStory;
  readonly target: StoryTarget;
  readonly wordsPerMinute: number;
  readonly schedule: Schedule | null;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/** The parts that there is something to say in, in this order. */
export function lensesOf(facts: LensFacts, parts: ReadonlySet<LensPart>): vscode.Command[] {
  const commands = { practise: practise(facts), time: time(facts), status: status(facts), due: due(facts) };
  return LENS_PARTS.flatMap((part) => (parts.has(part) ? (commands[part] ?? []) : []));
}

function practise({ story: { title, line }, target: { uri } }: LensFacts): vscode.Command {
  return {
    title: vscode.l10n.t('▶ Practise'),
    tooltip: vscode.l10n.t('Tell this story against the clock'),
    command: 'starStories.practiceStory',
    arguments: [{ uri, story: { title, line } }],
  };
}

function time({ story, target, wordsPerMinute }: LensFacts): vscode.Command | null {
  if (story.words === 0) return null;
  return {
    title: formatSeconds(speakingSeconds(story.words, wordsPerMinute)),
    tooltip: vscode.l10n.t('Speaking time at {0} words a minute', wordsPerMinute),
    command: EXPLAIN_STORY,
    arguments: [target],
  };
}

/** Nothing of a story that is complete. Prose has no labels that could be missing. */
function status({ story, target }: LensFacts): vscode.Command | null {
  const tooltip = vscode.l10n.t('Add what is missing, as the note writes it');
  switch (story.status) {
    case 'complete':
      return null;
    case 'prose':
      return { title: vscode.l10n.t('prose'), tooltip: vscode.l10n.t('Told without labels'), command: EXPLAIN_STORY, arguments: [target] };
    case 'stub':
      return { title: vscode.l10n.t('stub'), tooltip, command: ADD_MISSING, arguments: [target] };
    case 'partial':
      return {
        title: vscode.l10n.t('no {0}', listOf(story.missing.map(roleName), 'or')),
        tooltip,
        command: ADD_MISSING,
        arguments: [target],
      };
  }
}

function due({ schedule, now }: LensFacts): vscode.Command | null {
  if (schedule === null) return null;
  return {
    title: vscode.l10n.t('due {0}', whenText(schedule.due, now)),
    tooltip: vscode.l10n.t('Show what is to be told again'),
    command: 'starStories.due.focus',
  };
}
