import { assert } from 'chai';
import * as vscode from 'vscode';
import { eventually } from '../eventually.js';
import { openAt, openNote } from '../openNote.js';
import { watchedFolder } from '../watching.js';

const folder = (): vscode.Uri => {
  const [first] = vscode.workspace.workspaceFolders ?? [];
  if (first === undefined) throw new Error('the test host has no workspace folder');
  return first.uri;
};

const STORY =
  '# Interview\n\n## Answers\n\n### The rope store\n\n#### Situation\nWet ropes.\n\n#### Task\nDry them.\n\n#### Action\nHung them up.\n\n#### Result\nDry by 12.\n';

/** The findings on a note, `rule@marked words`, in the order of the rules. */
function found(document: vscode.TextDocument): string[] {
  return vscode.languages
    .getDiagnostics(document.uri)
    .filter(({ source }) => source === 'STAR Stories')
    .map(({ code, range }) => `${typeof code === 'object' ? code.value : code}@${document.getText(range)}`)
    .sort();
}

async function open(name: string, text: string): Promise<vscode.TextDocument> {
  return (await openNote(folder(), name, text)).document;
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

  before(() => watchedFolder());
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
    await retype(note, '#### Result\nDry by 12.\n', '');
    await eventually(() => assert.deepEqual(found(note), ['missing-result@The rope store']));
    await retype(note, 'Dry them.', 'TODO');
    await eventually(() => assert.deepEqual(found(note), ['empty-section@Task', 'missing-result@The rope store']));
    await retype(note, 'TODO', 'Dry them.');
    await retype(note, 'Hung them up.', 'Hung them up.\n\n#### Result\nDry by 12.');
    await eventually(() => assert.deepEqual(found(note), []));
  });

  it('read text files and unsaved notes too', async () => {
    const note = (document = await open(
      'three.txt',
      'STORY 1: ROPES\n--------------\nSITUATION:\nWet.\n\nTASK:\nDry them.\n\nACTION:\nHung them up.\n',
    ));
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

  it('stay when the file is closed, or go with it if only open files show theirs', async () => {
    const settings = vscode.workspace.getConfiguration('starStories');
    const note = (document = await open('five.md', STORY));
    await eventually(() => assert.lengthOf(found(note), 1));
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
    await settings.update('lint.scope', 'openFiles', vscode.ConfigurationTarget.Global);
    await eventually(() => assert.deepEqual(found(note), []));
    await vscode.window.showTextDocument(note);
    await eventually(() => assert.lengthOf(found(note), 1));
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
    await eventually(() => assert.deepEqual(found(note), []));
    await settings.update('lint.scope', undefined, vscode.ConfigurationTarget.Global);
    await eventually(() => assert.lengthOf(found(note), 1));
  });

  it('are there for notes that nobody has opened, at their places', async () => {
    const uri = vscode.Uri.joinPath(folder(), 'closed.md');
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(STORY.replaceAll('\n', '\r\n')));
    const places = (): string[] =>
      vscode.languages
        .getDiagnostics(uri)
        .map(
          ({ range: { start, end }, message }) => `${start.line}:${start.character}-${end.line}:${end.character} ${message.slice(0, 40)}`,
        );
    await eventually(() => assert.equal(places().join('; '), '4:4-4:18 “The rope store” has no tag: add one suc'));
    await vscode.workspace.fs.delete(uri);
    await eventually(() => assert.deepEqual(vscode.languages.getDiagnostics(uri), []));
  });

  it('wait for a pause in the story under the cursor, and there alone', async () => {
    const first = STORY.replace('store\n', 'store\n[calm]\n');
    const note = (document = await open('six.md', `${first}\n${first.slice(first.indexOf('### ')).replace('rope store', 'crane')}`));
    const [task, result] = [note.getText().indexOf('Dry them.'), note.getText().lastIndexOf('Dry by 12.')];
    await openAt(note, note.positionAt(task));
    const states: string[][] = [];
    const watching = vscode.languages.onDidChangeDiagnostics(() => states.push(found(note)));
    const edit = new vscode.WorkspaceEdit();
    edit.replace(note.uri, new vscode.Range(note.positionAt(result), note.positionAt(result + 'Dry by 12.'.length)), '...');
    edit.delete(note.uri, new vscode.Range(note.positionAt(task), note.positionAt(task + 'Dry them.'.length)));
    assert.isTrue(await vscode.workspace.applyEdit(edit));
    const ofCrane = ['empty-section@Result', 'missing-result@The crane'];
    await eventually(() => assert.deepEqual(found(note), [...ofCrane, 'empty-section@Task'].sort()));
    watching.dispose();
    assert.deepInclude(states, ofCrane);
  });

  it('wait for the note to be saved if it is set so', async () => {
    const settings = vscode.workspace.getConfiguration('starStories');
    const note = (document = await open('seven.md', STORY));
    await eventually(() => assert.deepEqual(found(note), ['missing-tags@The rope store']));
    await settings.update('lint.run', 'onSave', vscode.ConfigurationTarget.Global);
    await retype(note, 'Dry them.', 'TODO');
    const later = await vscode.workspace.openTextDocument({ language: 'markdown', content: STORY });
    await eventually(() => assert.lengthOf(found(later), 1));
    assert.deepEqual(found(note), ['missing-tags@The rope store']);
    await note.save();
    await eventually(() => assert.deepEqual(found(note), ['empty-section@Task', 'missing-tags@The rope store']));
    await settings.update('lint.run', undefined, vscode.ConfigurationTarget.Global);
  });

  it('are never on ordinary Markdown, code or other languages', async () => {
    const readme = (document = await open(
      'README.md',
      '# rope\n\n## Background\n\nIt was wet.\n\n## Actions\n\nHang it.\n\n## Results\n\nDry.\n',
    ));
    const script = await vscode.workspace.openTextDocument({ language: 'javascript', content: `/*\n${STORY}*/` });
    const later = await vscode.workspace.openTextDocument({ language: 'markdown', content: STORY });
    await eventually(() => assert.lengthOf(found(later), 1));
    assert.deepEqual([found(readme), found(script)], [[], []]);
  });
});
