import { deepEqual } from 'node:assert/strict';
import { told } from './told.js';

/** What is told under the heading of one story. */
function ropes(lines: string): string[] {
  return told(`# Interview notes\n\n## Stories\n\n### Ropes\n\n${lines}\n`);
}

/** What is told under a heading in a note that speaks of no interviews. */
function forms(lines: string): string[] {
  return told(`# Harbour\n\n## Forms\n\n${lines}\n`);
}

describe('labels of one story', () => {
  it('are not those told within a section', () => {
    deepEqual(ropes('#### Situation\n\n- **Situation:** a\n- Action: b\n\n**Action:** c\n\nA: d\n\nApproach: e\n\n#### Result\n\nf'), [
      'Ropes @5 S7 A12 R18 -T',
    ]);
    deepEqual(ropes('**Situation:** a\n\n**Action:** b\n\n- Result: c\n\n#### Result\n\nd'), ['Ropes @5 S7 A9 R13 -T']);
    deepEqual(ropes('> S: a\n> A: b\n\nR: c'), ['Ropes @5 S7 A8 R10 -T']);
    deepEqual(ropes('S: a\n\n> A: b\n> R: c\n\nA: d'), ['Ropes @5 S7 A12 -TR']);
    deepEqual(ropes('**Situation:** a\n\n**Action:** b\n\n> **Result:** c\n\n> - Task: d'), ['Ropes @5 S7 A9 -TR']);
  });

  it('are the surer of two ways to write them', () => {
    deepEqual(ropes('**Context:** a\n\n**Impact:** b\n\n- Situation: c\n- Action: d'), ['Ropes @5 S11 A12 -TR']);
    deepEqual(ropes('Situation: a\n\nResult: b\n\n- Situation: c\n- Result: d'), ['Ropes @5 S7 R9 -TA']);
  });

  it('may be words alone only where something stands under them', () => {
    deepEqual(ropes('- S\n  - a\n- A\n  - b\n- R\n\nThat is all.'), ['Ropes @5 S7 A9 -TR']);
    deepEqual(ropes('**Situation:** a\n\n**Action:** b\n\nResult'), ['Ropes @5 S7 A9 -TR']);
    deepEqual(ropes('**Situation:** a\n\n**Action:** b\n\nResult\n\n## Other cases'), ['Ropes @5 S7 A9 -TR']);
    deepEqual(ropes('**Situation:** a\n\n**Action:** b\n\n**Result**'), ['Ropes @5 S7 A9 R11? -TR']);
    deepEqual(ropes('Situation\nTask\na\nAction'), ['Ropes @5 S7? T8 -SAR']);
    deepEqual(ropes('It was wet.\nSITUATION\na\nRESULT\n\nb'), ['Ropes @5 S8 R10 -TA']);
    deepEqual(ropes('It was wet.\nSituation\na\nResult\n- b'), ['Ropes @5 S8 -TAR']);
  });

  it('are no letters of questions and answers', () => {
    deepEqual(ropes('Q: How much?\nA: Enough.\n\n**Situation:** a\n\n**Result:** b'), ['Ropes @5 o7 S10 R12 -TA']);
    deepEqual(ropes('Q: How much?\nS: a\nA: b\nR: c'), ['Ropes @5 o7 S8 A9 R10 -T']);
    deepEqual(ropes('Question: How much?\n\nT: a\n\n**Situation:** b'), ['Ropes @5 o7 T9 S11 -AR']);
    deepEqual(told('# Interview notes\n\n## Stories\n\n### Ropes\n\nT: a\n\n**Situation:** b\n\n### Cranes\n\nQ: How?\nA: So.\n'), [
      'Ropes @5 T7 S9 -AR',
      'Cranes @11 o13 -STAR',
    ]);
  });

  it('leave out a letter or a synonym for what has its own word', () => {
    deepEqual(ropes('A:\n\n**Situation:** a\n\n**Result:** b'), ['Ropes @5 S9 R11 -TA']);
    deepEqual(ropes('**Situation:** a\n\nA: b\n\n**Action:** c\n\n**Result:** d'), ['Ropes @5 S7 A11 R13 -T']);
    deepEqual(ropes('**Situation:** a\n\nT: b\n\n**Action:** c\n\n**Result:** d'), ['Ropes @5 S7 T9 A11 R13']);
    deepEqual(ropes('**Action:** a\n\nA: b\n\nS: c\n\n**Result:** d'), ['Ropes @5 A7 A9 S11 R13 -T']);
    deepEqual(ropes('**Situation:** a\n\nS: b\n\nA: c'), ['Ropes @5 S7 S9 A11 -TR']);
    deepEqual(ropes('**Situation:** a\n\n**Background/Impact:** b\n\n**Action:** c'), ['Ropes @5 S7 S+R9 A11 -T']);
    deepEqual(ropes('A: a\n\n**Situation:** b\n\n**Result:** c'), ['Ropes @5 A7 S9 R11 -T']);
    deepEqual(ropes('A:\n\n**Action:** a\n\n**Result:** b'), ['Ropes @5 A9 R11 -ST']);
  });

  it('show in any note that it is a story, if they are enough and in order', () => {
    for (const [lines, story] of [
      ['(S) a\n(A) b\n(R) c', ' S5 A6 R7 -T'],
      ['(S) a\nR: c', ' S5 R6 -TA'],
      ['S: a\nR: c', ' S5 R6 -TA'],
      ['S: a\nA: c', ' S5 A6 -TR'],
      ['**Task:** a\n\n**Action:** I b\n\n**Result:** c', ' T5 A7 R9 -S'],
      ['**Background/Situation:** I did.\n\n**Action:** b', ' S5 A7 -TR'],
      ['**Situation:** a\n\nS: b\n\n### Result\n\nc', ''],
    ] as const)
      deepEqual(forms(lines), story === '' ? [] : [`Forms @3${story}`], lines);
    for (const lines of [
      '(S) a\n(R) b',
      'S: a\nT: b',
      'R: a\nA: b\nS: c',
      'S: a\nR: b\nA: c',
      'A: a\nR: b',
      '**Result:** a\n\n**Action:** b\n\n**Task:** c',
      '**Task:** I did.\n\n**Result:** b',
      '**Background:** I did.\n\n**Action:** b\n\n**Result:** c',
    ])
      deepEqual(forms(lines), [], lines);
  });
});

