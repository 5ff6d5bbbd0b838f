import { deepEqual, ok } from 'node:assert/strict';
import fc from 'fast-check';
import type { Nodes } from 'mdast';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { Nesting } from '../../../src/core/markdown/nesting.js';

/** What is known of each line: its depth, what it does and its content. */
function nestingOf(text: string): string[] {
  const nesting = new Nesting();
  const told: string[] = [];
  for (let start = 0; start < text.length; start = text.indexOf('\n', start) + 1 || text.length) {
    const content = nesting.read(text, start);
    const does = [nesting.blank && 'blank', nesting.opensItem && 'item', nesting.lazy && 'lazy'].filter(Boolean);
    told.push([nesting.depth, ...does, text.slice(content).split('\n')[0]].join(' '));
  }
  return told;
}

describe('the nesting of lines', () => {
  it('goes by markers', () => {
    deepEqual(nestingOf('> a\n> > b\n\n* + 1. 2) c'), ['1 a', '2 b', '0 blank ', '8 item c']);
    deepEqual(nestingOf('> > > > - a\n> > > > > b'), ['6 item a', '7 b']);
    deepEqual(nestingOf('-a\n1.a\n1a\n-'), ['0 -a', '0 1.a', '0 1a', '2 ']);
    deepEqual(nestingOf('123456789. a\n1234567890. a'), ['2 item a', '2 lazy 1234567890. a']);
  });

  it('goes by columns', () => {
    deepEqual(nestingOf('- a\n  - b\n    c\n  1. d\n\n     e\n- f\n'), [
      '2 item a',
      '4 item b',
      '4 c',
      '4 item d',
      '4 blank ',
      '4 e',
      '2 item f',
    ]);
    deepEqual(nestingOf('- a\n\t- b\n\t\t- c\n\t- d'), ['2 item a', '4 item b', '6 item c', '4 item d']);
    deepEqual(nestingOf('- a\n\nb\n\n  - c'), ['2 item a', '2 blank ', '0 b', '0 blank ', '2 item c']);
  });

  it('goes on where a paragraph may', () => {
    deepEqual(nestingOf('> a\n> > b\n> c\nd\n\ne'), ['1 a', '2 b', '1 lazy c', '0 lazy d', '0 blank ', '0 e']);
    deepEqual(nestingOf('- a\nb\n  c\nd'), ['2 item a', '2 lazy b', '2 c', '2 lazy d']);
    deepEqual(nestingOf('a\n2. b\n2. c\n    - d\n- e'), ['0 a', '2 b', '2 item c', '4 item d', '2 item e']);
    deepEqual(nestingOf('> a\nb\nc'), ['1 a', '0 lazy b', '0 lazy c']);
    deepEqual(nestingOf('a\n- b'), ['0 a', '2 item b']);
    deepEqual(nestingOf('a\n1. b'), ['0 a', '2 item b']);
    deepEqual(nestingOf('a\n10. b'), ['0 a', '2 b']);
    deepEqual(nestingOf('. a\n:) b'), ['0 . a', '0 :) b']);
    deepEqual(nestingOf('a\n     - b\n1. c'), ['0 a', '2 b', '2 item c']);
  });

  it('has no part in lines across the page', () => {
    deepEqual(nestingOf('- - -\n* * *\n> - - -\n\n- * * *'), ['0 ', '0 ', '1 ', '0 blank ', '2 ']);
    deepEqual(nestingOf('- -\n- - - a\n+ + +'), ['4 ', '6 item a', '6 ']);
  });
});

const PREFIXES = ['> ', '>', '- ', '* ', '+ ', '1. ', '10) ', '-\t', '\t', '  ', '    ', ' '];
const CONTENTS = ['a', '', 'b c', '---', '```', '# h', '=', '<div>', '- ', '|a|', '    code'];
const lines = fc.array(fc.tuple(fc.array(fc.constantFrom(...PREFIXES), { maxLength: 4 }), fc.constantFrom(...CONTENTS)), {
  minLength: 1,
  maxLength: 7,
});

describe('any nesting', function () {
  // A busy machine takes its time.
  this.timeout(30_000);

  it('is at least as deep as the parser makes it', () => {
    fc.assert(
      fc.property(lines, (parts) => {
        const text = parts.map(([prefixes, content]) => `${prefixes.join('')}${content}\n`).join('');
        const deepest = Math.max(...nestingOf(text).map((line) => Number.parseInt(line, 10)));
        ok(deepest >= depthOf(unified().use(remarkParse).parse(text)), text);
      }),
      { numRuns: 300 },
    );
  });
});

/** How many quotes, lists and list items stand in one another. */
function depthOf(node: Nodes): number {
  const inner = 'children' in node ? Math.max(0, ...node.children.map(depthOf)) : 0;
  return ['blockquote', 'list', 'listItem'].includes(node.type) ? inner + 1 : inner;
}
