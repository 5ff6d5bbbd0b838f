import { deepEqual } from 'node:assert/strict';
import { onlyStory } from './told.js';

/** The sections of a story that begins with a Situation and a Task in bold: roles, label, text. */
function opened(lines: string): string[] {
  const story = onlyStory(`# Interview notes\n\n## Ropes\n\n**Situation:** Wet.\n\n**Task:** Dry them.\n\n${lines}\n`);
  return story.sections.slice(2).map(({ roles, label, text }) => `${roles.join('+')} “${label}” ${text.replaceAll('\n', ' / ')}`);
}

/** The same of a story told in the items of a list. */
function listed(lines: string): string[] {
  const story = onlyStory(`# Interview notes\n\n## Ropes\n\n- Situation: Wet.\n- Task: Dry them.\n${lines}\n`);
  return story.sections.slice(2).map(({ roles, label, text }) => `${roles.join('+')} “${label}” ${text.replaceAll('\n', ' / ')}`);
}

describe('the forms of labels', () => {
  const forms: Record<string, string> = {
    'Result: `ok`': 'result “Result” ok',
    'Result:`ok`': 'result “Result” ok',
    '### [Result]\nDry.': 'result “[Result]” Dry.',
    '<b>Result: </b>Dry.': 'result “Result” Dry.',
    '**Result:**Dry.': 'result “Result” Dry.',
    '**R**esult: Dry.': 'result “Result” Dry.',
    '**Result (0:10)** Dry.': 'result “Result” Dry.',
    '**Result: all of them dry**': 'result “Result” all of them dry',
    '**Result**. Dry.': 'result “Result” Dry.',
    '**Result for the crew:** Dry.': 'result “Result for the crew” Dry.',
    '🎯 **Result for the crew:** Dry.': 'result “Result for the crew” Dry.',
    '**Resolution & Result:** Dry.': 'result “Resolution & Result” Dry.',
    '**Result and Payoff**: Dry.': 'result “Result and Payoff” Dry.',
    'Action (approach: slow): I hung them.': 'action “Action (approach: slow)” I hung them.',
    'Result - (short): dry': 'result “Result” (short): dry',
    'Result (evidence): dry': 'result “Result (evidence)” dry',
    '**Action (2 tries):** I hung them.': 'action “Action” I hung them.',
    '**Action (two tries):** I hung them.': 'action “Action (two tries)” I hung them.',
    '**Action [2 tries]** I hung them.': 'action “Action” I hung them.',
    'Action 12: I hung them.': 'action “Action 12” I hung them.',
    'Situation 2: It froze.': 'situation “Situation 2” It froze.',
    '**Result (action, learning):** Dry.': 'result “Result (action, learning)” Dry.',
    'A/R/L: Hung them.': 'action+result+learning “A/R/L” Hung them.',
    'A+R: Hung them.': 'action+result “A+R” Hung them.',
    'A + R: Hung them.': 'action+result “A + R” Hung them.',
    'Action - Result: Hung them.': 'action+result “Action - Result” Hung them.',
    'Handlung und Ergebnis: Hung them.': 'action+result “Handlung und Ergebnis” Hung them.',
    'Result & what I learned: Dry.': 'result+learning “Result & what I learned” Dry.',
    '[STAR] Result: Dry.': 'result “[STAR] Result” Dry.',
    '**+ Lesson:** Dry them first.': 'learning “+ Lesson” Dry them first.',
    'R. Result: Dry.': 'result “R. Result” Dry.',
    'R = Result: Dry.': 'result “R = Result” Dry.',
    'R. Actions: none': 'result “R” Actions: none',
    'R (Reflection): Dry.': 'learning “R (Reflection)” Dry.',
    'R - Reflection: Dry.': 'learning “R - Reflection” Dry.',
    'R: Reflection: Dry.': 'learning “R: Reflection” Dry.',
    'RESULT\nDry.': 'result “RESULT” Dry.',
    'result\nDry.': 'result “result” Dry.',
    'FOLLOW-UPS\nWhy?': 'other “FOLLOW-UPS” Why?',
  };
  for (const [line, section] of Object.entries(forms)) {
    it(`\`${line}\` opens a section`, () => {
      deepEqual(opened(line), [section]);
    });
  }

  const items: Record<string, string> = {
    '- A\n  - I hung them.': 'action “A” I hung them.',
    '- Approach\n  - I hung them.': 'action “Approach” I hung them.',
    '- **Result** dry': 'result “Result” dry',
    '- [x] Result: dry': 'result “Result” dry',
    '- Follow-ups': 'other “Follow-ups” ',
  };
  for (const [item, section] of Object.entries(items)) {
    it(`\`${item}\` opens a section of a list`, () => {
      deepEqual(listed(item), [section]);
    });
  }

  for (const line of [
    '`Outcome`: what comes back',
    '### `Result`',
    '##`Result`',
    '[result], [action]',
    'S: Situation, T: Task, A: Action, R: Result',
    '**Challenge 2: the crew**',
    '**Result for a harbour that nobody else has ever wanted to land at:** Dry.',
    '**Results for the harbour** were good',
    'It was **what I took\nfor the bill & Result:** none.',
    '(A)ll hands were on deck',
    '### (Results) of the year',
    '(Approach) It was slow.',
    '(Tags) It was slow.',
    'Crew & Wind & Result: dry',
    'A (Assessment): calm',
    'A\nlong day it was',
    'Approach\nto the harbour',
    'We made a\nresult\nof it.',
    'Follow-ups\nare due',
    'a: hung them',
    '\\*\\*Result:\\*\\*Dry.',
    'It was**Result:**dry.',
    '** Result:**dry.',
  ]) {
    it(`\`${line}\` opens none`, () => {
      deepEqual(opened(line), []);
    });
  }

  it('`R. The ropes` is a title', () => {
    deepEqual(
      onlyStory('# Interview notes\n\n## Stories\n\n### R. The ropes\n\n**Situation:** Wet.\n\n**Result:** Dry.\n').title,
      'R. The ropes',
    );
  });
});
