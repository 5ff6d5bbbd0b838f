import { assert } from 'chai';
import * as vscode from 'vscode';
import { eventually } from '../eventually.js';
import { noteFolder, openNote } from '../openNote.js';

const NOTE =
  '# Interview\n\n## Answers\n\n**The *rope* `store` 🏗️**\n\n**Situation:** Wet.\nVery wet.\n\n**Task:** Dry.\n\n**Action:** I hung them.\nUp.\n\n**Result:** Dry.\nAll.\n';

describe('folding', () => {
  const folder = noteFolder('folded');

  const folds = async ({ document }: vscode.TextEditor): Promise<string[]> => {
    const ranges = await vscode.commands.executeCommand<vscode.FoldingRange[] | undefined>(
      'vscode.executeFoldingRangeProvider',
      document.uri,
    );
    return (ranges ?? []).map(({ start, end }) => `${start + 1}-${end + 1}`);
  };

  afterEach(() => vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor'));
  after(() => vscode.workspace.fs.delete(folder, { recursive: true }));

  it('takes stories and sections, besides what VS Code folds in Markdown', async () => {
    const editor = await openNote(folder, 'note.md', NOTE);
    await eventually(async () => assert.includeMembers(await folds(editor), ['1-16', '5-16', '7-8', '12-13', '15-16']));
    const all = await folds(editor);
    assert.deepEqual(all, [...new Set(all)]);
  });

  it('takes them in text files, and leaves other text to its indentation', async () => {
    const editor = await openNote(folder, 'note.txt', NOTE);
    await eventually(async () => assert.deepEqual(await folds(editor), ['5-16', '7-8', '12-13', '15-16']));
    assert.deepEqual(await folds(await openNote(folder, 'other.txt', 'a list\n  of things\n  to do\n')), ['1-3']);
  });
});
