import { assert } from 'chai';
import * as vscode from 'vscode';
import { ConfigService } from '../../../src/extension/config/config.js';
import { Schedules } from '../../../src/extension/practice/schedules.js';
import { Linting } from '../../../src/extension/lint/linting.js';
import { NoteIndex } from '../../../src/extension/notes/noteIndex.js';
import { HistoryStore } from '../../../src/extension/practice/historyStore.js';
import { Library } from '../../../src/extension/practice/library.js';
import { Arranging } from '../../../src/extension/tree/arranging.js';
import { Conflicts } from '../../../src/extension/tree/conflicts.js';
import { StoryMover, type Goal } from '../../../src/extension/tree/moving.js';
import { StoryTree } from '../../../src/extension/tree/storyTree.js';
import { eventually } from '../eventually.js';
import { watchedFolder } from '../watching.js';

const story = (title: string): string =>
  `### ${title}\n[calm]\n\n#### Situation\nWet ropes.\n\n#### Task\nDry them.\n\n#### Action\nI hung them up.\n\n#### Result\nDry in 2 days.\n`;
const note = (...stories: string[]): string => `# Stories\n\n## Stories\n\n${stories.join('\n')}`;
const [ROPE, CRANE, WELL] = ['The rope store', 'The crane', 'The dry well'].map(story) as [string, string, string];

class NoState implements vscode.Memento {
  readonly kept = new Map<string, unknown>();
  keys(): readonly string[] {
    return [...this.kept.keys()];
  }
  get<T>(key: string, other?: T): T | undefined {
    return (this.kept.get(key) as T | undefined) ?? other;
  }
  update(key: string, value: unknown): Thenable<void> {
    this.kept.set(key, value);
    return Promise.resolve();
  }
}

