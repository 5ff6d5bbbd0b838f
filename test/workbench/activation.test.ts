import { assert } from 'chai';
import { CURRENT, OLDEST } from '../../scripts/vscode-fetch.mjs';
import { Workbench } from './workbench';

for (const version of [CURRENT, OLDEST]) {
  describe(`the workbench of VS Code ${version}`, function () {
    this.timeout(90_000);
    let workbench: Workbench;

    before(async () => {
      workbench = await Workbench.open({ version });
    });
    after(() => workbench.close());
    afterEach(async function () {
      if (this.currentTest?.isFailed()) await workbench.screenshot(this.currentTest.fullTitle().replace(/\W+/g, '-'));
    });

    it('shows the view from the Activity Bar', async () => {
      await workbench.showTree();
      await workbench.screenshot(`tree-${version}`);
    });

    it('offers the commands in the palette', async () => {
      await workbench.openPalette('STAR Stories: ');
      await workbench.entries.first().waitFor();
      const titles = await workbench.entries.allTextContents();
      assert.isNotEmpty(titles.filter((title) => title.startsWith('STAR Stories: ')), titles.join('\n'));
    });
  });
}
