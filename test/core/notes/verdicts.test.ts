import { deepEqual } from 'node:assert/strict';
import { readNote } from '../../../src/core/notes/note.js';
import { told } from './told.js';

/** Of each heading, whether it is a story, and why. */
function verdicts(text: string): string[] {
  const lines = text.split('\n');
  return readNote(text)
    .reasons.filter(({ text: why }) => /^(?:A|No) story\b/.test(why))
    .map(({ line, text: why }) => `${lines[line - 1]?.replace(/^#+ /, '')} — ${why}`);
}

function labelled(...titles: string[]): string {
  return titles.map((title) => `${title}\n\n**Situation:** Wet.\n\n**Result:** Dry.\n\n`).join('');
}

function jotted(...titles: string[]): string {
  return titles.map((title) => `${title}\n\nThey were bent.\n\n`).join('');
}

describe('a heading is a story or none', () => {
  it('by its labels, its tags, its place, and what is told under it', () => {
    deepEqual(
      verdicts(
        `# Interview notes\n\n## Stories\n\n${labelled('### Ropes')}#### Follow-ups\n\n- Why?\n\n#### The crew\n\nThey helped.\n\n` +
          '### [Title of the story]\n\n### Cranes\n\n[calm] [late]\n\n### Night shift\n\n- jottings\n\n### Berths\n\n| a | b |\n|---|---|\n| c | d |\n\n' +
          '### Lights\n\n```sh\nlights\n```\n\n### Buoys\n\n### Moles\n\n<!-- ask -->\n\n### Tides\n\n> They come and go.\n\n### Sluices\n\nWhose are they?\n\n' +
          '### Tips for the interview\n\nBreathe.\n\n## Other cases\n\n- The fog horn\n\n## Tell me about a conflict\n\n- late crew\n\n' +
          '## Appendix\n\nLists.\n\n### Lists of ropes\n\nLong.\n\n## Examples\n\nNone yet.\n\n### Situation\n\n## Harbour\n\nA place.\n\nTags:\n\n[calm]\n',
      ),
      [
        'Interview notes — No story: it stands over stories.',
        'Stories — No story: it stands over stories.',
        'Ropes — A story: its labels are those of a framework.',
        'Follow-ups — No story: the heading opens a part of one.',
        'The crew — No story of its own: it belongs to the story above it.',
        '[Title of the story] — No story: the title is still to be filled in.',
        'Cranes — A story: tags stand under its title.',
        'Night shift — A story: it stands under “Stories”.',
        'Berths — No story: nothing is told under it.',
        'Lights — No story: nothing is told under it.',
        'Buoys — A story: it stands under “Stories”.',
        'Moles — No story: nothing is told under it.',
        'Tides — No story: nothing is told under it.',
        'Sluices — No story: nothing is told under it.',
        'Tips for the interview — No story: the heading speaks of advice.',
        'Other cases — No story: it stands over ideas for stories.',
        'Tell me about a conflict — No story: it is a question.',
        'Appendix — No story: it stands over other headings.',
        'Lists of ropes — No story: it has no labels and no tags, and no story stands beside it.',
        'Examples — No story: the heading only says what kind of thing stands under it.',
        'Situation — No story: the heading is a label.',
        'Harbour — No story: it has no labels and no tags, and no story stands beside it.',
      ],
    );
  });

  it('by the stories beside it', () => {
    const asides = '## Tips\n\nBreathe.\n\n## Questions\n\n- Why?\n\n## Other cases\n\n- The fog horn\n';
    deepEqual(
      verdicts(`# Interview notes\n\n${labelled('## Ropes')}${jotted('## Cranes')}## Lights\n\nWho lit them?\n\n## Buoys\n\n${asides}`),
      [
        'Interview notes — No story: it stands over stories.',
        'Ropes — A story: its labels are those of a framework.',
        'Cranes — No story: it has no labels and no tags, and no story stands beside it.',
        'Lights — No story: it has no labels and no tags, and no story stands beside it.',
        'Buoys — No story: it has no labels and no tags, and no story stands beside it.',
        'Tips — No story: the heading speaks of advice.',
        'Questions — No story: the heading only says what kind of thing stands under it.',
        'Other cases — No story: it stands over ideas for stories.',
      ],
    );
    deepEqual(
      verdicts(
        `# Interview notes\n\n${labelled('## Ropes', '## Rafts')}${jotted('## Cranes')}## Lights\n\nWho lit them?\n\n## Buoys\n\n`,
      ).slice(3),
      [
        'Cranes — A story: it stands among stories.',
        'Lights — No story: nothing is told under it.',
        'Buoys — No story: nothing is told under it.',
      ],
    );
  });

  it('by how many of those beside it are told', () => {
    const count = (stories: readonly string[], jottings: readonly string[], rest = ''): number =>
      told(`# Interview notes\n\n${labelled(...stories)}${jotted(...jottings)}${rest}`).length;
    deepEqual(count(['## Ropes'], ['## Cranes']), 2);
    deepEqual(count(['## Ropes'], ['## Cranes', '## Berths']), 1);
    deepEqual(count(['## Ropes', '## Rafts'], ['## Cranes', '## Berths', '## Lights', '## Buoys']), 6);
    deepEqual(count(['## Ropes', '## Rafts'], ['## Cranes', '## Berths', '## Lights', '## Buoys', '## Moles']), 2);
    deepEqual(count(['## Ropes', '## Rafts'], ['## Cranes', '## Berths', '## Lights', '## Buoys'], '## Tips\n\nBreathe.\n'), 6);
    deepEqual(count(['## Example: ropes', '## The crane (STAR)'], ['## Cranes']), 2, 'examples stand in articles');
    deepEqual(count(['## Ropes'], ['## Cranes'], '## Tips\n\nBreathe.\n\n## Ideas\n\n- Fog\n\n## Core questions\n\n- Why?\n'), 2);
  });

  it('by its number, where it has one', () => {
    deepEqual(
      verdicts(
        `# Interview notes\n\n${labelled('## Story 1: Ropes')}${jotted('## Story 2: Cranes')}## Story 3: Lights\n\n${jotted('## Harbour')}`,
      ),
      [
        'Interview notes — No story: it stands over stories.',
        'Story 1: Ropes — A story: its labels are those of a framework.',
        'Story 2: Cranes — A story: it is numbered as one.',
        'Story 3: Lights — No story: it has no labels and no tags, and no story stands beside it.',
        'Harbour — No story: it has no labels and no tags, and no story stands beside it.',
      ],
    );
    deepEqual(told(`# Interview notes\n\n## Stories\n\n${labelled('### Story 1: Ropes')}${jotted('### Cranes')}`), ['Ropes @5 S7 R9 -TA']);
    deepEqual(told(`# Interview notes\n\n## Stories\n\n${labelled('### Ropes')}### Story 2: Tips\n\nI gave some.\n`), [
      'Ropes @5 S7 R9 -TA',
      'Tips @11 -STAR',
    ]);
    deepEqual(told(`# Harbour notes\n\n${jotted('## Story 2: Cranes')}`), []);
  });

  it('by the group in which it stands', () => {
    deepEqual(
      told(
        `# Interview notes\n\n## Stories\n\n### Docks\n\n${labelled('#### Ropes')}${jotted('#### Cranes')}### Yard\n\n${jotted('#### Lights')}` +
          `### Tell me about a conflict\n\n${jotted('#### The berth')}`,
      ),
      ['Ropes @7 S9 R11 -TA', 'Cranes @13 -STAR', 'The berth @25 -STAR'],
    );
    deepEqual(
      verdicts(
        '# Interview notes\n\n## Question categories\n\n### Ropes\n\n**Problem:** Wet.\n\n**Impact:** Dry.\n\n## Others\n\n### Cranes\n\n**Problem:** Bent.\n\n**Impact:** Straight.\n',
      ),
      [
        'Interview notes — No story: it stands over stories.',
        'Question categories — No story: the heading only says what kind of thing stands under it.',
        'Ropes — No story: it is a question.',
        'Others — No story: it stands over stories.',
        'Cranes — A story: its labels say how it began and how it ended, in a note about interviews.',
      ],
    );
  });

  it('by what it asks for, and what is answered', () => {
    deepEqual(
      verdicts(
        '# Interview notes\n\n## Tell me about a time you helped\n\nOur new clerk could not read the tables, so I sat down with her every morning for a month.\n\n' +
          '## STAR method\n\n- Situation: set the scene\n- Task: say what was asked of you\n- Action: describe your steps\n- Result: describe the end\n',
      ).slice(1),
      [
        'Tell me about a time you helped — A story: it tells what the question asks for.',
        'STAR method — No story: it explains the framework, or is a template to be filled in.',
      ],
    );
  });
});

