import { deepEqual, equal } from 'node:assert/strict';
import fc from 'fast-check';
import { edited, editMarkdown, parseMarkdown, textBetween, textOf, type MarkdownDocument } from '../../../src/core/markdown/document.js';
import type { Fragment } from '../../../src/core/markdown/fragment.js';
import { FragmentCache } from '../../../src/core/markdown/fragmentCache.js';
import { finish } from '../../../src/core/notes/reading.js';
import { runs, SEED } from '../runs.js';
import { editOf, wildEdits, wildTexts } from './texts.js';
import { piecedTree, wholeTree } from './whole.js';

/** Short notes have many pieces, too, if these are cut so fine. */
const FINE = 60;

describe('properties of pieces', function () {
  this.timeout(3_600_000);

  it('a note parsed in pieces reads as one parsed whole', () => {
    fc.assert(
      fc.property(wildTexts(80), (text) => deepEqual(piecedTree(finish(parseMarkdown(text, new FragmentCache()))), wholeTree(text))),
      { numRuns: runs(500, 10_000), seed: SEED },
    );
  });

  it('a note reads as one parsed whole after any edits', () => {
    fc.assert(
      fc.property(wildTexts(60), fc.array(wildEdits, { minLength: 3, maxLength: 3 }), (start, wild) => {
        const cache = new FragmentCache(FINE);
        let text = start;
        let document = finish(parseMarkdown(text, cache));
        for (const each of wild) {
          const edit = editOf(text, each);
          document = finish(editMarkdown(document, edit, cache));
          text = edited(text, edit);
          equal(textOf(document), text);
          if (text.includes('\0')) equal(document.pieces.length, 0);
          else deepEqual(piecedTree(document), wholeTree(text));
          checkPlaces(document, text);
        }
      }),
      { numRuns: runs(700, 10_000), seed: SEED },
    );
  });
});

function checkPlaces({ preamble, pieces }: MarkdownDocument, text: string): void {
  let end = preamble.length;
  for (const { start, line, fragment } of pieces) {
    equal(start, end);
    equal(line, text.slice(0, start).split(/\r\n|\n|\r/).length);
    end += fragment.text.length;
  }
  if (pieces.length > 0) equal(end, text.length);
  equal(new Set(pieces.map(({ fragment }) => fragment)).size, pieces.length);
}

