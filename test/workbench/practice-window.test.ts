import { assert } from 'chai';
import { NOTE, practise, press, waitForClock } from './rehearsing';
import { useWorkbench } from './shared';
import { webviewIn } from './workbench';

describe('practice in a window of its own', function () {
  this.timeout(90_000);
  const workbench = useWorkbench({ settings: { 'starStories.practice.countdown': 0 }, notes: { 'stories.md': NOTE } });

  it('goes on with its clock, and waits when the window is closed', async () => {
    await practise(workbench(), 'The slow page');
    await press(workbench(), 'Space');
    await waitForClock(workbench(), 'Time in situation', 2);
    const opened = workbench().page.context().waitForEvent('page');
    await workbench().runCommand('View: Move Editor into New Window');
    const window = await opened;
    const page = webviewIn(window);
    assert.match((await page.getByRole('timer', { name: 'Time in situation' }).textContent()) ?? '', /^0:(?:0[2-9]|[1-5]\d)$/);
    await page.getByRole('button', { name: 'Next section' }).click();
    await page.getByRole('heading', { name: 'Task' }).waitFor();
    await window.close();
    await workbench().page.locator('.statusbar').getByText(/Task, paused$/).waitFor();
  });
});
