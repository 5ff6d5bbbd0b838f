import { cp, mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Browser, FrameLocator, Locator, Page } from 'playwright-core';
import { launchBrowser } from '../../scripts/browser.mjs';
import { root } from '../../scripts/processes.mjs';
import { temporaryFolder } from '../../scripts/temporary.mjs';
import { CURRENT, type VSCodeVersion } from '../../scripts/vscode-fetch.mjs';
import { hostSettings, workbenchAddress } from '../../scripts/vscode-page.mjs';
import { type Server, startServer } from '../../scripts/vscode-server.mjs';

/** One of each kind, by names that files may have. */
export const THEMES = {
  light: 'Light Modern',
  dark: 'Dark Modern',
  'high-contrast': 'Default High Contrast',
  'high-contrast-light': 'Default High Contrast Light',
};

/** The settings of the folder, which VS Code follows as they are written. */
const SETTINGS = '.vscode/settings.json';

/** What the window carries of each. */
const CLASSES = { light: 'vs', dark: 'vs-dark', 'high-contrast': 'hc-black', 'high-contrast-light': 'hc-light' };

export interface Options {
  /** The notes, of which the workbench gets a copy: a folder, or texts by path. The samples unless told. */
  readonly notes?: string | Readonly<Record<string, string>>;
  /** Adds to that folder what texts cannot say, such as links. */
  readonly prepare?: (folder: string) => Promise<void>;
  /** A file in it, `.code-workspace`, to open in the folder's place. */
  readonly workspace?: string;
  readonly version?: VSCodeVersion;
  /** Which extension host the extension runs in. */
  readonly kind?: 'node' | 'web';
  readonly settings?: Record<string, unknown>;
  /** The user's language, such as `de`. VS Code's own words stay English without its language pack. */
  readonly language?: string;
  /** A packed extension to install; unless told, this project runs as the extension under development. */
  readonly vsix?: string;
  readonly size?: { readonly width: number; readonly height: number };
}

/** A real VS Code with the extension in it, in a browser page, as a person sees and uses it. */
export class Workbench {
  private constructor(
    readonly page: Page,
    /** The opened folder: a copy that the test may change. */
    readonly folder: string,
    private readonly browser: Browser,
    readonly server: Server,
  ) {}

  static async open(options: Options = {}): Promise<Workbench> {
    const {
      notes = join(root, 'samples'),
      prepare,
      workspace = '.',
      version = CURRENT,
      kind = 'node',
      settings = {},
      language,
      vsix,
      size,
    } = options;
    const folder = await copyOf(notes);
    await prepare?.(folder);
    const server = await startServer(version, { ...hostSettings(kind), ...settings }, vsix);
    const browser = await launchBrowser();
    const context = await browser.newContext({ viewport: size ?? { width: 1280, height: 800 } });
    const page = await context.newPage();
    page.setDefaultTimeout(30_000);
    // What VS Code's own language packs set.
    if (language !== undefined)
      await page.addInitScript((chosen) => void Object.assign(globalThis, { _VSCODE_NLS_LANGUAGE: chosen }), language);
    const workbench = new Workbench(page, folder, browser, server);
    try {
      await page.goto(await workbenchAddress(server.authority, join(folder, workspace), { installed: vsix !== undefined }));
      await workbench.activityBarItem.waitFor({ timeout: 60_000 });
      return workbench;
    } catch (error) {
      await workbench.screenshot('workbench-did-not-open');
      await workbench.close();
      throw error;
    }
  }

  /** Opens the same in a second window. */
  async openWindow(): Promise<Workbench> {
    const page = await this.page.context().newPage();
    page.setDefaultTimeout(30_000);
    await page.goto(this.page.url());
    const window = new Workbench(page, this.folder, this.browser, this.server);
    await window.activityBarItem.waitFor({ timeout: 60_000 });
    return window;
  }

  async close(): Promise<void> {
    await this.browser.close();
    await this.server.stop();
  }

  /** Has the window drawn in another theme, and the page in its webview too, if it shows one. */
  async changeTheme(kind: keyof typeof THEMES): Promise<void> {
    await writeFile(join(this.folder, SETTINGS), JSON.stringify({ 'workbench.colorTheme': THEMES[kind] }));
    await this.page.locator(`.monaco-workbench.${CLASSES[kind]}`).waitFor();
    if (await this.webview.locator('body').isVisible())
      await this.webview.locator(`body[data-vscode-theme-kind="vscode-${kind}"]`).waitFor();
  }

  /** The extension's icon in the Activity Bar. */
  get activityBarItem(): Locator {
    return this.page.locator('.activitybar').getByRole('tab', { name: /^STAR Stories/ });
  }

  /** The number on it. */
  get badge(): Locator {
    return this.activityBarItem.locator('xpath=ancestor-or-self::li').locator('.badge-content');
  }

  /** Shows the tree of stories. */
  async showTree(): Promise<void> {
    if ((await this.activityBarItem.getAttribute('aria-selected')) !== 'true') await this.activityBarItem.click();
    await this.tree.waitFor();
  }

  /** Drags the border of the side bar. */
  async widenSideBar(width: number): Promise<void> {
    const box = await this.page.locator('.part.sidebar').boundingBox();
    if (box === null) throw new Error('the side bar is not shown');
    const y = box.y + box.height / 2;
    await this.page.mouse.move(box.x + box.width, y);
    await this.page.mouse.down();
    await this.page.mouse.move(box.x + width, y, { steps: 5 });
    await this.page.mouse.up();
  }

