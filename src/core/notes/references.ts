import GithubSlugger from 'github-slugger';
import type { Link, Nodes } from 'mdast';
import type { MarkdownDocument } from '../markdown/document.js';
import type { Line } from './line.js';
import type { BrokenReference, Reference } from './model.js';

/** The links inside a note. */
export interface References {
  /** Those to stories, questions and groups. */
  readonly references: Reference[];
  /** Those that lead nowhere. */
  readonly brokenReferences: BrokenReference[];
}

/** An anchor that HTML sets. */
const HTML_ANCHOR = /\b(?:id|name)\s*=\s*["']?([^"'\s>]+)/gi;

/** Reads the links inside a note; `targets` are the lines of its stories, questions and groups. */
export function readReferences(document: MarkdownDocument, lines: readonly Line[], targets: ReadonlySet<number>): References {
  const slugger = new GithubSlugger();
  const bySlug = new Map<string, number>();
  for (const line of lines) if (line.kind === 'heading') bySlug.set(slugger.slug(line.text), line.line);
  const anchors = new Set(['', 'top', ...document.pieces.flatMap(({ root }) => anchorsIn(root))]);
  const references: Reference[] = [];
  const brokenReferences: BrokenReference[] = [];
  for (const piece of document.pieces) {
    for (const { url, position } of linksIn(piece.root)) {
      if (!url.startsWith('#') || position === undefined) continue;
      const { start, end } = position;
      const place = { line: piece.line - 1 + start.line, span: { start: piece.start + (start.offset ?? 0), end: piece.start + (end.offset ?? 0) } };
      const anchor = decode(url.slice(1));
      const target = bySlug.get(anchor);
      if (target === undefined && !anchors.has(anchor)) brokenReferences.push({ ...place, anchor });
      if (target !== undefined && targets.has(target)) references.push({ ...place, target });
    }
  }
  return { references, brokenReferences };
}

function anchorsIn(node: Nodes): string[] {
  if (node.type === 'html') return [...node.value.matchAll(HTML_ANCHOR)].map(([, anchor = '']) => anchor);
  return 'children' in node ? node.children.flatMap((child) => anchorsIn(child)) : [];
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
