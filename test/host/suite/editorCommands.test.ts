import { assert } from 'chai';
import * as vscode from 'vscode';
import { noteFolder, openNote } from '../openNote.js';

const TOLD = '**Situation:** Wet ropes.\n\n**Task:** Dry them.\n\n**Action:** I hung them up.\n\n**Result:** Dry by 12.\n';
const NOTE = `# Interview\n\n## Answers\n\n### The winch\n[calm]\n\n${TOLD}\n### The *crane* 🏗️\n\n${TOLD}\n## Other cases\n\n- The mast ‸\n- סיפור\n`;

describe('commands for a note', () => {
  const folder = noteFolder('commands');

  afterEach(() => vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor'));
  after(() => vscode.workspace.fs.delete(folder, { recursive: true }));

  it('turn the idea at the cursor into a story, in one step', async () => {
    const { document } = await openNote(folder, 'idea.md', NOTE);
    const before = document.getText();
    await vscode.commands.executeCommand('starStories.turnIdea');
    assert.equal(
      document.getText(),
      before
        .replace('- The mast \n', '')
        .replace('\n## Other', '\n### The mast\n\n**Situation:** \n\n**Task:** \n\n**Action:** \n\n**Result:** \n\n## Other'),
    );
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), before);
  });
});