describe('pieces', () => {
  it('keep their fragments where nothing was edited, and find them again when an edit is undone', () => {
    const cache = new FragmentCache();
    const text = ['Rope', 'Crane', 'Pump', 'Tide']
      .map((name) => `## ${name}\n\n${'It rained and the ropes were wet. '.repeat(60)}\n\n`)
      .join('');
    const before = finish(parseMarkdown(text, cache));
    const at = text.indexOf('## Pump') + 30;
    const after = finish(editMarkdown(before, { start: at, end: at, text: 'x' }, cache));
    const kept = (document: MarkdownDocument): unknown[] => document.pieces.map(({ fragment }) => fragment);
    equal(kept(before).filter((fragment) => !kept(after).includes(fragment)).length, 1);
    const undone = finish(editMarkdown(after, { start: at, end: at + 1, text: '' }, cache));
    const again = finish(editMarkdown(undone, { start: at, end: at, text: 'x' }, cache));
    deepEqual(
      kept(again).map((fragment) => kept(after).includes(fragment)),
      after.pieces.map(() => true),
    );
  });

  it('join those before them where a cut no longer is one', () => {
    const text = 'It rained and the ropes were wet.\n# Rope store\n\n> quoted\n\nHeadings\n\n- item\n\nFree again\n';
    for (const [removed, inserted] of [
      ['# ', ''],
      ['\n# Rope', ' # Rope'],
      ['\n\nHead', '\nHead'],
      ['Free', '  Free'],
      ['Free', '- Free'],
      ['Free', ''],
    ]) {
      const cache = new FragmentCache(1);
      const edit = { start: text.indexOf(removed ?? ''), end: text.indexOf(removed ?? '') + (removed ?? '').length, text: inserted ?? '' };
      const before = finish(parseMarkdown(text, cache));
      equal(before.pieces.length, 4);
      deepEqual(piecedTree(finish(editMarkdown(before, edit, cache))), wholeTree(edited(text, edit)), removed);
    }
  });

  it('are not cut before a quotation, which ends what is open before it elsewhere than a heading would', () => {
    const text = '1. first\n    ```\n\n>quoted\n';
    deepEqual(piecedTree(finish(parseMarkdown(text, new FragmentCache(1)))), wholeTree(text));
  });

  it('have a fragment for each place, where text stands twice', () => {
    const section = '## Ropes\n\nWet.\n\n';
    const cache = new FragmentCache(1);
    let text = section.repeat(3);
    let document = finish(parseMarkdown(text, cache));
    const edits = [
      { start: 0, end: 0, text: section },
      { start: section.length, end: 2 * section.length, text: section.repeat(2) },
      { start: text.length, end: text.length, text: section },
      { start: section.length + 3, end: section.length + 3, text: '' },
    ];
    for (const edit of edits) {
      document = finish(editMarkdown(document, edit, cache));
      text = edited(text, edit);
      checkPlaces(document, text);
      deepEqual(piecedTree(document), wholeTree(text));
    }
  });

  it('are no Markdown where it is hostile, and words between lines that no person wrote', () => {
    const hostile = `# Ropes\n\nWet.\n\n${'> '.repeat(150)}dry\nor not\n \n*End*\n`;
    const document = finish(parseMarkdown(hostile, new FragmentCache()));
    deepEqual(
      document.pieces.map(({ line, fragment }) => [line, fragment.unparsed === null]),
      [
        [1, true],
        [3, false],
        [8, true],
      ],
    );
    equal(textOf(document), hostile);
    deepEqual(
      document.pieces[1]?.fragment.root.children.map(({ type, position }) => [
        type,
        position?.start.line,
        hostile.slice(9).slice(position?.start.offset, position?.end.offset).slice(-8),
      ]),
      [
        ['paragraph', 1, 'Wet.\n'],
        ['paragraph', 2, '\n'],
        ['paragraph', 3, '\nor not\n'],
        ['paragraph', 5, ' \n'],
      ],
    );
    const long = `# Ropes\n\n${'x'.repeat(20_000)}\n\nWet.\n`;
    deepEqual(
      piecedTree(finish(parseMarkdown(long, new FragmentCache()))),
      wholeTree(long).filter((_, index) => index !== 1),
    );
  });

  it('end where something stays open for longer than anybody writes', () => {
    const text = `# Ropes\n\nWet.\n\n\`\`\`\n${`${'dry or not '.repeat(40)}\n\nwet\n`.repeat(400)}`;
    const document = finish(parseMarkdown(text, new FragmentCache()));
    deepEqual(
      document.pieces.map(({ line, fragment }) => [line, fragment.unparsed, fragment.root.children.length]),
      [
        [1, null, 2],
        [5, 'text in which something stays open for too long', 0],
      ],
    );
    equal(textOf(document), text);
  });

  it('follow a definition to the links that it makes, and back', () => {
    const cache = new FragmentCache();
    const text = `# A\n\nsee [the rota]\n\n${'word '.repeat(400)}\n\n# B\n\n[the rota]: #x\n`;
    const typeOf = (document: MarkdownDocument): string =>
      JSON.stringify(piecedTree(document)).includes('linkReference') ? 'link' : 'text';
    const before = finish(parseMarkdown(text, cache));
    const at = text.indexOf('[the rota]:');
    const without = finish(editMarkdown(before, { start: at, end: at + 1, text: '' }, cache));
    const again = finish(editMarkdown(without, { start: at, end: at, text: '[' }, cache));
    deepEqual([before, without, again].map(typeOf), ['link', 'text', 'link']);
  });
});

