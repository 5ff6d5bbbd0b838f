import { deepEqual, equal } from 'node:assert/strict';
import fc from 'fast-check';
import { edited, editMarkdown, parseMarkdown, textOf, type MarkdownDocument } from '../../../src/core/markdown/document.js';
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
