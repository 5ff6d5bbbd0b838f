import { assert } from 'chai';
import * as vscode from 'vscode';
import { RULES } from '../../../src/core/lint/rules/index.js';
import { blocksIn, configurationIn } from '../../docs/rulePages.js';
import { eventually } from '../eventually.js';
import { watchedFolder } from '../watching.js';

const WARNING = vscode.DiagnosticSeverity[vscode.DiagnosticSeverity.Warning];
const INFORMATION = vscode.DiagnosticSeverity[vscode.DiagnosticSeverity.Information];
const HINT = vscode.DiagnosticSeverity[vscode.DiagnosticSeverity.Hint];

/** What is shown of the failing example on each rule's page: how grave it is, the words that are marked, and those it points at. */
const SHOWN: Readonly<Record<string, readonly string[]>> = {
  'missing-result': [`${WARNING} The museum tickets`],
  'missing-section': [`${INFORMATION} The kitchen that ran out of plates`],
  'missing-tags': [`${INFORMATION} The orchestra's missing scores`],
  'no-sections': [`${INFORMATION} The greenhouse heating`],
  'empty-section': [`${WARNING} Task`],
  placeholder: [`${INFORMATION} [X%]`, `${INFORMATION} TODO`],
  'section-order': [`${HINT} Task → Task belongs before this: Action`],
  'duplicate-title': [
    `${WARNING} The choir's tour → The other story of this name: The Choir's Tour`,
    `${WARNING} The Choir's Tour → The other story of this name: The choir's tour`,
  ],
  'malformed-tag': [`${WARNING} [Composure`],
  'unknown-tag': [`${INFORMATION} [Problem sovling] → “Problem solving” stands here: [Problem solving]`],
  'uncovered-question': [`${INFORMATION} Feedback`],
  'broken-reference': [`${WARNING} the-bel-tower`],
  'misplaced-story': [`${HINT} Painting the lighthouse stairs → The story before it: The harbour map`],
  'unquantified-result': [`${INFORMATION} Result`],
  'team-voice': [`${INFORMATION} Action`],
  unbalanced: [`${INFORMATION} Situation → The Action takes 18 %: Action`],
  'over-budget': [`${INFORMATION} Situation`],
  'missing-learning': [`${INFORMATION} The wrong newsletter`],
  'disable-comment': [`${WARNING} <!-- star-stories-disable-next-story missing-tag -->`],
  'unread-text': [`${INFORMATION} ### What the gauge said`],
};

describe('the examples on the pages of the rules', () => {
  const [workspace] = vscode.workspace.workspaceFolders ?? [];
  const extension = vscode.extensions.getExtension('star-stories.star-stories');
  if (workspace === undefined || extension === undefined) throw new Error('the test host has no workspace folder, or no extension');
  const folder = vscode.Uri.joinPath(workspace.uri, 'ruled');
  const configuration = vscode.Uri.joinPath(folder, '.star-stories.json');
  const pageOf = (rule: string): vscode.Uri => vscode.Uri.joinPath(extension.extensionUri, 'docs', 'rules', `${rule}.md`);
  const write = (uri: vscode.Uri, text: string): Thenable<void> => vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));

  before(() => watchedFolder('ruled'));
  after(() => vscode.workspace.fs.delete(folder, { recursive: true }));

  for (const { id } of RULES) {
    it(`show ${id} at its place, and go when it is mended`, async () => {
      const page = new TextDecoder().decode(await vscode.workspace.fs.readFile(pageOf(id)));
      const [[passing = ''], [failing = '']] = [blocksIn(page, 'Passing', 'markdown'), blocksIn(page, 'Failing', 'markdown')];
      await write(configuration, configurationIn(page));
      const note = vscode.Uri.joinPath(folder, `${id}.md`);
      await write(note, failing);
      const document = await vscode.workspace.openTextDocument(note);
      await vscode.window.showTextDocument(document);
      await eventually(() =>
        assert.deepEqual(
          shownIn(document),
          SHOWN[id]?.map((each) => `${pageOf(id).toString()} ${each}`),
        ),
      );
      const edit = new vscode.WorkspaceEdit();
      edit.replace(document.uri, new vscode.Range(0, 0, document.lineCount, 0), passing);
      assert.isTrue(await vscode.workspace.applyEdit(edit));
      await eventually(() => assert.deepEqual(shownIn(document), []));
      await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
      await vscode.workspace.fs.delete(note);
    });
  }
});

/** The diagnostics of a document: where their code leads, how grave they are, the words that are marked, and the places they point at. */
function shownIn(document: vscode.TextDocument): string[] {
  return vscode.languages.getDiagnostics(document.uri).map(({ code, severity, range, relatedInformation = [] }) => {
    const related = relatedInformation.map(({ message, location }) => ` → ${message}: ${document.getText(location.range)}`);
    return `${typeof code === 'object' ? code.target.toString() : code} ${vscode.DiagnosticSeverity[severity]} ${document.getText(range)}${related.join('')}`;
  });
}
