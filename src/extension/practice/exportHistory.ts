import * as vscode from 'vscode';
import { historyCsv, historyJson } from '../../core/practice/progress/export.js';
import type { HistoryStore } from './historyStore.js';

/** Asks for a file and writes all attempts to it, as CSV or JSON by its name. */
export async function exportHistory(store: HistoryStore): Promise<void> {
  const { attempts } = await store.all();
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  const file = await vscode.window.showSaveDialog({
    title: vscode.l10n.t('Export Practice History'),
    saveLabel: vscode.l10n.t('Export'),
    filters: { [vscode.l10n.t('CSV, for spreadsheets')]: ['csv'], JSON: ['json'] },
    ...(folder === undefined ? {} : { defaultUri: vscode.Uri.joinPath(folder, 'practice-history.csv') }),
  });
  if (file === undefined) return;
  const text = file.path.toLowerCase().endsWith('.json') ? historyJson(attempts) : historyCsv(attempts);
  await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(text));
  const done =
    attempts.length === 1 ? vscode.l10n.t('One attempt was exported.') : vscode.l10n.t('{0} attempts were exported.', attempts.length);
  const open = vscode.l10n.t('Open');
  const answer = await vscode.window.showInformationMessage(done, open);
  if (answer === open) await vscode.commands.executeCommand('vscode.open', file);
}
