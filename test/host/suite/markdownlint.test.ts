import { assert } from 'chai';
import * as vscode from 'vscode';

describe('the configuration of markdownlint', () => {
  const [workspace] = vscode.workspace.workspaceFolders ?? [];
  if (workspace === undefined) throw new Error('the test host has no workspace folder');
  const file = (name: string): vscode.Uri => vscode.Uri.joinPath(workspace.uri, name);
  const write = (): Thenable<void> => vscode.commands.executeCommand('starStories.writeMarkdownlintConfig');
  const text = async (name: string): Promise<string> => new TextDecoder().decode(await vscode.workspace.fs.readFile(file(name)));

  afterEach(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    for (const name of ['.markdownlint.json', '.markdownlint.jsonc', '.markdownlint.yaml'])
      await vscode.workspace.fs.delete(file(name)).then(undefined, () => undefined);
  });

  it('is written and shown, and not again', async () => {
    await write();
    const written = await text('.markdownlint.json');
    assert.propertyVal(JSON.parse(written), 'MD036', false);
    assert.equal(vscode.window.activeTextEditor?.document.uri.toString(), file('.markdownlint.json').toString());
    await write();
    assert.equal(await text('.markdownlint.json'), written);
  });

  it('is added to the one that is there, also while it is edited', async () => {
    await vscode.workspace.fs.writeFile(file('.markdownlint.jsonc'), new TextEncoder().encode('{\n  "MD036": true\n}\n'));
    const editor = await vscode.window.showTextDocument(file('.markdownlint.jsonc'));
    await editor.edit((edit) => edit.insert(new vscode.Position(1, 2), '"MD007": false, '));
    await write();
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    const { MD007, MD024, MD036 } = JSON.parse(await text('.markdownlint.jsonc')) as Record<string, unknown>;
    assert.deepEqual([MD007, MD024, MD036], [false, { siblings_only: true }, true]);
  });

  it('is shown by itself where it cannot be added', async () => {
    await vscode.workspace.fs.writeFile(file('.markdownlint.yaml'), new TextEncoder().encode('MD007: false\n'));
    await write();
    assert.equal(await text('.markdownlint.yaml'), 'MD007: false\n');
    const document = vscode.window.activeTextEditor?.document;
    assert.isTrue(document?.isUntitled);
    assert.propertyVal(JSON.parse(document?.getText() ?? ''), 'MD036', false);
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });
});
