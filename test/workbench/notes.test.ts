import { rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { assert } from 'chai';
import { eventually } from '../host/eventually';
import { useWorkbench } from './shared';

const STORY = `# My stories

## The slow page

[Ownership]

**Situation:** Our start page took nine seconds.

**Task:** I was asked to halve that.

**Action:** I measured it and moved the pictures.

**Result:**
`;
const RESULT_LINE = 13;

describe('notes in the workbench', function () {
  this.timeout(60_000);
  const workbench = useWorkbench({ notes: { 'stories.md': STORY, 'README.md': '# Tool\n\n## Results\n\nFast.\n' } });

  it('marks what is missing, in the tree and in the problems', async () => {
    await workbench().showTree();
    await workbench().treeRow('The slow page').filter({ hasText: 'no Result' }).waitFor();
    await workbench().openFile('stories.md');
    const problems = await workbench().problems();
    await problems.filter({ hasText: 'missing-result' }).waitFor();
    assert.equal(await workbench().treeRow('README.md').count(), 0, 'ordinary Markdown holds no story');
  });

  it('follows what is typed', async () => {
    await workbench().openFile('stories.md');
    await workbench().typeAtEndOf(RESULT_LINE, ' It takes two seconds now, and sales rose by 4 %.');
    await workbench().treeRow('The slow page').filter({ hasText: 'no Result' }).waitFor({ state: 'detached' });
    const problems = await workbench().problems();
    await problems.filter({ hasText: 'missing-result' }).waitFor({ state: 'detached' });
  });

  it('goes to the line of what is clicked in the tree', async () => {
    await workbench().showTree();
    await workbench().treeRow('The slow page').click();
    await eventually(async () => assert.equal(await workbench().cursor.textContent(), 'Ln 3, Col 1'));
  });

  it('follows files that other programs create, rename and delete', async () => {
    const file = (name: string): string => join(workbench().folder, name);
    await writeFile(file('more.md'), STORY.replace('The slow page', 'The lost parcel'));
    await workbench().treeRow('The lost parcel').waitFor();
    await rename(file('more.md'), file('renamed.md'));
    await workbench().treeRow('renamed.md').waitFor();
    await workbench().treeRow('more.md').waitFor({ state: 'detached' });
    await rm(file('renamed.md'));
    await workbench().treeRow('The lost parcel').waitFor({ state: 'detached' });
  });
});
