// Runs the bundled host tests inside the extension host of a real VS Code.
import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { launchBrowser } from './browser.mjs';
import { root } from './processes.mjs';
import { stackMapper } from './stack.mjs';
import { temporaryFolder } from './temporary.mjs';
import { hostSettings, workbenchAddress } from './vscode-page.mjs';
import { startServer } from './vscode-server.mjs';

/** What test/host/run.ts puts before each result it prints. */
const RESULT = 'star-stories-test:';
const BUNDLES = { node: 'dist/test/host.cjs', web: 'dist/test/host.web.js' };

/**
 * Runs the suite and prints each test as it ends.
 * @param {import('./vscode-fetch.mjs').VSCodeVersion} version
 * @param {'node' | 'web'} kind of extension host
 * @param {{seconds?: number, bundle?: string, extension?: string}} [options] `seconds` is the time limit; `bundle` holds other
 * tests than the host suite, and `extension` is another folder than this project's that looks like it
 * @returns {Promise<readonly import('./suites.mjs').Result[]>} rejects when the suite could not be run to its end
 */
export async function runHostSuite(version, kind, { seconds = 600, bundle = BUNDLES[kind], extension } = {}) {
  const folder = await temporaryFolder('workspace');
  await cp(join(root, 'samples'), folder, { recursive: true });
  const server = await startServer(version, hostSettings(kind));
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage({ permissions: ['clipboard-read', 'clipboard-write'] });
    const address = await workbenchAddress(server.authority, folder, { tests: bundle, extension });
    const [results] = await Promise.all([watch(page, kind, { seconds, bundle, server }), page.goto(address)]);
    return results;
  } finally {
    await browser.close();
    await server.stop();
  }
}

/** Follows a run by what the page reports: the tests' console lines, and the end of the run. */
function watch(page, kind, { seconds, bundle, server }) {
  const results = [];
  const toSources = stackMapper(join(root, bundle));
  const other = [];
  let host;
  const print = (line) => {
    if (!line.startsWith(RESULT)) return void other.push(line.split('\n', 3).join('\n'));
    const result = JSON.parse(line.slice(RESULT.length));
    if (result.type === 'end') host = result.host;
    else results.push(report(result, kind, toSources));
  };
  return new Promise((resolve, reject) => {
    const fail = (why) => reject(new Error(`${why}\n${[...server.log.slice(-15), ...other.slice(-15)].join('\n')}`));
    setTimeout(() => fail(`the suite did not end within ${seconds} s`), seconds * 1000).unref();
    const end = (code) => {
      if (host === undefined) fail(`the extension host ended with code ${code} before the suite did`);
      else if (host !== kind) fail(`the tests ran in the ${host} extension host, not in the ${kind} one`);
      else resolve(results);
    };
    page.on('crash', () => fail('the browser page crashed'));
    void page.exposeFunction('codeAutomationLog', (_type, args) => print(args.map(String).join(' ')));
    void page.exposeFunction('codeAutomationExit', end);
  });
}

function report({ type, title, milliseconds, error: stack }, group, toSources) {
  const error = type === 'pass' ? null : toSources(stack);
  console.log(error === null ? `  ✔ ${title} (${milliseconds} ms)` : `  ✘ ${title}\n${error.replace(/^/gm, '    ')}`);
  return { group, title, error };
}
