import * as vscode from 'vscode';
import { WORDS_PER_MINUTE } from '../core/notes/speech.js';

/** What the user has set, as read now. */
export interface Settings {
  /** Glob of the files that may be notes. */
  readonly include: string;
  /** Glob of files that are left out. */
  readonly exclude: string;
  /** Within 110-190, whatever was typed. */
  readonly wordsPerMinute: number;
}

const SLOWEST = 110;
const FASTEST = 190;

export function readSettings(): Settings {
  const settings = vscode.workspace.getConfiguration('starStories');
  const wordsPerMinute = settings.get<unknown>('wordsPerMinute');
  return {
    include: settings.get('include', '**/*.{md,markdown,txt}'),
    exclude: settings.get('exclude', '**/node_modules/**'),
    wordsPerMinute: typeof wordsPerMinute === 'number' ? Math.min(FASTEST, Math.max(SLOWEST, wordsPerMinute)) : WORDS_PER_MINUTE,
  };
}
