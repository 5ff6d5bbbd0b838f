import { assert } from 'chai';
import * as vscode from 'vscode';
import { type Attempt, attemptLine } from '../../../src/core/practice/history/record';
import { type HistoryAnswer, type HistoryDialogs, HistoryPlaces } from '../../../src/extension/practice/historyPlaces';
import { HistoryStore } from '../../../src/extension/practice/historyStore';
import { eventually } from '../eventually.js';
import { watchedFolder } from '../watching.js';

/** An attempt that went well. */
function attempt(id: string): Attempt {
  const budget = { minimum: 20_000, maximum: 30_000 };
  return {
    id,
    at: Date.UTC(2026, 0, 1),
    story: { id: 'story', title: 'The rope store', note: 'a.md', fingerprint: '0.' },
    question: null,
    mode: 'story',
    choosing: null,
    steps: [{ name: 'Action', words: 40, budget, time: 25_000 }],
    whole: budget,
    help: 'hidden',
    note: '',
    grade: null,
  };
}

/** What was asked and told, with the answer that is given. */
class Dialogs implements HistoryDialogs {
  readonly told: string[] = [];
  readonly asked: boolean[] = [];
  constructor(private readonly answer?: HistoryAnswer) {}

  askWhere(inGit: boolean): Promise<HistoryAnswer | undefined> {
    this.asked.push(inGit);
    return Promise.resolve(this.answer);
  }
  tell(message: string): void {
    this.told.push(message);
  }
}

class Memento implements vscode.Memento {
  private readonly values = new Map<string, unknown>();
  keys = (): string[] => [...this.values.keys()];
  get<T>(key: string): T | undefined {
    return this.values.get(key) as T | undefined;
  }
  update(key: string, value: unknown): Promise<void> {
    this.values.set(key, value);
    return Promise.resolve();
  }
}

