import { assert } from 'chai';
import * as vscode from 'vscode';
import { eventually } from '../eventually.js';

const NOTE =
  '# Interview\n\n## Answers\n\n### The rope store\n[calm]\n\n#### Situation\nWet ropes.\n\n#### Task\nDry them.\n\n#### Action\nHung them up.\n\n#### Verdict\nDry by 12.\n';

const found = (document: vscode.TextDocument): string[] =>
  vscode.languages.getDiagnostics(document.uri).map(({ code }) => String(typeof code === 'object' ? code.value : code));

describe('reading', () => {
  const settings = vscode.workspace.getConfiguration('starStories');
  let document: vscode.TextDocument;

  before(async () => {
    document = await vscode.workspace.openTextDocument({ language: 'markdown', content: NOTE });
    await vscode.window.showTextDocument(document);
  });
  after(async () => {
    await settings.update('vocabulary', undefined, vscode.ConfigurationTarget.Global);
    await settings.update('framework', undefined, vscode.ConfigurationTarget.Global);
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });

  it('knows the words and the framework that the user sets, at once', async () => {
    await eventually(() => assert.deepEqual(found(document), ['missing-result']));
    await settings.update('vocabulary', { result: ['Verdict'] }, vscode.ConfigurationTarget.Global);
    await eventually(() => assert.deepEqual(found(document), []));
    await settings.update('vocabulary', undefined, vscode.ConfigurationTarget.Global);
    await eventually(() => assert.deepEqual(found(document), ['missing-result']));
  });

  it('says why on the title and on the labels', async () => {
    const hover = async (words: string): Promise<string> => {
      const position = document.positionAt(document.getText().indexOf(words) + 1);
      const hovers = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', document.uri, position);
      return hovers
        .flatMap(({ contents }) => contents.map((content) => (typeof content === 'string' ? content : content.value)))
        .join('\n')
        .replaceAll('&nbsp;', ' ');
    };
    await eventually(async () =>
      assert.match(await hover('The rope store'), /A story: its labels.*\n+.*Partial: STAR also asks for Result/s),
    );
    assert.match(
      await hover('Task'),
      /\d words, about 0:\d\d, \d+ % of the story\. Meant.*opens Task: the framework's own word, a heading/s,
    );
    assert.equal(await hover('Wet ropes'), '');
  });
});
