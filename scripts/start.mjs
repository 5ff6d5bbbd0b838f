// Shows the extension at work from a bare clone: the samples' outline and findings in the terminal, then VS Code.
import { join } from 'node:path';
import { root, run, withProgress } from './processes.mjs';
import { installPackages } from './setup.mjs';

const samples = join(root, 'samples');
const windows = process.platform === 'win32';

await installPackages();
await withProgress('Building', async () => {
  if ((await run(process.execPath, ['scripts/build.mjs'])) !== 0) throw new Error('the build failed');
});
await show('outline', ['outline', 'samples', '--format', 'text']);
await show('check', ['check', 'samples', '--format', 'text']);
if (await hasDesktop()) await openDesktop();
else await serve();

/** Runs the command line and shows what was run. Findings, exit code 1, are what the samples are there to show. */
async function show(name, args) {
  console.log(`\n$ star-stories ${args.join(' ')}\n`);
  const code = await run(process.execPath, ['dist/star-stories.mjs', ...args]);
  if (code > 1) throw new Error(`star-stories ${name} failed with exit code ${code}`);
}

/** Whether `code` is desktop VS Code (other programs have that name too) and there is a screen to show it on. */
async function hasDesktop() {
  const { DISPLAY, WAYLAND_DISPLAY, VSCODE_IPC_HOOK_CLI } = process.env;
  const screen = process.platform !== 'linux' || DISPLAY !== undefined || WAYLAND_DISPLAY !== undefined;
  // In the terminal of a remote window `code` is another program, which opens no development window.
  if (!screen || VSCODE_IPC_HOOK_CLI !== undefined) return false;
  const lines = [];
  const code = await run('code', ['--version'], { seconds: 30, shell: windows, onLine: (line) => lines.push(line) }).catch(() => 1);
  return code === 0 && /^\d+\.\d+\.\d+/.test(lines[0] ?? '') && /^[0-9a-f]{40}$/.test(lines[1] ?? '');
}

async function openDesktop() {
  console.log('\nOpening the samples in VS Code, with the extension ...');
  // A shell, which Windows needs to start `code`, splits paths at their spaces.
  const quote = (text) => (windows ? `"${text}"` : text);
  const code = await run('code', ['--new-window', quote(`--extensionDevelopmentPath=${root}`), quote(samples)], { shell: windows });
  if (code !== 0) throw new Error(`code ended with exit code ${code}`);
}

/** Serves VS Code to a browser until Ctrl+C. */
async function serve() {
  console.log('\nDesktop VS Code was not found (no `code` on the PATH, or no screen): taking VS Code from npm instead.');
  const { CURRENT } = await import('./vscode-fetch.mjs');
  const { startServer } = await import('./vscode-server.mjs');
  const { workbenchAddress } = await import('./vscode-page.mjs');
  const server = await startServer(CURRENT);
  const address = await workbenchAddress(server.authority, samples);
  console.log(`\nVS Code ${CURRENT} with the extension and the samples is at\n\n  ${address}\n`);
  console.log('Open this address in a browser on this machine. Ctrl+C ends it.');
}
