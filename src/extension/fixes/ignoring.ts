import * as vscode from 'vscode';
import { CONFIG_FILE } from '../../core/config/config.js';
import { switchOff } from '../../core/writing/configuration.js';
import type { ConfigService } from '../config/config.js';
import { applyTo } from '../writable.js';
import { workspaceEdit } from './workspaceEdit.js';

export const IGNORE_RULE = 'starStories.ignoreRule';

/** Registers the command that switches a rule off for all notes that share their configuration with one. */
export function registerIgnoring(config: ConfigService): vscode.Disposable {
  return vscode.commands.registerCommand(IGNORE_RULE, async (note: vscode.Uri, ruleId: string) => {
    const file = config.fileFor(note);
    const folder = vscode.workspace.getWorkspaceFolder(note);
    if (file !== undefined) await writeIn(file, ruleId);
    else if (folder !== undefined) await create(vscode.Uri.joinPath(folder.uri, CONFIG_FILE), ruleId);
    else await writeSetting(ruleId);
  });
}

async function writeIn(file: vscode.Uri, ruleId: string): Promise<void> {
  const document = await vscode.workspace.openTextDocument(file);
  const { isDirty } = document;
  const edits = switchOff(document.getText(), ruleId);
  const isWritten = edits !== null && (await applyTo([file], workspaceEdit(document, edits)));
  if (!isWritten)
    void vscode.window.showWarningMessage(
      edits === null
        ? vscode.l10n.t('{0} was not switched off: correct the mistakes in {1} first.', ruleId, CONFIG_FILE)
        : notWritten(file, ruleId),
    );
  // What the user has not saved yet is not for others to save.
  if (isDirty || !isWritten) await vscode.window.showTextDocument(document);
  else await document.save();
}

async function create(file: vscode.Uri, ruleId: string): Promise<void> {
  const contents = (switchOff('', ruleId) ?? []).map(({ text }) => text).join('');
  const edit = new vscode.WorkspaceEdit();
  edit.createFile(file, { contents: new TextEncoder().encode(contents) });
  if (!(await vscode.workspace.applyEdit(edit))) void vscode.window.showWarningMessage(notWritten(file, ruleId));
}

function notWritten(file: vscode.Uri, ruleId: string): string {
  return vscode.l10n.t('{0} was not switched off: {1} could not be written.', ruleId, vscode.workspace.asRelativePath(file));
}

async function writeSetting(ruleId: string): Promise<void> {
  const settings = vscode.workspace.getConfiguration('starStories');
  const rules = settings.inspect<Record<string, unknown>>('rules')?.globalValue ?? {};
  const known = rules[ruleId];
  const setting = typeof known === 'object' && known !== null ? { ...known, severity: 'off' } : 'off';
  await settings.update('rules', { ...rules, [ruleId]: setting }, vscode.ConfigurationTarget.Global);
}
