import { deepEqual, equal, match } from 'node:assert/strict';
import { marked, of, options, said, severities, story, words } from './found.js';

describe('section-order', () => {
  const inOrder = (labels: string): string =>
    `# Interview\n\n### Rope\n[calm]\n\n${labels
      .split(' ')
      .map((label) => `**${label}:** I told 1 thing.`)
      .join('\n\n')}\n`;

  it('is content with the order of the framework, and with a part that comes again', () => {
    for (const labels of [
      'Situation Task Action Result',
      'Situation Task Action Result Learning',
      'Situation Task Action Result Action Result',
      'Situation Task Situation Action Result',
      'Situation/Task Action Result',
      'Context Actions Impact',
    ]) {
      deepEqual(marked('section-order', inOrder(labels)), [], labels);
    }
  });

  it('marks the label that is out of place', () => {
    for (const [labels, astray] of [
      ['Situation Action Task Result', 'Task'],
      ['Task Situation Action Result', 'Situation'],
      ['Situation Task Result Action', 'Action'],
      ['Situation Result Task Action', 'Result'],
      ['Situation Task Action Learning Result', 'Result'],
      ['Result Situation Task Action', 'Result'],
    ] as const) {
      deepEqual(marked('section-order', inOrder(labels)), [astray], labels);
    }
  });

  it('says the order in which the parts that are there belong', () => {
    deepEqual(said('section-order', inOrder('Situation Action Task')), [
      'Task is out of place: listeners follow Situation, Task and Action most easily in that order.',
    ]);
  });

  it('points at where it belongs', () => {
    const place = (labels: string): string[] =>
      of('section-order', inOrder(labels)).flatMap(({ related = [] }) =>
        related.map(({ message, span }) => `${message}: ${inOrder(labels).slice(span.start, span.end)}`),
      );
    deepEqual(place('Situation Action Task Result'), ['Task belongs before this: Action']);
    deepEqual(place('Result Situation Task Action'), ['Result belongs behind this: Action']);
  });

  it('does not mind metadata', () => {
    deepEqual(marked('section-order', story({ more: '**Best for:** conflict\n' })), []);
  });
});

describe('missing-learning', () => {
  const reflective = '# Interview\n\n### Rope\n[calm]\n\nS: A flood.\nT: To dry it.\nA: I pumped.\nR: 2 days.\n';

  it('is silent unless it is switched on, or the framework asks for a learning', () => {
    deepEqual(of('missing-learning', reflective), []);
    deepEqual(marked('missing-learning', reflective, severities({ 'missing-learning': 'hint' })), ['Rope']);
    equal(of('missing-learning', reflective, severities({ 'missing-learning': 'hint' }))[0]?.severity, 'hint');
  });

  it('finds nothing where one is told, and nothing in prose and stubs', () => {
    const on = severities({ 'missing-learning': 'information' });
    deepEqual(of('missing-learning', `${reflective}L: I measure first.\n`, on), []);
    deepEqual(of('missing-learning', '# Interview stories\n\n### Rope\n[calm]\n\n- wet\n', on), []);
  });
});

describe('unbalanced', () => {
  const parts = (situation: number, task: number, action: number, result: number): string =>
    story({ situation: words(situation), task: words(task), action: words(action), result: `${words(result - 1)} 9` });

  it('weighs Situation and Task at 40 %, the Action at 45 %, both limits included', () => {
    const cases: [[number, number, number, number], string[]][] = [
      [[30, 10, 45, 15], []],
      [[31, 10, 45, 14], ['Situation']],
      [[10, 31, 45, 14], ['Task']],
      [[20, 10, 45, 25], []],
      [[20, 10, 44, 26], ['Action']],
      [[50, 10, 20, 20], ['Situation']],
    ];
    for (const [weights, label] of cases) {
      deepEqual(marked('unbalanced', parts(...weights)), label, weights.join());
    }
  });

  it('says how much each takes', () => {
    deepEqual(said('unbalanced', parts(50, 10, 20, 20)), [
      'Situation and Task take 60 % of the words, and the Action 20 %: cut the scene to 40 % and tell more of what you did.',
    ]);
    deepEqual(said('unbalanced', parts(10, 10, 40, 40)), [
      'The Action takes 40 % of the words: tell more of what you did, 45 % or more of the story.',
    ]);
  });

  it('weighs no jottings, no story that lacks a part, and no scene told with the action', () => {
    deepEqual(of('unbalanced', parts(40, 20, 10, 9)), []);
    deepEqual(of('unbalanced', parts(100, 100, 10, 10).replace('**Result:**', '**Tags:**')), []);
    deepEqual(of('unbalanced', `# Interview\n\n### Rope\n[calm]\n\n**Situation/Task:** ${words(90)}\n\n**Result:** ${words(30)} 9\n`), []);
  });

  it('leaves out what is not told: tags, metadata, what stands under no label', () => {
    deepEqual(of('unbalanced', `${parts(30, 10, 45, 15)}**Best for:** ${words(90)}\n`), []);
  });

  it('has limits that may be set', () => {
    deepEqual(of('unbalanced', parts(50, 10, 20, 20), options('unbalanced', { scene: 60, action: 20 })), []);
    deepEqual(marked('unbalanced', parts(4, 1, 1, 4), options('unbalanced', { words: 5 })), ['Situation']);
  });
});

