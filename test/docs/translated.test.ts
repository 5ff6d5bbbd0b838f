import { deepEqual, notEqual } from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { checkConfig, configOf } from '../../src/core/config/config.js';
import { makeLinter } from '../../src/core/lint/lint.js';
import { RULES } from '../../src/core/lint/rules/index.js';
import { startReading } from '../../src/core/notes/reading.js';
import { setWords } from '../../src/core/words.js';
import { fixesFor } from '../../src/core/writing/fixes.js';
import { leftOut, pseudoWords } from '../pseudo.js';
import { blocksIn, configurationIn } from './rulePages.js';

describe('in another language', () => {
  before(() => setWords(pseudoWords(), 'en'));
  after(() => setWords({}, 'en'));

  for (const { id } of RULES) {
    it(`nothing that ${id} says is left in English, nor why a note is read as it is`, () => {
      const page = readFileSync(`docs/rules/${id}.md`, 'utf8');
      const { reading: options, lint } = configOf(checkConfig(JSON.parse(configurationIn(page))).user);
      for (const text of blocksIn(page, 'Failing', 'markdown')) {
        const reading = startReading(text, options);
        const findings = makeLinter(lint)(reading.note);
        notEqual(findings.length, 0);
        const said = findings.flatMap((finding) => [
          finding.message,
          ...(finding.related ?? []).map(({ message }) => message),
          ...fixesFor(reading, finding).map(({ title }) => title),
        ]);
        deepEqual(
          [...said, ...reading.note.reasons.map((reason) => reason.text)].map(leftOut).filter((left) => left !== ''),
          [],
        );
      }
    });
  }
});
