import { deepEqual, equal, match } from 'node:assert/strict';
import { Scene } from './program.js';

const story = (title: string, tag: string): string =>
  `### ${title}\n[${tag}]\n\n**Situation:** Wet ropes.\n\n**Task:** Dry them.\n\n**Action:** I hung them up.\n\n**Result:** Dry by 12.\n`;

describe('the command line on coverage and export', function () {
  this.timeout(30_000);
  let scene: Scene;

  before(async () => {
    scene = await Scene.make({
      'notes/a.md': `# Interview\n\n## Answers\n\n${story('The rope | store', 'Teamwork')}\n${story('The crane', 'storm')}\n## Questions\n\n### Patience\n`,
      'notes/.star-stories.json': '{ "tags": { "pressure": ["storm"] } }',
    });
  });
  after(() => scene.remove());

  it('prints which stories answer what, as JSON for other tools', async () => {
    const { code, out } = await scene.star(['coverage', 'notes', '--format', 'json']);
    equal(code, 0);
    const { version, set, rows, unused } = JSON.parse(out) as {
      version: number;
      set: string;
      rows: { name: string; told: number; answers: unknown[] }[];
      unused: unknown[];
    };
    deepEqual([version, set, rows.length, unused], [1, 'general', 30, []]);
    deepEqual(
      rows.filter(({ told }) => told > 0).map(({ name }) => name),
      ['Teamwork', 'Working under pressure'],
    );
    deepEqual(rows.at(-1)?.answers, [{ path: 'notes/a.md', line: 16, title: 'The crane', fit: 'told', why: 'tagged “storm”' }]);
  });

  it('prints the same for people, and as Markdown', async () => {
    match(
      (await scene.star(['coverage', 'notes'])).out,
      /^General competencies\. 2 of 30 have a story\.\n {2}Leadership: no story\n[^]* {2}Teamwork: 1 story\n {4}The rope \| store \(notes\/a\.md:5\) · tagged “Teamwork”/,
    );
    match(
      (await scene.star(['coverage', 'notes', '--set', 'questions'])).out,
      /0 of 1 have a story\.\n {2}Patience: no story\n {2}Told for nothing:\n {4}The rope/,
    );
    match((await scene.star(['coverage', 'notes', '--set', 'amazon', '--format', 'markdown'])).out, /\| Ownership \| 0 \|/);
    match(
      (await scene.star(['coverage', 'notes', '--format', 'markdown'])).out,
      /\| Teamwork \| 1 \| The rope \\\| store \(notes\/a\.md:5\) \|/,
    );
  });

  it('prints a cheat sheet, cards and JSON', async () => {
    match((await scene.star(['export', 'notes'])).out, /^# Cheat sheet\n\n- 0:05 of 3:00 \*\*The rope \\\| store\*\* · Teamwork\n/);
    match((await scene.star(['export', 'notes', '--format', 'html'])).out, /^<!DOCTYPE html>/);
    match((await scene.star(['export', 'notes', '--format', 'anki'])).out, /\nThe crane,<b>Situation<\/b>/);
    equal((JSON.parse((await scene.star(['export', 'notes', '--format', 'json'])).out) as { stories: unknown[] }).stories.length, 2);
  });

  it('says what is wrong with its arguments', async () => {
    match(
      (await scene.star(['coverage', 'notes', '--set', 'google'])).error,
      /--set is general, amazon, civil-service or questions, not “google”/,
    );
    match((await scene.star(['export', 'notes', '--format', 'pdf'])).error, /--format is markdown, html, anki or json, not “pdf”/);
    const { code, error } = await scene.star(['export', 'nowhere.md']);
    deepEqual([code, error], [2, 'star-stories: cannot read nowhere.md: there is no such file or folder\n']);
  });
});
