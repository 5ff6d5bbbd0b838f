// Takes the pictures of the README, and the same ones in each kind of theme for looking at.
import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { packExtension } from '../../scripts/packing.mjs';
import { root } from '../../scripts/processes.mjs';
import { eventually } from '../host/eventually';
import { PRACTICE, showDue, STATES, WIDTHS } from './practiceStates';
import { type Options, THEMES, Workbench } from './workbench';

const SIZE = { width: 1280, height: 800 };
const COMPLETE = 'The locker that would not open';
const INCOMPLETE = 'Refund requests that nobody read';

type Scene = (workbench: Workbench) => Promise<void>;
const SCENES = { tree: showTree, fixes: showFixes, hover: showHover, practice: showRunning, review: showReview, coverage: showCoverage };
const QUIET = { 'editor.minimap.enabled': false };

/** Writes media/screenshot-SCENE.png, of the extension as it is installed: VS Code says of one under development that it is. */
export async function takeForReadme(): Promise<void> {
  const { tree, fixes, practice, review, coverage } = SCENES;
  const options = { size: SIZE, vsix: await packExtension(), settings: { ...QUIET, 'workbench.colorTheme': THEMES.light } };
  await take(options, { tree, fixes, practice, review, coverage }, (scene) => shoot(join(root, 'media', `screenshot-${scene}.png`)));
}

/** Writes test-results/THEME-SCENE.png for each kind of theme, and test-results/THEME-STATE-WIDTH.png for each state of practice. */
export async function takeInThemes(): Promise<void> {
  for (const [name, theme] of Object.entries(THEMES)) {
    const fileOf = (scene: string): string => join(root, 'test-results', `${name}-${scene.replace(/\W+/g, '-')}.png`);
    const settings = { ...QUIET, 'workbench.colorTheme': theme };
    await take({ size: SIZE, settings }, SCENES, (scene) => shoot(fileOf(scene)));
    await take({ ...PRACTICE, size: SIZE, settings: { ...PRACTICE.settings, ...settings } }, { 'due today': showDue, ...STATES }, (scene) =>
      shootInWidths((width) => fileOf(`${scene}-${width}`)),
    );
  }
}

/** Each scene goes on from where the one before it ended. */
async function take(options: Options, scenes: Readonly<Record<string, Scene>>, shooting: (scene: string) => Scene): Promise<void> {
  const workbench = await Workbench.open(options);
  try {
    for (const [name, show] of Object.entries(scenes)) {
      await show(workbench);
      await shooting(name)(workbench);
    }
  } finally {
    await workbench.close();
  }
}

function shoot(file: string): Scene {
  return async ({ page }) => {
    await mkdir(dirname(file), { recursive: true });
    await page.screenshot({ path: file });
    console.log(file);
  };
}

function shootInWidths(fileOf: (width: string) => string): Scene {
  return async (workbench) => {
    for (const [name, width] of Object.entries(WIDTHS)) {
      await workbench.page.setViewportSize({ width, height: SIZE.height });
      await shoot(fileOf(name))(workbench);
    }
    await workbench.page.setViewportSize(SIZE);
  };
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

/** What the light bulb of an incomplete story offers. */
async function showFixes({ page }: Workbench): Promise<void> {
  const menu = page.locator('.action-widget');
  await page.locator('.view-line').getByText(INCOMPLETE).click();
  // The list closes when the editor takes the focus late.
  await eventually(async () => {
    await page.keyboard.press('Control+.');
    await menu.getByText(/^Add/).first().waitFor({ timeout: 3_000 });
  }, 30);
}

/** What the hover over an incomplete story's title tells. */
async function showHover({ page }: Workbench): Promise<void> {
  await page.keyboard.press('Escape');
  for (const key of ['Control+k', 'Control+i']) await page.keyboard.press(key);
  await page.locator('.monaco-hover').getByText('Meant:').waitFor();
}

async function showRunning(workbench: Workbench): Promise<void> {
  await workbench.page.keyboard.press('Escape');
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

/** What the stories answer, with the reasons for one question. */
async function showCoverage(workbench: Workbench): Promise<void> {
  await workbench.runCommand('STAR Stories: Show Coverage');
  await workbench.webview.getByRole('button', { name: 'Influence', exact: true }).click();
  await workbench.webview.getByText('No story is told for this.').waitFor();
}
