import * as vscode from 'vscode';
import { checkConfig, configOf, type ReadingConfig } from '../core/config/config.js';
import { messageOf } from '../core/config/source.js';
import { WORDS_PER_MINUTE } from '../core/notes/speech.js';

/** What the user has set, as read now. */
export interface Settings {
  /** Glob of the files that may be notes. */
  readonly include: string;
  /** Glob of files that are left out; none if it is empty. */
  readonly exclude: string;
  /** Within 110-190, whatever was typed. */
  readonly wordsPerMinute: number;
}

const SLOWEST = 110;
const FASTEST = 190;

export function readSettings(): Settings {
  const settings = vscode.workspace.getConfiguration('starStories');
  const [include, exclude, wordsPerMinute] = ['include', 'exclude', 'wordsPerMinute'].map((name) => settings.get<unknown>(name));
  return {
    include: typeof include === 'string' && include !== '' ? include : '**/*.{md,markdown,txt}',
    exclude: typeof exclude === 'string' ? exclude : '**/node_modules/**',
    wordsPerMinute: typeof wordsPerMinute === 'number' ? Math.min(FASTEST, Math.max(SLOWEST, wordsPerMinute)) : WORDS_PER_MINUTE,
  };
}

/** The user's label words and framework. A mistake in them is said once, and the defaults stand. */
export function readReadingConfig(log: vscode.LogOutputChannel): ReadingConfig {
  const settings = vscode.workspace.getConfiguration('starStories');
  const { user, mistakes } = checkConfig({ vocabulary: settings.get<unknown>('vocabulary'), framework: settings.get<unknown>('framework') });
  for (const mistake of mistakes) {
    const problem = `The setting starStories.${messageOf(mistake)}`;
    log.warn(problem);
    void vscode.window.showWarningMessage(`${problem}. The default stands.`);
  }
  return configOf(user).reading;
}
