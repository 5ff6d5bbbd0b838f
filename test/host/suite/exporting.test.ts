import { assert } from 'chai';
import * as vscode from 'vscode';
import { eventually } from '../eventually.js';
import { noteFolder, openNote } from '../openNote.js';

const NOTE =
  '# Interview\n\n## Answers\n\n### The capstan\n[calm]\n\n**Situation:** The capstan was bent.\n\n**Task:** Mend it.\n\n**Action:** I ‸bent it back.\n\n**Result:** Straight in 2 days.\n';

describe('stories taken out of the notes', () => {
  const folder = noteFolder('exported');
  const isCopied = (expected: RegExp): Promise<void> =>
    eventually(async () => assert.match(await vscode.env.clipboard.readText(), expected));

  afterEach(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));
  after(() => vscode.workspace.fs.delete(folder, { recursive: true }));

  it('are copied as an answer for a form: that under the cursor', async () => {
    await openNote(folder, 'form.md', NOTE);
    await vscode.commands.executeCommand('starStories.copyFormAnswer');
    await isCopied(
      /^The capstan was bent\. Mend it\. I bent it back\. Straight in 2 days\.$|^The capstan was bent\.\n\nMend it\.\n\nI bent it back\.\n\nStraight in 2 days\.\n?$/,
    );
  });

  it('are copied as a cheat sheet: those of all notes', async () => {
    await openNote(folder, 'sheet.md', NOTE);
    await vscode.commands.executeCommand('starStories.copyCheatSheet');
    await isCopied(/The capstan[\s\S]*The locker that would not open/);
  });
});
