import type { Nodes } from 'mdast';
import type { MarkdownDocument } from '../markdown/document.js';
import type { Directive } from './model.js';

const DIRECTIVE = /<!--\s*star-stories-([^>]*?)\s*-->/g;

/** The comments that speak to the checks. In code, such a comment is an example. */
export function readDirectives(document: MarkdownDocument): Directive[] {
  const directives: Directive[] = [];
  for (const piece of document.pieces) {
    if (!piece.text.includes('star-stories-')) continue;
    for (const { value, position } of htmlIn(piece.root)) {
      const from = position?.start.offset ?? 0;
      for (const { 0: comment, 1: text = '', index } of value.matchAll(DIRECTIVE)) {
        const line = piece.line - 1 + (position?.start.line ?? 1) + (value.slice(0, index).match(/\r\n|\n|\r/g)?.length ?? 0);
        const start = piece.start + from + index;
        directives.push({ text, line, span: { start, end: start + comment.length } });
      }
    }
  }
  return directives;
}

function* htmlIn(node: Nodes): Generator<Extract<Nodes, { type: 'html' }>> {
  if (node.type === 'html') yield node;
  else if ('children' in node) for (const child of node.children) yield* htmlIn(child);
}
