import { assert } from 'chai';
import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../../scripts/browser.mjs';
import { openPage, PAGE_STATES } from './pageStates';
import { MADE, PAYLOADS } from './payloads';

const MESSAGES = Object.keys(JSON.parse(readFileSync('l10n/bundle.l10n.json', 'utf8')) as object);

/** A language in which each message is a payload, another one for each `turn`. */
function wordsOf(turn: number): Record<string, string> {
  return Object.fromEntries(MESSAGES.map((message, index) => [message, PAYLOADS[(index + turn) % PAYLOADS.length] ?? '']));
}

describe('scripts in translations', function () {
  this.timeout(120_000);
  let browser: Browser;
  before(async () => {
    browser = await launchBrowser();
  });
  after(() => browser.close());

  it('run on no page and trip no policy, but are shown as they are', async () => {
    const shown = new Set<string>();
    for (const [turn, [name, state, message]] of PAGE_STATES.entries()) {
      const page = await browser.newPage();
      const said: string[] = [];
      page.on('console', (line) => said.push(line.text()));
      await openPage(page, name, message, wordsOf(turn * 7));
      const made = await page
        .locator('body')
        .evaluate((body, selector) => [...body.querySelectorAll(selector)].map((each) => each.outerHTML.slice(0, 200)), MADE);
      assert.deepEqual(made, [], `${name}, ${state}`);
      assert.isUndefined(await page.evaluate(() => (globalThis as { hit?: unknown }).hit), `${name}, ${state}`);
      const text = (await page.locator('body').textContent()) ?? '';
      for (const payload of PAYLOADS) if (text.includes(payload)) shown.add(payload);
      assert.deepEqual(said, [], `${name}, ${state}`);
      await page.close();
    }
    assert.isAtLeast(shown.size, 120);
  });
});
