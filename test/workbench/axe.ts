import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { AxeResults } from 'axe-core';
import type { Locator } from 'playwright-core';
import { root } from '../../scripts/processes.mjs';

type Axe = { run(context: Element, options: object): Promise<AxeResults> };

/**
 * What axe-core finds wrong with an element and all that is in it, each as a sentence with the element at fault.
 * @param except rules that are not asked
 */
export async function violationsIn(element: Locator, except: readonly string[] = []): Promise<string[]> {
  if (!(await element.evaluate(() => 'axe' in window))) {
    const source = await readFile(join(root, 'node_modules/axe-core/axe.min.js'), 'utf8');
    await element.evaluate((_, script) => (0, eval)(script), source);
  }
  const rules = Object.fromEntries(except.map((id) => [id, { enabled: false }]));
  const { violations } = await element.evaluate((context, options) => (window as unknown as { axe: Axe }).axe.run(context, options), {
    resultTypes: ['violations'],
    rules,
  });
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary ?? ''}`));
}
