import * as vscode from 'vscode';
import type { ConfigService } from '../config/config.js';
import { NOTES } from '../editor/currentNote.js';
import type { Linting } from '../lint/linting.js';
import type { NoteIndex } from '../notes/noteIndex.js';
import { registerIgnoring } from './ignoring.js';
import { FIX_ALL, FixProvider } from './provider.js';
import { registerTagging } from './tagging.js';

/** Offers what mends the findings: under the light bulb, for the whole note, on saving, and by commands. */
export function registerFixes(index: NoteIndex, linting: Linting, config: ConfigService): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.languages.registerCodeActionsProvider(NOTES, new FixProvider(index, linting), {
      providedCodeActionKinds: [vscode.CodeActionKind.QuickFix, FIX_ALL],
    }),
    registerTagging(index, linting, config),
    registerIgnoring(config),
  );
}
