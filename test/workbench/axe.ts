import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { AxeResults } from 'axe-core';
import type { Locator } from 'playwright-core';
import { root } from '../../scripts/processes.mjs';

type Axe = { run(context: Element, options: object): Promise<AxeResults> };

/** What axe-core finds wrong with an element and all that is in it, each as a sentence with the element at fault. */
export async function violationsIn(element: Locator): Promise<string[]> {
  const source = await readFile(join(root, 'node_modules/axe-core/axe.min.js'), 'utf8');
  await element.evaluate((_, script) => (0, eval)(script), source);
  const { violations } = await element.evaluate((context) => (window as unknown as { axe: Axe }).axe.run(context, { resultTypes: ['violations'] }));
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary ?? ''}`));
}
