import { assert } from 'chai';
import * as vscode from 'vscode';
import { readNote } from '../../../src/core/notes/note.js';
import { attemptLine } from '../../../src/core/practice/history/record.js';
import { traitsOf } from '../../../src/core/practice/history/traits.js';
import { attempt } from '../../core/practice/attempts.js';
import { eventually } from '../eventually.js';
import { noteFolder, openNote } from '../openNote.js';
import { watchedFolder } from '../watching.js';

const TOLD = '**Situation:** Wet ropes.\n\n**Task:** Dry them.\n\n**Action:** I hung them up.\n';
const NOTE = `# Interview\n\n## Answers\n\n### The rope store\n\n${TOLD}\n**Result:** Dry by 12.\n\n### The *crane* \`2\` 🏗️ [late]\n\n${TOLD}\n### סיפור המנוף\n\nask Ada\n`;

describe('the line above a story', () => {
  const folder = noteFolder('lenses');
  const open = async (text: string, name: string): Promise<vscode.TextDocument> => (await openNote(folder, name, text)).document;
  const lenses = async (document: vscode.TextDocument): Promise<vscode.CodeLens[]> => {
    const all = await vscode.commands.executeCommand<vscode.CodeLens[]>('vscode.executeCodeLensProvider', document.uri, 100);
    return all.filter(({ command }) => command?.command.startsWith('starStories.'));
  };
  const shown = async (document: vscode.TextDocument): Promise<string[]> => {
    const lines = new Map<number, string[]>();
    for (const { range, command } of await lenses(document))
      lines.set(range.start.line, [...(lines.get(range.start.line) ?? []), command?.title ?? '']);
    return [...lines].map(([line, titles]) => `${line + 1}: ${titles.join(' · ')}`);
  };

  after(() => vscode.workspace.fs.delete(folder, { recursive: true }));
  afterEach(() => vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor'));

  it('says what each story is, whatever its title, in Markdown and in text', async () => {
    for (const name of ['note.md', 'note.txt']) {
      const document = await open(NOTE, name);
      await eventually(async () =>
        assert.equal(
          (await shown(document)).join('; '),
          '5: ▶ Practise · 0:05; 15: ▶ Practise · 0:03 · no Result; 23: ▶ Practise · 0:01 · stub',
          String(await shown(document)),
        ),
      );
    }
  });

  it('is silent in ordinary Markdown, and where it is switched off', async () => {
    assert.deepEqual(await shown(await open('# Tool\n\n## Background\n\nWhy.\n\n## Results\n\nFast.\n', 'ordinary.md')), []);
    const document = await open(NOTE, 'off.md');
    const settings = vscode.workspace.getConfiguration('starStories');
    await settings.update('codeLens', { practise: false, time: false }, vscode.ConfigurationTarget.Global);
    await eventually(async () => assert.deepEqual(await shown(document), ['15: no Result', '23: stub']));
    await settings.update('codeLens', undefined, vscode.ConfigurationTarget.Global);
  });

  it('says when the story is to be told again', async () => {
    const text = NOTE.replace('The rope store', 'The rope that is due');
    const history = await watchedFolder('.star-stories', 'history');
    const [story] = readNote(text).stories;
    const told =
      story === undefined
        ? ''
        : attemptLine(attempt({ at: Date.now(), grade: 'good', story: { ...traitsOf(story, 'lenses/due.md'), id: 'lens' } }));
    await vscode.workspace.fs.writeFile(vscode.Uri.joinPath(history, 'lens.jsonl'), new TextEncoder().encode(told));
    const document = await open(text, 'due.md');
    await eventually(async () =>
      assert.match(
        (await shown(document)).join('; '),
        /^5: ▶ Practise · 0:05 · due (?:tomorrow|in \d+ (?:days|weeks)); 15: ▶ Practise · 0:03 · no Result;/,
      ),
    );
    await vscode.workspace.fs.delete(vscode.Uri.joinPath(history, 'lens.jsonl'));
    await eventually(async () => assert.notInclude((await shown(document)).join('; '), 'due'));
    await vscode.workspace.fs.delete(vscode.Uri.joinPath(history, '..'), { recursive: true });
  });

  it('writes what is missing where it says so', async () => {
    const document = await open(NOTE, 'missing.md');
    const missing = await eventually(async () => {
      const lens = (await lenses(document)).find(({ command }) => command?.title === 'no Result');
      assert.isDefined(lens);
      return lens?.command;
    });
    await vscode.commands.executeCommand(missing?.command ?? '', ...(missing?.arguments ?? []));
    await eventually(() => assert.equal(document.getText(), NOTE.replace('up.\n\n### ס', 'up.\n\n**Result:** \n\n### ס')));
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), NOTE);
  });
});
