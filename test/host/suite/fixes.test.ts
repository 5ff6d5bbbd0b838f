import { assert } from 'chai';
import * as vscode from 'vscode';
import { ConfigService } from '../../../src/extension/config/config.js';
import { FixProvider } from '../../../src/extension/fixes/provider.js';
import { Linting } from '../../../src/extension/lint/linting.js';
import { NoteIndex } from '../../../src/extension/notes/noteIndex.js';
import { eventually } from '../eventually.js';
import { openAt } from '../openNote.js';
import { watchedFolder } from '../watching.js';

const HEAD = '# Interview\n\n## Answers\n\n';
const ROPES = '### The rope store\n[calm]\n\n#### Situation\nWet ropes.\n\n#### Task\nDry them.\n\n#### Action\nI hung them up.\n';
const CRANE =
  '### The crane\n[calm]\n\n#### Situation\nBent.\n\n#### Task\nMend it.\n\n#### Action\nI bent it back.\n\n#### Result\nStraight in 2 days.\n';

describe('the fixes', () => {
  const [workspace] = vscode.workspace.workspaceFolders ?? [];
  if (workspace === undefined) throw new Error('the test host has no workspace folder');
  const folder = vscode.Uri.joinPath(workspace.uri, 'fixed');
  const configuration = vscode.Uri.joinPath(workspace.uri, '.star-stories.json');
  let document: vscode.TextDocument;

  const read = async (uri: vscode.Uri): Promise<string> => new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
  const found = (): string[] =>
    vscode.languages
      .getDiagnostics(document.uri)
      .map(({ code }) => String(typeof code === 'object' ? code.value : code))
      .sort();
  const rangeOf = (words: string): vscode.Range => {
    const start = document.getText().indexOf(words);
    assert.isAtLeast(start, 0, `“${words}” is not in the document`);
    return new vscode.Range(document.positionAt(start), document.positionAt(start + words.length));
  };
  const actionsAt = (words: string, kind?: string): Thenable<vscode.CodeAction[]> =>
    vscode.commands.executeCommand('vscode.executeCodeActionProvider', document.uri, rangeOf(words), kind, 20);
  const replace = async (words: string, by: string): Promise<void> => {
    const edit = new vscode.WorkspaceEdit();
    edit.replace(document.uri, rangeOf(words), by);
    assert.isTrue(await vscode.workspace.applyEdit(edit));
  };
  /** Opens a note with the cursor on these words. */
  const open = async (name: string, text: string, words: string): Promise<vscode.TextEditor> => {
    const uri = vscode.Uri.joinPath(folder, name);
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
    document = await vscode.workspace.openTextDocument(uri);
    return openAt(document, rangeOf(words).start);
  };

  /** Has the preferred fix at the cursor written, as its key does, once the editor gets it when it asks. */
  const mend = async (words: string): Promise<void> => {
    await eventually(async () => assert.isTrue((await actionsAt(words)).some(({ isPreferred }) => isPreferred)));
    const { version } = document;
    // The editor asks for itself, and finds nothing where problems are just renewed.
    await eventually(async () => {
      await vscode.commands.executeCommand('editor.action.codeAction', { kind: 'quickfix', apply: 'first' });
      await eventually(() => assert.isAbove(document.version, version), 5);
    });
  };

  before(() => watchedFolder('fixed'));
  afterEach(async () => {
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await vscode.workspace.fs.delete(configuration).then(undefined, () => undefined);
    await vscode.workspace.fs.delete(document.uri).then(undefined, () => undefined);
  });
  after(() => vscode.workspace.fs.delete(folder, { recursive: true }));

  it('are offered for what is found, that which mends it first', async () => {
    await open('one.md', `${HEAD}${ROPES.replace('[calm]\n', '')}\n${CRANE}`, 'rope store');
    await eventually(() => assert.deepEqual(found(), ['missing-result', 'missing-tags']));
    // VS Code's own Markdown extension has something to offer everywhere.
    const actions = await eventually(async () => {
      const offered = (await actionsAt('rope store')).filter(({ title }) => /^(?:Add|Ignore|Mend|Write) /.test(title));
      assert.isNotEmpty(offered);
      return offered;
    });
    const ignores = ['missing-result', 'missing-tags'].flatMap((rule) =>
      ['for this story', 'in this file', 'everywhere'].map((where) => `Ignore ${rule} ${where}`),
    );
    assert.deepEqual(actions.map(({ title }) => title).join('; '), ['Add a Result', 'Add tags…', ...ignores].join('; '));
    assert.deepEqual(
      actions.map(({ isPreferred }) => isPreferred === true),
      [true, true, false, false, false, false, false, false],
    );
    assert.isFalse((await actionsAt('The crane')).some(({ title }) => title.startsWith('Ignore')));
  });

  it('are offered once where they mend two findings', async () => {
    await open(
      'twice.md',
      `${HEAD}### The rope store\n[calm]\n\n**Situation:** Wet ropes.\n\n**Action:** I hung them up.\n\n${CRANE}`,
      'rope store',
    );
    await eventually(() => assert.includeMembers(found(), ['missing-result', 'missing-section']));
    const titles = await eventually(async () => {
      const offered = (await actionsAt('rope store')).map(({ title }) => title);
      assert.include(offered, 'Add a Result');
      return offered;
    });
    assert.equal(titles.filter((title) => title === 'Add Task and Result').length, 1);
  });

  it('write a section as the others are, with the cursor in it, in one step', async () => {
    const text = `${HEAD}${ROPES}\n${CRANE}`;
    const editor = await open('two.md', text, 'rope store');
    await eventually(() => assert.deepEqual(found(), ['missing-result']));
    await mend('rope store');
    assert.equal(document.getText(), text.replace('up.\n', 'up.\n\n#### Result\n\n'));
    await eventually(() =>
      assert.equal(document.offsetAt(editor.selection.active), document.getText().indexOf('#### Result\n') + '#### Result\n'.length),
    );
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), text);
  });

  it('write several sections, from one to the next by Tab', async () => {
    const text = `${HEAD}### The rope store\n[calm]\n\n- **Task:** Dry them.\n- **Result:** Dry by 12.\n`;
    const editor = await open('three.md', text, 'rope store');
    await eventually(() => assert.deepEqual(found(), ['missing-section']));
    await mend('rope store');
    await eventually(() => assert.include(document.lineAt(editor.selection.active).text, 'Situation'));
    await vscode.commands.executeCommand('type', { text: 'Wet.' });
    await vscode.commands.executeCommand('jumpToNextSnippetPlaceholder');
    await vscode.commands.executeCommand('type', { text: 'Hung.' });
    assert.equal(
      document.getText(),
      text.replace('- **Task:** Dry them.\n', '- **Situation:** Wet.\n- **Task:** Dry them.\n- **Action:** Hung.\n'),
    );
    assert.equal(editor.document.lineAt(editor.selection.active).text, '- **Action:** Hung.');
  });

  it('mend all that needs no choice, also on saving', async () => {
    const text = `${HEAD}### The crane\n[calm [late]\n\n#### Situation\nBent.\n\n#### Action\nI bent it back.\n\n#### Task\nMend it.\n\n#### Result\nStraight in 2 days.\n`;
    const fixed = `${HEAD}### The crane\n[calm] [late]\n\n#### Situation\nBent.\n\n#### Task\nMend it.\n\n#### Action\nI bent it back.\n\n#### Result\nStraight in 2 days.\n`;
    await open('four.md', text, 'The crane');
    const [action] = await actionsAt('The crane', 'source.fixAll.starStories');
    assert.equal(action?.kind?.value, 'source.fixAll.starStories');
    assert.isTrue(await vscode.workspace.applyEdit(action?.edit ?? new vscode.WorkspaceEdit()));
    assert.equal(document.getText(), fixed);
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), text);
    const editor = vscode.workspace.getConfiguration('editor');
    await editor.update('codeActionsOnSave', { 'source.fixAll.starStories': 'explicit' }, vscode.ConfigurationTarget.Global);
    await replace('Straight', 'As straight as new');
    await document.save();
    await editor.update('codeActionsOnSave', undefined, vscode.ConfigurationTarget.Global);
    assert.equal(await read(document.uri), fixed.replace('Straight', 'As straight as new'));
  });

  it('write comments and configuration that keep a rule quiet', async () => {
    const text = `${HEAD}${CRANE.replace('[calm]\n', '')}`;
    await open('five.md', text, 'The crane');
    await eventually(() => assert.deepEqual(found(), ['missing-tags']));
    const actions = await actionsAt('The crane');
    const here = actions.find(({ title }) => title === 'Ignore missing-tags for this story');
    assert.isTrue(await vscode.workspace.applyEdit(here?.edit ?? new vscode.WorkspaceEdit()));
    assert.equal(document.getText(), text.replace('### The', '<!-- star-stories-disable-next-story missing-tags -->\n### The'));
    await eventually(() => assert.deepEqual(found(), []));
    await vscode.commands.executeCommand('undo');
    await eventually(() => assert.deepEqual(found(), ['missing-tags']));
    const everywhere = actions.find(({ title }) => title === 'Ignore missing-tags everywhere');
    await vscode.commands.executeCommand(everywhere?.command?.command ?? '', ...(everywhere?.command?.arguments ?? []));
    assert.deepEqual(JSON.parse(await read(configuration)), { rules: { 'missing-tags': 'off' } });
    await eventually(() => assert.deepEqual(found(), []));
    await vscode.commands.executeCommand('starStories.ignoreRule', document.uri, 'missing-result');
    await eventually(async () =>
      assert.deepEqual(JSON.parse(await read(configuration)), { rules: { 'missing-tags': 'off', 'missing-result': 'off' } }),
    );
  });

  it('are made for the document as it is when they are chosen, or not at all', async () => {
    await open('six.md', `${HEAD}${ROPES}\n${CRANE}`, 'rope store');
    const log = vscode.window.createOutputChannel('fixes', { log: true });
    const config = new ConfigService(log);
    const index = new NoteIndex(log, config);
    const linting = new Linting(index, config);
    const provider = new FixProvider(index, linting);
    const choose = (): (() => vscode.WorkspaceEdit | undefined) => {
      const [action] = provider.provideCodeActions(document, rangeOf('rope store'), {
        diagnostics: [],
        only: undefined,
        triggerKind: vscode.CodeActionTriggerKind.Invoke,
      });
      assert.equal(action?.title, 'Add a Result');
      return () => (action === undefined ? undefined : provider.resolveCodeAction(action).edit);
    };
    const moved = choose();
    await replace('# Interview\n', '# Interview\n\nIn spring, or later.\n');
    assert.isTrue(await vscode.workspace.applyEdit(moved() ?? new vscode.WorkspaceEdit()));
    assert.include(document.getText(), 'hung them up.\n\n#### Result\n\n\n### The crane');
    await vscode.commands.executeCommand('undo');
    const written = choose();
    await replace('hung them up.\n', 'hung them up.\n\n#### Result\nDry by 12.\n');
    assert.isUndefined(written());
    for (const disposable of [linting, index, config, log]) disposable.dispose();
  });
});
