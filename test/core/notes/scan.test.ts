import { equal, ok } from 'node:assert/strict';
import fc from 'fast-check';
import type { Note } from '../../../src/core/notes/model.js';
import { readNote } from '../../../src/core/notes/note.js';
import { makeScan } from '../../../src/core/notes/scan/scan.js';
import { VOCABULARY, withOwnWords, type OwnWords } from '../../../src/core/notes/vocabulary.js';
import { runs, SEED } from '../runs.js';
import { disguised, disguises } from './generator/disguises.js';
import { renderedNotes } from './generator/notes.js';
import { anyTexts } from './generator/texts.js';

declare const performance: { now(): number };

const scan = makeScan(VOCABULARY);

/** Does the note hold anything at all? */
function holdsSomething({ stories, questions, ideas, groups, references, brokenReferences, budgets, directives, reasons }: Note): boolean {
  return [stories, questions, ideas, groups, references, brokenReferences, budgets, directives, reasons].some((list) => list.length > 0);
}

/** Labels as short as can be, in no order that means anything, for few words to be disguised. */
const shortNotes = fc
  .array(
    fc.constantFrom(
      '# Interview',
      '## Rope store',
      'S: a',
      'T: b',
      'A: c',
      'R: d',
      '**Situation:** a',
      '- **Task** b',
      '**Action**',
      'Result - d',
      'Situation/Task: e',
      '- **Background:** I a',
      '- **Outcome:** b',
      '상황: a',
      '결과: b',
      '| S | T | A | R |\n|---|---|---|---|\n| a | b | c | d |',
      '**What I did:** a',
      '**Context/Task:** b',
      'Why?',
      '',
    ),
    { minLength: 1, maxLength: 8 },
  )
  .map((lines) => lines.join('\n'));

const texts = fc.oneof(
  { arbitrary: renderedNotes(4).map(({ text }) => text), weight: 1 },
  { arbitrary: shortNotes, weight: 16 },
  { arbitrary: anyTexts, weight: 3 },
);

describe('properties of the scan', function () {
  // The nightly run tries many more.
  this.timeout(3_600_000);

  it('never says no to a note, however that is written', () => {
    let notes = 0;
    fc.assert(
      fc.property(texts, disguises, (plain, ways) => {
        const text = disguised(plain, ways);
        if (!holdsSomething(readNote(text))) return;
        notes += 1;
        ok(scan(text));
      }),
      { numRuns: runs(600), seed: SEED },
    );
    ok(notes > runs(600) / 4, `only ${notes} of the texts were notes`);
  });

  it('finds labels and titles where chance seldom puts them', () => {
    const notes = [
      '**[![What](a)](b) I did:** a\n**Situation:** a',
      '**Resolution &amp; Task:** b\nS: a',
      '# &#73;nterview\nT: b',
      '<STAR - b>\n\n## a',
      '| | Situation | Action |\n|-|-|-|\n| | a | b |\n\nS: a\nA: b',
      'a\n\nInterview\n---',
      '==Situation== I a\n\n==Results of the move==: b',
      '(S) a\n(T) b\n(A) c',
      '**The situation I was in:** I a\n\n**Results delivered:** b',
      '<table><tr><td>Situation</td><td>I a</td></tr><tr><td>Result</td><td>b</td></tr></table>',
      '## S. Situation\n## A: Action 🎯',
    ];
    for (const text of notes) {
      ok(holdsSomething(readNote(text)), text);
      ok(scan(text), text);
    }
  });

  it('never says no to a note with the words of its user', () => {
    const own: OwnWords[] = [
      { situation: ['Lage'], result: ['Fazit', 'C++ part'] },
      { situation: ['ẞtand', 'İş'], action: ['ΣΤΌΧΟΣ'] },
      { task: ['★'], result: ['1'] },
      { situation: ['स्थिति', 'where I was'], result: ['परिणाम'] },
    ];
    for (const words of own) {
      const vocabulary = withOwnWords(VOCABULARY, words);
      const scanOwn = makeScan(vocabulary);
      const labels = Object.values(words)
        .flat()
        .flatMap((word) => [`${word}: a`, `**${word}** b`, `- ${word.toUpperCase()} — c`]);
      const lines = fc
        .array(fc.constantFrom('## Rope store', 'S: a', '**Task:** b', 'Result: c', ...labels), { minLength: 2, maxLength: 6 })
        .map((each) => each.join('\n'));
      fc.assert(
        fc.property(lines, disguises, (plain, ways) => {
          const text = disguised(plain, ways);
          if (holdsSomething(readNote(text, { vocabulary }))) ok(scanOwn(text));
        }),
        { numRuns: runs(100, 5_000), seed: SEED },
      );
    }
  });

  it('knows every way to say that a note is about interviews', () => {
    const words =
      'Interview, interviewing, Behavioral, behavioural, STAR stories, Star method, BQ, story bank, storybank, Leadership principles, competencies, brag document, 面试, 面接, 면접, entrevistas, entretien, Vorstellungsgespräch, colloqui, СОБЕСЕДОВАНИЕ, sollicitatie, mülakat';
    for (const word of words.split(', ')) {
      for (const start of [
        `# ${word}\n`,
        `Intro\n\n${word}\n---\n`,
        `- a\n\n<h1>\n${word}\n</h1>\n`,
        `## a **b** ${word}`,
        `\n\n${word}\n`,
        `[a]: b\n\n> ${word}`,
        `\`\`\`\na\n\`\`\`\n${word} and more`,
      ]) {
        const text = `${start}\n# a\n`;
        ok(holdsSomething(readNote(text)), text);
        ok(scan(text), text);
      }
    }
  });

  it('says no to ordinary Markdown', () => {
    const ordinary = [
      '',
      '# Package\n\nA library.\n\n## Usage\n\n```js\nconst result = await task();\n```\n\n- **Result** of the call\n',
      '# Changelog\n\n## 1.0.0\n\n- Actions: none ([#1](a))\n- Task runner\n- The context of the result\n',
      'Background\n==========\n\nWhat it is.\n\nResults\n-------\n\nFast.\n',
      '<p align="center">\n  <img src="a.png">\n</p>\n\n# sails\n\n[![build](https://example.org/actions/a.svg)](b)\n\n| Option | Result |\n| --- | --- |\n| a | the action |\n',
    ];
    for (const text of ordinary) equal(scan(text), false, text);
  });

  it('takes time in proportion to length', () => {
    const hostile = [
      ' ',
      '*',
      '<',
      '>',
      ')',
      '<b',
      '<b "',
      '<!',
      '<!--',
      '*a ',
      '[',
      '![',
      '](',
      ']',
      '&',
      '&#83;',
      'a\n',
      's ',
      'the ',
      '`',
      '#',
      '-\n',
      '<h1>',
      '| ',
      '- S',
      '\r',
      '1 ',
      '\n\n',
      'my ',
      'S/T ',
      '**S ',
      '[S](',
      '- [S] ',
      '*S and ',
      'é',
      '- Ⓢ ',
      'Result: ',
    ];
    const milliseconds = (text: string): number => {
      const begin = performance.now();
      scan(text);
      return performance.now() - begin;
    };
    for (const part of hostile) ok(milliseconds(part.repeat(200_000 / part.length)) < 3_000, part);
  });
});
