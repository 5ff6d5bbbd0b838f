// Folders that are removed when this process ends, however it ends.
import { rmSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
// Its own exit handler comes first, so that no process still writes into these folders.
import './processes.mjs';

const folders = [];

process.once('exit', () => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 });
});

/**
 * Makes an empty folder.
 * @param {string} purpose part of its name
 * @param {string} [parent] the system's folder for such unless told
 */
export async function temporaryFolder(purpose, parent = tmpdir()) {
  const folder = await mkdtemp(join(parent, `star-stories-${purpose}-`));
  folders.push(folder);
  return folder;
}
