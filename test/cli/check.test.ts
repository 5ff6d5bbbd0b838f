import { deepEqual, equal, match, notEqual } from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { Ajv } from 'ajv';
import type { CheckedFinding } from '../../src/cli/checked.js';
import { githubReport } from '../../src/cli/reports/github.js';
import { textReport } from '../../src/cli/reports/text.js';
import { PROGRAM, Scene } from './program.js';

/** Its tag is not closed, which can be mended; its Result is empty, which cannot; and no Learning is asked for. */
const STORY =
  '# Interview\n\n## Answers\n\n### The rope store\n[calm\n\n**Situation:** Wet ropes.\n\n**Task:** Dry them.\n\n**Action:** Hung them up.\n\n**Result:**\n';
const FOUND = ['hint', 'information', 'warning', 'error'] as const;

const finding = (severity: (typeof FOUND)[number], message = 'Words: 50 %,\nand more', lines = 1): CheckedFinding => ({
  ...{ ruleId: 'missing-tags', severity, message, related: [], fix: null },
  start: { line: 3, column: 1 },
  end: { line: 2 + lines, column: 9 },
});
const ESCAPE = '\u001B';
const FACTS = { hasColour: false, fixed: null, errors: [] };

describe('the reports', () => {
  it('for people are grouped by note, aligned, and summed up', () => {
    const notes = [
      {
        path: 'a.md',
        findings: [
          finding('warning', 'One.'),
          { ...finding('information', 'Two.'), start: { line: 120, column: 4 }, fix: { title: 'Mend', edits: [] } },
        ],
      },
      { path: 'b.md', findings: [] },
      { path: 'c.md', findings: [finding('hint', 'Three.')] },
    ];
    const expected = [
      'a.md',
      '    3:1  warning      One.  missing-tags',
      '  120:4  information  Two.  missing-tags',
      '',
      'c.md',
      '  3:1  hint  Three.  missing-tags',
      '',
      '3 findings in 2 notes: 1 warning, 1 information, 1 hint. --fix mends 1.',
      '',
    ];
    equal(textReport(notes, FACTS), expected.join('\n'));
    equal(textReport([{ path: 'b.md', findings: [] }], { ...FACTS, fixed: 2 }), 'Mended 2 findings.\nNothing to mend.\n');
    equal(textReport([], FACTS), 'No notes found.\n');
    equal(
      textReport(notes, { ...FACTS, fixed: 0 })
        .split('\n')
        .at(-2),
      '3 findings in 2 notes: 1 warning, 1 information, 1 hint.',
    );
  });

  it('for people are coloured when they may be, and else the same', () => {
    const notes = [{ path: 'a.md', findings: FOUND.map((severity) => finding(severity)) }];
    const coloured = textReport(notes, { ...FACTS, hasColour: true });
    notEqual(coloured, textReport(notes, FACTS));
    equal(coloured.replaceAll(new RegExp(String.raw`${ESCAPE}\[\d+m`, 'g'), ''), textReport(notes, FACTS));
  });

  it('for GitHub are escaped, and name columns within one line only', () => {
    const notes = [{ path: 'a,b:c.md', findings: [finding('error'), finding('hint', 'Far.', 4)] }];
    equal(
      githubReport(notes),
      '::error file=a%2Cb%3Ac.md,line=3,endLine=3,col=1,endColumn=9,title=missing-tags::Words: 50 %25,%0Aand more\n::notice file=a%2Cb%3Ac.md,line=3,endLine=6,title=missing-tags::Far.\n',
    );
  });
});

