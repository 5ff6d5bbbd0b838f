// Opens VS Code in a browser page, with the extension under development in it.
import { posix, resolve, sep } from 'node:path';
import { root } from './processes.mjs';

/**
 * The user settings that make VS Code run this extension in one or the other extension host: Node, or a web worker.
 * Without them a server runs it in Node.
 * @param {'node' | 'web'} kind
 */
export function hostSettings(kind) {
  return kind === 'web' ? { 'remote.extensionKind': { 'star-stories.star-stories': ['web'] } } : {};
}

/**
 * The address that opens a folder in a running VS Code with this project's extension.
 * @param {string} authority of the server
 * @param {string} folder
 * @param {{tests?: string, file?: string}} [options] `tests` is a bundle to run inside the extension host; `file` is
 * opened in an editor
 */
export function workbenchAddress(authority, folder, { tests, file } = {}) {
  const remote = (path) => `vscode-remote://${authority}${urlPath(path)}`;
  const payload = [['extensionDevelopmentPath', remote(root)], ['skipWelcome', 'true']];
  if (tests !== undefined) payload.push(['extensionTestsPath', remote(tests)]);
  if (file !== undefined) payload.push(['openFile', remote(file)]);
  const query = new URLSearchParams({ folder: urlPath(folder), payload: JSON.stringify(payload) });
  return `http://${authority}/?${query}`;
}

function urlPath(path) {
  const absolute = resolve(path).split(sep).join(posix.sep);
  return absolute.startsWith('/') ? absolute : `/${absolute}`;
}
