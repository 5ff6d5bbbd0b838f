import { deepEqual } from 'node:assert/strict';
import { readNote } from '../../../src/core/notes/note.js';

const STORY = '### Rope store\n\nS: One.\nT: Two.\nA: Three.\nR: Four.\n';

describe('questions', () => {
  it('stand under a heading for them, with their prompts', () => {
    const { questions, ideas, stories } = readNote(
      `# Interview\n\n## Answers\n\n${STORY}\n## Question categories\n\n### Conflict\n\nHow do you handle one?\n\n> You disagreed\n> You made peace\n\n### Growth\n\n* You learned\n* You were wrong\n\n1. Evening school\n\n### Results\n`,
    );
    deepEqual(
      questions.map(({ title, line, prompts }) => [title, line, prompts.map((prompt) => `${prompt.text} @${prompt.line}`)]),
      [
        ['Conflict', 14, ['You disagreed @18', 'You made peace @19']],
        ['Growth', 21, ['You learned @23', 'You were wrong @24']],
        ['Results', 28, []],
      ],
    );
    deepEqual(
      ideas.map(({ text, line }) => `${text} @${line}`),
      ['Evening school @26'],
    );
    deepEqual(
      stories.map(({ title }) => title),
      ['Rope store'],
    );
  });

  it('may be a list under one heading, with notes under each', () => {
    const { questions } = readNote(
      `# Me\n\n## Stories\n\n${STORY}\n## Example questions\n* What were you hired to do?\n* Previous teams\n\t* What were they like?\n* How do you help others?\n`,
    );
    deepEqual(
      questions.map(({ title, line, prompts }) => [title, line, prompts.map(({ text }) => text)]),
      [['Example questions', 12, ['What were you hired to do?', 'Previous teams', 'How do you help others?']]],
    );
  });
});

describe('under a question', () => {
  /** What is read under a question: its prompts, and what was jotted down. */
  const under = (lines: string): readonly (readonly string[])[] => {
    const { questions, ideas } = readNote(
      `# Interview\n\n## Answers\n\n${STORY}\n## Question categories\n\n### Growth\n\n${lines}\n\n### Conflict\n`,
    );
    return [questions[0]?.prompts ?? [], ideas].map((found) => found.map(({ text }) => text));
  };
  const SIXTEEN = 'the year in which we moved the whole store from one pier to the next one';
  const EIGHT = 'how the old crane was painted in spring';

  it('prompts are its bullets, boxes, quotations and numbered questions, and nothing within them', () => {
    deepEqual(under('* You learned\n  something new\n\n  * that late\n\n  1. from whom?\n\n1. Why did you go?\n   And when?'), [
      ['You learned', 'Why did you go?'],
      [],
    ]);
    deepEqual(
      under('> You learned\n\n- > You were told\n\n> - You were wrong\n\n- [ ] Late\n- [x] Said [x] twice\n\n| You |\n|---|\n| me |'),
      [['You learned', 'You were wrong', 'Late', 'Said [x] twice'], []],
    );
  });

  it('jottings are short lines by themselves, and numbered ones that may be longer', () => {
    deepEqual(under(`1. ${SIXTEEN}\n2. ${SIXTEEN}  ever\n3. Evening  school\n   by the sea`), [[], [SIXTEEN, 'Evening  school']]);
    deepEqual(
      under(`${EIGHT}\nand in autumn\n\n${EIGHT} too\n\nOne sentence.\n\nWhose?\n\nWell! A winch\n\n- which winch\n\n  the old one`),
      [['which winch'], [EIGHT, 'Well! A winch']],
    );
  });
});

describe('ideas', () => {
  it('are the lines of a list of stories not written yet', () => {
    const { ideas } = readNote(`# Interview\n\n## Answers\n\n${STORY}\n## Other cases\n1. The crane\n2. The fog horn\n`);
    deepEqual(
      ideas.map(({ text, line }) => `${text} @${line}`),
      ['The crane @13', 'The fog horn @14'],
    );
  });

  it('are no other lines that stand there', () => {
    const { ideas, questions } = readNote(
      `# Interview\n\n## Answers\n\n${STORY}\n#### Ideas\n\n- to be told otherwise\n\n## Other cases\n\nStill to be told:\n\n- [ ] The crane\n  that fell\n  - on whom?\n- [X] The fog horn\n\n## Questions\n\nNone yet.\n`,
    );
    deepEqual(
      ideas.map(({ text }) => text),
      ['The crane', 'The fog horn'],
    );
    deepEqual(questions, []);
  });
});

describe('references', () => {
  it('are links to the stories of the note', () => {
    const { references } = readNote(
      `# Me\n\nSee [the store](#rope-store), [nothing](#nowhere) and [the web](https://example.org).\n\n## Stories\n\n${STORY}`,
    );
    deepEqual(
      references.map(({ line, target }) => ({ line, target })),
      [{ line: 3, target: 7 }],
    );
  });

  it('lead to what HTML and headings name, whatever it is escaped with', () => {
    const { references, brokenReferences } = readNote(
      '# Interview\n\n[a](#%C3%A9t%C3%A9), [b](#deep), [c](#far), [d](#named), [e](#beside), [f](#%ff), [g](#said), [h](#50%25)\n\n' +
        '## Stories <a id="beside"></a>\n\n### Été\n\nS: One.\nT: Two.\nA: Three.\nR: Four.\n\n<p ID="deep" name=\'far\'>x</p>\n\nText <a name=named></a> and id="said".\n',
    );
    deepEqual(
      references.map(({ line, target }) => ({ line, target })),
      [{ line: 3, target: 7 }],
    );
    deepEqual(
      brokenReferences.map(({ anchor }) => anchor),
      ['%ff', 'said', '50%'],
    );
  });
});
