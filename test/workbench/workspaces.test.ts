import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { assert } from 'chai';
import { makeLargeFolder, noteOf } from '../../scripts/trust/large-folder.mjs';
import { eventually } from '../host/eventually';
import { NOTE, practise, press, tellAtOnce } from './rehearsing';
import { useWorkbench } from './shared';

describe('a folder of 100,000 files, with links that go round', function () {
  this.timeout(180_000);
  const workbench = useWorkbench({ notes: {}, prepare: makeLargeFolder });
  const rows = (title: string): Promise<number> => workbench().treeRow(title).count();

  it('shows each story once, those behind links too', async () => {
    await workbench().showTree();
    await eventually(async () => {
      assert.equal(await rows('The near story'), 1);
      assert.equal(await rows('The far story'), 1);
    }, 90);
  });

  it('follows what is written there', async () => {
    await writeFile(join(workbench().folder, 'src/0/0/guide-0.md'), noteOf('The new story'));
    await eventually(async () => assert.equal(await rows('The new story'), 1), 60);
    await workbench().openFile('near.md');
    await workbench().typeAtEndOf(9, '\n\n## The typed story\n\n**Situation:** One.\n\n**Result:** 2.');
    await workbench().treeRow('The typed story').waitFor();
  });
});

describe('a workspace of several folders', function () {
  this.timeout(120_000);
  const folders = [{ path: 'one' }, { path: 'two' }, { path: 'removed' }];
  const workbench = useWorkbench({
    workspace: 'all.code-workspace',
    notes: {
      'all.code-workspace': JSON.stringify({ folders: [...folders, { path: 'three' }] }),
      'one/a.md': noteOf('The first story'),
      'two/a.md': noteOf('The second story'),
      'two/.star-stories.json': '{ "rules": { "missing-result": "off" } }',
      'three/.star-stories.json': '{ "rules": { "no-such-rule": "off" } }',
    },
  });

  it('shows the stories of all, each checked as its own folder has it', async () => {
    await workbench().showTree();
    await workbench().treeRow('The first story').waitFor();
    await workbench().treeRow('The second story').waitFor();
    const problems = await workbench().problems();
    const missing = problems.filter({ hasText: 'no Result' });
    await missing.first().waitFor();
    assert.equal(await missing.count(), 1);
  });

  it('tells notes of one name apart, and moves a story between them', async () => {
    await workbench().dragRow('The first story', /two · /);
    const read = (path: string): Promise<string> => readFile(join(workbench().folder, path), 'utf8');
    await eventually(async () => {
      assert.notInclude(await read('one/a.md'), 'The first story');
      assert.include(await read('two/a.md'), '## The first story');
    });
    await workbench().treeRow('two · 2 stories').waitFor();
  });

  it('forgets the configuration of a folder that is taken out', async () => {
    const mistake = (await workbench().problems()).filter({ hasText: 'no-such-rule' });
    await mistake.first().waitFor();
    await writeFile(join(workbench().folder, 'all.code-workspace'), JSON.stringify({ folders }));
    await mistake.first().waitFor({ state: 'detached' });
  });
});

describe('two windows on one folder', function () {
  this.timeout(150_000);
  const workbench = useWorkbench({
    settings: { 'starStories.practice.countdown': 0, 'starStories.history.location': 'workspace' },
    notes: { 'stories.md': NOTE },
  });

  it('both show what is rehearsed and saved in either', async () => {
    const [one, two] = [workbench(), await workbench().openWindow()];
    for (const [window, story] of [
      [one, 'The slow page'],
      [two, 'The lost parcel'],
    ] as const) {
      await window.page.bringToFront();
      await practise(window, story);
      await tellAtOnce(window, story);
      await press(window, '3');
    }
    for (const window of [one, two]) {
      await window.page.bringToFront();
      await window.runCommand('STAR Stories: Show Practice Progress');
      await window.webview.getByText(/^2 attempts at 2 stories/).waitFor();
    }
    await one.page.bringToFront();
    await one.openFile('stories.md');
    await one.typeAtEndOf(5, ', renamed');
    await one.save();
    await two.page.bringToFront();
    await two.showTree();
    await two.treeRow('The slow page, renamed').waitFor();
  });
});
