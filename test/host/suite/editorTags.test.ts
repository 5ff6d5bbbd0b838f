import { assert } from 'chai';
import * as vscode from 'vscode';
import { eventually } from '../eventually.js';
import { noteFolder, openNote } from '../openNote.js';
import { watchedFolder } from '../watching.js';

const SECTIONS = '**Situation:** Wet ropes.\n\n**Task:** Dry them.\n\n**Action:** I hung them up.\n\n**Result:** Dry by 12.\n';
const OTHER = `# Interview\n\n## Questions\n\n### Rigging nerve\n\n- Were you ever aloft?\n\n## Answers\n\n### The crane\n[Rigging nerve] [dockside]\n\n${SECTIONS}`;
const NOTE = `# Interview\n\n## Answers\n\n### The *rope* \`store\` 🏗️ [rigging‸ nerve]\n\n${SECTIONS}\n### סיפור\n[tarred], [rigging nerve]\n\n${SECTIONS}`;

describe('tags', () => {
  const folder = noteFolder('tagged');
  let other: vscode.Uri;

  const at = ({ document }: vscode.TextEditor, words: string): vscode.Position =>
    document.positionAt(document.getText().indexOf(words) + 2);
  const linesOf = (locations: readonly vscode.Location[]): string[] =>
    locations.map(({ uri, range }) => `${uri.path.slice(uri.path.lastIndexOf('/') + 1)}:${range.start.line + 1}`).sort();
  const rename = ({ document }: vscode.TextEditor, position: vscode.Position, name: string): Thenable<vscode.WorkspaceEdit> =>
    vscode.commands.executeCommand('vscode.executeDocumentRenameProvider', document.uri, position, name);

  before(async () => {
    await watchedFolder('tagged');
    other = (await openNote(folder, 'other.md', OTHER)).document.uri;
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
  });
  afterEach(async () => {
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    // Else the next renaming would change it too, and leave it open.
    for (const name of ['places.md', 'renamed.md', 'refused.md', 'links.txt'])
      await vscode.workspace.fs.delete(vscode.Uri.joinPath(folder, name)).then(undefined, () => undefined);
  });
  after(() => vscode.workspace.fs.delete(folder, { recursive: true }));

  it('lead to the question of their name, and to all stories that carry them', async () => {
    const editor = await openNote(folder, 'places.md', NOTE);
    const { document } = editor;
    // On a heading, VS Code itself leads to the heading.
    const tag = at(editor, ', [rigging');
    const definitions = (): Thenable<vscode.Location[]> =>
      vscode.commands.executeCommand('vscode.executeDefinitionProvider', document.uri, tag);
    await eventually(async () => assert.deepEqual(linesOf(await definitions()), ['other.md:5']));
    const references = (): Thenable<vscode.Location[]> =>
      vscode.commands.executeCommand('vscode.executeReferenceProvider', document.uri, tag);
    await eventually(async () =>
      assert.deepEqual(linesOf(await references()), ['other.md:12', 'other.md:5', 'places.md:16', 'places.md:5']),
    );
    const own = await vscode.commands.executeCommand<vscode.Location[]>(
      'vscode.executeDefinitionProvider',
      document.uri,
      at(editor, '[tarred'),
    );
    assert.deepEqual(linesOf(own), ['places.md:16']);
  });

  it('are renamed in all notes, in one step', async () => {
    const editor = await openNote(folder, 'renamed.md', NOTE);
    const edit = await eventually(async () => {
      const found = await rename(editor, editor.selection.active, 'קור רוח');
      assert.includeMembers(
        found.entries().map(([uri]) => uri.toString()),
        [editor.document.uri.toString(), other.toString()],
      );
      return found;
    });
    assert.isTrue(await vscode.workspace.applyEdit(edit));
    assert.equal(editor.document.getText(), NOTE.replace('‸', '').replaceAll('[rigging nerve]', '[קור רוח]'));
    const otherDocument = await vscode.workspace.openTextDocument(other);
    assert.equal(otherDocument.getText(), OTHER.replace('[Rigging nerve]', '[קור רוח]'));
    await vscode.window.showTextDocument(otherDocument);
    await vscode.commands.executeCommand('workbench.action.files.revert');
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
  });

  it('are not renamed to what is no tag, and other things are left to VS Code', async () => {
    const editor = await openNote(folder, 'refused.md', NOTE);
    const { document, selection } = editor;
    // In a heading, which VS Code would rename in its place.
    await eventually(async () => assert.isAbove((await rename(editor, selection.active, 'nerve')).size, 0));
    assert.equal((await rename(editor, selection.active, 'TODO')).size, 0);
    const heading = await vscode.commands.executeCommand<{ placeholder: string }>(
      'vscode.prepareRename',
      document.uri,
      at(editor, 'סיפור'),
    );
    assert.equal(heading.placeholder, 'סיפור');
  });

  it('have links followed beside them in text files', async () => {
    const text = `# Interview\n\n## Answers\n\n### The crane\n[dockside]\n\n${SECTIONS}\n### Ropes\n\n${SECTIONS}As in [that](#the-crane).\n`;
    const editor = await openNote(folder, 'links.txt', text);
    const { document } = editor;
    await eventually(async () =>
      assert.deepEqual(
        linesOf(await vscode.commands.executeCommand('vscode.executeDefinitionProvider', document.uri, at(editor, '[that'))),
        ['links.txt:5'],
      ),
    );
    await eventually(async () =>
      assert.deepEqual(
        linesOf(await vscode.commands.executeCommand('vscode.executeReferenceProvider', document.uri, at(editor, 'The crane'))),
        ['links.txt:25'],
      ),
    );
  });
});
