import { deepEqual, equal } from 'node:assert/strict';
import { readNote } from '../../../src/core/notes/note.js';
import { onlyStory, told } from './told.js';

const ROUND = 'S: One.\nT: Two.\nA: Three.\nR: Four.\n';

function under(title: string, lines: string): string {
  return `# Interview notes\n\n## Stories\n\n### ${title}\n\n${lines}\n`;
}

describe('traps: labels that are none', () => {
  it('`Q:` and `A:` are a question and its answer', () => {
    deepEqual(
      told(
        '# Interview questions\n\n## Stories\n\n### Salary\n\nQ: What do you ask for?\nA: What the role pays.\n\nQ: When can you start?\nA: In May.\n',
      ).flatMap((line) => line.match(/ [STAR]\d+/g) ?? []),
      [],
    );
    deepEqual(told('# FAQ\n\n**Q:** Is it fast?\n**A:** Yes.\n\n**Q:** How fast?\n**A:** Very.\n'), []);
  });

  it('`Q:` and `A:` around the labels of a story leave them as they are', () => {
    deepEqual(
      told(
        '# Interview questions\n\n### Q: Tell me about a conflict.\n\n**A:**\n\n**Situation:** One.\n\n**Task:** Two.\n\n**Action:** Three.\n\n**Result:** Four.\n',
      ),
      ['Tell me about a conflict. @3 S7 T9 A11 R13'],
    );
  });

  it('`1. Assess the situation:` is a step', () => {
    deepEqual(
      told(
        under(
          'Rope store',
          '**Situation:** One.\n\n**Task:** Two.\n\n**Action:**\n\n1. Assess the situation: calmly.\n2. Define the task: dry them.\n3. Result driven: hung them up.\n\n**Result:** Four.',
        ),
      ),
      ['Rope store @5 S7 T9 A11 R17'],
    );
  });

  it('a repeated `S:` is of the same story', () => {
    deepEqual(told(under('Rope store', 'S: wet\nS: and cold\nT: dry them\nA: hung them up\nA: and waited\nR: dry')), [
      'Rope store @5 S7 S8 T9 A10 A11 R12',
    ]);
  });

  it('a repeated section on its own heading is of the same story', () => {
    deepEqual(
      told(
        '# Interview notes\n\n## Rope store\n\n### Situation\nOne.\n### Action\nTwo.\n### Situation\nThree.\n### Action\nFour.\n### Result\nFive.\n',
      ),
      ['Rope store @3 S5 A7 S9 A11 R13 -T'],
    );
  });

  it('labels behind another story are not those of the heading over both', () => {
    const text = `# Interview answers

### Give me an example of a hard decision

<details>
<summary>Why the gates leaked</summary>

#### Situation
One.

#### Action
Two.

#### Result
Three.

</details>

<details>
<summary>A result nobody wanted</summary>

##### Situation
One.

#### Action
Two.

#### Result
Three.

</details>
`;
    deepEqual(told(text), ['Why the gates leaked @6 S8 A11 R14 -T']);
  });

  it('a heading named "Results" under question categories is a competency', () => {
    const text = `# Interview\n\n## Answers\n\n### Rope store\n\n${ROUND}\n## Question categories\n\n### Conflict\n\n### Results\n\n* You met a goal\n\n### Situation\n`;
    deepEqual(told(text), ['Rope store @5 S7 T8 A9 R10']);
    deepEqual(
      readNote(text).questions.map(({ title, line, prompts }) => `${title} @${line} ${prompts.length}`),
      ['Conflict @14 0', 'Results @16 1', 'Situation @20 0'],
    );
  });
});

