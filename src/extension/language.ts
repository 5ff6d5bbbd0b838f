import * as vscode from 'vscode';
import { setWords, type Words } from '../core/words.js';

/** The messages in the user's language and what that is called: English where there is no translation for VS Code's own. */
export function userLanguage(): { readonly words: Words; readonly name: string } {
  const words = vscode.l10n.bundle;
  return words === undefined ? { words: {}, name: 'en' } : { words, name: vscode.env.language };
}

/** Lets core speak the user's language. */
export function setLanguage(): void {
  const { words, name } = userLanguage();
  setWords(words, name);
}
