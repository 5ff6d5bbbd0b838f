import { packExtension } from '../../scripts/packing.mjs';
import { CURRENT, OLDEST } from '../../scripts/vscode-fetch.mjs';
import { Workbench } from '../workbench/workbench';

const COMPLETE = 'The locker that would not open';

describe('the packed extension', function () {
  this.timeout(120_000);
  let vsix: string;
  before(async () => {
    vsix = await packExtension();
  });

  for (const version of [CURRENT, OLDEST]) {
    describe(`installed in VS Code ${version}`, () => {
      let workbench: Workbench;
      before(async () => {
        workbench = await Workbench.open({ version, vsix });
      });
      afterEach(async function () {
        if (this.currentTest?.isFailed()) await workbench.screenshot(this.currentTest.fullTitle().replace(/\W+/g, '-'));
      });
      after(() => workbench.close());

      it('shows the stories', async () => {
        await workbench.showTree();
        await workbench.treeRow(COMPLETE).waitFor();
      });

      it('shows what is missing, and the page of the rule', async () => {
        const problems = await workbench.problems();
        const problem = problems.filter({ hasText: 'has no Result' }).first();
        await problem.getByText('missing-result').click();
        await workbench.page.locator('.editor-group-container').getByRole('tab', { name: 'missing-result.md' }).waitFor();
      });

      it('rehearses a story', async () => {
        await workbench.runCommand('STAR Stories: Start Practice');
        await workbench.pick(COMPLETE);
        await workbench.webview.getByRole('button', { name: 'Start' }).click();
        await workbench.webview.getByRole('region', { name: 'Situation' }).getByText('0:01', { exact: true }).waitFor();
      });

      it('shows which questions have a story', async () => {
        await workbench.runCommand('STAR Stories: Show Coverage');
        await workbench.webview.getByText(/^\d+ of \d+ have a story\.$/).waitFor();
      });
    });
  }
});
