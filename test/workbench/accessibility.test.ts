import { assert } from 'chai';
import { violationsIn } from './axe';
import { PRACTICE, showDue, STATES, WIDTHS } from './practiceStates';
import { useWorkbench } from './shared';
import { THEMES, type Workbench } from './workbench';

/** VS Code puts what describes a row beside its label without a space, and so no name holds both as they are read. */
const OF_THE_EDITOR = ['label-content-name-mismatch'];

describe('the pages, in each theme and size', () => {
  const workbench = useWorkbench(PRACTICE);

  it('have nothing against accessibility in the list of what is due', async () => {
    await showDue(workbench());
    await inEach(workbench(), async (where) => assert.deepEqual(await violationsIn(workbench().rehearsals, OF_THE_EDITOR), [], where));
  });

  for (const [state, reach] of Object.entries(STATES)) {
    it(`have nothing against accessibility in ${state}`, async () => {
      await reach(workbench());
      await inEach(workbench(), async (where) => {
        assert.deepEqual(await violationsIn(workbench().webview.locator('html')), [], where);
        assert.isAtMost(await overflow(workbench()), 0, `${where}: the page is wider than its window`);
      });
    });
  }
});

/** In each theme and size, at last in those in which it began. */
async function inEach(workbench: Workbench, check: (where: string) => Promise<void>): Promise<void> {
  for (const theme of Object.keys(THEMES) as (keyof typeof THEMES)[]) {
    await workbench.changeTheme(theme);
    for (const [size, width] of Object.entries(WIDTHS)) {
      await workbench.page.setViewportSize({ width, height: 800 });
      await check(`${theme}, ${size}`);
    }
  }
  await workbench.page.setViewportSize({ width: WIDTHS.wide, height: 800 });
}

async function overflow(workbench: Workbench): Promise<number> {
  return workbench.webview.locator('html').evaluate((html) => html.scrollWidth - window.innerWidth);
}
