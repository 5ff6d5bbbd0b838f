import { assert } from 'chai';
import * as vscode from 'vscode';

const ID = 'star-stories.star-stories';

describe('the extension', () => {
  it('is present and activates', async () => {
    const extension = vscode.extensions.getExtension(ID);
    assert.isDefined(extension, `${ID} is not among ${vscode.extensions.all.map(({ id }) => id).join(', ')}`);
    await extension?.activate();
    assert.isTrue(extension?.isActive);
  });

  it('has a view that can be shown', async () => {
    await vscode.commands.executeCommand('starStories.stories.focus');
  });
});
