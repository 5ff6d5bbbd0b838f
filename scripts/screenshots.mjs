// Takes pictures of the real workbench: npm run screenshots writes those of the README into media/;
// with `-- --themes` they are taken in each kind of theme, into test-results/.
import { run, withProgress } from './processes.mjs';
import { installPackages } from './setup.mjs';

await installPackages();
await withProgress('Building', async () => {
  if ((await run(process.execPath, ['scripts/build.mjs', '--tests'])) !== 0) throw new Error('the build failed');
});
const { takeForReadme, takeInThemes } = await import('../dist/test/screenshots.mjs');
await (process.argv.includes('--themes') ? takeInThemes() : takeForReadme());