describe('traps: explanations and templates', () => {
  const legends: Record<string, string> = {
    'a list': '- **S**ituation: set the scene\n- **T**ask: what was your part\n- **A**ction: what you did\n- **R**esult: how it ended',
    letters: 'S - Situation: describe the context\nT - Task: what was asked of you\nA - Action: what you did\nR - Result: what came of it',
    equations: 'S = Situation\nT = Task\nA = Action\nR = Result',
    'a comment': '<!--\n### Title\n**Situation:** I had\n**Task:** I must\n**Action:** I did\n**Result:** I won\n-->',
    'a fence': '```markdown\n### Title\n**Situation:** I had\n**Task:** I must\n**Action:** I did\n**Result:** I won\n```',
    'a table':
      '| Part | What to say |\n| --- | --- |\n| Situation | Set the scene |\n| Task | Your part |\n| Action | What you did |\n| Result | How it ended |',
    times: '- Situation: 20 seconds\n- Task: 10 seconds\n- Action: 60-90 seconds\n- Result: 30 seconds',
    headings:
      '### Situation\nDescribe where and when it was.\n### Task\nExplain your responsibility.\n### Action\nDescribe what you did, step by step.\n### Result\nShare the outcome.',
    'a template':
      '### [Story title]\n\n**Situation:** [Describe the context]\n\n**Task:** [Your responsibility]\n\n**Action:** [What you did]\n\n**Result:** [Numbers!]',
    'a time for two at once': '- Situation and Task: 20-30 seconds\n- Action: 60 seconds',
  };
  for (const [form, legend] of Object.entries(legends)) {
    it(`${form} that explains STAR is no story`, () => {
      deepEqual(
        told(`# Interview notes\n\n## The STAR method\n\n${legend}\n\n## Answers\n\n### Rope store\n\n${ROUND}`).map((story) =>
          story.replace(/\d+/g, ''),
        ),
        ['Rope store @ S T A R'],
      );
    });
  }
});

describe('traps: headings', () => {
  const levels: Record<string, [title: string, label: string]> = {
    'one below the title': ['##', '###'],
    'two below the title': ['##', '####'],
    "of the title's level": ['##', '##'],
    "above the title's level": ['###', '##'],
    'of the lowest level': ['#####', '######'],
  };
  for (const [place, [title, label]] of Object.entries(levels)) {
    it(`sections may be ${place}`, () => {
      const story = (name: string): string =>
        `${title} ${name}\n\n${label} Situation\nOne.\n\n${label} Task\nTwo.\n\n${label} Action\nThree.\n\n${label} Result\nFour.\n`;
      deepEqual(told(`# Interview notes\n\n${story('Rope store')}\n${story('Crane rota')}`), [
        'Rope store @3 S5 T8 A11 R14',
        'Crane rota @17 S19 T22 A25 R28',
      ]);
    });
  }

  it('may lack the space, `##Complex`', () => {
    deepEqual(
      told(
        '# Interview notes\n\n##Complex\n###Situation\nOne.\n###Task\nTwo.\n###Action\nThree.\n###Result\nFour.\n\n##Simple\n###Situation\nOne.\n',
      ),
      ['Complex @3 S4 T6 A8 R10', 'Simple @13 S14 -TAR'],
    );
  });

  it('`---` inside a section does not end it', () => {
    const text = under('Rope store', '**Situation:** One.\n\n**Action:** Two.\n\n---\n\nThree, after a pause.\n\n**Result:** Four.');
    deepEqual(told(text), ['Rope store @5 S7 A9 R15 -T']);
    equal(onlyStory(text).sections[1]?.text, 'Two.\nThree, after a pause.');
  });

  it('`---` directly under the last line of a section makes no title of it', () => {
    deepEqual(
      told(under('Rope store', '**Situation:** The ropes were wet.\n---\n**Action:** I hung them up.\n---\n**Result:** They were dry.')),
      ['Rope store @5 S7 A9 R11 -T'],
    );
  });

  it('a follow-up heading between title and sections stays in the story', () => {
    deepEqual(
      told(
        '# Interview notes\n\n## Stories\n\n### Rope store\n\n#### Possible follow-ups\n- Who helped?\n\n#### Situation\nOne.\n#### Task\nTwo.\n#### Action\nThree.\n#### Result\nFour.\n\n### Crane rota\n\n#### Situation\nOne.\n',
      ).map((story) => story.replace(/ o\d+/g, '')),
      ['Rope store @5 S10 T12 A14 R16', 'Crane rota @19 S21 -TAR'],
    );
  });

  it('sub-headings of a section are not stories', () => {
    deepEqual(
      told(
        '# Interview notes\n\n## Stories\n\n### Rope store\n\n#### Situation\n##### The harbour\nOne.\n##### The ropes\nTwo.\n#### Action\n##### Talking to the crew\nThree.\n##### Results of the talk\nFour.\n#### Result\nFive.\n',
      ),
      ['Rope store @5 S7 A12 R17 -T'],
    );
  });

  it('labels before any heading make an untitled story', () => {
    deepEqual(
      told('**Situation:** One.\n\n**Task:** Two.\n\n**Action:** Three.\n\n**Result:** Four.\n\n# Interview notes\n\nMore to come.\n'),
      ['(untitled) @1 S1 T3 A5 R7'],
    );
  });
});

