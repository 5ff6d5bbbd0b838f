import * as vscode from 'vscode';
import { mergeMarkdownlint } from '../../core/config/markdownlint.js';
import { applyTo } from '../writable.js';

/** A file in which markdownlint keeps its configuration. */
interface Kind {
  readonly name: string;
  /** The key that holds the rules, where the file holds more; undefined where it is no JSON that can be added to. */
  readonly under: readonly string[] | undefined;
}

/** In the order in which markdownlint looks for them in a folder. */
const KINDS: readonly Kind[] = [
  ...['.markdownlint-cli2.jsonc', '.markdownlint-cli2.json'].map((name) => ({ name, under: ['config'] })),
  ...['.markdownlint-cli2.yaml', '.markdownlint-cli2.cjs', '.markdownlint-cli2.mjs'].map((name) => ({ name, under: undefined })),
  ...['.markdownlint.jsonc', '.markdownlint.json'].map((name) => ({ name, under: [] })),
  ...['.markdownlint.yaml', '.markdownlint.yml', '.markdownlint.cjs', '.markdownlint.mjs'].map((name) => ({ name, under: undefined })),
];
const NEW: Kind = { name: '.markdownlint.json', under: [] };

/** Registers the command that makes markdownlint let stories be as they are. */
export function registerMarkdownlint(): vscode.Disposable {
  return vscode.commands.registerCommand('starStories.writeMarkdownlintConfig', writeMarkdownlintConfig);
}

/** Adds what stories need to the configuration of the folder, or makes one, and shows it. What the user has set stays. */
async function writeMarkdownlintConfig(): Promise<void> {
  const folder = await chooseFolder();
  if (folder === undefined) return;
  const kind = await kindIn(folder);
  const uri = vscode.Uri.joinPath(folder, (kind ?? NEW).name);
  const document = kind === undefined ? undefined : await vscode.workspace.openTextDocument(uri);
  const { under } = kind ?? NEW;
  const merged = under === undefined ? null : mergeMarkdownlint(document?.getText() ?? '', under);
  if (merged === null) return showByItself(uri);
  if (merged.added.length === 0) {
    await vscode.window.showTextDocument(uri);
    void vscode.window.showInformationMessage(vscode.l10n.t('{0} says all that stories need.', nameOf(uri)));
    return;
  }
  const edit = new vscode.WorkspaceEdit();
  if (document === undefined) edit.createFile(uri, { contents: new TextEncoder().encode(merged.text) });
  else edit.replace(uri, new vscode.Range(document.positionAt(0), document.positionAt(document.getText().length)), merged.text);
  if (!(await applyTo(document === undefined ? [] : [uri], edit))) {
    void vscode.window.showErrorMessage(vscode.l10n.t('{0} cannot be written.', nameOf(uri)));
    return;
  }
  await document?.save();
  await vscode.window.showTextDocument(uri);
}

/** The folder of the workspace in which the user is at work; he is asked if that is not clear. */
async function chooseFolder(): Promise<vscode.Uri | undefined> {
  const active = vscode.window.activeTextEditor?.document.uri;
  const own = active === undefined ? undefined : vscode.workspace.getWorkspaceFolder(active);
  const folders = vscode.workspace.workspaceFolders ?? [];
  if (folders.length === 0)
    void vscode.window.showInformationMessage(vscode.l10n.t('Open the folder with your notes first: the configuration is written there.'));
  return (own ?? (folders.length > 1 ? await vscode.window.showWorkspaceFolderPick() : folders[0]))?.uri;
}

async function kindIn(folder: vscode.Uri): Promise<Kind | undefined> {
  const names = new Set((await vscode.workspace.fs.readDirectory(folder)).map(([name]) => name));
  return KINDS.find(({ name }) => names.has(name));
}

/** The user adds it himself where it cannot be added. */
async function showByItself(uri: vscode.Uri): Promise<void> {
  const content = mergeMarkdownlint('')?.text ?? '';
  await vscode.window.showTextDocument(await vscode.workspace.openTextDocument({ language: 'jsonc', content }));
  void vscode.window.showWarningMessage(vscode.l10n.t('{0} cannot be added to: take from here what it lacks.', nameOf(uri)));
}

function nameOf(uri: vscode.Uri): string {
  return vscode.workspace.asRelativePath(uri);
}
