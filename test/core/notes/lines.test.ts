import { deepEqual } from 'node:assert/strict';
import { readNote } from '../../../src/core/notes/note.js';
import { onlyStory, told } from './told.js';

function stories(lines: string): string[] {
  return told(`# Interview notes\n\n## Stories\n\n${lines}\n`);
}

/** What the sections say of the only story, whose title is `Ropes`. */
function said(lines: string): string[] {
  return onlyStory(`# Interview notes\n\n## Stories\n\n### Ropes\n\n${lines}\n`).sections.map(({ text }) => text.replaceAll('\n', ' / '));
}

describe('lines', () => {
  it('over a row of dashes are headings, or the end of a paragraph', () => {
    deepEqual(stories('The ropes\n---\n\nS: a\nR: b'), ['The ropes @5 S8 R9 -TA']);
    deepEqual(stories('Ropes that we had to dry before noon today\n---\n\nS: a\nR: b'), [
      'Ropes that we had to dry before noon today @5 S8 R9 -TA',
    ]);
    deepEqual(stories('Ropes that we had to dry before noon.\n---\n\nS: a\nR: b'), ['Ropes that we had to dry before noon. @5 S8 R9 -TA']);
    deepEqual(stories('Ropes, all of which we had to dry before noon\n---\n\nS: a\nR: b'), [
      'Ropes, all of which we had to dry before noon @5 S8 R9 -TA',
    ]);
    deepEqual(stories('Dried by noon, or so.\n---\n\nS: a\nR: b'), ['Dried by noon, or so. @5 S8 R9 -TA']);
    deepEqual(stories('Why did we let all of the ropes get so wet?\n---\n\nS: a\nR: b'), [
      'Why did we let all of the ropes get so wet? @5 S8 R9 -TA',
    ]);
    deepEqual(stories('## All of the ropes that we had to dry before noon.\n\nS: a\nR: b'), [
      'All of the ropes that we had to dry before noon. @5 S7 R8 -TA',
    ]);
    deepEqual(stories('Ropes and what came of them when it was wet.\n---\n\nS: a\nR: b'), ['Stories @3 S8 R9 -TA']);
    deepEqual(stories('The ropes\nhang here\n---\n\nS: a\nR: b'), ['Stories @3 S9 R10 -TA']);
    deepEqual(said('**Situation:** a\n\n**Result:** b\nand c\n---\n\noff'), ['a', 'b and c / off']);
  });

  it('drawn between others say nothing', () => {
    deepEqual(said('S: a\n\nb\n+++++\nc\n\nR: d'), ['a / b c', 'd']);
    deepEqual(said('S: a\n\n* * *\n\nR: b'), ['a', 'b']);
  });

  it('of attributes say nothing', () => {
    deepEqual(said('* S: a\n* T: b\n{:.wide}\n* R: c'), ['a', 'b', 'c']);
    deepEqual(said('{: #x}\n**S:** a\n\n**R:** b\n{: .lead}'), ['a', 'b']);
    deepEqual(said('S: a\n\n* TOC\n{:toc}\n\nR: b'), ['a', 'b']);
    deepEqual(stories('### *Ropes* {#x}\n\nS: a\nR: b {#y}\n\n### Cranes{: .wide}\n\nS: a\nR: b'), [
      'Ropes @5 S7 R8 -TA',
      'Cranes @10 S12 R13 -TA',
    ]);
    deepEqual(stories('### **Ropes**{#x}\n\nS: a\nR: b'), ['Ropes @5 S7 R8 -TA']);
  });

  it('may begin callouts, which name a story', () => {
    deepEqual(stories('> [!example]- Ropes\n> S: a\n> R: b'), ['Ropes @5 S6 R7 -TA']);
    deepEqual(stories('> [!ropes]\n> S: a\n> R: b'), ['ropes @5 S6 R7 -TA']);
    deepEqual(said('> S: a\n> [!tip] b\n> R: c'), ['a [!tip] b', 'c']);
    deepEqual(stories('### Docks\n\n> [!note]\n> Keep it short.\n\nS: a\nR: b'), ['Docks @5 S10 R11 -TA']);
  });

  it('are told where they stand, whatever is escaped in them', () => {
    const beginnings = ['', '\\~30% of R\\&D; ', 'R&amp;D &#8212; \\\\ ', '&ngE; &copy; ', '&nbsp;\\', 'a \\== b '];
    for (const before of beginnings) {
      const text = `# Interview\n\n## Stories\n\n### ${before}Ropes [calm] [winter]\n\nS: a\n${before}T: b\nR: c\n`;
      const [story] = readNote(text).stories;
      deepEqual(
        story?.tags.map(({ span }) => text.slice(span.start, span.end)),
        ['[calm]', '[winter]'],
        text,
      );
    }
    const marked = '# Interview\n\n## Stories\n\n### Ropes\n\n==S:== a \\& b ==T:== c\n';
    deepEqual(said('\\~ ==S:== a\nR: b \\& ==c== \\==d=='), ['a', 'b & c ==d==']);
    deepEqual(told(marked), told(marked.replace('\\&', '&')));
  });

  it('may be headings without the space, if they stand in no list or quotation', () => {
    deepEqual(stories('##**Cranes**\n\nS: a\nR: b'), ['Cranes @5 S7 R8 -TA']);
    deepEqual(said('- S: a\n  ##Cranes\n- R: b\n\n> ##Lights\n\n#Buoys lay here\n\nAll ##Moles'), [
      'a ##Cranes',
      'b / ##Lights / #Buoys lay here / All ##Moles',
    ]);
  });

  it('may go on with an item from the margin', () => {
    deepEqual(said('- S: a\n  b\nc\n- R: d'), ['a b c', 'd']);
    deepEqual(stories('### Ropes\n\n> - S: a\n>   b\n> - R: c'), ['Ropes @5 S7 R9 -TA']);
  });

  it('of HTML are items, titles and text', () => {
    deepEqual(said('<ul>\n<li>Situation: a</li>\n<li>Result: b</li>\n</ul>\n\n<p>More</p>'), ['a', 'b / More']);
    deepEqual(said('<p>Situation: a</p>\n\n<ul>\n<li>Task: b</li>\n</ul>\n\n<p>Result: c</p>'), ['a / Task: b', 'c']);
  });

  it('of a table are its rows', () => {
    const text =
      '# Interview stories\n\n| Story | S | T | A | R |\n|---|---|---|---|---|\n| Ferry | **a** b | | c | |\n| Crane | d | e | f | g |\n';
    deepEqual(told(text), ['Ferry @5 S5 T5? A5 R5? -TR', 'Crane @6 S6 T6 A6 R6']);
    deepEqual(
      readNote(text).stories.map(({ sections }) => sections.map((section) => section.text)),
      [
        ['a b', '', 'c', ''],
        ['d', 'e', 'f', 'g'],
      ],
    );
  });

  it('have their places behind the marks of lists and quotations', () => {
    const text = '# Interview notes\n\n## Stories\n\n10. > - ### Ropes\n\n    1. - S: a\n\n    12) + R: b  \n';
    const [story] = readNote(text).stories;
    deepEqual(
      [story?.span, ...(story?.sections ?? []).flatMap(({ span, body }) => [span, body])].map((span) => text.slice(span?.start, span?.end)),
      ['Ropes', 'S', 'a', 'R', 'b'],
    );
  });
});
