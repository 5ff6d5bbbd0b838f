// Which extensions a workbench has activated, and how long that took: what VS Code itself tells of them.

/**
 * @param {import('playwright-core').Page} page of a workbench that is high enough to show the whole list
 * @param {string} [name] of an extension to wait for
 * @returns {Promise<ReadonlyMap<string, number>>} milliseconds by the extension's name: loading its code and activating it; NaN while that goes on
 */
export async function activations(page, name) {
  const list = page.locator('.runtime-extensions-editor');
  if (!(await list.isVisible())) await showList(page);
  const rows = list.locator('.monaco-list-row');
  await rows
    .filter({ has: page.locator('.activation-time', { hasText: /\d/ }), ...(name === undefined ? {} : { hasText: name }) })
    .first()
    .waitFor();
  const read = rows.evaluateAll((elements) =>
    elements.map((row) => [row.querySelector('.name').textContent, row.querySelector('.activation-time').textContent]),
  );
  return new Map((await read).map(([extension, time]) => [extension, Number(/\d+/.exec(time)?.[0])]));
}

async function showList(page) {
  await page.keyboard.press('F1');
  const palette = page.locator('.quick-input-widget');
  await palette.locator('input').fill('>Developer: Show Running Extensions');
  await palette
    .getByRole('option', { name: /Show Running Extensions/ })
    .first()
    .click();
}
