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
/** In text files: at Markdown, VS Code's own extensions wake up in the same host and fill its memory. */
const NOTE = '# Interview\n\n## Rope store\n\n[Ownership]\n\n**Situation:** One.\n\n**Task:** Two.\n\n**Action:** Three.\n';

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

function heapUsed(): number {
  collect();
  return process.memoryUsage().heapUsed;
}

/** Of all extensions: this one's, which is in this file, are told by where they come from. */
const rejections: string[] = [];
process.on('unhandledRejection', (reason) => {
  if (reason instanceof Error && reason.stack?.includes(__filename) === true) rejections.push(reason.stack);
});

/** Where VS Code lacks its native logger, as it does without an install script, it keeps all that it would log in memory. */
const setLogLevel = (level: 'off' | 'info'): Thenable<unknown> => vscode.commands.executeCommand('_extensionTests.setLogLevel', level);

/**
 * Does something over and over; afterwards no more is registered than before, no more timers run, little more memory is
 * held, and no error went unheard. How much memory that is, is added to the test's title.
 */
async function expectNoLeak(test: Mocha.Context, round: () => Promise<void>): Promise<void> {
  await setLogLevel('off');
  // What is reported of the test is a log, too.
  const bytes = await growthBy(round).finally(() => setLogLevel('info'));
  assert.deepEqual(rejections, []);
  test.runnable().title += `: ${Math.round(bytes / 1000)} kB`;
}

async function growthBy(round: () => Promise<void>): Promise<number> {
  for (let time = 0; time < WARM_UP; time += 1) await round();
  const [registered, timers, heap] = [[...held.values()].sort(), starStoriesTimers.size, heapUsed()];
  for (let time = 0; time < ROUNDS; time += 1) await round();
  // Searches that VS Code was asked for in these rounds take longer than the rounds, and hold what waits for them.
  return eventually(() => {
    assert.deepEqual([...held.values()].sort(), registered);
    assert.isAtMost(starStoriesTimers.size, timers);
    const bytes = heapUsed() - heap;
    assert.isBelow(bytes, MOST_BYTES);
    return bytes;
  }, 60);
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
  const context = {
    subscriptions,
    extension,
    extensionUri: extension.extensionUri,
    storageUri: storage,
    globalStorageUri: storage,
    workspaceState: memento(),
    globalState: memento(),
  };
  activateWith(context as unknown as vscode.ExtensionContext, readLocalFile);
  return () => {
    for (const each of subscriptions.reverse()) each.dispose();
  };
}

/** Waits until the note is said to lack a Result, or no longer. */
async function said(uri: vscode.Uri, isMissing: boolean): Promise<void> {
  await eventually(
    () =>
      assert.equal(
        vscode.languages.getDiagnostics(uri).some(({ message }) => message.includes('no Result')),
        isMissing,
      ),
    20,
  );
}

describe('leaks', function () {
  this.timeout(600_000);
  const folder = noteFolder('leaks');
  const close = (): Thenable<unknown> => vscode.commands.executeCommand('workbench.action.closeAllEditors');

  it('of starting and ending', async function () {
    await openNote(folder, 'a.txt', NOTE);
    const uri = vscode.Uri.joinPath(folder, 'a.txt');
    await expectNoLeak(this, async () => {
      const end = start();
      await said(uri, true).finally(end);
      await said(uri, false);
    });
    assert.deepEqual([...held.values()], []);
    await eventually(() => assert.equal(starStoriesTimers.size, 0));
  });

  it('of pages that are opened and closed', async function () {
    const end = start();
    const commands = ['starStories.showCoverage', 'starStories.showProgress', 'starStories.analyseTranscript', 'starStories.startPractice'];
    let time = 0;
    await expectNoLeak(this, async () => {
      await close();
      const opened = vscode.commands.executeCommand(commands[(time += 1) % commands.length] as string);
      await eventually(async () => {
        // Some ask for a story first.
        await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
        assert.isTrue(vscode.window.tabGroups.all.some(({ tabs }) => tabs.some(({ input }) => input instanceof vscode.TabInputWebview)));
      });
      await opened;
      await close();
      await eventually(() => assert.isEmpty(vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs)));
    }).finally(end);
  });

  it('of notes that are opened, edited and closed', async function () {
    const end = start();
    await expectNoLeak(this, async () => {
      const { document } = await openNote(folder, 'b.txt', NOTE);
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
