// Opens VS Code in a browser page, with the extension under development in it.
import { symlink } from 'node:fs/promises';
import { join, posix, resolve, sep } from 'node:path';
import { root } from './processes.mjs';
import { temporaryFolder } from './temporary.mjs';

/**
 * The user settings that make VS Code run this extension in one or the other extension host: Node, or a web worker.
 * Without them a server runs it in Node.
 * @param {'node' | 'web'} kind
 */
export function hostSettings(kind) {
  return kind === 'web' ? { 'remote.extensionKind': { 'star-stories.star-stories': ['web'] } } : {};
}

/**
 * The address that opens a folder, or a `.code-workspace` file, in a running VS Code, with this project for an extension
 * unless one is installed.
 * @param {string} authority of the server
 * @param {string} path
 * @param {{tests?: string, extension?: string, installed?: boolean, open?: string}} [options] `tests` is a bundle, by its path in
 * this project, to run inside the extension host; `extension` is another folder than this project's that looks like it; `open`
 * is a file to show
 */
export async function workbenchAddress(authority, path, { tests, extension, installed = false, open } = {}) {
  extension ??= await linkToProject();
  const remote = (local) => `vscode-remote://${authority}${urlPath(local)}`;
  const payload = [['skipWelcome', 'true']];
  if (!installed) payload.push(['extensionDevelopmentPath', remote(extension)]);
  if (tests !== undefined) payload.push(['extensionTestsPath', remote(join(extension, tests))]);
  if (open !== undefined) payload.push(['openFile', remote(open)]);
  const opened = path.endsWith('.code-workspace') ? 'workspace' : 'folder';
  const query = new URLSearchParams({ [opened]: urlPath(path), payload: JSON.stringify(payload) });
  return `http://${authority}/?${query}`;
}

/**
 * Another path to this project. VS Code takes all that lies under the extension's path for part of it; were it told the
 * real one, it would take its own themes in .vscode-test/ for themes under development, and ignore the user's choice.
 */
async function linkToProject() {
  const link = join(await temporaryFolder('project'), 'star-stories');
  await symlink(root, link, 'junction');
  return link;
}

function urlPath(path) {
  const absolute = resolve(path).split(sep).join(posix.sep);
  return absolute.startsWith('/') ? absolute : `/${absolute}`;
}
