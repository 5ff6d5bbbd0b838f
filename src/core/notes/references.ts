import GithubSlugger from 'github-slugger';
import type { Link, Nodes } from 'mdast';
import { toString } from 'mdast-util-to-string';
import type { Fragment } from '../markdown/fragment.js';
import type { BrokenReference, Located, Reference, Span } from './model.js';

/** The links inside a note. */
export interface References {
  /** Those to stories, questions and groups. */
  readonly references: readonly Reference[];
  /** Those that lead nowhere. */
  readonly brokenReferences: readonly BrokenReference[];
}

/** A link that stays in its note, `[x](#anchor)`. */
export interface InnerLink extends Located {
  readonly anchor: string;
  readonly anchorSpan: Span | null;
}

/** An anchor that HTML sets. */
export const HTML_ANCHOR = /\b(?:id|name)\s*=\s*["']?([^"'\s>]+)/gi;

/** The links of a fragment that stay in the note, their places those in the fragment. */
export function readInnerLinks({ text, root }: Fragment): InnerLink[] {
  if (!text.includes('](')) return [];
  return [...linksIn(root)].flatMap(({ url, position }) => {
    if (!url.startsWith('#') || position === undefined) return [];
    const span = { start: position.start.offset ?? 0, end: position.end.offset ?? 0 };
    return [
      {
        anchor: decode(url.slice(1)),
        line: position.start.line,
        span,
        anchorSpan: anchorSpan(text.slice(span.start, span.end), url, span.start),
      },
    ];
  });
}

/** Where the link's source, which starts at `offset`, names its target: behind the last `](`. */
function anchorSpan(source: string, url: string, offset: number): Span | null {
  const start = source.indexOf(url, source.lastIndexOf(']('));
  return start === -1 ? null : { start: offset + start + 1, end: offset + start + url.length };
}

/** What a heading is named for links, `Title {#anchor}`. */
const HEADING_ANCHOR = /\{#([^\s{}]+)(?:\s[^{}]*)?\}\s*$/;

/** The anchors that HTML and the ends of headings set in a fragment. */
export function readAnchors({ text, root }: Fragment): string[] {
  return text.search(HTML_ANCHOR) === -1 && !text.includes('{#') ? [] : [...anchorsIn(root)];
}

/** Headings by the anchors under which links find them. */
export function slugsOf(headings: readonly { readonly text: string; readonly line: number }[]): Map<string, number> {
  const slugger = new GithubSlugger();
  return new Map(headings.map(({ text, line }) => [slugger.slug(text), line]));
}

/** Sorts links by where they lead. `lines` are those of headings by anchor, `targets` those of stories, questions and groups. */
export function sortLinks(
  links: readonly InnerLink[],
  lines: ReadonlyMap<string, number>,
  anchors: ReadonlySet<string>,
  targets: ReadonlySet<number>,
): References {
  const references: Reference[] = [];
  const brokenReferences: BrokenReference[] = [];
  for (const { anchor, anchorSpan, line, span } of links) {
    // VS Code and GitHub find a heading in whatever case it is named.
    const target = lines.get(anchor.toLowerCase());
    if (target === undefined && !anchors.has(anchor) && anchor !== '' && anchor !== 'top')
      brokenReferences.push({ line, span, anchor, anchorSpan });
    if (target !== undefined && targets.has(target)) references.push({ line, span, target });
  }
  return { references, brokenReferences };
}

function* linksIn(node: Nodes): Generator<Link> {
  if (node.type === 'link') yield node;
  else if ('children' in node) for (const child of node.children) yield* linksIn(child);
}

function* anchorsIn(node: Nodes): Generator<string> {
  if (node.type === 'html') for (const [, anchor = ''] of node.value.matchAll(HTML_ANCHOR)) yield anchor;
  else if (node.type === 'heading')
    yield* [HEADING_ANCHOR.exec(toString(node))?.[1] ?? [], ...node.children.flatMap((child) => [...anchorsIn(child)])].flat();
  else if ('children' in node) for (const child of node.children) yield* anchorsIn(child);
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
