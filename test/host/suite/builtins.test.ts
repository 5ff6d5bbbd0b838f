import { assert } from 'chai';
import * as vscode from 'vscode';
import { eventually } from '../eventually.js';
import { noteFolder, openNote } from '../openNote.js';

/** What every extension in the window uses, and none may add to: a loop over the keys of such an object finds what is added. */
const SHARED = { Object, Function, Array, String, Number, Boolean, Date, RegExp, Error, Map, Set, WeakMap, Promise, Uint8Array };
const NOTE = '# Interview\n\n## Rope store\n\n**Situation:** One.\n\n**Task:** Two.\n\n**Action:** Three.\n\n**Result:** Four.\n';

describe('built-in objects', () => {
  after(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));

  it('are left as they are, also once somebody practises', async () => {
    await openNote(noteFolder('builtins'), 'rope.md', NOTE);
    const opened = vscode.commands.executeCommand('starStories.startPractice');
    await eventually(async () => {
      // It asks for a story first.
      await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
      assert.isTrue(vscode.window.tabGroups.all.some(({ tabs }) => tabs.some(({ input }) => input instanceof vscode.TabInputWebview)));
    });
    await opened;
    for (const [name, { prototype }] of Object.entries(SHARED)) assert.deepEqual(Object.keys(prototype), [], name);
  });
});