describe('headings of one level', () => {
  it('are title and sections where sections follow the title', () => {
    for (const between of [
      '',
      '[calm], [late]\n\n',
      'Answer:\n\n',
      'A:\n\n',
      '---\n\n',
      '- **Priority:** high\n- **Crew**: two\n\n',
      'Best for: calm\n\n',
    ])
      deepEqual(
        told(
          `# Interview notes\n\n### Ropes\n\n${between}## Situation\n\na\n\n## Result\n\nc\n\n### Cranes\n\n## Situation\n\nd\n\n## Result\n\ne\n`,
        ).map((story) => story.replace(/ o?@?\d+| \[\w+\]| [a-z]\d+|\d+/g, '')),
        ['Ropes S R -TA', 'Cranes S R -TA'],
        between,
      );
  });

  it('keep what follows the sections in the story', () => {
    deepEqual(
      told(
        '# Interview notes\n\n## Ropes\n\n## Situation\n\na\n\n## Action\n\nb\n\n## Follow-ups\n\n- Why?\n\n## Result\n\nc\n\n## Follow-ups for all\n\n## Situation\n\nd\n',
      ),
      ['Ropes @3 S5 A9 R17 -T'],
    );
  });

  it('are levels where text stands between', () => {
    deepEqual(told('# Interview notes\n\n## Ropes\n\nThey hang.\n\n### Situation\n\na\n\n### Result\n\nb\n\n## Cranes\n\nBent.\n'), [
      'Ropes @3 S7 R11 -TA',
      'Cranes @15 -STAR',
    ]);
  });

  it('may be those of details', () => {
    deepEqual(
      told(
        '# Interview notes\n\n###### Docks\n\n<details>\n<summary>Ropes</summary>\n\nS: a\nR: b\n\n</details>\n\n# Yard\n\n<details>\n<summary>Cranes</summary>\n\n#### Situation\n\na\n\n#### Result\n\nb\n\n</details>\n\n<details>\n<summary>Lights</summary>\n\n#### Situation\n\na\n\n#### Result\n\nb\n\n</details>\n',
      ),
      ['Ropes @6 S8 R9 -TA', 'Cranes @16 S18 R22 -TA', 'Lights @29 S31 R35 -TA'],
    );
  });
});

