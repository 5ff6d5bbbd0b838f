import type { Nodes } from 'mdast';
import { countLineEnds, type Fragment } from '../markdown/fragment.js';
import type { Directive } from './model.js';

const DIRECTIVE = /<!--\s*star-stories-((?:(?!<!--)[^>])*?)-->/g;

/** The comments in a fragment that speak to the checks, their places those in the fragment. In code, such a comment is an example. */
export function readDirectives({ text, root }: Fragment): Directive[] {
  if (!text.includes('star-stories-')) return [];
  return [...htmlIn(root)].flatMap(({ value, position }) => {
    const { offset = 0, line = 1 } = position?.start ?? {};
    return [...value.matchAll(DIRECTIVE)].map(({ 0: comment, 1: words = '', index }) => ({
      text: words.trimEnd(),
      line: line + countLineEnds(value.slice(0, index)),
      span: { start: offset + index, end: offset + index + comment.length },
    }));
  });
}

function* htmlIn(node: Nodes): Generator<Extract<Nodes, { type: 'html' }>> {
  if (node.type === 'html') yield node;
  else if ('children' in node) for (const child of node.children) yield* htmlIn(child);
}