describe('the tree of stories', () => {
  const [workspace] = vscode.workspace.workspaceFolders ?? [];
  if (workspace === undefined) throw new Error('the test host has no workspace folder');
  const folder = vscode.Uri.joinPath(workspace.uri, 'moved');
  const log = vscode.window.createOutputChannel('the tests of the tree', { log: true });
  const config = new ConfigService(log);
  const index = new NoteIndex(log, config);
  const conflicts = new Conflicts();
  const mover = new StoryMover(index, conflicts);

  const uriOf = (name: string): vscode.Uri => vscode.Uri.joinPath(folder, name);
  const write = (name: string, text: string): Thenable<void> => vscode.workspace.fs.writeFile(uriOf(name), new TextEncoder().encode(text));
  const said = async (name: string): Promise<string> => (await vscode.workspace.openTextDocument(uriOf(name))).getText();
  const end = (name: string): Goal => ({
    uri: uriOf(name),
    spotIn: (stories) => (stories === 0 ? null : { place: stories - 1, side: 'after' }),
  });
  const target = (name: string, title: string, place: number): { uri: vscode.Uri; title: string; place: number } => ({
    uri: uriOf(name),
    title,
    place,
  });
  let count = 0;
  /** Two notes of names that no other test has had: what was closed may linger. */
  const twoNotes = async (): Promise<[string, string]> => {
    const names: [string, string] = [`one-${(count += 1)}.md`, `two (${count}).md`];
    await write(names[0], note(ROPE, CRANE));
    await write(names[1], note(WELL));
    return names;
  };

  before(() => watchedFolder('moved'));
  afterEach(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));
  after(async () => {
    for (const each of [index, config, conflicts, log]) each.dispose();
    await vscode.workspace.fs.delete(folder, { recursive: true });
  });

  it('moves a story to another note', async () => {
    const [one, two] = await twoNotes();
    assert.isNull(await mover.tryTo([target(one, 'The crane', 1)], end(two)));
    assert.equal(await said(one), note(ROPE));
    assert.equal(await said(two), note(WELL, CRANE));
  });

  it('names the other note in links between the two', async () => {
    const [one, two] = await twoNotes();
    await write(one, note(ROPE.replace('Dry in 2 days.', 'See [it](#the-crane).'), CRANE));
    await eventually(async () => assert.include(await said(one), '#the-crane'));
    assert.isNull(await mover.tryTo([target(one, 'The crane', 1)], end(two)));
    assert.include(await said(one), `[it](${encodeURIComponent(two).replace('(', '%28').replace(')', '%29')}#the-crane)`);
  });

  it('leaves what is not saved unsaved', async () => {
    const [one, two] = await twoNotes();
    const document = await vscode.workspace.openTextDocument(uriOf(two));
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, new vscode.Position(0, 0), 'Mine.\n\n');
    assert.isTrue(await vscode.workspace.applyEdit(edit));
    assert.isNull(await mover.tryTo([target(one, 'The crane', 1)], end(two)));
    assert.equal(document.getText(), `Mine.\n\n${note(WELL, CRANE)}`);
    assert.isTrue(document.isDirty);
    assert.equal(new TextDecoder().decode(await vscode.workspace.fs.readFile(uriOf(one))), note(ROPE, CRANE));
  });

  it('moves nothing out of a note that is gone, or into one', async () => {
    const [one, two] = await twoNotes();
    await vscode.workspace.fs.delete(uriOf(two));
    assert.match((await mover.tryTo([target(one, 'The crane', 1)], end(two))) ?? '', /^\S+two \(\d+\)\.md is no longer there\.$/);
    assert.match((await mover.tryTo([target(two, 'The dry well', 0)], end(one))) ?? '', /is no longer there\.$/);
    assert.equal(await said(one), note(ROPE, CRANE));
  });

  it('moves nothing into a note whose file others have written while it was changed', async () => {
    const [one, two] = await twoNotes();
    const document = await vscode.workspace.openTextDocument(uriOf(two));
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, new vscode.Position(0, 0), 'Mine.\n\n');
    assert.isTrue(await vscode.workspace.applyEdit(edit));
    assert.isFalse(await conflicts.has(document));
    await eventually(async () => {
      await write(two, note(WELL, story(`The lift ${Date.now()}`)));
      assert.isTrue(await conflicts.has(document));
    });
    assert.match((await mover.tryTo([target(one, 'The crane', 1)], end(two))) ?? '', /was changed by another program/);
    assert.equal(await said(one), note(ROPE, CRANE));
  });

  it('moves nothing into a note that cannot be written', async () => {
    const [one] = await twoNotes();
    const nothing = new vscode.EventEmitter<vscode.FileChangeEvent[]>();
    const refuse = (): never => {
      throw vscode.FileSystemError.NoPermissions();
    };
    const frozen: vscode.FileSystemProvider = {
      onDidChangeFile: nothing.event,
      watch: () => new vscode.Disposable(() => undefined),
      stat: () => ({ type: vscode.FileType.File, ctime: 0, mtime: 0, size: 1 }),
      readFile: () => new TextEncoder().encode(note(WELL)),
      readDirectory: () => [],
      ...{ createDirectory: refuse, writeFile: refuse, delete: refuse, rename: refuse },
    };
    const registered = vscode.workspace.registerFileSystemProvider('frozen', frozen, { isReadonly: true });
    const goal = { ...end(one), uri: vscode.Uri.parse('frozen:/two.md') };
    assert.match((await mover.tryTo([target(one, 'The crane', 1)], goal)) ?? '', /two\.md cannot be written\.$/);
    assert.equal(await said(one), note(ROPE, CRANE));
    registered.dispose();
  });

  it('moves nothing where a story is gone from its note', async () => {
    const [one, two] = await twoNotes();
    assert.equal(await mover.tryTo([target(one, 'The lift', 1)], end(two)), 'the story is no longer there.');
  });

  describe('while a story is written', () => {
    const state = new NoState();
    const linting = new Linting(index, config);
    const store = new HistoryStore({ log, storage: vscode.Uri.joinPath(folder, 'history'), state });
    const library = new Library(index, store, config);
    const schedules = new Schedules(library);
    const arranging = new Arranging(state);
    const tree = new StoryTree({ index, config, linting, schedules, arranging });
    after(() => vscode.Disposable.from(tree, arranging, schedules, library, store, linting).dispose());

    it('draws its row anew and no other, which stays the same', async () => {
      const [one] = await twoNotes();
      const document = await vscode.workspace.openTextDocument(uriOf(one));
      await vscode.window.showTextDocument(document);
      // All is drawn anew when notes of others come and go, and when settings change.
      await eventually(async () => {
        const group = (await tree.getChildren()).find((node) => node.id === document.uri.toString());
        const [rope, crane] = group === undefined ? [] : await tree.getChildren(group);
        assert.isDefined(crane);
        const fired: unknown[] = [];
        const listening = tree.onDidChangeTreeData((nodes) => fired.push(...(nodes ?? ['all'])));
        const edit = new vscode.WorkspaceEdit();
        edit.insert(document.uri, document.positionAt(document.getText().indexOf('ropes.')), 'and heavy ');
        assert.isTrue(await vscode.workspace.applyEdit(edit));
        await eventually(() => assert.isNotEmpty(fired), 5).finally(() => listening.dispose());
        assert.deepEqual(
          fired.map((each) => each === rope),
          [true],
        );
        const after = await tree.getChildren(group);
        assert.isTrue(after[0] === rope && after[1] === crane);
      }, 30);
    });

    it('keeps how stories are shown', () => {
      arranging.set({ grouping: 'tag' });
      const again = new Arranging(state);
      assert.equal(again.now.grouping, 'tag');
      again.dispose();
      arranging.set({ grouping: 'note' });
    });
  });
});