describe('traps: brackets', () => {
  it('`[a][b]` are two tags, though a reference link to Markdown', () => {
    deepEqual(told(under('Rope store', `[conflict][cross team]\n\n${ROUND}`)), ['Rope store @5 [conflict] [cross team] S9 T10 A11 R12']);
  });

  for (const line of [
    '[the crane](#crane-rota)',
    '[ ]',
    '[^1]',
    '[[wiki]]',
    '- [ ] practise it\n- [ ] write it',
    'At [Your company] I was [role].',
    '[ref]: https://example.org',
    '![photo](rope.png)',
    '[1]',
    '[FILL IN]',
  ]) {
    it(`\`${line.replaceAll('\n', ' ')}\` holds no tag`, () => {
      deepEqual(onlyStory(under('Rope store', `${line}\n\n${ROUND}`)).tags, []);
    });
  }

  it('a tag that is a label word is a tag', () => {
    deepEqual(told(under('Rope store', `[result]\n\n${ROUND}`)), ['Rope store @5 [result] S9 T10 A11 R12']);
  });
});

describe('traps: what is missing', () => {
  for (const placeholder of [
    '',
    '...',
    '…',
    'TODO',
    'TODO.',
    '[FILL IN]',
    'TBD',
    '.',
    '-',
    '[X%]',
    '<result>',
    '_TODO_',
    'to be added',
    '?',
  ]) {
    it(`a Result of \`${placeholder}\` is missing`, () => {
      deepEqual(told(under('Rope store', `S: One.\nT: Two.\nA: Three.\nR: ${placeholder}`)), ['Rope store @5 S7 T8 A9 R10? -R']);
    });
  }

  it('a placeholder on the lines under the label leaves it missing', () => {
    for (const lines of ['[FILL IN]', '- TODO', '- ...\n- ...', '<!-- numbers -->', '> TBD']) {
      deepEqual(
        told(under('Rope store', `#### Situation\nOne.\n#### Task\nTwo.\n#### Action\nThree.\n#### Result\n${lines}`)),
        ['Rope store @5 S7 T9 A11 R13? -R'],
        lines,
      );
    }
  });

  it('a complete story told in prose has no sections, which is not the same as no result', () => {
    const story = onlyStory(
      under(
        'Rope store',
        'The ropes were wet, and I had to dry them before the winter came. I hung them up in the old mill, all four hundred of them, and turned them every day for a month. As a result not one was lost, and the harbour master asked me to do the same with the sails and the nets of the whole fleet.',
      ),
    );
    equal(story.status, 'prose');
    deepEqual(story.sections, []);
  });

  it('ordinary Markdown is not notes', () => {
    deepEqual(told('# fast-pad\n\n## Background\nPadding is slow.\n\n## Actions\n- pad\n- trim\n\n## Results\nIt is 40% faster.\n'), []);
    deepEqual(
      told(
        '# Redux tour\n\n## Actions\n\nActions are objects.\n\n## Tasks\n\nTasks run later.\n\n## Results\n\nA result is what comes back.\n',
      ),
      [],
    );
  });
});