describe('the history store', () => {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  if (folder === undefined) throw new Error('the test host has no workspace folder');
  const { fs } = vscode.workspace;
  const at = (...path: string[]): vscode.Uri => vscode.Uri.joinPath(folder.uri, ...path);
  const [beside, storage] = [at('.star-stories', 'history'), at('.storage')];
  const stores: HistoryStore[] = [];
  let warnings: string[] = [];

  function store(dialogs = new Dialogs(), state = new Memento()): HistoryStore {
    const log = { warn: (message: string) => void warnings.push(message), error: (message: string) => void warnings.push(message) };
    const made = new HistoryStore({ log: log as unknown as vscode.LogOutputChannel, storage, state, dialogs });
    stores.push(made);
    return made;
  }

  const write = (uri: vscode.Uri, text: string): Thenable<void> => fs.writeFile(uri, new TextEncoder().encode(text));
  const read = async (uri: vscode.Uri): Promise<string> => new TextDecoder().decode(await fs.readFile(uri));
  const names = (uri: vscode.Uri): Promise<string[]> =>
    Promise.resolve(fs.readDirectory(uri)).then(
      (entries) => entries.map(([name]) => name),
      () => [],
    );
  const ids = async (from: HistoryStore): Promise<string[]> => (await from.all()).attempts.map(({ id }) => id);
  const location = (value: string | undefined): Thenable<void> =>
    vscode.workspace.getConfiguration('starStories').update('history.location', value, vscode.ConfigurationTarget.Global);
  const remove = (uri: vscode.Uri): Thenable<void> => fs.delete(uri, { recursive: true }).then(undefined, () => undefined);

  beforeEach(() => {
    warnings = [];
    return location('workspace');
  });
  afterEach(async () => {
    for (const each of stores.splice(0)) each.dispose();
    await location(undefined);
    for (const name of ['.star-stories', '.storage', '.git', '.gitignore']) await remove(at(name));
  });

  it('keeps a session in one file beside the notes, and shows it in other windows', async () => {
    await watchedFolder('.star-stories', 'history');
    const [one, other] = [store(), store()];
    assert.deepEqual(await ids(other), []);
    let changes = 0;
    other.onDidChange(() => changes++);
    await one.save(attempt('first'));
    await one.save(attempt('second'));
    assert.lengthOf(await names(beside), 1);
    assert.deepEqual(await ids(one), ['first', 'second']);
    await eventually(async () => assert.deepEqual(await ids(other), ['first', 'second']));
    assert.isAbove(changes, 0);
    assert.deepEqual(warnings, []);
  });

  it('loses nothing when two windows write at once', async () => {
    const [one, other] = [store(), store()];
    const numbers = Array.from({ length: 12 }, (_, index) => index);
    await Promise.all(numbers.flatMap((number) => [one.save(attempt(`one ${number}`)), other.save(attempt(`other ${number}`))]));
    assert.lengthOf(await ids(store()), 24);
    assert.lengthOf(await names(beside), 2);
  });

  it('grades, takes back and gives back, in the order in which it is told', async () => {
    const one = store();
    await one.save(attempt('first'));
    await one.amend('first', { grade: 'hard', note: 'Slower.' });
    await Promise.all([
      one.amend('first', { removed: true }),
      one.amend('first', { removed: false }),
      one.amend('first', { grade: 'easy' }),
    ]);
    const [file = ''] = await names(beside);
    const lines = (await read(vscode.Uri.joinPath(beside, file)))
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as { at: string; of?: string });
    const times = lines.filter(({ of }) => of === 'first').map(({ at: time }) => time);
    assert.lengthOf(new Set(times), 4, 'none is said at the time of another');
    assert.deepEqual([...times].sort(), times);
    for (const each of [one, store()]) {
      const { attempts, removed } = await each.all();
      assert.deepEqual(
        attempts.map(({ grade, note }) => [grade, note]),
        [['easy', 'Slower.']],
      );
      assert.deepEqual(removed, []);
    }
    await one.amend('first', { removed: true });
    const { attempts, removed } = await store().all();
    assert.deepEqual([attempts.length, removed.length], [0, 1]);
  });

  it('reads what is readable, leaves the rest as it is and says so once', async () => {
    const damaged = `${attemptLine(attempt('whole'))}{"version":7}\n${attemptLine(attempt('torn')).slice(0, 90)}`;
    await write(vscode.Uri.joinPath(beside, 'damaged.jsonl'), damaged);
    const dialogs = new Dialogs();
    const one = store(dialogs);
    assert.deepEqual(await ids(one), ['whole']);
    await one.save(attempt('new'));
    assert.deepEqual(await ids(one), ['new', 'whole']);
    assert.deepEqual(dialogs.told, [
      'Some of your practice history cannot be read. It stays as it is; the log of STAR Stories says where.',
    ]);
    assert.lengthOf(warnings, 2);
    assert.match(warnings[0] ?? '', /damaged\.jsonl, line 2: a newer version wrote it/);
    assert.match(warnings[1] ?? '', /damaged\.jsonl, line 3: it is cut off/);
    assert.equal(await read(vscode.Uri.joinPath(beside, 'damaged.jsonl')), damaged);
  });

  it('reads a file that was written and has not got its name', async () => {
    await write(vscode.Uri.joinPath(beside, 'killed.jsonl.tmp'), attemptLine(attempt('killed')));
    assert.deepEqual(await ids(store()), ['killed']);
  });

  it('writes to its own storage when the folder cannot be written, says so once, and moves it when it can', async () => {
    await write(at('.star-stories'), 'in the way');
    const [dialogs, state] = [new Dialogs(), new Memento()];
    const one = store(dialogs, state);
    await one.save(attempt('first'));
    await store(dialogs, state).save(attempt('second'));
    assert.deepEqual(dialogs.told, ['Your practice history cannot be written beside your notes, so it is kept in VS Code.']);
    assert.lengthOf(await names(vscode.Uri.joinPath(storage, 'history')), 2);
    assert.sameMembers(await ids(store()), ['first', 'second']);

    await remove(at('.star-stories'));
    await one.save(attempt('third'));
    assert.deepEqual(await names(vscode.Uri.joinPath(storage, 'history')), []);
    assert.sameMembers(await ids(store()), ['first', 'second', 'third']);
    assert.lengthOf(dialogs.told, 1);
  });

  it('keeps what can be written nowhere, and writes it with what comes next', async () => {
    await location('storage');
    await write(storage, 'in the way');
    const one = store();
    await one.save(attempt('first')).then(
      () => assert.fail('it was saved'),
      (error: unknown) => assert.instanceOf(error, Error),
    );
    assert.deepEqual(await ids(one), ['first']);
    await remove(storage);
    await one.save(attempt('second'));
    assert.sameMembers(await ids(store()), ['first', 'second']);
  });

  it('asks once where history is to be kept, and moves it there', async () => {
    await location(undefined);
    const [dialogs, state] = [new Dialogs('beside'), new Memento()];
    const one = store(dialogs, state);
    await one.save(attempt('first'));
    await eventually(async () => assert.lengthOf(await names(beside), 1));
    await eventually(async () => assert.deepEqual(await names(vscode.Uri.joinPath(storage, 'history')), []));
    await one.save(attempt('second'));
    await store(dialogs, state).save(attempt('third'));
    assert.deepEqual(dialogs.asked, [false]);
    assert.deepEqual(await names(vscode.Uri.joinPath(storage, 'history')), []);
    assert.sameMembers(await ids(store()), ['first', 'second', 'third']);
  });

  it('stays in its own storage when the user says so, or closes the question', async () => {
    await location(undefined);
    for (const answer of ['storage', undefined] as const) {
      const [dialogs, state] = [new Dialogs(answer), new Memento()];
      await store(dialogs, state).save(attempt('first'));
      await eventually(() => assert.equal(state.get('starStories.history.location'), 'storage'));
      await store(dialogs, state).save(attempt('second'));
      assert.lengthOf(dialogs.asked, 1);
    }
    assert.deepEqual(await names(beside), []);
  });

  it('adds the folder to .gitignore when asked to, once, and changes nothing else there', async () => {
    await location(undefined);
    await fs.createDirectory(at('.git'));
    await write(at('.gitignore'), 'node_modules/');
    for (const id of ['first', 'second']) {
      const [dialogs, state] = [new Dialogs('beside, ignored'), new Memento()];
      await store(dialogs, state).save(attempt(id));
      await eventually(() => assert.equal(state.get('starStories.history.location'), 'workspace'));
      assert.deepEqual(dialogs.asked, [true]);
    }
    assert.equal(await read(at('.gitignore')), 'node_modules/\n.star-stories/history/\n');
  });

  it('does not ask about a folder that is read-only, but says where history is', async () => {
    const registration = vscode.workspace.registerFileSystemProvider('star-stories-read-only', READ_ONLY, { isReadonly: true });
    await eventually(() => assert.isFalse(fs.isWritableFileSystem('star-stories-read-only')));
    const dialogs = new Dialogs('beside');
    const places = new HistoryPlaces(storage, new Memento(), dialogs);
    for (let time = 0; time < 2; time++) await places.ask(vscode.Uri.parse('star-stories-read-only:/notes/.star-stories/history'));
    registration.dispose();
    assert.deepEqual(dialogs.asked, []);
    assert.lengthOf(dialogs.told, 1);
  });
});

const nothing = (): never => {
  throw vscode.FileSystemError.NoPermissions();
};

const READ_ONLY: vscode.FileSystemProvider = {
  onDidChangeFile: new vscode.EventEmitter<vscode.FileChangeEvent[]>().event,
  watch: () => new vscode.Disposable(() => undefined),
  stat: nothing,
  readDirectory: nothing,
  createDirectory: nothing,
  readFile: nothing,
  writeFile: nothing,
  delete: nothing,
  rename: nothing,
};
