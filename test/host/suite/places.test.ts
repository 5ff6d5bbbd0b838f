import { assert } from 'chai';
import * as vscode from 'vscode';
import { eventually } from '../eventually.js';

const NOTE = '# Interview\n\n## Rope store\n\n[Ownership]\n\n**Situation:** One.\n\n**Task:** Two.\n\n**Action:** Three.\n';

/** A file system that is on no disk: it holds this one note in any folder, and nobody may write it. */
class OneNote implements vscode.FileSystemProvider {
  readonly onDidChangeFile = new vscode.EventEmitter<vscode.FileChangeEvent[]>().event;

  watch(): vscode.Disposable {
    return new vscode.Disposable(() => undefined);
  }

  stat({ path }: vscode.Uri): vscode.FileStat {
    const type = path.endsWith('.md') ? vscode.FileType.File : vscode.FileType.Directory;
    return { type, ctime: 0, mtime: 0, size: NOTE.length, permissions: vscode.FilePermission.Readonly };
  }

  readFile(uri: vscode.Uri): Uint8Array {
    if (!uri.path.endsWith('/stories.md')) throw vscode.FileSystemError.FileNotFound(uri);
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

describe('a note outside of the workspace, on no disk, that can only be read', () => {
  const uri = vscode.Uri.parse('onenote:/far/stories.md');
  let files: vscode.Disposable;
  before(() => {
    files = vscode.workspace.registerFileSystemProvider('onenote', new OneNote());
  });
  after(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    files.dispose();
  });

  it('is read and checked', async () => {
    const document = await vscode.workspace.openTextDocument(uri);
    await vscode.window.showTextDocument(document);
    await eventually(() => {
      const codes = vscode.languages.getDiagnostics(uri).map(({ code }) => (typeof code === 'object' ? code.value : code));
      assert.include(codes, 'missing-result');
    });
    const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>('vscode.executeCodeLensProvider', uri, 9);
    assert.isNotEmpty(lenses);
  });

  it('is left as it is, whatever is asked for', async () => {
    await vscode.commands.executeCommand('starStories.addMissingSections');
    assert.equal(new TextDecoder().decode(await vscode.workspace.fs.readFile(uri)), NOTE);
  });
});
