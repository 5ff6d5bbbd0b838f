import { deepEqual, equal, match } from 'node:assert/strict';
import { chmod, readdir, readFile, readlink, stat, symlink, writeFile } from 'node:fs/promises';
import { rewrite } from '../../src/cli/rewrite.js';
import { Scene } from './program.js';

const BROKEN =
  '# Interview\n\n## Answers\n\n### The rope store\n[calm\n\n**Situation:** Wet ropes.\n\n**Task:** Dry them.\n\n**Action:** Hung them up.\n\n**Result:** Dry by 12.';
const MENDED = BROKEN.replace('[calm', '[calm]');

describe('star-stories check --fix', function () {
  this.timeout(30_000);
  let scene: Scene;

  before(async () => {
    scene = await Scene.make();
  });
  after(() => scene.remove());

  it("mends what needs nobody's choice, and says what is left", async () => {
    await scene.write({ 'left/a.md': BROKEN.replace('Dry by 12.', 'TODO'), 'left/b.md': BROKEN });
    const { code, out } = await scene.star(['check', 'left', '--fix']);
    equal(code, 1);
    match(out, /^left\/a\.md\n.*missing-result\n.*empty-section\n\nMended 2 findings\.\n2 findings in 1 note: 2 warnings\.\n$/);
    equal(await readFile(scene.path('left/b.md'), 'utf8'), MENDED);
    deepEqual(await scene.star(['check', 'left/b.md', '--fix']), { code: 0, out: 'Nothing to mend.\n', error: '' });
  });

  it('keeps byte order mark, line ends, mode, the end without a new line, and links', async () => {
    const asWritten = `\uFEFF${BROKEN.replaceAll('\n', '\r\n')}`;
    await scene.write({ 'kept/a.md': asWritten });
    await chmod(scene.path('kept/a.md'), 0o640);
    await symlink('a.md', scene.path('kept/link.md'));
    equal((await scene.star(['check', 'kept/link.md', '--fix'])).code, 0);
    equal(await readFile(scene.path('kept/a.md'), 'utf8'), asWritten.replace('[calm', '[calm]'));
    equal((await stat(scene.path('kept/a.md'))).mode & 0o777, 0o640);
    equal(await readlink(scene.path('kept/link.md')), 'a.md');
    deepEqual((await readdir(scene.path('kept'))).sort(), ['a.md', 'link.md']);
  });

  it('changes nothing in a file that is read-only or not UTF-8, and says so', async () => {
    await scene.write({ 'stuck/a.md': BROKEN });
    await chmod(scene.path('stuck/a.md'), 0o444);
    const latin = Buffer.from(`${BROKEN} Caf\u00e9.`, 'latin1');
    await writeFile(scene.path('stuck/b.md'), latin);
    const { code, out, error } = await scene.star(['check', 'stuck', '--fix']);
    equal(code, 2);
    equal(error, 'star-stories: cannot mend stuck/a.md: it is read-only\nstar-stories: cannot mend stuck/b.md: it is not UTF-8\n');
    match(out, /stuck\/a\.md\n.*malformed-tag\n\nstuck\/b\.md\n.*malformed-tag\n/);
    equal(await readFile(scene.path('stuck/a.md'), 'utf8'), BROKEN);
    deepEqual(await readFile(scene.path('stuck/b.md')), latin);
  });

  it('touches no file that has nothing to mend', async () => {
    await scene.write({ 'fine.md': MENDED });
    const before = await stat(scene.path('fine.md'));
    equal((await scene.star(['check', 'fine.md', '--fix'])).code, 0);
    deepEqual([(await stat(scene.path('fine.md'))).mtimeMs, (await stat(scene.path('fine.md'))).ino], [before.mtimeMs, before.ino]);
  });

  it('changes nothing in a file that somebody else has changed or deleted meanwhile', async () => {
    await scene.write({ 'raced.md': MENDED });
    equal(await rewrite(scene.path('raced.md'), BROKEN, 'mended'), 'it has changed meanwhile');
    equal(await readFile(scene.path('raced.md'), 'utf8'), MENDED);
    equal(await rewrite(scene.path('gone.md'), BROKEN, 'mended'), 'there is no such file or folder');
  });
});
