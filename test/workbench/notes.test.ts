import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
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
const RESULT_MISSING = /The slow page.*missing-result/;

describe('notes in the workbench', () => {
  // In a browser VS Code saves by itself.
  const settings = { 'files.autoSave': 'off' };
  const workbench = useWorkbench({
    settings,
    notes: {
      'stories.md': STORY,
      'unsaved.md': STORY.replace('The slow page', 'The unsent letter'),
      'README.md': '# Tool\n\n## Results\n\nFast.\n',
    },
  });

  it('marks what is missing, in the tree and in the problems', async () => {
    await workbench().showTree();
    await workbench().treeRow('The slow page').filter({ hasText: 'no Result' }).waitFor();
    await workbench().badge.filter({ hasText: /^2$/ }).waitFor();
    await workbench().openFile('stories.md');
    const problems = await workbench().problems();
    await problems.filter({ hasText: RESULT_MISSING }).waitFor();
    // Of the note that nobody has opened too.
    await problems.filter({ hasText: /The unsent letter.*missing-result/ }).waitFor();
    assert.equal(await workbench().treeRow('README.md').count(), 0, 'ordinary Markdown holds no story');
  });

  it('follows what is typed', async () => {
    await workbench().openFile('stories.md');
    await workbench().typeAtEndOf(RESULT_LINE, ' It takes two seconds now, and sales rose by 4 %.');
    await workbench().treeRow('The slow page').filter({ hasText: 'no Result' }).waitFor({ state: 'detached' });
    const problems = await workbench().problems();
    await problems.filter({ hasText: RESULT_MISSING }).waitFor({ state: 'detached' });
  });

  it('counts what is incomplete on the icon in the Activity Bar', () => workbench().badge.filter({ hasText: /^1$/ }).waitFor());

  it('is named to a screen reader with all that its row says', async () => {
    await eventually(async () => {
      const names = await workbench()
        .tree.getByRole('treeitem')
        .evaluateAll((rows) => rows.map((row) => row.getAttribute('aria-label')));
      assert.includeMembers(names, [
        'stories.md, 1 story',
        'The slow page, complete, 0:12',
        'The unsent letter, partial, 0:08 · no Result',
      ]);
    });
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

  it('follows folders that other programs rename and delete', async () => {
    const path = (name: string): string => join(workbench().folder, name);
    await mkdir(path('drafts'));
    await writeFile(path('drafts/more.md'), STORY.replace('The slow page', 'The lost parcel'));
    await workbench().treeRow('more.md').filter({ hasText: 'drafts · 1 story' }).waitFor();
    await rename(path('drafts'), path('stories'));
    await workbench().treeRow('more.md').filter({ hasText: 'stories · 1 story' }).waitFor();
    await rm(path('stories'), { recursive: true });
    await workbench().treeRow('The lost parcel').waitFor({ state: 'detached' });
  });

  it('forgets what was typed and is not saved', async () => {
    await workbench().openFile('unsaved.md');
    await workbench().typeAtEndOf(RESULT_LINE, ' Found.');
    await workbench().treeRow('The unsent letter').filter({ hasText: 'no Result' }).waitFor({ state: 'detached' });
    await workbench().runCommand('View: Revert and Close Editor');
    await workbench().treeRow('The unsent letter').filter({ hasText: 'no Result' }).waitFor();
  });

  it('is practised from the keyboard, by the menu of its row', async () => {
    await workbench().showTree();
    await eventually(async () => {
      // A menu that is open since an attempt before this one would be in the way.
      await workbench().page.keyboard.press('Escape');
      await workbench().treeRow('The slow page').click({ timeout: 5_000 });
      await workbench().page.keyboard.press('Shift+F10');
      await workbench().page.keyboard.press('ArrowDown');
      // Only what has the focus is run by the key; on a busy machine the menu closes when the editor takes the focus late.
      await workbench().page.locator('.monaco-menu .action-item.focused').getByText('Practise This Story').waitFor({ timeout: 5_000 });
      await workbench().page.keyboard.press('Enter');
      await workbench().webview.getByRole('heading', { name: 'The slow page Ready' }).waitFor({ timeout: 5_000 });
    }, 30);
  });
});

describe('a workspace without notes', () => {
  const workbench = useWorkbench({ notes: {} });

  it('offers to write the first story, which is then in the tree', async () => {
    await workbench().activityBarItem.click();
    await workbench().page.locator('.sidebar').getByRole('button', { name: 'Write Your First Story' }).click();
    await workbench().treeRow('Give the story a name').waitFor();
    await workbench().page.keyboard.insertText('The quiet server');
    await workbench().treeRow('The quiet server').waitFor();
  });
});
