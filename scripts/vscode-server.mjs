// Runs the VS Code server that vscode-fetch.mjs brings, each with a data folder of its own.
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { eachLine, run, start, stop } from './processes.mjs';
import { temporaryFolder } from './temporary.mjs';
import { fetchVSCode } from './vscode-fetch.mjs';

const READY_WITHIN_SECONDS = 60;

/** A workbench that shows the work: no welcome page, chat panel, tips, or questions about Git. */
const QUIET = {
  'chat.commandCenter.enabled': false,
  'chat.disableAIFeatures': true,
  'extensions.ignoreRecommendations': true,
  'git.openRepositoryInParentFolders': 'never',
  'security.workspace.trust.enabled': false,
  'telemetry.telemetryLevel': 'off',
  'workbench.enableExperiments': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
};

/**
 * @typedef {object} Server
 * @property {string} authority host and port, which is also the authority of its `vscode-remote:` URIs
 * @property {string[]} log what it printed, for when something goes wrong
 * @property {string} data its data folder, where its own logs are
 * @property {number} pid of its process, whose children are the extension hosts
 * @property {() => Promise<void>} stop ends it
 */

/**
 * Starts VS Code as a server on a free port and returns when it answers.
 * @param {import('./vscode-fetch.mjs').VSCodeVersion} version fetched first if absent
 * @param {Record<string, unknown>} [settings] user settings besides those that keep the workbench quiet
 * @param {string} [vsix] an extension to install first
 * @returns {Promise<Server>}
 */
export async function startServer(version, settings = {}, vsix) {
  const { node, main } = await fetchVSCode(version);
  const data = await temporaryFolder('vscode');
  await mkdir(join(data, 'data/User'), { recursive: true });
  await writeFile(join(data, 'data/User/settings.json'), JSON.stringify({ ...QUIET, ...settings }, null, 2));
  if (vsix !== undefined) await install(vsix, node, main, data);
  const child = start(node, [main, ...options(data)], { stdio: ['ignore', 'pipe', 'pipe'] });
  try {
    const log = [];
    return { authority: `127.0.0.1:${await listening(child, log)}`, log, data, pid: child.pid, stop: () => stop(child) };
  } catch (error) {
    await stop(child);
    throw error;
  }
}

async function install(vsix, node, main, data) {
  const output = [];
  const code = await run(node, [main, '--install-extension', vsix, ...places(data)], { onLine: (line) => output.push(line) });
  if (code !== 0) throw new Error(`${vsix} could not be installed\n${output.join('\n')}`);
}

function options(data) {
  return [
    ...['--host', '127.0.0.1', '--port', '0', '--without-connection-token', '--accept-server-license-terms'],
    // Without it the `payload` of the address, which names the extension under development, is not read.
    '--enable-smoke-test-driver',
    ...places(data),
    ...['--disable-workspace-trust', '--telemetry-level', 'off'],
  ];
}

function places(data) {
  return ['--server-data-dir', data, '--extensions-dir', join(data, 'extensions')];
}

/** The port the server says it listens on. Its error output is noise about missing native modules, unless it does not start. */
function listening(child, log) {
  const errors = [];
  return new Promise((resolve, reject) => {
    const fail = (why) => {
      clearTimeout(timer);
      reject(new Error(`VS Code ${why}\n${[...log, ...errors].join('\n')}`));
    };
    const timer = setTimeout(() => fail(`did not start within ${READY_WITHIN_SECONDS} s`), READY_WITHIN_SECONDS * 1000);
    eachLine(child.stderr, (line) => errors.push(line));
    eachLine(child.stdout, (line) => {
      log.push(line);
      const port = /listening on (\d+)/.exec(line)?.[1];
      if (port === undefined) return;
      clearTimeout(timer);
      resolve(Number(port));
    });
    child.once('error', (error) => fail(`could not be started: ${error.message}`));
    child.once('close', (code) => fail(`ended with exit code ${code}`));
  });
}
