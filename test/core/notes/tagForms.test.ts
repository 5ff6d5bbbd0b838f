import { deepEqual } from 'node:assert/strict';
import { readNote } from '../../../src/core/notes/note.js';
import { onlyStory } from './told.js';

const BODY = '**S:** Wet.\n\n**T:** Dry them.\n\n**A:** I hung them.\n\n**R:** Dry by 12.\n';

function tagged(head: string): { title: string | null; tags: string[] } {
  const { title, tags } = onlyStory(`# Interview\n\n## Answers\n\n### ${head}\n\n${BODY}`);
  return { title, tags: tags.map(({ name }) => name) };
}

describe('the forms of tags', () => {
  it('around a title leave it its words', () => {
    for (const [head, title, ...tags] of [
      ['[calm] [late] Ropes', 'Ropes', 'calm', 'late'],
      ['[calm] Ropes [late]', 'Ropes', 'calm', 'late'],
      ['12. [calm] Ropes', 'Ropes', 'calm'],
      ['Ropes [calm]  [late]', 'Ropes', 'calm', 'late'],
      ['Ropes [calm] [late] (2:00)', 'Ropes', 'calm', 'late'],
      ['[calm] Ropes (1-2 min)', 'Ropes', 'calm'],
      ['Ropes #calm #late [2:00]', 'Ropes', 'calm', 'late'],
      ['Ropes #calm, #late', 'Ropes', 'calm', 'late'],
      ['Ropes #calm #cross-team', 'Ropes', 'calm', 'cross-team'],
      ['Ropes [calm] ⭐', 'Ropes', 'calm'],
      ['Ropes [calm] (with Ana)', 'Ropes (with Ana)', 'calm'],
      ['Ropes [calm] - 2 min', 'Ropes - 2 min', 'calm'],
      ['Ropes 🪢🏝️', 'Ropes'],
      ['Ropes [calm] and nets', 'Ropes [calm] and nets'],
      ['Ropes[calm]', 'Ropes[calm]'],
      ['Ropes # calm', 'Ropes # calm'],
    ] as const) {
      deepEqual(tagged(head), { title, tags }, head);
    }
  });

  it('in round brackets name a story that has but a number', () => {
    for (const [head, ...tags] of [
      ['Case (calm)', 'calm'],
      ['Case 12 (calm, late)', 'calm', 'late'],
      ['Answer (calm | late + cool)', 'calm', 'late', 'cool'],
      ['Example 2: (calm、late，cool)', 'calm', 'late', 'cool'],
      ['Story：(calm / late)', 'calm', 'late'],
      ['My case (calm)'],
      ['Case 3'],
      ['Case (calm) again'],
    ] as const) {
      deepEqual(tagged(head).tags, tags, head);
    }
  });

  it('on a line of their own are parted by whatever parts words', () => {
    deepEqual(tagged('Ropes\n[calm], [late]; [cool] | [a] · [b] • [c] / [d] [e]').tags, ['calm', 'late', 'cool', 'a', 'b', 'c', 'd', 'e']);
    deepEqual(tagged('Ropes\n[ calm ] [one two three four five six seven]').tags, ['calm', 'one two three four five six seven']);
    deepEqual(
      tagged('Ropes\n[ok] [done.] [why?] [so!] [TODO] [^1] [12] [!note] [Version 1: 20] [one two three four five six seven eight]').tags,
      ['ok'],
    );
    for (const line of ['[calm] and more', 'so [calm]', '[[calm]]', '[calm] \\', '[calm] `x`', '| [calm] |'])
      deepEqual(tagged(`Ropes\n${line}`).tags, [], line);
  });

  it('behind a label are those of a list, or one that may hold commas', () => {
    for (const [line, ...tags] of [
      ['Tag: calm', 'calm'],
      ['Tags: calm,, late; cool | a · b • c,', 'calm', 'late', 'cool', 'a', 'b', 'c'],
      ['Tags: [calm] late', 'calm'],
      ['Tags: #calm, #late', 'calm', 'late'],
      ['Theme: Resilience, told calmly', 'Resilience, told calmly'],
      ['Themes: a | b', 'a', 'b'],
      ['Competency: Calm', 'Calm'],
      ['Competencies: Calm · Late', 'Calm', 'Late'],
      ['Category: Calm', 'Calm'],
      ['Angles: Calm', 'Calm'],
      ['Тема: Calm', 'Calm'],
      ['Темы: Calm', 'Calm'],
      ['Категория: Calm', 'Calm'],
      ['Subtags: Calm'],
      ['Source: Calm'],
    ] as const) {
      deepEqual(tagged(`Ropes\n${line}`).tags, tags, line);
    }
  });

  it('in a list are those ticked that are no tasks', () => {
    deepEqual(tagged('Ropes\n- [x] Humility\n- [X]  Two words here now ok\n- [ ] Not this\n- [x] one two three four five six').tags, [
      'Humility',
      'Two words here now ok',
    ]);
  });

  it('stand in the note where their words do', () => {
    for (const [head, ...names] of [
      ['[late] [early] Ropes [calm] [wet]', 'late', 'early', 'calm', 'wet'],
      ['Ropes [calm] #cool #dry', 'calm', 'cool', 'dry'],
      ['Ropes\n[ warm ] [dry], [cool]', 'warm', 'dry', 'cool'],
      ['Ropes\nTags: a, bc', 'a', 'bc'],
      ['Ropes\nTags: [a] [bc]', 'a', 'bc'],
      ['Ropes\n- [x] Humility', 'Humility'],
    ] as const) {
      const text = `# Interview\n\n## Answers\n\n### ${head}\n\n${BODY}`;
      const found = readNote(text).stories[0]?.tags.map(({ span }) => text.slice(span.start, span.end).replace(/^(?:\[\s*|#)|\s*\]$/g, ''));
      deepEqual(found, names, head);
    }
  });
});