describe('the head of a note', () => {
  const FRONT = '---\ntitle: Ropes\n---\n\n# Ropes\n\nWet.\n';
  const EDITS: Record<string, readonly [text: string, removed: string, inserted: string]> = {
    'changes within front matter': [FRONT, 'title', 'tags'],
    'changes behind front matter': [FRONT, '# Ropes', 'The ropes'],
    'gains a line behind front matter': [FRONT, '\n# Ropes', 'Old.\n# Ropes'],
    'loses the line that opens front matter': [FRONT, '---\nti', 'ti'],
    'loses the line that closes it': [FRONT, '---\n\n', '\n'],
    'has a closing line that is made longer, where nothing follows': ['---\ntitle: Ropes\n---', 'Ropes\n---', 'Ropes\n----'],
    'has a closing line behind which something follows': ['---\ntitle: Ropes\n---', 'Ropes\n---', 'Ropes\n---\n\n# Ropes\n'],
    'gains the line that opens front matter': ['# Ropes\n\nWet.\n\n---\n', '# Ropes', '---\n# Ropes'],
    'gains the end of that line': ['--\n\nWet.\n\n---\n', '--\n', '---\n'],
    'is closed by a line far below': ['---\n\nWet.\n\n# Ropes\n\nEnd\n', 'End', '---'],
    'gains a byte order mark': ['# Ropes\n\nWet.\n', '# Ropes', '\uFEFF# Ropes'],
    'loses one': ['\uFEFF# Ropes\n\nWet.\n', '\uFEFF', ''],
    'has what is none behind it': ['# Ropes\n\nWet.\n', 'Wet', '\uFEFFWet'],
    'is written to an empty note': ['', '', '# Ropes\n'],
    'is all that there is, and goes': [FRONT, FRONT, ''],
    'stands over bytes that are no text': [FRONT, 'Wet', '\0'],
    'stands over what was none': ['# Ropes\n\n\0\n', '\0', 'Wet.'],
  };
  for (const [what, [text, removed, inserted]] of Object.entries(EDITS))
    it(what, () => {
      const start = text.indexOf(removed);
      const edit = { start, end: start + removed.length, text: inserted };
      const after = edited(text, edit);
      const document = finish(editMarkdown(finish(parseMarkdown(text, new FragmentCache(1))), edit, new FragmentCache(1)));
      const fresh = finish(parseMarkdown(after, new FragmentCache(1)));
      equal(textOf(document), after);
      deepEqual([document.preamble, document.frontMatter, document.unread], [fresh.preamble, fresh.frontMatter, fresh.unread]);
      deepEqual(piecedTree(document), after.includes('\0') ? [] : wholeTree(after));
      const front = document.frontMatter;
      if (front !== null) equal(after.slice(front.start, front.start + front.yaml.length), front.yaml);
    });

  it('is front matter only between its lines', () => {
    const yamlOf = (text: string): string | undefined => finish(parseMarkdown(text, new FragmentCache())).frontMatter?.yaml;
    equal(yamlOf(FRONT), 'title: Ropes\n');
    equal(yamlOf('\uFEFF--- \r\ntitle: Ropes\r\n... \r\n'), 'title: Ropes\r\n');
    equal(yamlOf('---\n---\n'), '');
    for (const text of [' ---\na: b\n---\n', '---\na: b\n ---\n', '----\na: b\n---\n', 'x\n---\na: b\n---\n'])
      equal(yamlOf(text), undefined, text);
  });
});

describe('the text of a document', () => {
  it('can be had in part', () => {
    const text = '# Ropes\n\nWet.\n\n# Cranes\n\nStuck.\n\n# Pumps\n\nDry.\n';
    const document = finish(parseMarkdown(text, new FragmentCache(1)));
    for (let start = 0; start <= text.length; start += 5)
      for (let end = start; end <= text.length; end += 3) equal(textBetween(document, start, end), text.slice(start, end));
  });
});

describe('kept fragments', () => {
  it('are those used last, as much text as fits', () => {
    const cache = new FragmentCache();
    let parsed = 0;
    const ask = (name: string): void =>
      void cache.get(name.repeat(300_000), (text) => {
        parsed += 1;
        return { text } as Fragment;
      });
    for (const name of ['a', 'b', 'c', 'a', 'd']) ask(name);
    equal(parsed, 4);
    for (const name of ['a', 'c', 'd']) ask(name);
    equal(parsed, 4);
    ask('b');
    equal(parsed, 5);
  });
});
