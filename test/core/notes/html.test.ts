import { deepEqual, ok } from 'node:assert/strict';
import type { Nodes } from 'mdast';
import { blocksOf } from '../markdown/whole.js';
import { readHtml } from '../../../src/core/notes/html.js';
import { readRuns } from '../../../src/core/notes/inline.js';
import type { Run } from '../../../src/core/notes/line.js';

/** `3 **bold** text` for a line of the note, after a check that all words stand where they are said to. */
function written(runs: readonly Run[], source: string, start: number): string {
  for (const { text, offset } of runs) {
    const there = source
      .slice(offset - start)
      .replace(/^[[`]/, '')
      .replaceAll('\\', '');
    ok(text === ' | ' || there.startsWith(text), `${text} at ${offset}`);
  }
  return `${runs[0]?.line} ${runs.map(({ text, emphasised }) => (emphasised ? `**${text}**` : text)).join('')}`;
}

describe('HTML', () => {
  const lines = (html: string): string[] => readHtml(html, 50, 3).map(({ runs, kind }) => `${kind} ${written(runs, html, 50)}`);

  for (const [what, html, expected] of [
    ['names what follows, and goes on as text', '<details><summary>Ropes</summary>\nwet\n</details>', ['title 3 Ropes', 'text 4 wet']],
    ['names what follows by any heading', '<h3>Ropes</h3><h6>wet', ['title 3 Ropes', 'title 3 wet']],
    ['names no more than its line', '<h2>Ropes<br>wet', ['title 3 Ropes', 'text 3 wet']],
    ['has items', '<ul><li>wet</li> loose <li>a <br>dry</ul>end', ['item 3 wet', 'text 3 loose ', 'item 3 a ', 'item 3 dry', 'text 3 end']],
    ['is emphasised in many ways', '<p>a <b>S</b> <EM class="x">T</EM> c<mark>d</mark></p>', ['text 3 a **S** **T** c**d**']],
    ['is emphasised over lines', '<b>a\nb</b>\nc', ['text 3 **a**', 'text 4 **b**', 'text 5 c']],
    ['is no prose in code', 'a<pre>b</pre>c <code>d <b>e</b></code>f<script>g', ['text 3 ac f']],
    ['has cells that are parted on one line', '<tr><td>a</td><td>b</td><th>c</th></tr><tr><td>d</td>', ['text 3 a | b | c', 'text 3 d']],
    ['has no lines of nothing', '<p> \n\t<br>\n <b> </b>\r\n  a\r b', ['text 6 a', 'text 7 b']],
    ['has no lines in comments, which may be long', 'a<!-- x\r\n\ny -->b\nc<!-- z', ['text 3 ab', 'text 6 c']],
    ['may hold what is no tag', '1 < 2 <3', ['text 3 1 < 2 <3']],
  ] as const)
    it(what, () => {
      deepEqual(lines(html), expected);
    });
});

describe('the words of a paragraph', () => {
  const lines = (source: string): string[] =>
    blocksOf(source)
      .children.flatMap((block): Nodes[] => (block.type === 'blockquote' ? block.children : [block]))
      .flatMap((block) => (block.type === 'paragraph' ? readRuns(source, block).map((runs) => written(runs, source, 0)) : []));

  for (const [what, text, expected] of [
    ['stand on the lines of the source', 'a *b\nc* d  \ne\\\nf', ['1 a **b**', '2 **c** d', '3 e', '4 f']],
    ['stand on lines of their own between breaks', 'a <br>b<br/><br> c</p><P>d', ['1 a ', '1 b', '1 c', '1 d']],
    ['are emphasised by HTML', 'a <b>b</b> <Strong>c *d*</Strong> e <i>f', ['1 a **b** **c ****d** e **f**']],
    ['are emphasised by no other HTML', 'a <span>b</span> c', ['1 a b c']],
    ['are those of links and code, and none of images', '[a b](c) `d` ![e](f) g', ['1 a b d  g']],
    ['begin with no space', '<b> </b> a', ['1 a']],
    ['stand behind the marks of quotes', '> a\n>   b\nc', ['1 a', '2 b', '3 c']],
    ['may be marked with a pen', 'a ==b c== d', ['1 a **b c** d']],
    ['may be marked from end to end', '==a== b ==c==', ['1 **a** b **c**']],
    ['may be marked by stars that Markdown takes for none', '**a：**b', ['1 **a：**b']],
    ['may hold signs that mark nothing', 'a \\==b== = == c==d', ['1 a ==b== = == c==d']],
  ] as const)
    it(what, () => {
      deepEqual(lines(text), expected);
    });
});
