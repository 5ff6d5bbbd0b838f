import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { assert } from 'chai';
import { npm } from '../../scripts/npm.mjs';
import { packCommandLine } from '../../scripts/packing.mjs';
import { temporaryFolder } from '../../scripts/temporary.mjs';

const NOTE =
  '# Stories\n\n## The bridge\n\n**Situation:** It was closed.\n\n**Task:** Open it.\n\n**Action:** I called the town.\n\n**Result:**\n';

describe('the packed command line', function () {
  this.timeout(60_000);
  let folder: string;
  before(async () => {
    folder = await temporaryFolder('installed');
    await writeFile(join(folder, 'stories.md'), NOTE);
    await npm(['install', '--offline', '--no-audit', '--no-fund', '--prefix', folder, await packCommandLine()], { cwd: folder });
  });

  /** What `npx star-stories` prints. */
  const star = (...args: readonly string[]): Promise<string> => npm(['exec', '--offline', '--', 'star-stories', ...args], { cwd: folder });

  it('outlines notes where nothing else is installed', async () => {
    assert.include(await star('outline', 'stories.md'), 'The bridge');
  });

  it('checks them, with the pages of the rules', async () => {
    assert.include(await star('check', 'stories.md', '--fail-on', 'never'), 'missing-result');
    assert.include(await star('check', '--explain', 'missing-result'), 'Result');
  });
});
