import { deepEqual, equal } from 'node:assert/strict';
import { told } from './told.js';

/** A sentence of somebody who tells. */
const TOLD = 'I sat down with her every morning for two weeks and we drew the old tide tables anew together.';

describe('prose under a heading that asks for a story', () => {
  const isAnswer = (below: string): boolean => told(`# Interview\n\n## Tell me about a time you helped\n\n${below}\n`).length === 1;

  it('is an answer if one sentence says what somebody did', () => {
    for (const below of [
      TOLD,
      `The clerk was new.\n\n${TOLD}`,
      `${TOLD}\n\n- her name: Ida`,
      'I sat down with her every morning and drew the old tables again',
      '- I sat with her every morning and we drew it.',
      '- I sat with her every single morning for two whole weeks and we drew the old tide tables anew together slowly',
      `${TOLD}\n\n### Learning\n\nDraw more.`,
    ])
      equal(isAnswer(below), true, below);
  });

  it('is none if it is a cue, or others tell it', () => {
    for (const below of [
      'I sat down with her every morning and drew the old tables',
      '- I sat with her each single day again',
      '- I sat with her each single day.',
      '- I sat. We drew the tide tables again and again',
      '- I sat with her every single morning for two whole weeks and we drew the old tide tables anew together',
      `1. ${TOLD}`,
      `> ${TOLD}`,
      `| ${TOLD} |\n|---|`,
      `\`\`\`\n${TOLD}\n\`\`\``,
      TOLD.replace('her', 'you'),
      'The clerk sat down every morning for two weeks and drew the old tide tables anew alone.',
      `${TOLD}\n\n### The crew\n\nThey helped.`,
      `### The crew\n\n${TOLD}`,
    ])
      equal(isAnswer(below), false, below);
  });
});

describe('prose under a line that asks for a story', () => {
  const [HELPED, FAILED] = ['**Tell me about a time you helped**', '**Describe a time you failed**'];

  it('goes on to the next line that asks', () => {
    deepEqual(
      told(`# Interview\n\n${TOLD}\n\n${HELPED}\n\n- the clerk\n\n**Why us?**\n\n${TOLD}\n\n${FAILED}\n\n- the winter\n\n${TOLD}\n`),
      ['Describe a time you failed @13 -STAR'],
    );
    deepEqual(
      told(`# Interview\n\n${HELPED}\n\nThe clerk was new.\n\n${TOLD}\n\n## Why us?\n\n${TOLD}\n\n## Rules\n\n${FAILED}\n\n- the winter\n`),
      ['Tell me about a time you helped @3 -STAR'],
    );
  });

  it('is no answer where the line is quoted or in a list, or where labels tell the story', () => {
    for (const note of [
      `> ${HELPED}\n\n${TOLD}`,
      `- ${HELPED}\n\n${TOLD}`,
      `${HELPED} ${TOLD}`,
      `${HELPED}\n\nS: wet\n\n${TOLD}`,
      `${HELPED}\n\nBackground: wet\n\n${TOLD}`,
    ])
      deepEqual(told(`# Interview\n\n${note}\n`), [], note);
    deepEqual(told(`# Interview\n\n## Situation\n\n${HELPED}\n\n${TOLD}\n`), []);
  });

  it('may stand behind "A:", and beside metadata', () => {
    deepEqual(told(`# Interview\n\nQ: Tell me about a time you helped\n\nA: ${TOLD}\n\nQ: Describe a time you failed\n\nA:\n\n${TOLD}\n`), [
      'Tell me about a time you helped @3 -STAR',
      'Describe a time you failed @7 -STAR',
    ]);
    deepEqual(told(`# Interview\n\n${HELPED}\n\nTags: calm\n\n${TOLD}\n`), ['Tell me about a time you helped @3 [calm] o5 -STAR']);
  });

  it('is that of the heading, if it has a name and only one line asks', () => {
    deepEqual(told(`# Interview\n\n## Ropes\n\n${HELPED}\n\n${TOLD}\n`), []);
    const answer = 'Tell me about a time you helped @5 -STAR';
    for (const heading of ['Answers', 'Questions', 'Interview at the harbour'])
      deepEqual(told(`# Interview\n\n## ${heading}\n\n${HELPED}\n\n${TOLD}\n`), [answer], heading);
    deepEqual(told(`# Ropes for the interview\n\n## Ropes\n\n${HELPED}\n\n${TOLD}\n\n${FAILED}\n\n${TOLD}\n`), [
      answer,
      'Describe a time you failed @9 -STAR',
    ]);
    deepEqual(told(`# Harbour prep\n\n${HELPED}\n\n${TOLD}\n\n## Interview\n`), ['Tell me about a time you helped @3 -STAR']);
  });
});
