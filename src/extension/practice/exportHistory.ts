import * as vscode from 'vscode';
import { historyCsv, historyJson } from '../../core/practice/progress/export.js';
import type { HistoryStore } from './historyStore.js';

/** Asks for a file and writes all attempts to it, as CSV or JSON by its name. */
export async function exportHistory(store: HistoryStore): Promise<void> {
  const { attempts } = await store.all();
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  const file = await vscode.window.showSaveDialog({
    title: 'Export Practice History',
    saveLabel: 'Export',
    filters: { 'CSV, for spreadsheets': ['csv'], JSON: ['json'] },
    ...(folder === undefined ? {} : { defaultUri: vscode.Uri.joinPath(folder, 'practice-history.csv') }),
  });
  if (file === undefined) return;
  const text = file.path.toLowerCase().endsWith('.json') ? historyJson(attempts) : historyCsv(attempts);
  await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(text));
  const count = attempts.length === 1 ? 'One attempt was' : `${attempts.length} attempts were`;
  const open = 'Open';
  const answer = await vscode.window.showInformationMessage(`${count} exported.`, open);
  if (answer === open) await vscode.commands.executeCommand('vscode.open', file);
}
