import { assert } from 'chai';
import * as vscode from 'vscode';
import { eventually } from '../eventually.js';

const STORY =
  '# Interview\n\n## Answers\n\n### The rope store\n\n#### Situation\nWet ropes.\n\n#### Task\nDry them.\n\n#### Action\nHung them up.\n\n#### Result\nDry by 12.\n';

describe('the settings', () => {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  if (folder === undefined) throw new Error('the test host has no workspace folder');
  const drafts = vscode.Uri.joinPath(folder.uri, 'drafts');
  const set = (name: string, value: unknown): Thenable<void> =>
    vscode.workspace.getConfiguration('starStories').update(name, value, vscode.ConfigurationTarget.Global);
  const findings = (uri: vscode.Uri): string[] => vscode.languages.getDiagnostics(uri).map(({ source }) => source ?? '');

  afterEach(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await vscode.workspace.fs.delete(drafts, { recursive: true });
    await set('exclude', undefined);
    await set('include', undefined);
  });

  for (const [name, value] of [
    ['exclude', '**/drafts/**'],
    ['include', 'stories/*.md'],
  ] as const) {
    it(`leave notes out at once, and take them in again: ${name}`, async () => {
      const uri = vscode.Uri.joinPath(drafts, 'one.md');
      await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(STORY));
      await vscode.window.showTextDocument(uri);
      await eventually(() => assert.deepEqual(findings(uri), ['STAR Stories']));
      await set(name, value);
      await eventually(() => assert.deepEqual(findings(uri), []));
      await set(name, undefined);
      await eventually(() => assert.deepEqual(findings(uri), ['STAR Stories']));
    });
  }
});
