import type { Nodes, Root } from 'mdast';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTable } from 'micromark-extension-gfm-table';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { MarkdownDocument } from '../../../src/core/markdown/document.js';

/** What stands before the Markdown of a text, told in another way than the reader does. */
function preambleOf(text: string): string {
  const bom = text.startsWith('\uFEFF') ? '\uFEFF' : '';
  const lines = text.slice(bom.length).split(/(?<=\n)/);
  if (!/^---[ \t]*\r?\n$/.test(lines[0] ?? '')) return bom;
  const close = lines.findIndex((line, index) => index > 0 && /^(?:---|\.\.\.)[ \t]*(?:\r?\n)?$/.test(line));
  return close === -1 ? bom : bom + lines.slice(0, close + 1).join('');
}

/** The tree of a text as remark-parse makes it, with tables. */
export function blocksOf(text: string): Root {
  return unified()
    .use(remarkParse)
    .data('micromarkExtensions', [gfmTable()])
    .data('fromMarkdownExtensions', [gfmTableFromMarkdown()])
    .parse(text);
}

/** The blocks of a text as remark-parse reads them in one go, their places those in the text. */
export function wholeTree(text: string): unknown[] {
  const preamble = preambleOf(text);
  return blocksOf(text.slice(preamble.length)).children.map((node) =>
    moved(node, preamble.length, preamble.split(/\r\n|\n|\r/).length - 1),
  );
}

/** The blocks of a document that was parsed in pieces, their places those in the text. */
export function piecedTree({ pieces }: MarkdownDocument): unknown[] {
  return pieces.flatMap(({ start, line, fragment }) => fragment.root.children.map((node) => moved(node, start, line - 1)));
}

function moved(node: Nodes, offset: number, lines: number): unknown {
  const { position, ...rest } = node;
  const at = (point: { line: number; column: number; offset?: number | undefined }): unknown => ({
    line: point.line + lines,
    column: point.column,
    offset: (point.offset ?? NaN) + offset,
  });
  return {
    ...rest,
    ...(position === undefined ? {} : { position: { start: at(position.start), end: at(position.end) } }),
    ...('children' in node ? { children: node.children.map((child) => moved(child, offset, lines)) } : {}),
  };
}