describe('star-stories check', function () {
  this.timeout(30_000);
  let scene: Scene;

  before(async () => {
    scene = await Scene.make({ 'notes/a b.md': STORY, 'notes/fine.md': '# A package\n\n## Usage\n\nRun it.\n' });
  });
  after(() => scene.remove());

  it('prints SARIF as its schema has it, with fixes and what could not be read', async () => {
    const { code, out } = await scene.star(['check', 'notes', 'gone.md', '--format', 'sarif']);
    equal(code, 2);
    const log = JSON.parse(out) as {
      runs: { results: { ruleId: string; ruleIndex: number; fixes?: unknown; locations: unknown[] }[]; invocations: unknown }[];
    };
    // The schema is of draft 4, whose one difference that matters here is how it names itself.
    const { id, $schema, ...schema } = JSON.parse(
      readFileSync('node_modules/@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json', 'utf8'),
    ) as Record<string, unknown>;
    match(String($schema), /draft-04/);
    const validate = new Ajv({ strict: false, validateFormats: false, unicodeRegExp: false }).compile({ $id: String(id), ...schema });
    equal(validate(log), true, JSON.stringify(validate.errors));
    equal(validate({ ...log, version: '2.0.0' }), false);
    const [run] = log.runs;
    deepEqual(
      run?.results.map(({ ruleId }) => ruleId),
      ['missing-result', 'malformed-tag', 'empty-section'],
    );
    deepEqual(run?.results[1]?.locations, [
      {
        physicalLocation: {
          artifactLocation: { uri: 'notes/a%20b.md' },
          region: { startLine: 6, startColumn: 1, endLine: 6, endColumn: 6 },
        },
      },
    ]);
    deepEqual(run?.results[1]?.fixes, [
      {
        description: { text: 'Write [calm]' },
        artifactChanges: [
          {
            artifactLocation: { uri: 'notes/a%20b.md' },
            replacements: [
              { deletedRegion: { startLine: 6, startColumn: 1, endLine: 6, endColumn: 6 }, insertedContent: { text: '[calm]' } },
            ],
          },
        ],
      },
    ]);
    deepEqual(run?.invocations, [
      {
        executionSuccessful: false,
        toolExecutionNotifications: [{ level: 'error', message: { text: 'cannot read gone.md: there is no such file or folder' } }],
      },
    ]);
  });

  it('says in JSON what --fix can mend', async () => {
    const { out } = await scene.star(['check', 'notes', '--format', 'json']);
    const { findings } = JSON.parse(out) as { findings: { ruleId: string; fixable: boolean }[] };
    deepEqual(
      findings.map(({ ruleId, fixable }) => `${ruleId} ${fixable}`),
      ['missing-result false', 'malformed-tag true', 'empty-section false'],
    );
  });

  it('checks by the named rules alone, also those that are off', async () => {
    const { code, out } = await scene.star([
      'check',
      'notes',
      '--format',
      'json',
      '--rule',
      'missing-learning',
      '--rule',
      'malformed-tag',
      '--fail-on',
      'information',
    ]);
    equal(code, 1);
    const { findings } = JSON.parse(out) as { findings: { ruleId: string; severity: string }[] };
    deepEqual(
      findings.map(({ ruleId, severity }) => `${ruleId} ${severity}`),
      ['missing-learning information', 'malformed-tag warning'],
    );
    equal(
      (await scene.star(['check', 'notes', '--format', 'json', '--rule', 'missing-learning, malformed-tag', '--fail-on', 'information']))
        .out,
      out,
    );
    const wrong = await scene.star(['check', 'notes', '--rule', 'malformed-tags']);
    equal(wrong.code, 2);
    match(wrong.error, /there is no rule “malformed-tags”; did you mean malformed-tag\?/);
  });

  it('explains a rule by its page', async () => {
    const { code, out } = await scene.star(['check', '--explain', 'missing-tags']);
    equal(code, 0);
    equal(out, readFileSync('docs/rules/missing-tags.md', 'utf8'));
    equal((await scene.star(['check', '--explain', 'everything'])).code, 2);
  });

  it('reads standard input as if it were a file', async () => {
    await scene.write({
      'set/.star-stories.json': '{ "rules": { "missing-result": "off", "empty-section": "off" }, "exclude": "drafts" }',
    });
    const { code, out } = await scene.star(['check', '--stdin-path', 'set/new.md', '--format', 'json'], { input: STORY });
    equal(code, 1);
    deepEqual(
      (JSON.parse(out) as { findings: { path: string; ruleId: string }[] }).findings.map(({ path, ruleId }) => `${path} ${ruleId}`),
      ['set/new.md malformed-tag'],
    );
    const excluded = await scene.star(['check', '-', '--stdin-path', 'set/drafts/new.md'], { input: STORY });
    deepEqual(excluded, {
      code: 0,
      out: 'No notes found.\n',
      error: 'star-stories: set/drafts/new.md is left out by .star-stories.json\n',
    });
    match((await scene.star(['check', '-', '--fix'], { input: STORY })).error, /--fix writes to files, and standard input is none/);
  });

  it('says so when its report cannot be written', async function () {
    if (process.platform !== 'linux') this.skip();
    const { stderr, code } = await promisify(execFile)('sh', ['-c', `"${process.execPath}" "${PROGRAM}" check notes > /dev/full`], {
      cwd: scene.folder,
    }).then(
      () => ({ stderr: '', code: 0 }),
      (error: { stderr: string; code: number }) => error,
    );
    deepEqual([code, stderr], [2, 'star-stories: cannot write the report: no space is left\n']);
  });

  it('colours what a terminal shows, unless NO_COLOR is set', async function () {
    if (process.platform !== 'linux') this.skip();
    const show = async (env: NodeJS.ProcessEnv): Promise<string> =>
      (
        await promisify(execFile)('script', ['-qec', `"${process.execPath}" "${PROGRAM}" check notes --fail-on never`, '/dev/null'], {
          cwd: scene.folder,
          env: { ...process.env, ...env },
        })
      ).stdout;
    equal((await show({ NO_COLOR: '' })).includes(`${ESCAPE}[33mwarning`), true);
    const plain = await show({ NO_COLOR: '1' });
    match(plain, /warning/);
    equal(plain.includes(ESCAPE), false);
  });
});
