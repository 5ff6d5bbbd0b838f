import { deepEqual, equal, match } from 'node:assert/strict';
import { lint } from '../../../src/core/lint/lint.js';
import { readNote } from '../../../src/core/notes/note.js';

/** The findings of a note: `rule@words that are marked`. */
function found(text: string): string[] {
  return lint(readNote(text)).map(({ ruleId, span }) => `${ruleId}@${text.slice(span.start, span.end)}`);
}

const note = (body: string): string => `# Interview\n\n## Answers\n\n### The **rope** store\n[calm]\n\n${body}\n`;

describe('the rules', () => {
  it('are content with a whole story', () => {
    deepEqual(found(note('S: One.\nT: Two.\nA: Three.\nR: Four.')), []);
  });

  it('point at the title for what a story lacks, in one message for all but the Result', () => {
    deepEqual(found(note('S: One.\nA: Three.').replace('[calm]\n', '')), [
      'missing-result@The **rope** store',
      'missing-section@The **rope** store',
      'missing-tags@The **rope** store',
    ]);
    const [, sections] = lint(readNote(note('### Notes\n- jotted').replace('### Notes\n', '')));
    equal(sections?.message, '“The rope store” has no Situation, Task or Action yet: STAR asks for them.');
  });

  it('point at the first label of a story without a title', () => {
    deepEqual(found('**Situation:** Wet ropes.\n\n**Task:** Dry them.\n\n**Action:** I hung them up.\n'), [
      'missing-result@Situation',
      'missing-tags@Situation',
    ]);
  });

  it('point at the label for what a section lacks', () => {
    deepEqual(found(note('#### Situation\nOne.\n#### Task\nTODO\n#### Action\nThree.\n#### Result\nFour.')), ['empty-section@Task']);
  });

  it('do not ask for what stands behind metadata', () => {
    deepEqual(found(note('S: One.\nT: Two.\nA: Three.\nR: Four.\n\n**Follow-ups:**\n\n**Best for:**')), []);
  });

  it('say that an empty Result is no Result', () => {
    deepEqual(found(note('**S:** One.\n**T:** Two.\n**A:** Three.\n**R:** ...')), ['missing-result@The **rope** store', 'empty-section@R']);
    match(lint(readNote(note('S: One.\nT: Two.\nA: Three.\nR:')))[0]?.message ?? '', /^“The rope store” has an empty Result/);
  });

  it('ask a story of another framework for its own parts only', () => {
    deepEqual(found(note('- Context: One.\n- did this\n- did that\n- Impact: Four.')), []);
    deepEqual(found(note('- Context: One.\n- did this\n- did that')).slice(0, 1), ['missing-result@The **rope** store']);
  });

  it('ask a story told in prose for its labels and its tags, and for no section', () => {
    const prose = 'We had to move the rope store before the winter, and nobody had a list of what was in it. '.repeat(4);
    deepEqual(found(note(prose).replace('[calm]\n', '')), ['missing-tags@The **rope** store', 'no-sections@The **rope** store']);
  });

  it('come in the order of the note', () => {
    const text = note('S: One.') + '\n### The crane\n\nS: One.\nT: Two.\nA: Three.\nR: Four.\n';
    deepEqual(
      lint(readNote(text)).map(({ span }) => span.start),
      lint(readNote(text))
        .map(({ span }) => span.start)
        .sort((a, b) => a - b),
    );
    equal(found(text).at(-1), 'missing-tags@The crane');
  });
});
