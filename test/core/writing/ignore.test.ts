import { deepEqual, equal } from 'node:assert/strict';
import { lint } from '../../../src/core/lint/lint.js';
import { startReading } from '../../../src/core/notes/reading.js';
import { ignoreHere, ignoreInFile } from '../../../src/core/writing/ignore.js';
import { switchOff } from '../../../src/core/writing/configuration.js';
import { edited } from './mended.js';

const BODY = 'S: Wet ropes.\nT: Dry them.\nA: I hung them up.\nR: Dry by 12.\n';
const NOTE = `# Interview answers\n\n## Stories\n\n### The rope store\n\n${BODY}\n### The crane\n[calm]\n\n${BODY}`;

/** The note with a comment that keeps a rule quiet where it has found something. */
function ignored(text: string, ruleId: string, write: typeof ignoreHere): string {
  const reading = startReading(text);
  const finding = lint(reading.note).find((each) => each.ruleId === ruleId);
  const edits = finding === undefined ? null : write(reading, finding);
  if (edits === null) throw new Error(`${ruleId} cannot be ignored`);
  const written = edited(text, edits);
  deepEqual(
    lint(startReading(written).note).filter((each) => each.ruleId === ruleId || each.ruleId === 'disable-comment'),
    [],
  );
  return written;
}

describe('a rule is ignored', () => {
  it('for a story, by a comment above its title', () => {
    equal(
      ignored(NOTE, 'missing-tags', ignoreHere),
      NOTE.replace('### The rope', '<!-- star-stories-disable-next-story missing-tags -->\n### The rope'),
    );
    const details = `# Interview answers\n\n## Stories\n\n<details>\n<summary>The rope store</summary>\n\n${BODY}\n</details>\n`;
    equal(
      ignored(details, 'missing-tags', ignoreHere),
      details.replace('<details>', '<!-- star-stories-disable-next-story missing-tags -->\n<details>'),
    );
  });

  it('for a misplaced story, which the comments leave where it is', () => {
    const text = `${NOTE.replace('Interview answers', 'Interview')}\n## Painting the lighthouse stairs\n\n- paint from the boatyard\n`;
    const comments = ['<!-- star-stories-disable misplaced-story -->\n', '\n<!-- star-stories-enable misplaced-story -->'];
    equal(
      ignored(text, 'misplaced-story', ignoreHere),
      text.replace('## Painting the lighthouse stairs', (heading) => comments.join(heading)),
    );
  });

  it('for a story that has such a comment, by another word in it', () => {
    const text = NOTE.replace('### The rope', '<!-- star-stories-disable-next-story unquantified-result -->\n### The rope').replace(
      '12',
      'noon',
    );
    equal(ignored(text, 'missing-tags', ignoreHere), text.replace('unquantified-result', 'unquantified-result missing-tags'));
    const reasoned = text.replace('-result -->', '-result -- nobody counted -->');
    equal(ignored(reasoned, 'missing-tags', ignoreHere), reasoned.replace('-result --', '-result missing-tags --'));
  });

  it('for a story, whatever comments stand above other stories and lines', () => {
    const other = '<!-- star-stories-disable-next-story missing-result -->\n';
    const here = '<!-- star-stories-disable-next-story missing-tags -->\n';
    const quiet = BODY.replace('R: Dry by 12.\n', '');
    const [first, second] = [`${other}### The lamp\n[calm]\n\n${quiet}\n`, `\n${other}### The mast\n[calm]\n\n${quiet}`];
    const note = (above: string): string => `# Interview answers\n\n## Stories\n\n${first}${above}  ### The rope store\n\n${BODY}${second}`;
    equal(ignored(note(''), 'missing-tags', ignoreHere), note(`  ${here}`));
    const open = `# Interview answers\n\n## Stories\n\n<details open>\n\n<summary>The rope store</summary>\n\n${BODY}\n</details>\n`;
    equal(ignored(open, 'missing-tags', ignoreHere), open.replace('<details', `${here}<details`));
  });

  it('for one line, where what was found is in no story', () => {
    const text = NOTE.replace('## Stories\n', 'See [all](#all-of-it).\n\n## Stories\n');
    const comments =
      '<!-- star-stories-disable broken-reference -->\nSee [all](#all-of-it).\n<!-- star-stories-enable broken-reference -->\n';
    equal(ignored(text, 'broken-reference', ignoreHere), text.replace('See [all](#all-of-it).\n', comments));
  });

  it('for a file, by a comment at its head, behind front matter, or by another word in one', () => {
    const once = `<!-- star-stories-disable-file missing-tags -->\n${NOTE}`;
    equal(ignored(NOTE, 'missing-tags', ignoreInFile), once);
    const front = `---\nauthor: Ada\n---\n`;
    equal(ignored(front + NOTE, 'missing-tags', ignoreInFile), front + once);
    const counted = once.replaceAll('12', 'noon');
    equal(ignored(counted, 'unquantified-result', ignoreInFile), counted.replace('missing-tags', 'missing-tags unquantified-result'));
  });

  it('but not where the comment would break what it stands in', () => {
    const table =
      '# Interview answers\n\n| Story | Situation | Task | Action | Result |\n|---|---|---|---|---|\n| Ropes | Wet. | Dry them. | Hung. | Dry. |\n| Crane | Bent. | Mend it. | Bent it. | Mended. |\n';
    const reading = startReading(table);
    deepEqual(
      lint(reading.note)
        .filter(({ ruleId }) => ruleId === 'missing-tags')
        .map((finding) => ignoreHere(reading, finding)),
      [null, null],
    );
  });
});

/** The configuration with a rule switched off. */
function switchedOff(text: string): string | null {
  const edits = switchOff(text, 'unbalanced');
  return edits === null ? null : edited(text, edits);
}

describe('a configuration with a rule switched off', () => {
  it('is made where there is none', () => equal(switchedOff(''), '{\n  "rules": {\n    "unbalanced": "off"\n  }\n}\n'));

  it('keeps all else as it was written', () => {
    equal(
      switchedOff('{\n\t// mine\n\t"framework": "CAR"\n}\n'),
      '{\n\t// mine\n\t"framework": "CAR",\n\t"rules": {\n\t\t"unbalanced": "off"\n\t}\n}\n',
    );
    equal(switchedOff('\uFEFF{\r\n  "rules": { "unbalanced": "hint" }\r\n}\r\n'), '\uFEFF{\r\n  "rules": { "unbalanced": "off" }\r\n}\r\n');
  });

  it('keeps the options of the rule', () => {
    equal(
      switchedOff('{"rules": {"unbalanced": {"severity": "hint", "scene": 50}}}'),
      '{"rules": {"unbalanced": {"severity": "off", "scene": 50}}}',
    );
  });

  it('is not written where nobody can say where', () => {
    deepEqual(['{"rules": ', '[]', '{"rules": 3}', '3'].map(switchedOff), [null, null, null, null]);
  });
});
