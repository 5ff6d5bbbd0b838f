import { deepEqual, equal, notEqual } from 'node:assert/strict';
import { lint, makeLinter, optionsOf } from '../../../src/core/lint/lint.js';
import { unbalanced } from '../../../src/core/lint/rules/unbalanced.js';
import { DEFAULT_LINT_SETTINGS } from '../../../src/core/lint/settings.js';
import { readNote } from '../../../src/core/notes/note.js';
import { editReading, startReading } from '../../../src/core/notes/reading.js';
import { Workspace, workspaceOf } from '../../../src/core/notes/workspace.js';
import { found, of, plain, severities, story } from './found.js';

describe('the settings of the rules', () => {
  it('switch a rule off, or change how grave it is', () => {
    const text = story({ tags: '', result: 'Dry.' });
    deepEqual(found(text), ['missing-tags@The rope store', 'unquantified-result@Result']);
    deepEqual(found(text, severities({ 'missing-tags': 'off' })), ['unquantified-result@Result']);
    deepEqual(
      of('missing-tags', text, severities({ 'missing-tags': 'error' })).map(({ severity }) => severity),
      ['error'],
    );
    deepEqual(
      of('uncovered-question', story({ more: '## Questions\n\n### Perseverance\n' }), severities({ 'uncovered-question': 'off' })),
      [],
    );
  });

  it('fill in the options that are not set', () => {
    deepEqual(optionsOf(unbalanced, { ...DEFAULT_LINT_SETTINGS, rules: { unbalanced: { options: { scene: 50, other: 1 } } } }), {
      scene: 50,
      action: 45,
      words: 80,
    });
  });
});

describe('findings', () => {
  it('come in the order of the note, and in one place in the order of the rules', () => {
    const text = story({ tags: '', result: '', more: '### Crane\n\n- jotted\n' });
    deepEqual(found(text), [
      'missing-result@The rope store',
      'missing-tags@The rope store',
      'empty-section@Result',
      'missing-result@Crane',
      'missing-section@Crane',
      'missing-tags@Crane',
    ]);
  });

  it('of the note and of its stories stand among one another', () => {
    const text = `${story({ tags: '', situation: 'Wet, see [it](#gone).' })}\n### Crane\n\nS: One.\n\nT: [Two](#far).\n\nA: Three.\n`;
    const places = lint(readNote(text)).map(({ ruleId, span }) => `${ruleId}@${text.slice(span.start, span.end)}`);
    deepEqual(
      places.filter((place) => /tags|reference|missing-result/.test(place)),
      ['missing-tags@The rope store', 'broken-reference@gone', 'missing-result@Crane', 'missing-tags@Crane', 'broken-reference@far'],
    );
  });

  it('are the same objects for a story that stays where and as it is, while another is typed', () => {
    const linter = makeLinter();
    const text = story({ tags: '', more: '### Crane\n\n- jotted\n' });
    const before = startReading(text);
    const first = linter(before.note);
    const at = text.indexOf('jotted');
    const after = linter(editReading(before, [{ start: at, end: at, text: 'ill ' }]).note);
    deepEqual(
      after.map(({ ruleId }) => ruleId),
      first.map(({ ruleId }) => ruleId),
    );
    equal(after[0], first[0]);
  });

  it('move with their story, fixes and all', () => {
    const text = story({ tags: '[calm' });
    const reading = startReading(text);
    const linter = makeLinter();
    linter(reading.note);
    const moved = editReading(reading, [{ start: 0, end: 0, text: 'Night shift\n\n' }]);
    deepEqual(plain(linter(moved.note)), plain(lint(readNote(moved.text))));
    const [finding] = linter(moved.note);
    const span = finding?.fixes?.[0]?.edits[0]?.span ?? { start: 0, end: 0 };
    equal(moved.text.slice(span.start, span.end), '[calm');
  });

  it('keep the other places they point at, while words between those are typed', () => {
    const text = story({
      more: '### Crane\n[calm]\n\nS: Bent.\nT: Mend it.\nA: I bent it back.\nR: 2 days.\n\n### The rope store\n[calm]\n\nS: Wet.\nT: Dry it.\nA: I pumped.\nR: 3 days.\n',
    });
    const reading = startReading(text);
    const linter = makeLinter();
    linter(reading.note);
    const at = text.indexOf('Bent.') + 4;
    const typed = editReading(reading, [{ start: at, end: at, text: ' and wet' }]);
    const findings = linter(typed.note);
    deepEqual(
      findings.flatMap(({ related = [] }) => related.map(({ span }) => typed.text.slice(span.start, span.end))),
      ['The rope store', 'The rope store'],
    );
    deepEqual(plain(findings), plain(lint(readNote(typed.text))));
  });

  it('follow the times that the note sets, though the story stays', () => {
    const text = `${story({ result: 'word '.repeat(40) + '7' })}\n## Tips\n\n- Situation: 20 seconds\n- Task: 20 seconds\n- Action: 60 seconds\n- Result: 90 seconds\n`;
    const reading = startReading(text);
    const linter = makeLinter();
    deepEqual(linter(reading.note), []);
    const at = text.indexOf('90 seconds');
    const shorter = editReading(reading, [{ start: at, end: at + 2, text: '5' }]);
    deepEqual(
      linter(shorter.note).map(({ ruleId }) => ruleId),
      ['over-budget'],
    );
    deepEqual(linter(reading.note), []);
  });
});

describe('the workspace', () => {
  const note = (tags: string, questions = ''): ReturnType<typeof readNote> => readNote(story({ tags, more: questions }));

  it('knows the tags and questions of its notes, and how many stories carry a tag', () => {
    const workspace = workspaceOf([
      note('[Calm] [cross team]'),
      note('[calm]\n\n**Best for:** storms, tides', '### Crane\n[calm]\n\n- jotted\n\n## Question categories\n\n### Perseverance\n'),
    ]);
    deepEqual(
      [...workspace.tags],
      [
        ['calm', { name: 'Calm', stories: 3 }],
        ['cross team', { name: 'cross team', stories: 1 }],
      ],
    );
    deepEqual([...workspace.questions], [['perseverance', 'Perseverance']]);
    deepEqual(
      workspace.topics.map(({ key }) => key),
      ['calm', 'cross team', 'storms', 'tides'],
    );
  });

  it('says when a note changes what the others see', () => {
    const workspace = new Workspace();
    equal(workspace.set('a', note('[calm]')), true);
    equal(workspace.set('a', note('[calm]')), false);
    equal(workspace.set('a', readNote(story({ action: 'I swam.' }))), false);
    equal(workspace.set('a', note('[bold]')), true);
    equal(workspace.set('b', readNote('# Nothing')), false);
    deepEqual([...workspace.tags.keys()], ['bold']);
    equal(workspace.delete('b'), false);
    equal(workspace.delete('a'), true);
    deepEqual([...workspace.tags.keys()], []);
    notEqual(workspace.set('a', note('[bold]')), false);
  });
});
