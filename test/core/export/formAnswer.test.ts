import { deepEqual, equal, ok } from 'node:assert/strict';
import fc from 'fast-check';
import { formAnswer, type FormAnswer } from '../../../src/core/export/formAnswer.js';
import { readNote } from '../../../src/core/notes/note.js';
import { countWords } from '../../../src/core/notes/speech.js';
import { runs, SEED } from '../runs.js';

/** The answer for a story whose sections say this. */
function answer(sections: Readonly<Record<string, string>>, limit?: number): FormAnswer {
  const text = Object.entries(sections)
    .map(([label, said]) => `**${label}:** ${said}\n`)
    .join('\n');
  const [story] = readNote(`# Interview\n\n## Answers\n\n### The ferry\n[calm]\n\n${text}`).stories;
  ok(story !== undefined);
  return formAnswer(story, limit);
}

describe('an answer for a form', function () {
  this.timeout(600_000);

  it('is the story in prose, without labels, tags and what is not told', () => {
    deepEqual(answer({ Situation: 'Late. Wet', Action: '\n- I rang\n- I waited', 'Best for': 'patience', Result: 'Home by 9.' }), {
      text: 'Late. Wet.\n\nI rang. I waited.\n\nHome by 9.',
      words: 9,
      leftOut: 0,
    });
  });

  it('leaves out whole sentences, of what is too long first, and those with numbers last', () => {
    const { text, leftOut } = answer(
      {
        Situation: 'It was a dark night. The wind blew. It rained.',
        Action: 'I rang the master. He came at once.',
        Result: 'It ended well. All 40 were home.',
      },
      20,
    );
    equal(text, 'It was a dark night.\n\nI rang the master. He came at once.\n\nIt ended well. All 40 were home.');
    equal(leftOut, 2);
  });

  it('shortens what is the furthest over its share, and keeps first sentences and numbers', () => {
    const shortened = (action: string, limit: number): string => answer({ Situation: 'Late. Wet.', Action: action }, limit).text;
    equal(shortened('I rang and rang. He never came at all.', 7), 'Late. Wet.\n\nI rang and rang.');
    equal(shortened('I went. I saw. It took 3 days.', 8), 'Late. Wet.\n\nI went. It took 3 days.');
    equal(shortened('I went. It took 3 days. It took 4 weeks.', 8), 'Late. Wet.\n\nI went. It took 3 days.');
    deepEqual(answer({ Situation: 'Late.', Action: 'I rang and rang.' }, 2), { text: 'Late.\n\nI rang and rang.', words: 5, leftOut: 0 });
  });

  it('is what a story without labels tells, and nothing where nothing is told', () => {
    const [prose, stub] = readNote(
      '# Interview stories\n\n## The ferry\n\nThe last ferry was full.\nI rang, and\nthe master came.\n\n- All went home\n\n## The anchor\n',
    ).stories.map((story) => formAnswer(story));
    deepEqual(prose, { text: 'The last ferry was full. I rang, and the master came. All went home.', words: 14, leftOut: 0 });
    deepEqual(stub, { text: '', words: 0, leftOut: 0 });
  });

  it('is never longer than allowed, unless the first sentences alone are', () => {
    const said = fc
      .array(
        fc.constantFrom('I went.', 'It took 3 days to do that.', 'We did not know what to do about it, so we asked', '我们等了很久。'),
        { minLength: 1, maxLength: 12 },
      )
      .map((sentences) => sentences.join(' '));
    fc.assert(
      fc.property(said, said, said, fc.integer({ min: 1, max: 120 }), (situation, action, result, limit) => {
        const sections = { Situation: situation, Action: action, Result: result };
        const { text, words, leftOut } = answer(sections, limit);
        equal(words, countWords(text));
        const shortest = answer(sections, 1);
        ok(words <= limit || words === shortest.words);
        equal(leftOut === 0, text === answer(sections, 100_000).text);
      }),
      { numRuns: runs(100, 3_000), seed: SEED },
    );
  });
});
