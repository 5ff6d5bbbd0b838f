import { deepEqual, equal, match } from 'node:assert/strict';
import { Scene } from './program.js';

const STORY =
  '# Interview\n\n## Answers\n\n### The rope store\n\n**Situation:** Wet ropes.\n\n**Task:** Dry them.\n\n**Action:** Hung them up.\n\n**Fazit:** Dry by 12.\n';

describe('the configuration on the command line', function () {
  this.timeout(30_000);
  let scene: Scene;

  const found = async (args: readonly string[], cwd = ''): Promise<string[]> => {
    const { out } = await scene.star(['check', ...args, '--format', 'json'], { cwd });
    return (JSON.parse(out) as { findings: { path: string; ruleId: string; severity: string }[] }).findings.map(
      ({ path, ruleId, severity }) => `${path} ${ruleId} ${severity}`,
    );
  };

  before(async () => {
    scene = await Scene.make({
      '.star-stories.json':
        '// For all of them.\n{ "rules": { "missing-tags": "error" }, "vocabulary": { "result": ["Fazit"] }, "exclude": ["**/drafts"], }',
      'a/note.md': STORY,
      'a/drafts/note.md': STORY,
      'b/.star-stories.json': '{ "rules": { "missing-tags": { "severity": "off" } }, "include": "*.txt" }',
      'b/deep/note.md': STORY,
      'b/note.txt': STORY,
      'other.json': '{ "rules": { "missing-tags": "hint", "missing-result": "off" } }',
    });
  });
  after(() => scene.remove());

  it('is the nearest to each note, from wherever it is run, and counts alone', async () => {
    deepEqual(await found(['.']), ['a/note.md missing-tags error', 'b/note.txt missing-result warning']);
    deepEqual(await found(['note.md'], 'a'), ['note.md missing-tags error']);
    deepEqual(await found(['b/deep/note.md']), ['b/deep/note.md missing-result warning']);
  });

  it('chooses files of any name in folders', async () => {
    await scene.write({
      'c/.star-stories.json': '{ "include": "**/*.notes" }',
      'c/a.notes': STORY,
      'c/b.md': STORY,
      'c/deep/a.notes': STORY,
    });
    deepEqual(await found(['c', '--rule', 'missing-tags']), [
      'c/a.notes missing-tags information',
      'c/deep/a.notes missing-tags information',
    ]);
    deepEqual(await found(['c/b.md', '--rule', 'missing-tags']), ['c/b.md missing-tags information']);
  });

  it('may be named', async () => {
    deepEqual(await found(['a', 'b', '--config', 'other.json']), [
      'a/drafts/note.md missing-tags hint',
      'a/note.md missing-tags hint',
      'b/deep/note.md missing-tags hint',
      'b/note.txt missing-tags hint',
    ]);
    const gone = await scene.star(['check', 'a', '--config', 'gone.json']);
    deepEqual(gone, { code: 2, out: '', error: 'star-stories: cannot read gone.json: there is no such file\n' });
    const folder = await scene.star(['check', 'a', '--config', '.']);
    deepEqual(folder, { code: 2, out: '', error: 'star-stories: cannot read .: it is a folder\n' });
  });

  it('leaves out what it excludes, also when it is named', async () => {
    deepEqual(await scene.star(['check', 'a/drafts/note.md']), {
      code: 0,
      out: 'No notes found.\n',
      error: 'star-stories: a/drafts/note.md is left out by .star-stories.json\n',
    });
  });

  it('is told with its place when it is wrong, and nothing else is', async () => {
    await scene.write({
      'wrong/.star-stories.json': '{\n  "rules": { "missing-tag": "off" },\n  "wordsPerMinute": 9\n}',
      'wrong/note.md': STORY,
      'broken/.star-stories.json': '{\n"rules" }',
      'broken/note.md': STORY,
    });
    for (const command of ['check', 'outline']) {
      const { code, out, error } = await scene.star([command, 'wrong', 'broken', '--format', 'json']);
      equal(code, 2);
      equal(out, '');
      match(
        error,
        /^star-stories: wrong\/\.star-stories\.json:2:14: rules\.missing-tag: there is no such key; did you mean missing-tags\?$/m,
      );
      match(error, /^star-stories: wrong\/\.star-stories\.json:3:21: wordsPerMinute: a number from 110 to 190 is needed, not 9$/m);
      match(error, /^star-stories: broken\/\.star-stories\.json:2:9: a colon is needed here$/m);
    }
  });

  it('sets how fast the outline is spoken', async () => {
    await scene.write({
      'fast/.star-stories.json': '{ "wordsPerMinute": 120 }',
      'fast/note.md': STORY.replace('Wet ropes.', 'wet '.repeat(60)),
    });
    const { out } = await scene.star(['outline', 'fast', '--format', 'json']);
    equal(
      (JSON.parse(out) as { notes: { stories: { sections: { seconds: number }[] }[] }[] }).notes[0]?.stories[0]?.sections[0]?.seconds,
      30,
    );
  });
});
