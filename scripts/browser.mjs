// Finds the browser that shows VS Code in tests, and brings one where none is installed.
import { stat } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { run, withProgress } from './processes.mjs';

/** Fitting for a machine without a screen, and quiet on the network. */
const FLAGS = [
  ...['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'],
  ...['--disable-background-networking', '--disable-component-update', '--disable-sync'],
];

/** Starts the browser, headless. */
export async function launchBrowser() {
  const { chromium } = await import('playwright-core');
  return chromium.launch({ executablePath: await findBrowser(), args: FLAGS });
}

/**
 * Where a Chrome, Chromium or Edge is: the one `CHROME_PATH` names, an installed one, Playwright's download,
 * or, on Debian as root, the `chromium` package, which is then installed.
 * @returns {Promise<string>}
 */
export async function findBrowser() {
  const named = process.env.CHROME_PATH;
  if (named !== undefined) {
    if (await works(named)) return named;
    throw new Error(`CHROME_PATH names ${named}, which is not a browser that runs here.`);
  }
  const found = (await firstWorking(installedPaths())) ?? (await fromPlaywright()) ?? (await fromDebian());
  if (found !== undefined) return found;
  throw new Error(
    'No browser was found to show VS Code in. Install Chrome, Chromium or Edge, ' +
      'or set CHROME_PATH to where one is, and run the tests again.',
  );
}

function installedPaths() {
  if (process.platform === 'darwin') {
    const names = ['Google Chrome', 'Chromium', 'Microsoft Edge'];
    const folders = ['/Applications', join(homedir(), 'Applications')];
    return folders.flatMap((folder) => names.map((name) => join(folder, `${name}.app/Contents/MacOS/${name}`)));
  }
  if (process.platform === 'win32') {
    const folders = [process.env.ProgramFiles, process.env['ProgramFiles(x86)'], process.env.LOCALAPPDATA];
    const programs = ['Google/Chrome/Application/chrome.exe', 'Chromium/Application/chrome.exe', 'Microsoft/Edge/Application/msedge.exe'];
    return folders.filter(Boolean).flatMap((folder) => programs.map((program) => join(folder, program)));
  }
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge', 'microsoft-edge-stable'];
  const folders = (process.env.PATH ?? '').split(':').concat('/usr/bin', '/snap/bin');
  return names.flatMap((name) => folders.map((folder) => join(folder, name)));
}

async function fromPlaywright() {
  const { chromium } = await import('playwright-core');
  const path = chromium.executablePath();
  if (await works(path)) return path;
  const args = ['--yes', 'playwright-core', 'install', '--no-shell', 'chromium'];
  await attempt('Fetching a browser (playwright-core install chromium)', () =>
    succeed('npx', args, { seconds: 240, shell: process.platform === 'win32' }),
  );
  return firstWorking([path]);
}

async function fromDebian() {
  const root = process.getuid?.() === 0;
  if (!root || !(await exists('/etc/debian_version'))) return undefined;
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  await attempt('Installing the chromium package (apt-get)', async () => {
    await succeed('apt-get', ['update', '-qq'], { env });
    await succeed('apt-get', ['install', '-y', '-qq', 'chromium'], { env, seconds: 600 });
  });
  return firstWorking(['/usr/bin/chromium']);
}

/** Says that a step failed and goes on: the next way of coming by a browser is tried. */
async function attempt(what, step) {
  try {
    await withProgress(what, step);
  } catch (error) {
    console.log(`${what} did not work: ${error.message}`);
  }
}

/** Runs a program whose output matters only when it fails. */
async function succeed(command, args, options) {
  const output = [];
  const code = await run(command, args, { ...options, onLine: (line) => output.push(line) });
  if (code !== 0)
    throw new Error([`exit code ${code}`, ...new Set(output.filter((line) => /error|fail/i.test(line)))].slice(0, 4).join('\n  '));
}

async function firstWorking(paths) {
  for (const path of paths) if (await works(path)) return path;
  return undefined;
}

/** On Linux it is tried, as some packages are stubs and some downloads lack libraries; elsewhere that would open a window. */
async function works(path) {
  if (!(await exists(path))) return false;
  if (process.platform !== 'linux') return true;
  const code = await run(path, ['--version'], { seconds: 20, onLine: () => undefined }).catch(() => 1);
  return code === 0;
}

async function exists(path) {
  return (await stat(path).catch(() => undefined)) !== undefined;
}
