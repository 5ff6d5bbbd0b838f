import { assert } from 'chai';
import * as vscode from 'vscode';
import { eventually } from '../eventually.js';
import { watchedFolder } from '../watching.js';

const STORY =
  '# Interview\n\n## Answers\n\n### The rope store\n\n#### Situation\nWet ropes.\n\n#### Task\nDry them.\n\n#### Action\nHung them up.\n\n#### Fazit\nDry by 12.\n';

describe('the configuration file', () => {
  const [workspace] = vscode.workspace.workspaceFolders ?? [];
  if (workspace === undefined) throw new Error('the test host has no workspace folder');
  const folder = vscode.Uri.joinPath(workspace.uri, 'configured');
  const note = vscode.Uri.joinPath(folder, 'inner', 'note.md');
  const outer = vscode.Uri.joinPath(folder, '.star-stories.json');
  const inner = vscode.Uri.joinPath(folder, 'inner', '.star-stories.json');
  const settings = vscode.workspace.getConfiguration('starStories');

  const write = (uri: vscode.Uri, content: string | object): Thenable<void> =>
    vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(typeof content === 'string' ? content : JSON.stringify(content)));
  const found = (uri = note): string[] =>
    vscode.languages
      .getDiagnostics(uri)
      .map(({ code, severity }) => `${typeof code === 'object' ? code.value : code} ${vscode.DiagnosticSeverity[severity]}`)
      .sort();
  const problems = (uri: vscode.Uri): string[] =>
    vscode.languages.getDiagnostics(uri).map(({ message, range }) => `${range.start.line + 1}:${range.start.character + 1} ${message}`);

  before(async () => {
    await watchedFolder('configured', 'inner');
    await write(note, STORY);
  });
  afterEach(async () => {
    for (const uri of [outer, inner]) await vscode.workspace.fs.delete(uri).then(undefined, () => undefined);
    await settings.update('rules', undefined, vscode.ConfigurationTarget.Global);
    await eventually(() => assert.deepEqual(found(), ['missing-result Warning', 'missing-tags Information']));
  });
  after(() => vscode.workspace.fs.delete(folder, { recursive: true }));

  it('sets rules and label words at once, for open and closed notes', async () => {
    await write(outer, { rules: { 'missing-tags': 'error' }, vocabulary: { result: ['Fazit'] } });
    await eventually(() => assert.equal(found().join('; '), 'missing-tags Error'));
    await vscode.window.showTextDocument(note);
    await write(outer, { rules: { 'missing-tags': 'off' } });
    await eventually(() => assert.deepEqual(found(), ['missing-result Warning']));
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });

  it('counts alone where it is nearest, and settings fill what it leaves out', async () => {
    await write(outer, { rules: { 'missing-tags': 'error' }, vocabulary: { result: ['Fazit'] } });
    await write(inner, { rules: { 'missing-result': 'hint' } });
    await eventually(() => assert.deepEqual(found(), ['missing-result Hint', 'missing-tags Information']));
    await settings.update('rules', { 'missing-result': 'error', 'missing-tags': 'off' }, vscode.ConfigurationTarget.Global);
    await eventually(() => assert.deepEqual(found(), ['missing-result Hint']));
    await vscode.workspace.fs.delete(inner);
    await eventually(() => assert.deepEqual(found(), ['missing-tags Error']));
  });

  it('leaves files out, also open ones', async () => {
    await vscode.window.showTextDocument(note);
    await write(outer, { exclude: 'inner' });
    await eventually(() => assert.deepEqual(found(), []));
    await write(outer, { include: ['inner/*.md'] });
    await eventually(() => assert.lengthOf(found(), 2));
    await write(outer, { include: ['*.md'] });
    await eventually(() => assert.deepEqual(found(), []));
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });

  it('tells each mistake at its line, and the defaults stand', async () => {
    await write(outer, '{\n  "rules": {\n    "missing-tag": "off",\n    "missing-tags": "hint"\n  },\n  "framework": "SAR"\n}\n');
    await eventually(() =>
      assert.deepEqual(
        problems(outer).map((each) => each.split(';')[0]),
        [
          '3:5 rules.missing-tag: there is no such key',
          '6:16 framework: auto, STAR, STARR, CAR, CARL, PAR, SOAR or SBI is needed, not “SAR”. The default stands.',
        ],
      ),
    );
    await eventually(() => assert.deepEqual(found(), ['missing-result Warning', 'missing-tags Hint']));
    await write(outer, '{ "rules": \n');
    await eventually(() => assert.lengthOf(problems(outer), 1));
    await eventually(() => assert.deepEqual(found(), ['missing-result Warning', 'missing-tags Information']));
    await write(outer, '{}');
    await eventually(() => assert.deepEqual(problems(outer), []));
  });

  it('is known to the editor, which completes and checks it, with one problem for each mistake', async () => {
    await write(outer, '{\n  "rules": {\n    "missing-tag": "off"\n  },\n  "framwork": "CAR"\n}\n');
    const document = await vscode.workspace.openTextDocument(outer);
    await vscode.window.showTextDocument(document);
    assert.equal(document.languageId, 'jsonc');
    await eventually(async () => {
      const list = await vscode.commands.executeCommand<vscode.CompletionList>(
        'vscode.executeCompletionItemProvider',
        outer,
        new vscode.Position(2, 5),
      );
      assert.includeMembers(
        list.items.map(({ label }) => (typeof label === 'string' ? label : label.label)),
        ['missing-result'],
      );
    });
    await eventually(() =>
      assert.deepEqual(
        problems(outer)
          .map((each) => each.split(':')[0])
          .sort(),
        ['3', '5'],
      ),
    );
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await eventually(() => assert.lengthOf(problems(outer), 2));
  });
});
