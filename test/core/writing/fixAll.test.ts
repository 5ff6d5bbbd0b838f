import { deepEqual, equal } from 'node:assert/strict';
import { lint } from '../../../src/core/lint/lint.js';
import type { Edit } from '../../../src/core/lint/rule.js';
import type { Note } from '../../../src/core/notes/model.js';
import { startReading } from '../../../src/core/notes/reading.js';
import { fixAll } from '../../../src/core/writing/fixAll.js';
import { isFixable, isTriedOut, safeFixesOf, safeFixOf } from '../../../src/core/writing/fixes.js';
import { Revision } from '../../../src/core/writing/revision.js';
import { edited } from './mended.js';

const HEAD = '# Interview answers\n\n## Stories\n\n### The rope store\n';

const all = (text: string) => fixAll(startReading(text), (note: Note) => lint(note));

describe('all that needs no choice is mended', () => {
  it('in one go, also what shows only when something else is mended', () => {
    const text = `${HEAD}[calm [late]\n\nS: Wet ropes.\nA: I hung them up.\nT: Dry them.\nR: Dry by 12.\n`;
    const { text: fixed, edits } = all(text);
    equal(fixed, `${HEAD}[calm] [late]\n\nS: Wet ropes.\nT: Dry them.\nA: I hung them up.\nR: Dry by 12.\n`);
    equal(edited(text, edits), fixed);
    deepEqual(all(fixed).edits, []);
  });

  it('and what asks for words or a choice is left alone', () => {
    const text = `${HEAD}\nS: Wet ropes.\nA: I hung them up.\n`;
    deepEqual(all(text), { text, edits: [], fixed: 0 });
    const reading = startReading(text);
    deepEqual(
      lint(reading.note)
        .map((finding) => isFixable(reading, finding))
        .includes(true),
      false,
    );
    const broken = startReading(`${HEAD}[calm\n\nS: Wet ropes.\nT: Dry them.\nA: I hung them up.\nR: Dry.\n`);
    deepEqual(
      lint(broken.note)
        .filter((finding) => isFixable(broken, finding))
        .map(({ ruleId }) => ruleId),
      ['malformed-tag'],
    );
    deepEqual(
      ['misplaced-story', 'section-order', 'malformed-tag'].map((ruleId) =>
        isTriedOut({ ruleId, severity: 'hint', message: '', span: { start: 0, end: 1 } }),
      ),
      [true, true, false],
    );
  });

  it('and fixes that undo one another come to an end', () => {
    let turn = 0;
    const { fixed } = fixAll(startReading('ab'), () => {
      turn += 1;
      return [
        {
          ruleId: 'turning',
          severity: 'hint',
          message: '',
          span: { start: 0, end: 1 },
          fixes: [{ title: 'Turn', isSafe: true, edits: [{ span: { start: 0, end: 1 }, text: turn % 2 === 0 ? 'a' : 'A' }] }],
        },
      ];
    });
    equal(fixed < 20, true);
  });

  it('and of two fixes that meet, one waits for the next round', () => {
    const fix = (start: number, end: number, text: string) => [{ title: '', isSafe: true, edits: [{ span: { start, end }, text }] }];
    const finding = (from: string, to: string, text: string) =>
      text.includes(from)
        ? [
            {
              ruleId: from,
              severity: 'hint' as const,
              message: '',
              span: { start: text.indexOf(from), end: text.indexOf(from) + 1 },
              fixes: fix(text.indexOf(from), text.indexOf(from) + from.length, to),
            },
          ]
        : [];
    let text = 'aabb';
    const { text: fixed } = fixAll(startReading(text), () => {
      const found = [...finding('aab', 'xx', text), ...finding('bb', 'y', text)];
      text = text === 'aabb' ? 'xxb' : text;
      return found;
    });
    equal(fixed, 'xxb');
  });
});

describe('the fixes of many findings', () => {
  const outOfOrder = (title: string, more = ''): string => `### ${title}\n\n**Action:** Hung.\n\n**Situation:** Wet.${more}\n\n`;
  const same = (text: string): number => {
    const reading = startReading(text);
    const findings = lint(reading.note);
    const fixes = safeFixesOf(reading, findings);
    deepEqual(
      fixes,
      findings.map((finding) => safeFixOf(reading, finding)),
    );
    return fixes.filter((fix) => fix !== undefined).length;
  };

  it('are those of each by itself', () => {
    const head = '# Interview answers\n\n## Stories\n\n';
    equal(same(head + outOfOrder('Ropes') + outOfOrder('Well') + outOfOrder('Crane')), 3);
    // A part of a story that is told twice is for the user to place.
    equal(same(head + outOfOrder('Ropes') + outOfOrder('Well', '\n\n**Action:** Again.') + outOfOrder('Crane')), 2);
    // The columns of a table are in no story’s hands.
    equal(same(`${head}${outOfOrder('Ropes')}| Story | Action | Situation |\n| --- | --- | --- |\n| Well | Hung. | Wet. |\n`), 1);
    equal(same(`${HEAD}[calm [late]\n\nA: I hung them up.\nS: Wet ropes.\n`), 2);
    equal(same(head), 0);
  });
});

describe('rounds of edits', () => {
  const rounds = (text: string, ...each: Edit[][]): Revision => {
    const revision = new Revision(text);
    for (const edits of each) revision.apply(edits);
    return revision;
  };
  const edit = (start: number, end: number, text: string): Edit => ({ span: { start, end }, text });

  it('become edits of the text before the first', () => {
    const revision = rounds('one two three', [edit(4, 7, '2'), edit(0, 0, 'so: ')], [edit(4, 7, '1'), edit(8, 9, '2!')]);
    equal(String(revision), 'so: 1 2! three');
    equal(edited('one two three', revision.edits()), String(revision));
  });
});
