import { equal } from 'node:assert/strict';
import { told } from './told.js';

const LONG = 'It rained for a week and the ropes hung in the yard where nobody had looked for them since May. ';

/** What stands under the labels of a list, in S, T, A, R; `title` is that of the heading over it. */
function count(title: string, ...bodies: readonly string[]): number {
  const labels = ['Situation', 'Task', 'Action', 'Result'];
  return told(`# Interview notes\n\n## ${title}\n\n${bodies.map((body, index) => `- ${labels[index]}: ${body}\n`).join('')}`).length;
}

describe('labels explain the framework', () => {
  for (const [what, title, ...bodies] of [
    ['with instructions', 'Ropes', 'Set the scene.', 'Say what was asked of you.', 'Describe your steps.', 'Share the end.'],
    ['with one example among instructions', 'Ropes', 'Set the scene.', 'Dry the ropes.', 'Describe your steps.', 'Share the end.'],
    ['with words to the reader, half of them', 'Ropes', 'where you were', 'what was asked', 'your steps', 'how it ended'],
    ['with their own names', 'Ropes', 'Situation (where)', 'Task (what)', 'the steps', 'the end'],
    ['with how long they are', 'Ropes', 'two sentences', '1-2 sentences', 'half of it', 'the end'],
    ['with times and what they are for', 'Ropes', '20 seconds', 'about 10 s', 'for 60-90 seconds (most important)', 'up to 30 s'],
    ['with shares', 'Ropes', '20 %', '(10%)', '~60%', '10 %'],
    [
      'with what one says oneself, in quotation marks',
      'Ropes',
      'Describe it, “I was late”.',
      'Explain “my part”.',
      'Describe the steps: “I”, not “we”.',
      'Share the end.',
    ],
    [
      'with what one may ask oneself',
      'Ropes',
      'Describe it. Where was I?',
      'What did I have to do?',
      'Describe the steps.',
      'What came of it?',
    ],
    ['under a heading of advice', 'How to tell a story', 'where you were', 'the part', 'the steps', 'the end'],
    ['under a heading of advice, two of them', 'How to tell a story', 'the scene', 'the part'],
    ['under their name, with nothing', 'STAR', '', '', '', ''],
    ['under a heading of advice, with nothing', 'How to tell it', '', '', ''],
    ['under a name of three words with that of a framework', 'STAR  ropes  drying', 'the scene', 'the part', 'the steps', 'the end'],
    ['under a heading of advice, in forty words', 'How to tell', 'where you were', 'the part', 'the steps', 'word '.repeat(40)],
    ['in twenty words', 'Ropes', 'where you were', 'your part', 'the steps', 'word '.repeat(20)],
    ['with times behind the names again', 'Ropes', 'Situation: 20 s', 'Task – 1 min', 'Actions: 1 min', 'Result 30 s'],
    ['under their name, with a few words', 'The STAR method', 'the scene', 'the part', 'the steps', 'the end'],
    ['under a title to be filled in', '[Title]', LONG, LONG, LONG, LONG],
  ] as const) {
    it(what, () => {
      equal(count(title, ...bodies), 0);
    });
  }

  it('by nothing but what each letter stands for', () => {
    equal(told('# Interview notes\n\n## Ropes\n\n- S – Situation\n- T – Task\n- A – Action\n- R – Result\n').length, 0);
  });
});

describe('labels tell a story', () => {
  for (const [what, title, ...bodies] of [
    ['with two instructions of four', 'Ropes', 'It was wet.', 'Dry the ropes.', 'Describe the steps.', 'Share the end.'],
    ['in somebody’s own words', 'Ropes', 'Set the scene: I was late.', 'Say what I did.', 'Describe how I hung them.', 'Share my end.'],
    ['at length', 'Ropes', `where you were. ${LONG.repeat(3)}`, 'what you had to do', 'your steps', 'your end'],
    ['with nothing under them yet', 'Ropes', '', '', '', ''],
    ['with nothing under a question', 'STAR: describe a conflict', '', '', '', ''],
    ['of oneself, under a heading of advice', 'How to tell a story', 'I was late.', 'I ran.'],
    ['of nothing yet in two labels, under their name', 'STAR', '', ''],
    ['of nothing yet in two labels, under a heading of advice', 'How to tell', '', ''],
    ['under a name of four words with that of a framework', 'STAR ropes drying slowly', 'the scene', 'the part', 'the steps', 'the end'],
    ['under a heading of advice, in more than forty words', 'How to tell', 'where you were', 'the part', 'the steps', 'word '.repeat(41)],
    ['in more than twenty words', 'Ropes', 'where you were', 'your part', 'the steps', 'word '.repeat(21)],
    ['under a heading of advice that tells the reader nothing', 'Tips for ropes', 'wet', 'dry them', 'hung', 'dry'],
    ['of oneself in one label, under a heading of advice', 'Tips', 'I was late.', 'ran'],
    ['in two labels that could be instructions', 'Ropes', 'Describe it.', 'Say it.'],
    ['that names shares', 'Ropes', 'wet, 20 %', 'dry 20 %', 'hung 20 %', 'saved 20 %'],
    ['that takes time', 'Ropes', '20 minutes late at the quay, and nobody there to help with it', 'dry them', 'hung them', 'dry'],
  ] as const) {
    it(what, () => {
      equal(count(title, ...bodies), 1);
    });
  }

  const BODIES = ['set the scene', 'say it', 'describe it', 'share it'];
  const after = (...lines: readonly [situation: string, result: string]): number => {
    const [situation, result] = lines;
    const [S, T, A, R] = BODIES;
    return told(
      `# Interview notes\n\n## Ropes\n\n**Situation**\n\n${S}\n\n${situation}**Task**\n\n${T}\n\n**Action**\n\n${A}\n\n**Result**\n\n${R}\n${result}`,
    ).length;
  };

  it('in any paragraph under a label but the last, which ends with its own', () => {
    equal(after('I was late.\n\n', ''), 1);
    equal(after('', '\nI was late.\n'), 0);
    equal(after('', 'I was late.\n'), 1);
    equal(after('', '\nTags: I was late\n'), 0);
    equal(after('Tags: I was late\n\n', ''), 0);
  });

  it('within the item of its last label, and not behind the list', () => {
    const list = BODIES.map((body, index) => `- ${['Situation', 'Task', 'Action', 'Result'][index]}: ${body}\n`).join('');
    const ending = (end: string): number => told(`# Interview notes\n\n## Ropes\n\n${list}${end}`).length;
    equal(ending('  - I was late.\n'), 1);
    equal(ending('  I was late.\n'), 1);
    equal(ending('- I was late.\n'), 0);
    equal(ending('\nI was late.\n'), 0);
  });

  it('of which there is nothing yet, if their names are no list of what letters stand for', () => {
    for (const labels of [
      '- S:\n- T:\n- A:\n- R:\n',
      '- Situation\n- Task\n- Action\n- Result\n',
      '- S – Situation:\n- T – Task:\n- A – Action:\n- R – Result:\n',
      '- S – Situation\n- T – Task\n- A – Action:\n- R – Result:\n',
      '- S – Situation\n- R – Result\n',
      '### S – Situation\n\n### T – Task\n\n### A – Action\n\n### R – Result\n',
    ])
      equal(told(`# Interview notes\n\n## Ropes\n\n${labels}`).length, 1, labels);
  });
});
