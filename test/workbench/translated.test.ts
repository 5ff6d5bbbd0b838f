import { deepEqual } from 'node:assert/strict';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../../scripts/browser.mjs';
import { leftOut, pseudoWords } from '../pseudo';
import { openPage, PAGE_STATES } from './pageStates';

describe('the pages in another language', function () {
  this.timeout(60_000);
  let browser: Browser;
  before(async () => {
    browser = await launchBrowser();
  });
  after(() => browser.close());

  for (const [name, state, message] of PAGE_STATES) {
    it(`leave nothing in English: ${name}, ${state}`, async () => {
      const page = await browser.newPage();
      await openPage(page, name, message, pseudoWords());
      if (name === 'transcript') {
        await page.locator('textarea').fill('Um, we stopped the orders, and um, we waited. '.repeat(5));
        await page.locator('table').first().waitFor();
      }
      deepEqual(
        (await wordsOn(page)).map(leftOut).filter((left) => left !== '' && !SPOKEN.has(left)),
        [],
      );
      await page.close();
    });
  }
});

/** What the speaker himself said stands there as he said it. */
const SPOKEN = new Set(['um']);

/** All that the page says to eyes and ears; what is printed on keys is left out. */
function wordsOn(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const said: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode())
      if (node.parentElement?.closest('script, kbd') === null) said.push(node.textContent ?? '');
    for (const element of document.querySelectorAll('*'))
      for (const name of ['aria-label', 'title', 'placeholder', 'alt']) said.push(element.getAttribute(name) ?? '');
    return said;
  });
}
