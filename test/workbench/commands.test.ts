import { assert } from 'chai';
import { CURRENT, OLDEST } from '../../scripts/vscode-fetch.mjs';
import { useWorkbench } from './shared';

for (const version of [CURRENT, OLDEST]) {
  describe(`VS Code ${version}`, function () {
    this.timeout(60_000);
    const workbench = useWorkbench({ version });

    it('shows the stories of all notes in the tree', async () => {
      await workbench().showTree();
      await workbench().treeRow('interview-stories.md').waitFor();
      await workbench().treeRow('The locker that would not open').waitFor();
    });

    it('offers the commands in the palette', async () => {
      await workbench().openPalette('STAR Stories: Start Pra');
      await workbench().entries.filter({ hasText: 'STAR Stories: Start Practice' }).waitFor();
      await workbench().page.keyboard.press('Escape');
      await workbench().openPalette('STAR Stories: Practise');
      await workbench().entries.filter({ hasText: 'STAR Stories: Practise What Is Due' }).waitFor();
      const titles = await workbench().entries.allTextContents();
      assert.notInclude(titles.join(), 'Practise This Story', 'it needs a row of the tree');
      await workbench().page.keyboard.press('Escape');
    });
  });
}