describe('over-budget', () => {
  it('estimates at 140 words a minute, with a tenth to spare', () => {
    deepEqual(marked('over-budget', story({ situation: words(50), task: words(27) })), []);
    deepEqual(marked('over-budget', story({ situation: words(50), task: words(30) })), ['Situation']);
    deepEqual(said('over-budget', story({ situation: words(50), task: words(30) })), [
      'Situation and Task take about 0:34 to say, and 0:30 is meant: cut what the listener can do without.',
    ]);
    deepEqual(marked('over-budget', story({ action: words(240) })), ['Action']);
    deepEqual(marked('over-budget', story({ result: words(90) })), ['Result']);
  });

  it('points at what else is told in that time, and names no empty part', () => {
    const text = story({ situation: words(50), task: words(30) });
    deepEqual(
      of('over-budget', text).flatMap(({ related = [] }) => related.map(({ span }) => text.slice(span.start, span.end))),
      ['Task'],
    );
    deepEqual(said('over-budget', story({ situation: words(80), task: 'TODO' })), [
      'Situation takes about 0:34 to say, and 0:30 is meant: cut what the listener can do without.',
    ]);
  });

  it('counts by the pace and the budgets that are set', () => {
    deepEqual(of('over-budget', story({ action: words(240) }), { wordsPerMinute: 190 }), []);
    const long = { minimum: 0, maximum: 600 };
    deepEqual(
      of('over-budget', story({ action: words(240) }), {
        budgets: { parts: { scene: long, action: long, result: long, learning: long }, whole: long },
      }),
      [],
    );
    deepEqual(marked('over-budget', story({ situation: words(75) }), options('over-budget', { tolerance: 0 })), ['Situation']);
  });

  it('prefers the time of a label, then that of the note', () => {
    deepEqual(marked('over-budget', story({ action: words(40) }).replace('**Action:**', '**Action (10s):**')), ['Action']);
    deepEqual(of('over-budget', story({ action: words(300) }).replace('**Action:**', '**Action (3:00):**')), []);
    const advice = '## Tips\n\n- Situation and Task: 20-30 seconds\n- Action: 60-90 seconds\n- Result: 5-10 seconds\n';
    deepEqual(marked('over-budget', story({ result: words(40), more: advice })), ['Result']);
  });

  it('holds the whole story against its title, or against three minutes', () => {
    deepEqual(marked('over-budget', story({ title: 'Rope (0:10)', action: words(100) })), ['Rope (0:10)']);
    deepEqual(marked('over-budget', `# Interview stories\n\n### Rope\n[calm]\n\n${words(500)}.\n`), ['Rope']);
    match(
      said('over-budget', `# Interview stories\n\n### Rope\n[calm]\n\n${words(500)}.\n`)[0] ?? '',
      /^“Rope” takes about 3:34 to say, and 3:00 is meant/,
    );
  });

  it('gives what is told under one label the time of both', () => {
    const together = (count: number): string =>
      `# Interview\n\n### Rope\n[calm]\n\n**Situation:** wet\n\n**Action:** I pumped.\n\n**Result & Learning:** ${words(count)}\n`;
    deepEqual(of('over-budget', together(110)), []);
    deepEqual(said('over-budget', together(140)), [
      'Result and Learning take about 1:00 to say, and 0:50 is meant: cut what the listener can do without.',
    ]);
  });
});

describe('no-sections', () => {
  it('marks the title of a story in prose, of fifty words at least', () => {
    const prose = (count: number): string => `# Interview stories\n\n### Rope\n[calm]\n\n${words(count)}.\n`;
    deepEqual(marked('no-sections', prose(50)), ['Rope']);
    deepEqual(marked('no-sections', prose(49)), []);
    deepEqual(of('missing-result', prose(50)), []);
  });
});
