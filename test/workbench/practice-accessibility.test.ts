import { assert } from 'chai';
import { violationsIn } from './axe';
import { PRACTICE, showDue, STATES, WIDTHS } from './practiceStates';
import { useWorkbench } from './shared';
import { THEMES, type Workbench } from './workbench';

/** VS Code puts what describes a row beside its label without a space, and so no name holds both as they are read. */
const OF_THE_EDITOR = ['label-content-name-mismatch'];

for (const [name, theme] of Object.entries(THEMES)) {
  describe(`the pages of practice in the theme "${name}"`, function () {
    this.timeout(90_000);
    const workbench = useWorkbench({ ...PRACTICE, settings: { ...PRACTICE.settings, 'workbench.colorTheme': theme } });

    it('have nothing against accessibility in the list of what is due, in each size', async () => {
      await showDue(workbench());
      await inEachSize(workbench(), async (size) => assert.deepEqual(await violationsIn(workbench().rehearsals, OF_THE_EDITOR), [], size));
    });

    for (const [state, reach] of Object.entries(STATES)) {
      it(`have nothing against accessibility in ${state}, in each size`, async () => {
        await reach(workbench());
        await inEachSize(workbench(), async (size) => {
          assert.deepEqual(await violationsIn(workbench().webview.locator('html')), [], size);
          assert.isAtMost(await overflow(workbench()), 0, `${size}: the page is wider than its window`);
        });
      });
    }
  });
}

async function inEachSize(workbench: Workbench, check: (size: string) => Promise<void>): Promise<void> {
  for (const [size, width] of Object.entries(WIDTHS)) {
    await workbench.page.setViewportSize({ width, height: 800 });
    await check(size);
  }
  await workbench.page.setViewportSize({ width: WIDTHS.wide, height: 800 });
}

async function overflow(workbench: Workbench): Promise<number> {
  return workbench.webview.locator('html').evaluate((html) => html.scrollWidth - window.innerWidth);
}
