import { deepEqual, equal, match } from 'node:assert/strict';
import { checkConfig, configOf, type ReadingConfig } from '../../../src/core/config/config.js';
import { readNote } from '../../../src/core/notes/note.js';
import { onlyStory } from './told.js';

const NOTE = '# Interview\n\n## Rope store\n\n- Lage: nass\n- Situation: nass\n- Action: hung up\n- Endstand: trocken\n';

const readConfig = (value: unknown): ReadingConfig => configOf(checkConfig(value).user).reading;

describe('the configuration of reading', () => {
  it('adds label words', () => {
    const { vocabulary } = readConfig({ vocabulary: { result: ['Endstand'], situation: ['Lage'] } });
    deepEqual(
      readNote(NOTE).stories[0]?.sections.map(({ label }) => label),
      ['Situation', 'Action'],
    );
    deepEqual(
      readNote(NOTE, { vocabulary }).stories[0]?.sections.map(({ label }) => label),
      ['Lage', 'Situation', 'Action', 'Endstand'],
    );
  });

  it('sets the framework, and what is missing with it', () => {
    deepEqual(readNote(NOTE).stories[0]?.missing, ['task', 'result']);
    deepEqual(readNote(NOTE, { framework: readConfig({ framework: 'CAR' }).framework }).stories[0]?.missing, ['result']);
    equal(readConfig({ framework: 'auto' }).framework, undefined);
  });
});

describe('a note that is one story', () => {
  const labels = 'S: wet\nT: dry\nA: hung up\nR: dry\n';

  it('may be named by its front matter or its file, and tagged by its front matter', () => {
    const front = readNote(`---\ntitle: "Rope store"\ntags: [calm, 'cross team']\n---\n${labels}`, { name: 'x.md' }).stories[0];
    equal(front?.title, 'Rope store');
    deepEqual(
      front?.tags.map(({ name }) => name),
      ['calm', 'cross team'],
    );
    equal(readNote(labels, { name: 'stories/failed-at_work.md' }).stories[0]?.title, 'failed at work');
    for (const name of ['README.md', 'stories.md', '01.md', undefined])
      equal(readNote(labels, name === undefined ? {} : { name }).stories[0]?.title, null, name);
    equal(readNote(`# Night shift\n\n${labels}`, { name: 'x.md' }).stories[0]?.title, 'Night shift');
  });

  it('has the tags of its front matter where they stand', () => {
    const tags = (yaml: string, more = ''): unknown[] => {
      const text = `---\n${yaml}\n---\n\n${more}${labels}`;
      const [story] = readNote(text).stories;
      return [story?.title, ...(story?.tags ?? []).map(({ name, line, span }) => `${name} @${line} ${text.slice(span.start, span.end)}`)];
    };
    deepEqual(tags('title: " Rope store "\ntags: calm, cross team,, late '), [
      'Rope store',
      'calm @3 calm',
      'cross team @3 cross team',
      'late @3 late',
    ]);
    deepEqual(tags('title: Cranes\ntags: [calm, wet]', '## Ropes\n\n[wet]\n\n'), ['Ropes', 'wet @8 [wet]', 'calm @3 calm']);
    deepEqual(tags('tags:\n  - calm\n  - 1\n  - a, b'), [null, 'calm @3 calm', 'a @5 a', 'b @5 b']);
    for (const yaml of ['title: " "', 'title: 3', 'title: Ropes\ntitle: Cranes', `title: Ropes\n${'a: b\n'.repeat(2_500)}`])
      deepEqual(tags(yaml), [null], yaml.slice(0, 40));
  });

  it('takes nothing from front matter or file where there are two', () => {
    const { stories } = readNote(`---\ntitle: Dry\ntags: calm\n---\n\n${labels}\n## Cranes\n\n${labels}`, { name: 'x.md' });
    deepEqual(
      stories.map(({ title, tags }) => [title, tags.length]),
      [
        [null, 0],
        ['Cranes', 0],
      ],
    );
  });

  it('has each tag of its front matter once, and where it stands', () => {
    for (const yaml of ['calm, cross team, calm', '"calm, cross team"', '[calm, cross team, "calm"]', 'calm team, calm, cross team']) {
      const text = `---\ntitle: calm\ntags: ${yaml}\n---\n${labels}`;
      const tags = readNote(text).stories[0]?.tags ?? [];
      deepEqual(
        tags.map(({ span }) => text.slice(span.start, span.end)),
        yaml.includes('calm team') ? ['calm team', 'calm', 'cross team'] : ['calm', 'cross team'],
        yaml,
      );
    }
    const escaped = `---\ntags: "c\\u0061lm, wet"\n---\n${labels}`;
    deepEqual(
      readNote(escaped).stories[0]?.tags.map(({ name, span }) => [name, escaped.slice(span.start, span.end)]),
      [
        ['calm', '"c\\u0061lm, wet"'],
        ['wet', 'wet'],
      ],
    );
  });

  it('is named by the words of its file', () => {
    for (const [name, title] of [
      ['a/b\\readme.md', null],
      ['my readme.md', 'my readme'],
      ['readme first.md', 'readme first'],
      ['notes/the.old.rope.md', 'the.old.rope'],
      ['Long__walk-in_A-B.txt', 'Long walk in A-B'],
      ['_ropes_.md', 'ropes'],
      ['x/99.md', null],
    ] as const)
      equal(readNote(labels, { name }).stories[0]?.title, title, name);
  });

  it('is read all the same where its front matter cannot be', () => {
    for (const yaml of ['title: [', 'a: &a [*a]\ntags: *a', 'tags: {x: 1}', '- 1\n- 2', 'tags:\n  - 1\n  - null']) {
      equal(readNote(`---\n${yaml}\n---\n${labels}`).stories.length, 1, yaml);
    }
  });

  it('takes nothing from front matter of lists in lists, which it does not go down', () => {
    const title = (yaml: string): string | null => onlyStory(`---\ntitle: Ropes\n${yaml}\n---\n${labels}`).title;
    equal(title(`related: [${'"[[a]]", '.repeat(30)}]`), 'Ropes');
    for (const yaml of [`a: ${'['.repeat(9_000)}`, `a: ${'['.repeat(30)}${']'.repeat(30)}`, `a:\n  ${'- '.repeat(30)}b`])
      equal(title(yaml), null);
  });
});

