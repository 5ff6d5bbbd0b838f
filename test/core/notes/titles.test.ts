import { equal } from 'node:assert/strict';
import { asksForStory, cleanTitle, isNumberedStory, isQuestion } from '../../../src/core/notes/titles.js';
import { tells } from './tells.js';
import { onlyStory } from './told.js';

describe('a title', () => {
  it('is what is left of a heading without numbers, tags and decoration', () => {
    for (const [heading, title] of [
      ['Story 3 — Ropes', 'Ropes'],
      ['STAR story #12: Ropes', 'Ropes'],
      ['Example 2) Ropes', 'Ropes'],
      ['Question 4. Why ropes?', 'Why ropes?'],
      ['Story 3', 'Story 3'],
      ['Case 2 Ropes', 'Case 2 Ropes'],
      ['12. Ropes', 'Ropes'],
      ['#3) Ropes', 'Ropes'],
      ['2 · Ropes', 'Ropes'],
      ['12 - Ropes', 'Ropes'],
      ['A12: Ropes', 'Ropes'],
      ['B1 – Ropes', 'Ropes'],
      ['12:30 at the docks', '12:30 at the docks'],
      ['2024 at the docks', '2024 at the docks'],
      ['Story: Ropes', 'Ropes'],
      ['Example answer: Ropes', 'Ropes'],
      ['Q. Why ropes?', 'Why ropes?'],
      ['Story ropes', 'Story ropes'],
      ['1️⃣ Ropes', 'Ropes'],
      ['🚢 12. Ropes', 'Ropes'],
      ['*Ropes*', 'Ropes'],
      ['Ropes * and more', 'Ropes * and more'],
      ['Ropes: ', 'Ropes'],
      ['Ropes：', 'Ropes'],
      ['“Ropes and more”', 'Ropes and more'],
      ['"Ropes" and "more"', 'Ropes" and "more'],
      ['[calm] [late] Ropes', 'Ropes'],
      ['Ropes [calm] [late]', 'Ropes'],
      ['Ropes[calm]', 'Ropes[calm]'],
      ['[calm]', '[calm]'],
      ['Ropes #calm #cross-team', 'Ropes'],
      ['Ropes #calm, #late', 'Ropes'],
      ['Ropes #1', 'Ropes #1'],
      ['C# at the docks', 'C# at the docks'],
      ['---', '---'],
      ['**Ropes', 'Ropes'],
      ['Ropes: : ', 'Ropes'],
      ['[calm]Ropes', 'Ropes'],
      ['Ropes [calm] and more', 'Ropes [calm] and more'],
      ['say “Ropes and more”', 'say “Ropes and more”'],
      ['“Ropes” and more', '“Ropes” and more'],
      ['1⃣ Ropes', 'Ropes'],
    ])
      equal(cleanTitle(heading ?? ''), title, heading);
  });

  it('may be numbered as a story', () => {
    tells(
      isNumberedStory,
      `Story 3
       STAR story #12: Ropes
       ## Example 2
       Scenario 1
       — Case 4`,
      `The story 3
       Story
       Story three
       Story 1234`,
    );
  });

  it('may be a question', () => {
    tells(
      isQuestion,
      `Why ropes?
       12. 为什么？
       “Why ropes?”
       Was it late? (Why?)
       Tell me about a time you failed
       Q: Describe a conflict
       Give me an example of a conflict
       Give one recent example
       Think of a time
       Time when you were late
       A time you were late
       What's your plan
       Walk us through a day
       Talk about ropes
       Share your plan
       How many ropes hang there
       What would you change
       When have you been late
       Explain why
       Cuéntame de ti
       Parlez-moi de vous
       ¿Describe un conflicto`,
      `Ropes
       The crane. Was it late? Yes
       It was late. Why did nobody call?
       How to tell it
       What I learned
       Given an example
       Contents of the store
       Sharing a berth`,
    );
  });

  it('may ask for something that happened', () => {
    tells(
      asksForStory,
      `Tell me about a time you failed
       Q4: Could you describe a conflict?
       Please share your proudest accomplishment
       Have you ever made a mistake?
       A time you led
       Schildern Sie einen Konflikt
       Cuénteme de un conflicto
       Décrivez un échec`,
      `Tell me about yourself
       What is a conflict?
       How do you see mistakes?
       Describe your timeline
       Why did the project end?`,
    );
  });
});

/** The title of the story told in letters under the line, which stands under the heading. */
function titled(heading: string, line: string): string | null {
  return onlyStory(`# Interview notes\n\n## ${heading}\n\n${line}\n\nS: Wet.\nR: Dry.\n`).title;
}

const words = (count: number): string => `Ropes${' wet'.repeat(count - 1)}`;

describe('a line above the labels', () => {
  it('names the story under a question if it looks like a title', () => {
    for (const [line, title] of [
      ['**The ropes**', 'The ropes'],
      ['*The ropes*', 'The ropes'],
      ['THE ROPES', 'THE ROPES'],
      ['ROPES 12', 'ROPES 12'],
      ['1. The ropes', 'The ropes'],
      ['Story 2: The ropes', 'The ropes'],
      ['**Story 2: the ropes.**', 'the ropes.'],
      [`**${words(40)}**`, words(40)],
    ] as const)
      equal(titled('Tell me about a conflict', line), title, line);
    for (const line of [
      'The ropes',
      'ROPES',
      'ROPES are wet',
      'All about ROPES',
      'the ROPES',
      '**Keep it short.**',
      '**Keep it short…**',
      '**The ropes:**',
      '**S - Situation, T - Task**',
      '**Why ropes?**',
      `**${words(41)}**`,
      '- The ropes',
      '| **The ropes** |\n|---|',
      'Late.\n\n- a\n- b',
    ])
      equal(titled('Tell me about a conflict', line), 'Tell me about a conflict', line);
  });

  it('names the story where nothing else does, if it is short', () => {
    for (const [line, title] of [
      ['The ropes', 'The ropes'],
      ['The ropes:', 'The ropes'],
      ['Wet. And dry', 'Wet. And dry'],
      [words(14), words(14)],
      ['Why did nobody call? ', 'Why did nobody call?'],
    ] as const)
      equal(titled('Stories', line), title, line);
    for (const line of [
      words(15),
      'The ropes.',
      'The ropes,',
      'The ropes of the old crane hung:',
      'My ropes:',
      'Wet.\nthe ropes',
      '> The ropes',
      '| The ropes |\n|---|',
      'S: Situation, T: Task',
    ])
      equal(titled('Stories', line), 'Stories', line);
  });
});
