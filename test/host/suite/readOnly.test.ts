import { assert } from 'chai';
import * as vscode from 'vscode';
import { ConfigService } from '../../../src/extension/config/config.js';
import { TagRenaming } from '../../../src/extension/editor/renaming.js';
import { Linting } from '../../../src/extension/lint/linting.js';
import { NoteIndex } from '../../../src/extension/notes/noteIndex.js';
import { Conflicts } from '../../../src/extension/tree/conflicts.js';
import { StoryMover } from '../../../src/extension/tree/moving.js';
import { applyTo } from '../../../src/extension/writable.js';
import { eventually } from '../eventually.js';
import { openAt } from '../openNote.js';

const NOTE = '# Interview\n\n## Rope store\n\n[Ownership]\n\n**Situation:** One.\n\n**Task:** Two.\n\n**Action:** Three.\n';

/** A file system that is on no disk: it holds this one note, and nobody may write it. */
class OneNote implements vscode.FileSystemProvider {
  readonly onDidChangeFile = new vscode.EventEmitter<vscode.FileChangeEvent[]>().event;

  watch(): vscode.Disposable {
    return new vscode.Disposable(() => undefined);
  }

  stat({ path }: vscode.Uri): vscode.FileStat {
    if (path === '/far' || path === '/') return { type: vscode.FileType.Directory, ctime: 0, mtime: 0, size: 0 };
    if (path !== '/far/stories.md') throw vscode.FileSystemError.FileNotFound(path);
    return { type: vscode.FileType.File, ctime: 0, mtime: 0, size: NOTE.length, permissions: vscode.FilePermission.Readonly };
  }

  readFile(uri: vscode.Uri): Uint8Array {
    if (uri.path !== '/far/stories.md') throw vscode.FileSystemError.FileNotFound(uri);
    return new TextEncoder().encode(NOTE);
  }

  readDirectory(): [string, vscode.FileType][] {
    return [['stories.md', vscode.FileType.File]];
  }

  createDirectory(uri: vscode.Uri): void {
    throw vscode.FileSystemError.NoPermissions(uri);
  }

  readonly writeFile = this.createDirectory.bind(this);
  readonly delete = this.createDirectory.bind(this);
  readonly rename = this.createDirectory.bind(this);
}

describe('a note that can only be read', () => {
  const uri = vscode.Uri.parse('onenote:/far/stories.md');
  const log = vscode.window.createOutputChannel('the tests of what can only be read', { log: true });
  const config = new ConfigService(log);
  const index = new NoteIndex(log, config);
  const linting = new Linting(index, config);
  const files = vscode.workspace.registerFileSystemProvider('onenote', new OneNote());
  let document: vscode.TextDocument;

  before(async () => {
    document = await vscode.workspace.openTextDocument(uri);
    await openAt(document, new vscode.Position(2, 4));
  });
  // What was written by mistake is written to the document alone, which VS Code does not call changed.
  afterEach(() => assert.equal(document.getText(), NOTE));
  after(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    for (const each of [linting, index, config, log, files]) each.dispose();
  });

  it('is read and checked', async () => {
    await eventually(() => {
      const codes = vscode.languages.getDiagnostics(uri).map(({ code }) => (typeof code === 'object' ? code.value : code));
      assert.include(codes, 'missing-result');
    });
    const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>('vscode.executeCodeLensProvider', uri, 9);
    assert.isNotEmpty(lenses);
  });

  it('is not given the sections that it lacks', async () => {
    await vscode.commands.executeCommand('starStories.addMissingSections');
  });

  it('keeps a tag from being renamed in any note, and the user is told why', async () => {
    const said: string[] = [];
    const { showWarningMessage } = vscode.window;
    const hear = (message: string): Promise<undefined> => Promise.resolve(void said.push(message));
    Object.assign(vscode.window, { showWarningMessage: hear });
    const { token } = new vscode.CancellationTokenSource();
    const edit = await new TagRenaming(index, linting, config)
      .provideRenameEdits(document, new vscode.Position(4, 3), 'Calm', token)
      .finally(() => Object.assign(vscode.window, { showWarningMessage }));
    assert.deepEqual(edit?.entries(), []);
    assert.match(said.join(), /stories\.md cannot be written\. No tag was renamed\.$/);
  });

  it('gives away no story', async () => {
    const conflicts = new Conflicts();
    const story = { uri, title: 'Rope store', place: 0 };
    const why = await new StoryMover(index, conflicts).tryTo([story], { uri, spotIn: () => null });
    conflicts.dispose();
    assert.match(why ?? '', /stories\.md cannot be written\.$/);
  });

  it('is not changed by an edit of several notes, nor are the others', async () => {
    const other = await vscode.workspace.openTextDocument({ language: 'markdown', content: NOTE });
    const edit = new vscode.WorkspaceEdit();
    for (const each of [other.uri, uri]) edit.insert(each, new vscode.Position(0, 0), 'Mine.\n\n');
    assert.isFalse(await applyTo([other.uri, uri], edit));
    assert.equal(other.getText(), NOTE);
  });
});