describe('a note that speaks of no interviews holds stories', () => {
  const ropes = (lines: string, title = '## Ropes'): string => `# Harbour\n\nI like it.\n\n${title}\n\n${lines}\n`;
  const two = (first: string, second: string): string => `# Harbour\n\n## Ropes\n\n${first}\n\n## Cranes\n\n${second}\n`;

  it('where labels are letters, or a Situation and a Task with more, or somebody tells of himself', () => {
    for (const note of [
      ropes('S: wet\nA: dried'),
      ropes('- S: wet\n- A: dried\n  - B: the second one\n- R: dry'),
      ropes('Situation: wet\nB: the second berth\nAction: I dried\nResult: dry'),
      ropes('### Situation\n\nLate.\n\n### Action\n\nI ran.'),
      ropes('**Situation:** late\n\n**Task:** hurry\n\n**Action:** ran'),
      ropes('**Situation:** I was late.\n\n**Action:** ran'),
      ropes('[calm]\n\n**Situation:** late\n\n**Action:** ran'),
      ropes('**Situation:** late\n\n**Action:** ran\n\n**Tags:** calm'),
      ropes('**Situation:** late\n\n**Action:** ran', '## Story of the ropes'),
      ropes('**Situation:** late\n\n**Action:** ran', '## “Story” of the ropes'),
      ropes('**Situation:** late\n\n**Action:** ran', '## Answers\n\n### Ropes'),
      ropes('**Situation:** late\n\n**Action:** ran', '## Answers\n\n### Docks\n\n#### Ropes'),
    ])
      deepEqual(told(note).length, 1, note);
  });

  it('and not where they are two words, in two ways, or another acronym', () => {
    for (const note of [
      ropes('**Situation:** late\n\n**Action:** ran'),
      ropes('**Situation:** late\n\n**Action:** ran', '## History of the ropes'),
      ropes('**Situation:** late\n\n**Action:** ran\n\n## Crane\n\n**Tags:** calm'),
      ropes('**Situation:** late\n\n**Action:** ran\n\n## Crane\n\nI like it.'),
      ropes('**Situation:** late\n\n**Action:** ran', '## The story of ropes'),
      ropes('**Situation:** I was late.\n\n- Task: hurry\n- Action: ran'),
      ropes('S: wet\nB: old\nA: dried\nR: dry'),
      ropes('S: wet\nB (Background): old\nA: dried\nR: dry'),
      ropes('**S:** wet\n\nC (the cause) : old\n\n**A:** dried\n\n**R:** dry'),
    ])
      deepEqual(told(note), [], note);
  });

  it('where two beside each other say how they began and ended, with steps or by oneself', () => {
    for (const note of [
      two('- Context: wet\n- Hung them\n- Impact: dry', '- Context: bent\n- Bent them back\n- Impact: straight'),
      two('**Context:** wet\n\nI hung them.\n\n**Impact:** dry', '**Context:** bent\n\nI bent them.\n\n**Impact:** straight'),
    ])
      deepEqual(told(note).length, 2, note);
    for (const note of [
      ropes('- Context: wet\n- Hung them\n- Impact: dry'),
      two('- Context: wet\n- Hung them\n- Impact: dry', '- Context: bent\n- Bent them back\n- Approach: slow'),
      two('- Context: wet\n- Hung them\n- Impact: dry', '- Approach: bent\n- Bent them back\n- Impact: straight'),
      two('- Context: wet\n- Hung them\n- Impact: dry', '- Context: bent\n  - Bent back\n- **Fix:** new\n- Impact: straight'),
      two('Context: wet\n\n- I hung them\n\nImpact: dry', 'Context: bent\n\n- I bent them\n\nImpact: straight'),
      two('### Context\n\nwet\n\n- I hung them\n\n### Impact\n\ndry', '### Context\n\nbent\n\n- I bent them\n\n### Impact\n\nstraight'),
      two('- Context: wet\n- Hung them\n- Impact: dry', 'None.').replace(
        '## Cranes\n\nNone.',
        '# Yard\n\n## Cranes\n\n- Context: bent\n- Bent them back\n- Impact: straight',
      ),
    ])
      deepEqual(told(note), [], note);
  });
});
