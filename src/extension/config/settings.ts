import * as vscode from 'vscode';
import { LIMITS } from '../../core/config/schema.js';
import { WORDS_PER_MINUTE } from '../../core/notes/speech.js';

/** What the user has set, as read now. */
export interface Settings {
  /** Glob of the files that may be notes. */
  readonly include: string;
  /** Glob of files that are left out; none if it is empty. */
  readonly exclude: string;
  /** Within 110-190, whatever was typed. */
  readonly wordsPerMinute: number;
}

/** The settings as they are now; the default stands for what is of another kind. */
export function readSettings(): Settings {
  const settings = vscode.workspace.getConfiguration('starStories');
  const [include, exclude, wordsPerMinute] = ['include', 'exclude', 'wordsPerMinute'].map((name) => settings.get<unknown>(name));
  return {
    include: typeof include === 'string' && include !== '' ? include : '**/*.{md,markdown,txt}',
    exclude: typeof exclude === 'string' ? exclude : '**/node_modules/**',
    wordsPerMinute:
      typeof wordsPerMinute === 'number' ? Math.min(LIMITS.fastest, Math.max(LIMITS.slowest, wordsPerMinute)) : WORDS_PER_MINUTE,
  };
}

/** When a note is checked. */
export function readLintTime(uri: vscode.Uri): 'onType' | 'onSave' {
  return vscode.workspace.getConfiguration('starStories', uri).get<unknown>('lint.run') === 'onSave' ? 'onSave' : 'onType';
}

/** Which notes show what is found in them. */
export function readLintScope(): 'workspace' | 'openFiles' {
  return vscode.workspace.getConfiguration('starStories').get<unknown>('lint.scope') === 'openFiles' ? 'openFiles' : 'workspace';
}
