import type { Heading, Html, Nodes, Parent, RootContent, Table } from 'mdast';
import type { Fragment } from '../markdown/fragment.js';
import { lineEnd, lineStart } from '../text.js';
import { readHtml } from './html.js';
import { readRuns } from './inline.js';
import { makeLine, textOf, type Line, type Place, type Run } from './line.js';
import { isQuestion } from './titles.js';

/** The nesting in which a block stands. */
interface Nesting {
  readonly depth: number;
  readonly quoted: boolean;
  /** 0-based column at which the innermost list item's text starts; a line left of it continues the item lazily. */
  readonly column: number;
}

/** What a line is, its nesting apart. */
type Shape = Pick<Line, 'kind' | 'level' | 'item' | 'opens'>;

const TEXT: Shape = { kind: 'text', level: 0, item: null, opens: true };

/** A row of `=`, `-` or the like, as plain-text notes draw above and under titles. */
const RULE = /^([=\-_*~#+])\1{2,}$/;

/** A line of Kramdown's attributes, `{: .lead}`; and the one that puts a table of contents in place of its paragraph, `* TOC`. */
const KRAMDOWN_ATTRIBUTES = /^\{:.*\}$/;
const KRAMDOWN_CONTENTS = /^\{:\s*toc\b.*\}$/;

/** The head of a callout, `[!example]- Title`, in its block quote. */
const CALLOUT = /^\[!(\w[\w -]*)\][-+]?\s*/;

/** All lines of a fragment, in its order. Offsets and lines are those of the fragment. */
export function readLines(fragment: Fragment): Line[] {
  return new FragmentReader(fragment).read();
}

/** A source line as a whole. */
interface SourceLine {
  /** Offsets, without the line end. */
  readonly start: number;
  readonly end: number;
  /** How much of it are spaces and the markers of quotes. */
  readonly indent: number;
  /** How much of it are these and the markers of list items. */
  readonly markers: number;
}

class FragmentReader {
  private readonly lines: Line[] = [];
  private readonly source: string;
  /** The source line last looked at: thousands of lines may stand on it, parted by `<br>`. */
  private lastLine: SourceLine | null = null;

  constructor(private readonly fragment: Fragment) {
    this.source = fragment.text;
  }

  read(): Line[] {
    for (const node of this.fragment.root.children) this.block(node, { depth: 0, quoted: false, column: 0 });
    return this.lines;
  }

  private block(node: RootContent, nesting: Nesting): void {
    switch (node.type) {
      case 'heading':
        return this.heading(node, nesting);
      case 'paragraph':
        return this.paragraph(node, nesting, null);
      case 'blockquote':
        for (const child of node.children) this.block(child, { ...nesting, quoted: true });
        return;
      case 'list':
        for (const item of node.children) {
          const [first] = item.children;
          const inner = { ...nesting, depth: nesting.depth + 1, column: columnOf(first ?? item) };
          for (const child of item.children) {
            if (child === first && child.type === 'paragraph') this.paragraph(child, inner, node.ordered ? 'ordered' : 'bullet');
            else this.block(child, inner);
          }
        }
        return;
      case 'table':
        return this.table(node, nesting);
      case 'html':
        return this.html(node, nesting);
      case 'thematicBreak':
        return this.silent(node, nesting, 'rule');
      case 'code':
        return this.silent(node, nesting, 'opaque');
      default:
        return;
    }
  }

  /** A heading, or what Markdown takes for one: a paragraph that a row of dashes happens to follow. */
  private heading(node: Heading, nesting: Nesting): void {
    const groups = readRuns(this.source, node)
      .filter((runs) => !RULE.test(textOf(runs)))
      .map(withoutAttributes);
    const [first, second] = groups;
    if (first === undefined) return;
    if (second !== undefined || this.isUnderlinedProse(node, textOf(first))) {
      for (const [index, runs] of groups.entries()) this.text(runs, nesting, { ...TEXT, opens: index === 0 });
    } else this.text(first, nesting, { ...TEXT, kind: 'heading', level: node.depth });
  }

  /** A full sentence with dashes under it is the end of a paragraph before a rule, not a title. */
  private isUnderlinedProse(node: Heading, text: string): boolean {
    const start = node.position?.start.offset ?? 0;
    return this.source[start] !== '#' && !isQuestion(text) && /[.,;"”]$/.test(text) && text.split(/\s+/).length > 8;
  }

  private paragraph(node: Parent, nesting: Nesting, item: Line['item']): void {
    const lines = readRuns(this.source, node);
    if (lines.some((runs) => KRAMDOWN_CONTENTS.test(textOf(runs)))) return;
    const groups = lines.filter((runs) => !KRAMDOWN_ATTRIBUTES.test(textOf(runs)));
    for (const [index, runs] of groups.entries()) {
      const text = textOf(runs);
      const lazy = index > 0 && this.columnAt(runs) < nesting.column;
      const inner = lazy ? { ...nesting, depth: 0 } : nesting;
      const shape = { ...TEXT, item: index === 0 ? item : null, opens: index === 0 };
      const callout = nesting.quoted && index === 0 ? CALLOUT.exec(text) : null;
      // People also write `##Title`; one `#` alone would be a hashtag.
      const level = nesting.depth === 0 && !nesting.quoted ? (/^#{2,6}(?=[^\s#])/.exec(text)?.[0].length ?? 0) : 0;
      if (RULE.test(text)) this.text(runs, inner, { ...shape, kind: 'rule', opens: false });
      else if (level > 0) this.text(withoutPrefix(runs, level), inner, { ...shape, kind: 'heading', level });
      else if (callout !== null) this.text(calloutTitle(runs, callout), inner, shape);
      else this.text(runs, inner, shape);
    }
  }

  /** A row is read as one line, its cells parted by `|`. */
  private table(node: Table, nesting: Nesting): void {
    const inner = { ...nesting, depth: nesting.depth + 1 };
    for (const [index, row] of node.children.entries()) {
      const cells = row.children.map((cell) => readRuns(this.source, cell).flat());
      const offset = row.position?.start.offset ?? 0;
      const line = this.lineOf(row);
      const parted = cells.flatMap((runs, cell): Run[] => {
        const end = runs.at(-1);
        const bar = { text: ' | ', offset: end === undefined ? offset : end.offset + end.text.length, line, emphasised: false };
        return cell === cells.length - 1 ? runs : [...runs, bar];
      });
      const place = { ...inner, ...TEXT, ...this.sourceOf(row), line };
      const lines = cells.map((runs) => makeLine(runs, { ...place, ...(runs.length > 0 ? this.sourceLine(runs) : {}) }));
      this.lines.push({ ...makeLine(parted, place), cells: lines, isHead: index === 0 });
    }
  }

  private html(node: Html, nesting: Nesting): void {
    const offset = node.position?.start.offset ?? 0;
    const lines = readHtml(node.value, offset, this.lineOf(node));
    if (lines.length === 0) this.silent(node, nesting, 'opaque');
    for (const { runs, kind } of lines) {
      if (kind === 'title') this.text(runs, nesting, { ...TEXT, kind: 'heading' });
      else
        this.text(runs, kind === 'item' ? { ...nesting, depth: nesting.depth + 1 } : nesting, {
          ...TEXT,
          item: kind === 'item' ? 'bullet' : null,
        });
    }
  }

  private text(runs: readonly Run[], { depth, quoted }: Nesting, shape: Shape): void {
    const [first] = runs;
    if (first !== undefined) this.lines.push(makeLine(runs, { ...shape, depth, quoted, line: first.line, ...this.sourceLine(runs) }));
  }

  /** A line without text. */
  private silent(node: RootContent, { depth, quoted }: Nesting, kind: Line['kind']): void {
    this.lines.push(makeLine([], { ...TEXT, kind, depth, quoted, line: this.lineOf(node), ...this.sourceOf(node) }));
  }

  private lineOf(node: Nodes): number {
    return node.position?.start.line ?? 1;
  }

  /** 0-based column in which the source line of the runs starts, its indentation left out. */
  private columnAt(runs: readonly Run[]): number {
    const offset = runs[0]?.offset ?? 0;
    const { start, indent } = this.sourceLineAt(offset);
    return Math.min(indent, offset - start);
  }

  private sourceOf(node: Nodes): Pick<Place, 'span' | 'source'> {
    const start = node.position?.start.offset ?? 0;
    const end = node.position?.end.offset ?? 0;
    return { span: { start, end }, source: this.source.slice(start, end) };
  }

  /** The source line on which the runs stand, the markers of lists and quotes left out. */
  private sourceLine(runs: readonly Run[]): Pick<Place, 'span' | 'source'> {
    const offset = runs[0]?.offset ?? 0;
    const line = this.sourceLineAt(offset);
    // In HTML such markers are text.
    const start = Math.min(offset, line.start + line.markers);
    const source = this.source.slice(start, line.end).trimEnd();
    return { source, span: { start, end: start + source.length } };
  }

  private sourceLineAt(offset: number): SourceLine {
    if (this.lastLine !== null && this.lastLine.start <= offset && offset <= this.lastLine.end) return this.lastLine;
    const start = lineStart(this.source, offset);
    const end = lineEnd(this.source, start);
    const line = this.source.slice(start, end);
    const indent = /^[\s>]*/.exec(line)?.[0].length ?? 0;
    const markers = /^(?:[\s>]|[-*+](?=\s)|\d{1,9}[.)](?=\s))*/.exec(line)?.[0].length ?? 0;
    this.lastLine = { start, end, indent, markers };
    return this.lastLine;
  }
}

/** What a callout is about: its title, or its type where it has none. */
function calloutTitle(runs: readonly Run[], callout: RegExpExecArray): Run[] {
  const title = withoutPrefix(runs, callout[0].length);
  const [first] = runs;
  if (textOf(title) !== '' || first === undefined) return title.map((run) => ({ ...run, emphasised: true }));
  return [{ ...first, text: callout[1] ?? '', offset: first.offset + 2, emphasised: true }];
}

/** What a heading is named for links or for its looks, `Title {#anchor .wide}`, is no part of it. */
const ATTRIBUTES = /(?<!\s)\s*\{[#.:][^{}]*\}\s*$/;

function withoutAttributes(runs: readonly Run[]): Run[] {
  const last = runs.at(-1);
  const index = last?.text.search(ATTRIBUTES) ?? -1;
  if (last === undefined || index === -1 || (index === 0 && runs.length === 1)) return [...runs];
  return [...runs.slice(0, -1), ...(index === 0 ? [] : [{ ...last, text: last.text.slice(0, index) }])];
}

/** The runs without their first characters. */
function withoutPrefix(runs: readonly Run[], length: number): Run[] {
  let left = length;
  return runs.flatMap((run) => {
    const cut = Math.min(left, run.text.length);
    left -= cut;
    return cut === run.text.length && cut > 0 ? [] : [{ ...run, text: run.text.slice(cut), offset: run.offset + cut }];
  });
}

/** 0-based column of a node. */
function columnOf(node: Nodes): number {
  return (node.position?.start.column ?? 1) - 1;
}
