import { assert } from 'chai';
import { activations } from '../../scripts/activations.mjs';
import { packExtension } from '../../scripts/packing.mjs';
import { Workbench } from '../workbench/workbench';

const NAME = 'STAR Stories';
/** VS Code activates it when all that waits for its start is activated. */
const LAST = 'Node Debug Auto-attach';

// The oldest version makes a plain text for itself when it starts, which activates whatever waits for one.
describe('the packed extension', function () {
  this.timeout(90_000);
  let workbench: Workbench;
  before(async () => {
    workbench = await Workbench.open({
      notes: { 'main.js': '', 'later.md': '# Later\n' },
      vsix: await packExtension(),
      size: { width: 1280, height: 1600 },
    });
  });
  after(() => workbench.close());

  it('is not activated by a folder alone', async () => {
    assert.notInclude([...(await activations(workbench.page, LAST)).keys()], NAME);
  });

  it('is activated by a note', async () => {
    await workbench.page.keyboard.press('Escape');
    await workbench.openFile('later.md');
    assert.include([...(await activations(workbench.page, NAME)).keys()], NAME);
  });
});
