import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { assert } from 'chai';
import * as vscode from 'vscode';
import { activateWith } from '../../../src/extension/extension.js';
import { readLocalFile } from '../../../src/extension/node/localFile.js';
import { eventually } from '../eventually.js';
import { noteFolder, openNote } from '../openNote.js';

declare const ROUNDS: number;
/** What scripts/trust counts: timers that run, and what is registered with VS Code. */
declare const starStoriesTimers: ReadonlySet<unknown>;
const { held } = vscode as unknown as { readonly held: ReadonlyMap<object, string> };

const WARM_UP = 20;
const MOST_BYTES = 1_000_000;
const NOTE = '# Interview\n\n## Rope store\n\n[Ownership]\n\n**Situation:** One.\n\n**Task:** Two.\n\n**Action:** Three.\n';

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

function heapUsed(): number {
  collect();
  return process.memoryUsage().heapUsed;
}

/** Does something over and over; afterwards no more is registered than before, no more timers run, and little more memory is held. */
async function expectNoLeak(round: () => Promise<void>): Promise<void> {
  for (let time = 0; time < WARM_UP; time += 1) await round();
  const [registered, timers, heap] = [[...held.values()].sort(), starStoriesTimers.size, heapUsed()];
  for (let time = 0; time < ROUNDS; time += 1) await round();
  await eventually(() => {
    assert.deepEqual([...held.values()].sort(), registered);
    assert.isAtMost(starStoriesTimers.size, timers);
    assert.isBelow(heapUsed() - heap, MOST_BYTES);
  }, 20);
}

function memento(): vscode.Memento & { setKeysForSync: () => void } {
  const values = new Map<string, unknown>();
  return {
    keys: () => [...values.keys()],
    get: <T>(key: string, usual?: T) => (values.get(key) ?? usual) as T,
    update: (key: string, value: unknown) => Promise.resolve(void values.set(key, value)),
    setKeysForSync: () => undefined,
  };
}

/** Starts the extension as VS Code does; returns what ends it. */
function start(): () => void {
  const extension = vscode.extensions.getExtension('star-stories.star-stories');
  if (extension === undefined) throw new Error('the extension is not there');
  const storage = noteFolder('.storage');
  const subscriptions: vscode.Disposable[] = [];
  const context = { subscriptions, extension, extensionUri: extension.extensionUri, storageUri: storage, globalStorageUri: storage, workspaceState: memento(), globalState: memento() };
  activateWith(context as unknown as vscode.ExtensionContext, readLocalFile);
  return () => {
    for (const each of subscriptions.reverse()) each.dispose();
  };
}

/** Waits until the note is said to lack a Result, or no longer. */
async function said(uri: vscode.Uri, isMissing: boolean): Promise<void> {
  await eventually(() => assert.equal(vscode.languages.getDiagnostics(uri).some(({ message }) => message.includes('no Result')), isMissing), 20);
}

describe('leaks', function () {
  this.timeout(600_000);
  const folder = noteFolder('leaks');
  const close = (): Thenable<unknown> => vscode.commands.executeCommand('workbench.action.closeAllEditors');

  it('of starting and ending', async () => {
    await openNote(folder, 'a.md', NOTE);
    const uri = vscode.Uri.joinPath(folder, 'a.md');
    await expectNoLeak(async () => {
      const end = start();
      await said(uri, true).finally(end);
      await said(uri, false);
    });
    assert.deepEqual([...held.values()], []);
    await eventually(() => assert.equal(starStoriesTimers.size, 0));
  });

  it('of pages that are opened and closed', async () => {
    const end = start();
    const commands = ['starStories.showCoverage', 'starStories.showProgress', 'starStories.analyseTranscript'];
    let time = 0;
    await expectNoLeak(async () => {
      await close();
      await vscode.commands.executeCommand(commands[(time += 1) % commands.length] as string);
      await eventually(() => assert.isTrue(vscode.window.tabGroups.all.some(({ tabs }) => tabs.some(({ input }) => input instanceof vscode.TabInputWebview))));
      await close();
      await eventually(() => assert.isEmpty(vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs)));
    }).finally(end);
  });

  it('of notes that are opened, edited and closed', async () => {
    const end = start();
    await expectNoLeak(async () => {
      const { document } = await openNote(folder, 'b.md', NOTE);
      await said(document.uri, true);
      const edit = new vscode.WorkspaceEdit();
      edit.insert(document.uri, new vscode.Position(document.lineCount, 0), '\n**Result:** 12 ropes.\n');
      await vscode.workspace.applyEdit(edit);
      await said(document.uri, false);
      await document.save();
      await close();
    }).finally(end);
  });
});
