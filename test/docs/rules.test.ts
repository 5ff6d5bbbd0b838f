import { deepEqual, equal, notEqual } from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { lint } from '../../src/core/lint/lint.js';
import { RULES } from '../../src/core/lint/rules/index.js';
import { readNote } from '../../src/core/notes/note.js';

const FOLDER = 'docs/rules';

/** The Markdown blocks under a heading of a rule's page. */
function examples(page: string, heading: string): string[] {
  const section = page.split(/^## /m).find((part) => part.startsWith(heading)) ?? '';
  return [...section.matchAll(/^```markdown\n([\s\S]*?)^```$/gm)].map((block) => block[1] ?? '');
}

describe('the pages of the rules', () => {
  it('are one for each rule', () => {
    deepEqual(readdirSync(FOLDER).sort(), RULES.map(({ id }) => `${id}.md`).sort());
  });

  for (const { id, severity } of RULES) {
    it(`show ${id} passing and failing as it does`, () => {
      const page = readFileSync(`${FOLDER}/${id}.md`, 'utf8');
      equal(page.split('\n')[0], `# ${id}`);
      equal(/Severity: (\w+)/.exec(page)?.[1], severity);
      const [passing, failing] = [examples(page, 'Passing'), examples(page, 'Failing')];
      notEqual(passing.length, 0);
      notEqual(failing.length, 0);
      for (const text of passing) deepEqual(lint(readNote(text)), []);
      for (const text of failing) deepEqual([...new Set(lint(readNote(text)).map(({ ruleId }) => ruleId))], [id]);
    });
  }
});
