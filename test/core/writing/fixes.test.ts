import { deepEqual, equal } from 'node:assert/strict';
import { lint } from '../../../src/core/lint/lint.js';
import { DEFAULT_LINT_SETTINGS } from '../../../src/core/lint/settings.js';
import { startReading } from '../../../src/core/notes/reading.js';
import { addMissing, fixesFor, isFixable, safeFixesOf } from '../../../src/core/writing/fixes.js';
import { edited } from './mended.js';
import { HEAD } from './ropes.js';

/** Stories with these labels, one a line. */
const stories = (...labels: readonly string[]): string =>
  HEAD + labels.map((each, index) => `### Ropes ${index}\n\n${each.replace(/./g, '$&: Wet.\n')}\n`).join('');

describe('the fixes of many findings', () => {
  const fixed = (text: string): { text: string; titles: (string | undefined)[]; fixable: boolean[] } => {
    const reading = startReading(text);
    const findings = lint(reading.note).filter(({ ruleId }) => ruleId === 'section-order');
    const fixes = safeFixesOf(reading, findings);
    return {
      text: edited(
        text,
        fixes.flatMap((fix) => fix?.edits ?? []),
      ),
      titles: fixes.map((fix) => fix?.title),
      fixable: findings.map((finding) => isFixable(reading, finding)),
    };
  };
  const ORDERED = 'Put the sections in the order of telling';

  it('order the sections of each story', () => {
    deepEqual(fixed(stories('SATR', 'STAR', 'TSAR', 'RSTA')), {
      text: stories('STAR', 'STAR', 'STAR', 'STAR'),
      titles: [ORDERED, ORDERED, ORDERED],
      fixable: [true, true, true],
    });
    deepEqual(fixed(stories('SATR')), { text: stories('STAR'), titles: [ORDERED], fixable: [true] });
    deepEqual(fixed(stories('STAR')), { text: stories('STAR'), titles: [], fixable: [] });
  });

  it('leave the order to the user where a role is told twice', () => {
    deepEqual(fixed(stories('SATR', 'SATAR', 'TSAR')), {
      text: stories('STAR', 'SATAR', 'STAR'),
      titles: [ORDERED, undefined, ORDERED],
      fixable: [true, false, true],
    });
  });

  it('are those of one story, where its neighbour cannot be ordered', () => {
    const text = `${stories('SATR')}### A row\n\n| Story | S | A | T | R |\n|---|---|---|---|---|\n| Crane | Bent. | Hung. | Mend it. | Dry. |\n`;
    const { text: after, titles } = fixed(text);
    equal(after, text.replace('A: Wet.\nT: Wet.', 'T: Wet.\nA: Wet.'));
    deepEqual(titles, [ORDERED, undefined].slice(0, titles.length));
  });
});

describe('a Learning', () => {
  const added = (text: string): (string | undefined)[] => {
    const reading = startReading(text);
    const rules = { 'missing-learning': { severity: 'hint' as const } };
    const finding = lint(reading.note, { ...DEFAULT_LINT_SETTINGS, rules }).find(({ ruleId }) => ruleId === 'missing-learning');
    return finding === undefined ? [] : fixesFor(reading, finding).map(({ title, edits }) => `${title}: ${edited(text, edits).slice(-11)}`);
  };

  it('is added where the framework has none, and none where one is told', () => {
    deepEqual(added(stories('STAR')), ['Add a Learning: Wet.\nL: ‸\n\n']);
    deepEqual(added(stories('STARL')), []);
  });

  it('is not among what a story lacks of its framework', () => {
    equal(addMissing(startReading(stories('STAR')), 0), null);
    equal(addMissing(startReading(stories('SAR')), 0)?.title, 'Add a Task');
    equal(addMissing(startReading(stories('ST')), 0)?.title, 'Add Action and Result');
    equal(addMissing(startReading(stories('STA')), 1), null);
  });
});
