import { assert } from 'chai';
import * as vscode from 'vscode';
import { eventually } from '../eventually.js';

const folder = (): vscode.Uri => {
  const [first] = vscode.workspace.workspaceFolders ?? [];
  if (first === undefined) throw new Error('the test host has no workspace folder');
  return first.uri;
};

const STORY = '# Interview\n\n## Answers\n\n### The rope store\n\n#### Situation\nWet ropes.\n\n#### Task\nDry them.\n\n#### Action\nHung them up.\n\n#### Result\nDry by noon.\n';

/** The findings on a note, `rule@marked words`, in the order of the rules. */
function found(document: vscode.TextDocument): string[] {
  return vscode.languages
    .getDiagnostics(document.uri)
    .filter(({ source }) => source === 'STAR Stories')
    .map(({ code, range }) => `${typeof code === 'object' ? code.value : code}@${document.getText(range)}`)
    .sort();
}

async function open(name: string, text: string): Promise<vscode.TextDocument> {
  const uri = vscode.Uri.joinPath(folder(), name);
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  const document = await vscode.workspace.openTextDocument(uri);
  await vscode.window.showTextDocument(document);
  return document;
}

/** Replaces the words in the document as if they were typed over. */
async function retype(document: vscode.TextDocument, words: string, by: string): Promise<void> {
  const start = document.getText().indexOf(words);
  assert.isAtLeast(start, 0, `“${words}” is not in the document`);
  const edit = new vscode.WorkspaceEdit();
  edit.replace(document.uri, new vscode.Range(document.positionAt(start), document.positionAt(start + words.length)), by);
  assert.isTrue(await vscode.workspace.applyEdit(edit));
}

describe('the diagnostics', () => {
  let document: vscode.TextDocument | undefined;

  afterEach(async () => {
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    if (document !== undefined) await vscode.workspace.fs.delete(document.uri).then(undefined, () => undefined);
    document = undefined;
  });

  it('say what a story lacks, and lead to the page of their rule', async () => {
    const note = (document = await open('one.md', STORY));
    await eventually(() => assert.deepEqual(found(note), ['missing-tags@The rope store']));
    const [diagnostic] = vscode.languages.getDiagnostics(note.uri);
    assert.equal(diagnostic?.severity, vscode.DiagnosticSeverity.Information);
    const target = typeof diagnostic?.code === 'object' ? diagnostic.code.target : undefined;
    const page = new TextDecoder().decode(await vscode.workspace.fs.readFile(target ?? folder()));
    assert.match(page, /^# missing-tags\n/);
  });

  it('come and go while the note is typed', async () => {
    const note = (document = await open('two.md', STORY.replace('store\n', 'store\n[calm]\n')));
    await retype(note, '#### Result\nDry by noon.\n', '');
    await eventually(() => assert.deepEqual(found(note), ['missing-result@The rope store']));
    await retype(note, 'Dry them.', 'TODO');
    await eventually(() => assert.deepEqual(found(note), ['empty-section@Task', 'missing-result@The rope store']));
    await retype(note, 'TODO', 'Dry them.\n\n#### Result\nDry.');
    await eventually(() => assert.deepEqual(found(note), []));
  });

  it('read text files and unsaved notes too', async () => {
    const note = (document = await open('three.txt', 'STORY 1: ROPES\n--------------\nSITUATION:\nWet.\n\nTASK:\nDry them.\n\nACTION:\nHung them up.\n'));
    await eventually(() => assert.deepEqual(found(note), ['missing-result@STORY 1: ROPES', 'missing-tags@STORY 1: ROPES']));
    const unsaved = await vscode.workspace.openTextDocument({ language: 'markdown', content: STORY });
    await eventually(() => assert.deepEqual(found(unsaved), ['missing-tags@The rope store']));
  });

  it('are gone when the file is deleted', async () => {
    const note = (document = await open('four.md', STORY));
    await eventually(() => assert.lengthOf(found(note), 1));
    await vscode.workspace.fs.delete(note.uri);
    await eventually(() => assert.deepEqual(found(note), []));
  });

  it('are gone when the file is closed', async () => {
    const note = (document = await open('five.md', STORY));
    await eventually(() => assert.lengthOf(found(note), 1));
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
    await eventually(() => assert.deepEqual(found(note), []));
    await vscode.window.showTextDocument(note);
    await eventually(() => assert.lengthOf(found(note), 1));
  });

  it('are never on ordinary Markdown, code or other languages', async () => {
    const readme = (document = await open('README.md', '# rope\n\n## Background\n\nIt was wet.\n\n## Actions\n\nHang it.\n\n## Results\n\nDry.\n'));
    const script = await vscode.workspace.openTextDocument({ language: 'javascript', content: `/*\n${STORY}*/` });
    const later = await vscode.workspace.openTextDocument({ language: 'markdown', content: STORY });
    await eventually(() => assert.lengthOf(found(later), 1));
    assert.deepEqual([found(readme), found(script)], [[], []]);
  });
});
