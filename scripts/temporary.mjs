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
 */
export async function temporaryFolder(purpose) {
  const folder = await mkdtemp(join(tmpdir(), `star-stories-${purpose}-`));
  folders.push(folder);
  return folder;
}
