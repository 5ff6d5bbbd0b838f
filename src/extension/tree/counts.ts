import * as vscode from 'vscode';

/** So many of something, in words. */
export function countOf(what: 'story' | 'question' | 'idea', count: number): string {
  if (what === 'story') return count === 1 ? vscode.l10n.t('1 story') : vscode.l10n.t('{0} stories', count);
  if (what === 'question') return count === 1 ? vscode.l10n.t('1 question') : vscode.l10n.t('{0} questions', count);
  return count === 1 ? vscode.l10n.t('1 idea') : vscode.l10n.t('{0} ideas', count);
}
