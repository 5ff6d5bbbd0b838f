import { deepEqual, equal, notEqual } from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { checkConfig, configOf } from '../../src/core/config/config.js';
import { makeLinter } from '../../src/core/lint/lint.js';
import { RULES } from '../../src/core/lint/rules/index.js';
import { readNote } from '../../src/core/notes/note.js';
import { blocksIn, configurationIn } from './rulePages.js';

/** The rules that find something in a note by the page's configuration of the examples, or by the default one. */
function rulesThatFind(text: string, page: string): string[] {
  const { user, mistakes } = checkConfig(JSON.parse(configurationIn(page)));
  deepEqual(mistakes, []);
  const { reading, lint } = configOf(user);
  return [...new Set(makeLinter(lint)(readNote(text, reading)).map(({ ruleId }) => ruleId))];
}

describe('the pages of the rules', () => {
  for (const { id } of RULES) {
    it(`show ${id} passing and failing as it does`, () => {
      const page = readFileSync(`docs/rules/${id}.md`, 'utf8');
      const [passing, failing] = [blocksIn(page, 'Passing', 'markdown'), blocksIn(page, 'Failing', 'markdown')];
      notEqual(passing.length, 0);
      notEqual(failing.length, 0);
      for (const text of passing) deepEqual(rulesThatFind(text, page), []);
      for (const text of failing) deepEqual(rulesThatFind(text, page), [id]);
      for (const text of [...passing, ...failing]) notEqual(readNote(text).stories.length, 0);
    });

    it(`show a right configuration for ${id}, if any`, () => {
      const page = readFileSync(`docs/rules/${id}.md`, 'utf8');
      for (const block of page.matchAll(/^```json\n([\s\S]*?)^```$/gm)) equal(checkConfig(JSON.parse(block[1] ?? '')).mistakes.length, 0);
    });
  }
});