describe('details', () => {
  const details = (title: string, lines: string): string => `<details>\n<summary>${title}</summary>\n\n${lines}\n\n</details>\n\n`;

  it('stand beside each other, whatever headings are in them', () => {
    const headings = '#### Situation\n\na\n\n##### Why\n\nb\n\n#### Result\n\nc';
    deepEqual(
      told(`# Interview notes\n\n## Docks\n\n${details('Ropes', headings)}${details('Cranes', 'S: d\nR: e')}${details('Lamps', headings)}`),
      ['Ropes @6 S8 R16 -TA', 'Cranes @23 S25 R26 -TA', 'Lamps @31 S33 R41 -TA'],
    );
    deepEqual(
      told(
        `# Interview notes\n\n## Docks\n\n### Quay\n\n${details('Ropes', 'S: a\nR: b')}## Yard\n\n${details('Lamps', 'S: a\nR: b')}### Shed\n\nS: c\nR: d\n`,
      ),
      ['Ropes @8 S10 R11 -TA', 'Lamps @18 S20 R21 -TA', 'Shed @25 S27 R28 -TA'],
    );
  });
});

describe('rounds of labels', () => {
  const under = (heading: string, lines: string): string[] => told(`# Interview notes\n\n## ${heading}\n\n${lines}\n`);

  it('are a story each, the first one named by the heading', () => {
    deepEqual(under('Conflict', '**The ferry**\n\nS: a\nR: b\n\nS: c\nR: d'), ['The ferry @5 S7 R8 -TA', '(untitled) @10 S10 R11 -TA']);
    deepEqual(under('Conflict', 'S: a\nR: b\n\nS: c\nR: d'), ['Conflict @3 S5 R6 -TA', '(untitled) @8 S8 R9 -TA']);
    deepEqual(under('Conflict', '**The ferry**\n\nS: a\nR: b'), ['Conflict @3 S7 R8 -TA']);
  });

  it('may be lists under their titles', () => {
    deepEqual(under('Conflict', '- The ferry\n  - S: a\n  - R: b\n- The crane\n  - S: c\n  - R: d\n- The light\n  - A: e\n  - R: f'), [
      'The ferry @5 S6 R7 -TA',
      'The crane @8 S9 R10 -TA',
      'The light @11 A12 R13 -ST',
    ]);
    deepEqual(under('Tell me about a conflict', '- The ferry\n  - S: a\n  - R: b'), ['The ferry @5 S6 R7 -TA']);
    deepEqual(under('Tell me about a conflict', '- The ferry\n\n  S: a\n  R: b'), ['Tell me about a conflict @3 S7 R8 -TA']);
  });

  it('go on as long as roles come in order, or no title comes between', () => {
    deepEqual(under('Conflict', '**Situation:** a\n\n**Action:** b\n\n**The crane**\n\n**Result:** c'), ['Conflict @3 S5 A7 R11 -T']);
    deepEqual(under('Conflict', '**Situation:** a\n\n**Action:** b\n\nThe crane\n\n**Task:** c'), ['Conflict @3 S5 A7 T11 -R']);
    deepEqual(under('Conflict', '**Situation:** a\n\n**Action:** b\n\n**The crane**\n\n**Task:** c\n\n**Action:** d'), [
      'Conflict @3 S5 A7 -TR',
    ]);
    deepEqual(under('Conflict', '**Situation:** a\n\n**Action:** b\n\nStory 2: the crane\n\n**Result:** c'), ['Conflict @3 S5 A7 -TR']);
    deepEqual(under('Conflict', '**Situation:** a\n\n**Result:** b\n\n- **Background:** c\n- **Situation:** d\n\n**Task:** e'), [
      'Conflict @3 S5 R7 T12 -A',
    ]);
  });

  it('may be told from their end, once', () => {
    deepEqual(under('Conflict', '**Result:** a\n\n**Situation:** b\n\n**Task:** c\n\n**Situation:** d\n\n**Action:** e'), [
      'Conflict @3 R5 S7 T9 -A',
      '(untitled) @11 S11 A13 -TR',
    ]);
    deepEqual(under('Conflict', '**Result:** a\n\n**Action:** b\n\n**Situation:** c\n\n**Action:** d\n\n**Result:** e'), [
      'Conflict @3 R5 A7 -ST',
      '(untitled) @9 S9 A11 R13 -T',
    ]);
  });

  it('are named by their question where the heading says nothing', () => {
    deepEqual(under('Conflict', 'Question: Why ropes?\n\nS: a\nR: b'), ['Conflict @3 o5 S7 R8 -TA']);
    for (const heading of ['Stories', 'Stories for the interview'])
      deepEqual(under(heading, 'Question: Why ropes?\n\nS: a\nR: b'), ['Why ropes? @5 S7 R8 -TA']);
    deepEqual(under('Interview at Globex', '**The ropes**\n\nS: a\nR: b'), ['The ropes @5 S7 R8 -TA']);
    deepEqual(under('Stories', 'Question: The ropes\n\nS: a\nR: b'), ['Stories @3 o5 S7 R8 -TA']);
  });

  it('are named by no step, label or quotation', () => {
    deepEqual(under('Stories', '1. Wait\n2. Tell them\n\nS: a\nR: b'), ['Stories @3 S8 R9 -TA']);
    deepEqual(under('Stories', '1. The ropes\n\nS: a\nR: b'), ['The ropes @5 S7 R8 -TA']);
    deepEqual(under('Stories', '> The ropes\n\nS: a\nR: b'), ['Stories @3 S7 R8 -TA']);
    deepEqual(under('Stories', '> The ropes\n\n> S: a\n> R: b'), ['The ropes @5 S7 R8 -TA']);
    deepEqual(under('Stories', '- Long ago\n  - The ferry\n\nS: a\nR: b'), ['Stories @3 S8 R9 -TA']);
    deepEqual(under('Stories', '- Long ago\n  - Then\n    - The ferry\n\n- S: a\n- R: b'), ['Stories @3 S9 R10 -TA']);
  });

  it('are named by a bold line each, however that ends', () => {
    deepEqual(under('Conflict', '**The ferry:**\n\nS: a\nR: b\n\n**The crane.**\n\nS: c\nR: d'), [
      'The ferry @5 S7 R8 -TA',
      'The crane. @10 S12 R13 -TA',
    ]);
    deepEqual(under('Stories', '1. **Action**\n\nS: a\nR: b'), ['Stories @3 S7 R8 -TA']);
  });

  it('in the rows of a table are named by the heading if there is but one', () => {
    const head = '| S | T | A | R |\n|---|---|---|---|\n';
    deepEqual(under('Docks', `${head}| a | b | c | d |`), ['Docks @3 S7 T7 A7 R7']);
    deepEqual(under('Docks', `${head}| a | b | c | d |\n| e | f | g | h |`), ['(untitled) @7 S7 T7 A7 R7', '(untitled) @8 S8 T8 A8 R8']);
  });

  it('need no heading', () => {
    deepEqual(told('The ropes\n\nS: a\nR: b\n'), ['The ropes @1 S3 R4 -TA']);
    deepEqual(told('# Interview notes\n\nThe ropes\n\nS: a\nR: b\n'), ['The ropes @3 S5 R6 -TA']);
  });
});
