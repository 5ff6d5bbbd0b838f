import GithubSlugger from 'github-slugger';
import type { Link, Nodes } from 'mdast';
import type { MarkdownDocument } from '../markdown/document.js';
import type { Line } from './line.js';
import type { Reference } from './model.js';

/** The links inside a note to the headings on the given lines, `targets`. */
export function readReferences(document: MarkdownDocument, lines: readonly Line[], targets: ReadonlySet<number>): Reference[] {
  const slugger = new GithubSlugger();
  const bySlug = new Map<string, number>();
  for (const line of lines) if (line.kind === 'heading') bySlug.set(slugger.slug(line.text), line.line);
  const references: Reference[] = [];
  for (const piece of document.pieces) {
    for (const link of linksIn(piece.root)) {
      const target = link.url.startsWith('#') ? bySlug.get(decode(link.url.slice(1))) : undefined;
      if (target === undefined || !targets.has(target) || link.position === undefined) continue;
      const { start, end } = link.position;
      references.push({
        line: piece.line - 1 + start.line,
        span: { start: piece.start + (start.offset ?? 0), end: piece.start + (end.offset ?? 0) },
        target,
      });
    }
  }
  return references;
}

/** The lower-case identifiers for which the note defines links, `[name]: url`. */
export function readDefinitions(document: MarkdownDocument): Set<string> {
  const names = new Set<string>();
  for (const { root } of document.pieces) for (const node of root.children) if (node.type === 'definition') names.add(node.identifier.toLowerCase());
  return names;
}

function* linksIn(node: Nodes): Generator<Link> {
  if (node.type === 'link') yield node;
  else if ('children' in node) for (const child of node.children) yield* linksIn(child);
}

/** Anchors may be written with percent escapes; a broken escape stands for itself. */
function decode(anchor: string): string {
  return anchor.replace(/(?:%[0-9a-f]{2})+/gi, (escaped) => {
    try {
      return decodeURIComponent(escaped);
    } catch {
      return escaped;
    }
  });
}
