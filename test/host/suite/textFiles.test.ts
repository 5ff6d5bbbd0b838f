import { assert } from 'chai';
import * as vscode from 'vscode';
import { LARGEST_NOTE, TextFiles } from '../../../src/extension/notes/textFiles.js';

const nothing = (): void => undefined;

/** A disk on which `locked.md` cannot be read, `large.md` is large, `folder.md` is a folder, and nothing else exists. */
const disk: vscode.FileSystemProvider = {
  onDidChangeFile: new vscode.EventEmitter<vscode.FileChangeEvent[]>().event,
  watch: () => new vscode.Disposable(nothing),
  stat(uri) {
    const sizes: Readonly<Record<string, number>> = { '/locked.md': 9, '/large.md': LARGEST_NOTE + 1, '/folder.md': 0 };
    const size = sizes[uri.path];
    if (size === undefined) throw vscode.FileSystemError.FileNotFound(uri);
    return { type: uri.path === '/folder.md' ? vscode.FileType.Directory : vscode.FileType.File, ctime: 0, mtime: 0, size };
  },
  readFile(uri) {
    throw vscode.FileSystemError.NoPermissions(uri);
  },
  readDirectory: () => [],
  createDirectory: nothing,
  writeFile: nothing,
  delete: nothing,
  rename: nothing,
};

describe('files that cannot be read', () => {
  it('are each named once, and none that is gone or no file', async () => {
    const registration = vscode.workspace.registerFileSystemProvider('star-stories-test', disk);
    const said: string[] = [];
    const files = new TextFiles({ warn: (message: string) => void said.push(message) } as unknown as vscode.LogOutputChannel);
    for (const name of ['locked', 'large', 'folder', 'gone', 'locked', 'large']) {
      assert.isNull(await files.read(vscode.Uri.parse(`star-stories-test:/${name}.md`)));
    }
    registration.dispose();
    assert.lengthOf(said, 2);
    assert.match(said[0] ?? '', /^Cannot read star-stories-test:\/locked\.md: /);
    assert.match(said[1] ?? '', /^Cannot read star-stories-test:\/large\.md: its 5000001 bytes are more than 5000000$/);
  });
});
