// Measures what VS Code's start costs: the packed extension beside the Markdown extension that VS Code brings.
import { join } from 'node:path';
import { activations } from '../activations.mjs';
import { launchBrowser } from '../browser.mjs';
import { packExtension } from '../packing.mjs';
import { root } from '../processes.mjs';
import { CURRENT } from '../vscode-fetch.mjs';
import { workbenchAddress } from '../vscode-page.mjs';
import { startServer } from '../vscode-server.mjs';
import { activating, BUILT_IN, OURS } from './rows.mjs';

/**
 * Opens the samples' folder with one note again and again, each time in a new extension host.
 * @param {import('./measurements.mjs').Measurements} measurements
 * @param {number} turns
 */
export async function measureActivation(measurements, turns) {
  const samples = join(root, 'samples');
  const server = await startServer(CURRENT, {}, await packExtension());
  const browser = await launchBrowser();
  try {
    const address = await workbenchAddress(server.authority, samples, { installed: true, open: join(samples, 'interview-stories.md') });
    for (let turn = 0; turn < turns; turn++) {
      const page = await browser.newPage({ viewport: { width: 1280, height: 1600 } });
      await page.goto(address);
      await page.locator('.view-line').first().waitFor({ timeout: 60_000 });
      for (const name of [OURS, BUILT_IN]) measurements.add(activating(CURRENT), name, [(await activations(page, name)).get(name)]);
      await page.close();
    }
  } finally {
    await browser.close();
    await server.stop();
  }
}