describe('the reasons of a reading', () => {
  const reasons = (text: string): string[] => readNote(text).reasons.map(({ line, text: reason }) => `${line}: ${reason}`);

  it('tell of each heading and label why it was read so', () => {
    deepEqual(
      reasons(
        '# Interview\n\n## Answers\n\n### Rope store\n\n- **S (Situation):** wet\n- Result: TODO\n\n### Crane\n\n- idle\n\n## Tips\n\nSmile.\n',
      ),
      [
        '1: No story: it stands over stories.',
        '3: No story: it stands over stories.',
        '5: A story: its labels are those of a framework.',
        '5: Partial: STAR also asks for Task (no label), Action (no label), Result (only a placeholder on line 8).',
        "7: “S (Situation)” opens Situation: the framework's own word, bold, in a list.",
        "8: “Result” opens Result: the framework's own word, plain, in a list.",
        '10: A story: it stands under “Answers”.',
        '10: A stub: no label, and 1 words.',
        '14: No story: the heading speaks of advice.',
      ],
    );
  });

  it('tell why words that look like a label are none', () => {
    match(
      reasons('# Interview\n\n## Rope store\n\n**Situation:** wet\n\n**Action:** hung up\n\n- Result: first try\n\n**Result:** dry\n').join(
        '\n',
      ),
      /9: “Result” opens no section/,
    );
  });

  it('tell how labels are written, and what is still missing', () => {
    const ofLabels = (text: string): string[] => reasons(text).filter((each) => / opens /.test(each));
    deepEqual(
      reasons(
        '# Interview\n\n## Ropes\n\n**Tags:** calm\n\n> **Situation:** wet\n>\n> **Task:**\n>\n> **Action:** TODO\n>\n> **Result:** dry\n',
      ).slice(2),
      [
        '3: Partial: STAR also asks for Task (nothing on line 9), Action (only a placeholder on line 11).',
        "7: “Situation” opens Situation: the framework's own word, bold, in a quote.",
        "9: “Task” opens Task: the framework's own word, bold, in a quote.",
        "11: “Action” opens Action: the framework's own word, bold, in a quote.",
        "13: “Result” opens Result: the framework's own word, bold, in a quote.",
      ],
    );
    deepEqual(reasons('# Interview\n\nSituation/Task: wet\n\nApproach: hung\n\nResult: dry\n'), [
      '1: A story: its labels are those of a framework.',
      '1: Complete: it has all that STAR asks for.',
      "3: “Situation/Task” opens Situation and Task: the framework's own word, plain.",
      '5: “Approach” opens Action: a word that its neighbours make a label, plain.',
      "7: “Result” opens Result: the framework's own word, plain.",
    ]);
    deepEqual(ofLabels('Situation: wet\n\nTask: dry them\n\nAction: I hung them\n'), [
      "1: “Situation” opens Situation: the framework's own word, plain.",
      "3: “Task” opens Task: the framework's own word, plain.",
      "5: “Action” opens Action: the framework's own word, plain.",
    ]);
    deepEqual(ofLabels('# Interview\n\n## Ropes\n\n### Situation\n\nWet.\n\n### Result\n\nDry.\n\n## Result: all is well\n'), [
      "5: “Situation” opens Situation: the framework's own word, a heading.",
      "9: “Result” opens Result: the framework's own word, a heading.",
    ]);
    deepEqual(ofLabels('# Interview stories\n\n| Story | Situation | A | Result |\n|---|---|---|---|\n| Ropes | wet | hung | dry |\n'), [
      "5: “Situation” opens Situation: the framework's own word, a column of a table.",
      "5: “A” opens Action: the framework's letter, a column of a table.",
      "5: “Result” opens Result: the framework's own word, a column of a table.",
    ]);
    deepEqual(ofLabels('# Interview\n\n## Ropes\n\n| | |\n|---|---|\n| Situation | wet |\n| **Action** | hung |\n| Result | dry |\n'), [
      "7: “Situation” opens Situation: the framework's own word, plain, in a table.",
      "8: “Action” opens Action: the framework's own word, bold, in a table.",
      "9: “Result” opens Result: the framework's own word, plain, in a table.",
    ]);
  });

  it('count the words of what is told without labels', () => {
    match(
      reasons(`# Interview\n\n## Stories\n\n### Ropes\n\n${'They were wet. '.repeat(20)}\n`).join('\n'),
      /5: Prose: 60 words without a label\./,
    );
  });
});
