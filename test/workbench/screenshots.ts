// Takes the pictures of the README, and the same ones in each kind of theme for looking at.
import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { root } from '../../scripts/processes.mjs';
import { THEMES, Workbench } from './workbench';

const SIZE = { width: 1280, height: 800 };
const COMPLETE = 'The locker that would not open';
const INCOMPLETE = 'Refund requests that nobody read';

const SCENES = { tree: showTree, practice: showRunning, review: showReview };
type Scene = keyof typeof SCENES;

/** Writes media/screenshot-tree.png and media/screenshot-practice.png. */
export async function takeForReadme(): Promise<void> {
  await take(['tree', 'practice'], THEMES.light, (scene) => join(root, 'media', `screenshot-${scene}.png`));
}

/** Writes test-results/THEME-SCENE.png for each kind of theme. */
export async function takeInThemes(): Promise<void> {
  for (const [name, theme] of Object.entries(THEMES)) {
    await take(['tree', 'practice', 'review'], theme, (scene) => join(root, 'test-results', `${name}-${scene}.png`));
  }
}

/** Each scene goes on from where the one before it ended. */
async function take(scenes: readonly Scene[], theme: string, fileOf: (scene: Scene) => string): Promise<void> {
  const workbench = await Workbench.open({ size: SIZE, settings: { 'workbench.colorTheme': theme, 'editor.minimap.enabled': false } });
  try {
    for (const scene of scenes) {
      await SCENES[scene](workbench);
      await mkdir(dirname(fileOf(scene)), { recursive: true });
      await workbench.page.screenshot({ path: fileOf(scene) });
      console.log(fileOf(scene));
    }
  } finally {
    await workbench.close();
  }
}

/** The tree with an incomplete story unfolded, its text and the problems. */
async function showTree(workbench: Workbench): Promise<void> {
  await workbench.showTree();
  await workbench.widenSideBar(440);
  await workbench.problems();
  await workbench.treeRow(INCOMPLETE).click();
  await workbench.page.keyboard.press('ArrowRight');
  await workbench.treeRow('missing').first().waitFor();
  const problems = await workbench.problems();
  await problems.filter({ hasText: INCOMPLETE }).first().waitFor();
  await workbench.treeRow(INCOMPLETE).click();
  // The editor colours its text a while after it shows it.
  await workbench.page.locator('.view-line .mtkb').first().waitFor();
  await workbench.page.locator('.activitybar .badge-content', { hasText: /^\d+$/ }).waitFor();
}

async function showRunning(workbench: Workbench): Promise<void> {
  await workbench.runCommand('View: Hide Panel');
  await workbench.runCommand('STAR Stories: Start Practice');
  await workbench.pick(COMPLETE);
  const page = workbench.webview;
  await page.getByRole('button', { name: 'Cue words' }).click();
  await page.getByRole('button', { name: 'Start' }).click();
  await page.getByRole('region', { name: 'Situation' }).getByText('0:12', { exact: true }).waitFor();
}

async function showReview(workbench: Workbench): Promise<void> {
  const page = workbench.webview;
  for (const section of ['Task', 'Action', 'Result']) {
    await page.getByRole('button', { name: 'Next section' }).click();
    await page.getByRole('region', { name: section }).getByText('0:02', { exact: true }).waitFor();
  }
  await page.getByRole('button', { name: 'Finish' }).click();
  await page.getByRole('table').waitFor();
}
