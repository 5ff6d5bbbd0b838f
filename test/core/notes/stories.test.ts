import { deepEqual, equal } from 'node:assert/strict';
import { readNote } from '../../../src/core/notes/note.js';
import { onlyStory, told } from './told.js';

const STAR = '#### Situation\nOne.\n#### Task\nTwo.\n#### Action\nThree.\n#### Result\nFour.\n';

describe('stories', () => {
  it('are headings with sections, and their neighbours in the same list of answers', () => {
    const text = `# Interview

## Answers

### Ferry timetable**

[Conflict Resolution] [cross team]

${STAR}
### Harbour lights
[proud of]
- short notes

### Night shift
- only jottings

### Rope store

S: the ropes were wet
A: hung them up
`;
    deepEqual(told(text), [
      'Ferry timetable @5 [Conflict Resolution] [cross team] S9 T11 A13 R15',
      'Harbour lights @18 [proud of] -STAR',
      'Night shift @22 -STAR',
      'Rope store @25 S27 A28 -TR',
    ]);
    deepEqual(
      readNote(text).stories.map(({ status }) => status),
      ['complete', 'stub', 'stub', 'partial'],
    );
  });

  it('keep sub-headings of a section inside it', () => {
    const text = `# Interview\n\n## Answers\n\n### Lock gates\n\n#### Situation\nOne.\n#### Task\nTwo.\n#### Actions\nFirst.\n##### Why\nSecond.\n##### How\nThird.\n#### Result\nFour.\n`;
    deepEqual(told(text), ['Lock gates @5 S7 T9 A11 R17']);
    equal(onlyStory(text).sections[2]?.text, 'First.\nWhy\nSecond.\nHow\nThird.');
  });

  it('may be titled by a bold line under a question', () => {
    const text = `# Interview\n\n## Questions\n\n### A conflict at work\n\n**Ferry timetable**\n\n${STAR}\n### What I am proud of\n\nHarbour lights\n`;
    deepEqual(told(text), ['Ferry timetable @7 S9 T11 A13 R15']);
    equal(onlyStory(text).question, 'A conflict at work');
    const { questions, ideas } = readNote(text);
    deepEqual(
      questions.map(({ title, line }) => `${title} @${line}`),
      ['A conflict at work @5', 'What I am proud of @18'],
    );
    deepEqual(
      ideas.map(({ text: idea, line }) => `${idea} @${line}`),
      ['Harbour lights @20'],
    );
  });

  it('may be told as context, unlabelled steps and impact', () => {
    const text = `# Me

## Stories

### Ferry timetable
* Context
  * The old timetable was wrong twice a week.
* Asked every captain for a log.
* Drew a new one.
* **Impact**: no wrong departure since.

### Tide tables
* Built a model of the tides.
* Impact - fewer groundings.

### Docks

#### Crane rota
* Context
  * Nobody knew who was on.
* Wrote a rota.
* **Impact** - no gap since.
`;
    deepEqual(told(text), ['Ferry timetable @5 S6 ~A8 R10', 'Tide tables @12 ~A13 R14 -S', 'Crane rota @18 S19 ~A21 R22']);
    const { stories, groups } = readNote(text);
    deepEqual(
      stories.map(({ framework, group }) => `${framework} ${group}`),
      ['CAR null', 'CAR null', 'CAR Docks'],
    );
    deepEqual(
      groups.map(({ title, line }) => `${title} @${line}`),
      ['Docks @16'],
    );
  });

  it('may be plain text between drawn lines', () => {
    const text = `ACME - BEHAVIORAL STAR RESPONSES

Use the STAR method:
S = Situation (what was going on)
T = Task (what you had to do)
A = Action (what you did)
R = Result (how it ended)

==========================
CATEGORY 1: ON CALL
==========================

STORY 1: THE SILENT ALARM
--------------------------
SITUATION:
"The alarm never rang."

TASK:
"Find out why."

ACTION:
"I looked:
1. At the wires
2. At the bell

Then I mended it."

RESULT:
"It rang."

--------------------------

STORY 2: THE LOUD ALARM
--------------------------
SITUATION:
"It rang all day."

TASK:
"Make it stop."

ACTION:
"I pulled the plug."

RESULT:

==========================
TIPS
==========================
1. TIME
   - Situation & Task: 20-30 seconds
   - Action: 60-90 seconds
   - Result: 20-30 seconds
`;
    deepEqual(told(text), ['THE SILENT ALARM @13 S15 T18 A21 R28', 'THE LOUD ALARM @33 S35 T38 A41 R44? -R']);
    deepEqual(
      readNote(text).stories.map(({ group }) => group),
      ['ON CALL', 'ON CALL'],
    );
  });

  it('have the question for a title where nothing else names them', () => {
    const text = `# Prep\n\n1. Tell me about a time you failed.\n\n- Situation: One.\n- Task: Two.\n- Action: Three.\n- Result: Four.\n\n2. How do you plan?\n\n- Situation: One.\n- Action: Three.\n- Result: Four.\n`;
    deepEqual(told(text), ['Tell me about a time you failed. @3 S5 T6 A7 R8', 'How do you plan? @10 S12 A13 R14 -T']);
    equal(readNote(text).stories[1]?.question, 'How do you plan?');
  });

  it('have no title where labels stand before any heading', () => {
    deepEqual(told('S: the ropes were wet\nT: dry them\nA: hung them up\nR: dry by noon\n'), ['(untitled) @1 S1 T2 A3 R4']);
  });

  it('have headings of one level for title and sections, or of levels turned round', () => {
    const flat = '# Interview\n\n## Rope store\n\n## Situation\nOne.\n\n## Task\nTwo.\n\n## Action\nThree.\n\n## Result\nFour.\n';
    deepEqual(told(flat), ['Rope store @3 S5 T8 A11 R14']);
    deepEqual(told(flat.replace('## Rope store', '### Rope store')), ['Rope store @3 S5 T8 A11 R14']);
    deepEqual(told(flat.replace('## Rope store', '##Rope store')), ['Rope store @3 S5 T8 A11 R14']);
  });

  it('go on over a rule between their sections, and end at one behind the last', () => {
    const text =
      '# Interview\n\n## Rope store\n\n**Situation:** One.\n\n---\n\n**Task:** Two.\n\n**Action:** Three.\n\n**Result:** Four.\n\n---\n\nThat is all I have.\n';
    equal(onlyStory(text).sections.at(-1)?.text, 'Four.');
    deepEqual(onlyStory(text).missing, []);
  });

  it('are told once where a Situation is repeated', () => {
    deepEqual(told('# Interview\n\n## Rope store\n\nS: wet\nS: and cold\nT: dry them\nA: hung them up\nR: dry\n'), [
      'Rope store @3 S5 S6 T7 A8 R9',
    ]);
  });

  it('may be told from their end', () => {
    deepEqual(
      told('# Interview\n\n## Rope store\n\n**Result:** Dry.\n\n**Situation:** Wet.\n\n**Task:** Dry them.\n\n**Action:** Hung them up.\n'),
      ['Rope store @3 R5 S7 T9 A11'],
    );
    deepEqual(
      told(
        '# Interview\n\n## Rope store\n\nImpact: dry.\n\n**Situation:** Wet.\n\n**Task:** Dry them.\n\n**Action:** Hung them up.\n\n**Result:** Dry.\n',
      ),
      ['Rope store @3 S7 T9 A11 R13'],
    );
    deepEqual(
      told(
        '# Interview\n\n## Rope store\n\nT: Dry them.\nA: Hung them up.\nR: Dry.\n\nS: Bent.\nT: Mend it.\nA: Bent it back.\nR: Straight.\n',
      ).length,
      2,
    );
  });

  it('may share a heading, each with a title of its own', () => {
    const round = 'S: One.\nT: Two.\nA: Three.\nR: Four.\n';
    deepEqual(told(`# Interview\n\n## Conflict\n\n**The ferry**\n\n${round}\n**The crane**\n\n${round}`), [
      'The ferry @5 S7 T8 A9 R10',
      'The crane @12 S14 T15 A16 R17',
    ]);
  });

  it('are not the parts of their answer', () => {
    const text =
      '# Interview\n\n## 1. Rope store\n\n### Talking points\n- **Situation:** One.\n- **Task:** Two.\n- **Action:** Three.\n- **Result:** Four.\n\n## 2. Crane rota\n\n### Talking points\n- **Situation:** One.\n- **Task:** Two.\n- **Action:** Three.\n- **Result:** Four.\n';
    deepEqual(told(text), ['Rope store @3 S6 T7 A8 R9', 'Crane rota @11 S14 T15 A16 R17']);
  });

  it('may have one title, twice', () => {
    const story = '### Rope store\n\n**Situation:** One.\n\n**Result:** Two.\n\n';
    deepEqual(told(`# Interview\n\n## Leadership\n\n${story}${story}`), ['Rope store @5 S7 R9 -TA', 'Rope store @11 S13 R15 -TA']);
  });

  it('told in prose have no sections', () => {
    const prose = 'We had to move the rope store before the winter, and nobody had a list of what was in it. '.repeat(4);
    const text = `# Interview\n\n## Stories\n\n### Rope store\n\n${prose}\n`;
    equal(onlyStory(text).status, 'prose');
    deepEqual(onlyStory(text).sections, []);
  });

  it('lack a section that holds only a placeholder', () => {
    for (const placeholder of ['', 'TODO', '...', '…', '[FILL IN]', 'TBD.', '-']) {
      deepEqual(
        onlyStory(`# Interview\n\n## Rope store\n\nS: One.\nT: Two.\nA: Three.\nR: ${placeholder}\n`).missing,
        ['result'],
        placeholder,
      );
    }
  });

  it('are no explanations, templates, or code', () => {
    const legend =
      '# Interview\n\n## The STAR method\n\n- **Situation**: Set the scene.\n- **Task**: What was your part?\n- **Action**: What did you do?\n- **Result**: How did it end?\n';
    deepEqual(told(legend), []);
    deepEqual(
      told(
        '# Interview\n\n## Stories\n\n### [Title of the story]\n\n**Situation:** ...\n\n**Task:** ...\n\n**Action:** ...\n\n**Result:** ...\n',
      ),
      [],
    );
    deepEqual(
      told(
        '# Interview\n\n```\n### Title\nS: one\nT: two\nA: three\nR: four\n```\n\n<!--\n### Title\nS: one\nT: two\nA: three\nR: four\n-->\n',
      ),
      [],
    );
  });

  it('are not found in ordinary Markdown', () => {
    deepEqual(told('# left-pad\n\n## Background\nPadding was hard.\n\n## Actions\nRun it.\n\n## Results\nIt is padded.\n'), []);
    deepEqual(told('# Paper\n\n## Context\nA.\n\n## Approach\nB.\n\n## Results\nC.\n\n## Impact\nD.\n'), []);
    deepEqual(told('# FAQ\n\nQ: Does it work?\nA: Yes.\n\nQ: How?\nA: Well.\n'), []);
    deepEqual(
      told('# cliui\n\n## Layout\n\n* t: the top padding\n* s: the space\n\n## Glossary\n\n### A\nx\n\n### R\ny\n\n### S\nz\n\n### T\nw\n'),
      [],
    );
    deepEqual(told('# tree\n\n## API\n\n### `s(selector)`\nMakes one.\n\n### `Result`\nWhat comes back.\n'), []);
    deepEqual(
      told('# Guide\n\n## Issue 1\n\n**Problem:** A.\n\n**Solution:** B.\n\n## Issue 2\n\n**Problem:** C.\n\n**Solution:** D.\n'),
      [],
    );
    deepEqual(told('# Changelog\n\n## [1.2.0]\n\n[Compare]\n\n- Result: faster\n\n## [1.1.0]\n\n- Action: renamed\n'), []);
  });

  it('two of one name in different groups are two', () => {
    const story = (title: string): string => `### ${title}\n\n**Situation:** wet\n\n**Action:** I dried it\n\n**Result:** dry\n\n`;
    const text = `# Interview\n\n## Harbour\n\n${story('Rope store')}${story('Crane rota')}## Yard\n\n${story('Rope store')}${story('Pump house')}`;
    deepEqual(
      readNote(text).stories.map(({ title, group }) => `${group}: ${title}`),
      ['Harbour: Rope store', 'Harbour: Crane rota', 'Yard: Rope store', 'Yard: Pump house'],
    );
  });
});
