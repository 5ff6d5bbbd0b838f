// Runs the host tests in desktop VS Code, which @vscode/test-electron downloads: npm run test:desktop [VERSION]
import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { root, run, withProgress } from './processes.mjs';
import { installPackages } from './setup.mjs';
import { temporaryFolder } from './temporary.mjs';

await installPackages();
const { runTests } = await import('@vscode/test-electron');
const { CURRENT } = await import('./vscode-fetch.mjs');
await withProgress('Building', async () => {
  if ((await run(process.execPath, ['scripts/build.mjs', '--tests'])) !== 0) throw new Error('the build failed');
});
const folder = await temporaryFolder('workspace');
await cp(join(root, 'samples'), folder, { recursive: true });
const code = await runTests({
  version: process.argv[2] ?? CURRENT,
  extensionDevelopmentPath: root,
  extensionTestsPath: join(root, 'dist/test/host.cjs'),
  launchArgs: [folder, '--disable-extensions', '--disable-workspace-trust'],
});
process.exit(code);