  get tree(): Locator {
    return this.page.locator('.sidebar').getByRole('tree', { name: /Stories|Geschichten/ });
  }

  /** A row of the tree by what it says. VS Code keeps only the rows in sight. */
  treeRow(text: string | RegExp): Locator {
    return this.tree.getByRole('treeitem').filter({ hasText: text });
  }

  /**
   * Drags one row of the tree onto another. The pointer moves on over that row: where it has only come to it, the browser
   * tells of no dragging.
   */
  async dragRow(from: string | RegExp, to: string | RegExp): Promise<void> {
    const { mouse } = this.page;
    const [start, end] = await Promise.all([from, to].map((name) => this.treeRow(name).locator('.label-name').boundingBox()));
    if (start == null || end == null) throw new Error('a row is out of sight');
    await mouse.move(start.x + 5, start.y + 5);
    await mouse.down();
    for (const by of [0, 2, 4, 6]) await mouse.move(end.x + 5 + by, end.y + 5 + by, { steps: 5 });
    await mouse.up();
  }

  /** Opens the command palette with words typed into it. */
  async openPalette(words: string): Promise<void> {
    await this.page.keyboard.press('F1');
    const input = this.quickInput.locator('input');
    await input.waitFor();
    await input.fill(`>${words}`);
  }

  /** Runs the command of exactly this title through the command palette. */
  async runCommand(title: string): Promise<void> {
    await this.openPalette(title);
    await this.pick(title);
  }

  /** Chooses the first entry that begins with these words from an open list, such as the palette's or a quick pick's. */
  async pick(words: string): Promise<void> {
    await this.entries.filter({ hasText: words }).first().click();
  }

  /** The list that drops from the top, which the palette and quick picks share. */
  get quickInput(): Locator {
    return this.page.locator('.quick-input-widget');
  }

  get entries(): Locator {
    return this.quickInput.getByRole('option');
  }

  /** Opens a file of the folder in an editor. */
  async openFile(name: string): Promise<void> {
    await this.page.keyboard.press('Control+P');
    await this.quickInput.locator('input').fill(name);
    await this.pick(name);
    await this.page.locator('.editor-group-container.active').getByRole('tab', { name, exact: false, selected: true }).waitFor();
  }

  /** Types into the active editor at the end of a line, 1-based. */
  async typeAtEndOf(line: number, text: string): Promise<void> {
    await this.page.keyboard.press('Control+G');
    await this.quickInput.locator('input').fill(`:${line}`);
    await this.entries.filter({ hasText: String(line) }).waitFor();
    await this.page.keyboard.press('Enter');
    await this.quickInput.waitFor({ state: 'hidden' });
    await this.page.keyboard.press('End');
    await this.page.keyboard.insertText(text);
  }

  /** Saves the note in the active editor. */
  async save(): Promise<void> {
    await this.page.keyboard.press('Control+S');
    await this.page.locator('.editor-group-container.active .tab.active:not(.dirty)').waitFor();
  }

  /** What the status bar says of the cursor, such as "Ln 9, Col 1". */
  get cursor(): Locator {
    return this.page.locator('.statusbar').getByText(/^Ln \d+, Col \d+$/);
  }

  /** The tree of rehearsals, under that of stories. */
  get rehearsals(): Locator {
    return this.page.locator('.sidebar').getByRole('tree', { name: /Rehearsals/ });
  }

  /** Loads the window again, as a user does, and waits until the extension is there. */
  async reload(): Promise<void> {
    const loaded = this.page.waitForEvent('load');
    await this.runCommand('Developer: Reload Window');
    await loaded;
    await this.activityBarItem.waitFor({ timeout: 60_000 });
  }

  /** Shows the Problems panel and returns its rows: files, and under them what was found. */
  async problems(): Promise<Locator> {
    const panel = this.page.locator('.markers-panel');
    if (!(await panel.isVisible())) await this.runCommand('Problems: Focus on Problems View');
    await panel.waitFor();
    return panel.getByRole('treeitem');
  }

  /** The page inside the webview that is shown. */
  get webview(): FrameLocator {
    return webviewIn(this.page);
  }

  /** Writes what is seen to test-results/NAME.png. */
  async screenshot(name: string): Promise<void> {
    const folder = join(root, 'test-results');
    await mkdir(folder, { recursive: true });
    await this.page.screenshot({ path: join(folder, `${name}.png`) });
  }
}

/** The page inside the webview that a window shows: an extension's page stands in a frame within a frame. */
export function webviewIn(window: Page): FrameLocator {
  return window.frameLocator('iframe.webview.ready').frameLocator('iframe#active-frame');
}

async function copyOf(notes: NonNullable<Options['notes']>): Promise<string> {
  const folder = join(await temporaryFolder('workbench'), 'notes');
  await mkdir(dirname(join(folder, SETTINGS)), { recursive: true });
  await writeFile(join(folder, SETTINGS), '{}');
  if (typeof notes === 'string') await cp(notes, folder, { recursive: true });
  else {
    for (const [name, text] of Object.entries(notes)) {
      await mkdir(dirname(join(folder, name)), { recursive: true });
      await writeFile(join(folder, name), text);
    }
  }
  return folder;
}
