import type { Heading, Nodes, Parent, PhrasingContent, RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import type { MarkdownDocument } from '../markdown/document.js';
import type { Piece } from '../markdown/pieces.js';
import type { Span } from './model.js';

/**
 * One line of a note as its reader sees it: a heading, or one source line of a paragraph wherever that is nested.
 * Code, comments and rules keep their place as lines without text.
 */
export interface Line {
  readonly kind: 'heading' | 'text' | 'rule' | 'opaque';
  /** 1-6 for a heading, 0 for other lines. */
  readonly level: number;
  /** Plain text without markup, trimmed. */
  readonly text: string;
  /** So many characters at the start of `text` are bold or italic. */
  readonly emphasised: number;
  /** How many lists the line stands in. */
  readonly depth: number;
  /** The marker if the line opens a list item: `ordered` for `1.`, `bullet` for `-`; null for other lines. */
  readonly item: 'ordered' | 'bullet' | null;
  readonly quoted: boolean;
  /** The line opens its paragraph or heading. */
  readonly opens: boolean;
  /** 1-based. */
  readonly line: number;
  /** From the line's first to its last character in the note, markup of the text included. */
  readonly span: Span;
  /** What stands in the note at `span`. */
  readonly source: string;
  /** Where stretches of `text` come from: index in `text`, and offset in the note. Ascending. */
  readonly sources: readonly Source[];
}

interface Source {
  readonly index: number;
  readonly offset: number;
}

/** The nesting in which a block stands. */
interface Nesting {
  readonly depth: number;
  readonly quoted: boolean;
  /** 0-based column at which the innermost list item's text starts; a line left of it continues the item lazily. */
  readonly column: number;
}

/** A stretch of text on one source line. */
interface Run {
  readonly text: string;
  readonly offset: number;
  readonly line: number;
  readonly emphasised: boolean;
}

/** The note's offset for a character of the line's `text`. */
export function offsetAt(line: Line, index: number): number {
  let source = line.sources[0];
  for (const candidate of line.sources) if (candidate.index <= index) source = candidate;
  return source === undefined ? line.span.start : Math.min(source.offset + index - source.index, line.span.end);
}

/** The note's span for the characters of the line's `text` from `start` to `end`, markup around them left out. */
export function spanAt(line: Line, start: number, end: number): Span {
  return { start: offsetAt(line, start), end: end > start ? offsetAt(line, end - 1) + 1 : offsetAt(line, start) };
}

/** The note's span for the words of the line, without the `###` or the number before them. */
export function titleSpan(line: Line): Span {
  return spanAt(line, 0, line.text.length);
}

/** A row of `=`, `-` or the like, as plain-text notes draw above and under titles. */
const RULE = /^([=\-_*~#+])\1{2,}$/;

/** Kramdown's table of contents, `* TOC` with `{:toc}` under it. */
const KRAMDOWN_ATTRIBUTES = /^\{:.*\}$/;

/** All lines of the note, in its order. */
export function readLines(document: MarkdownDocument): Line[] {
  return document.pieces.flatMap((piece) => new PieceReader(piece).read());
}

class PieceReader {
  private readonly lines: Line[] = [];

  constructor(private readonly piece: Piece) {}

  read(): Line[] {
    for (const node of this.piece.root.children) this.block(node, { depth: 0, quoted: false, column: 0 });
    return this.lines;
  }

  private block(node: RootContent, nesting: Nesting): void {
    switch (node.type) {
      case 'heading':
        this.heading(node, nesting);
        break;
      case 'paragraph':
        this.paragraph(node, nesting, null);
        break;
      case 'blockquote':
        for (const child of node.children) this.block(child, { ...nesting, quoted: true });
        break;
      case 'list':
        for (const item of node.children) {
          const [first] = item.children;
          const inner = { ...nesting, depth: nesting.depth + 1, column: columnOf(first ?? item) };
          for (const child of item.children) {
            if (child === first && child.type === 'paragraph') this.paragraph(child, inner, node.ordered ? 'ordered' : 'bullet');
            else this.block(child, inner);
          }
        }
        break;
      case 'thematicBreak':
      case 'code':
      case 'html':
      case 'table':
        this.push(node.type === 'thematicBreak' ? 'rule' : 'opaque', node, nesting);
        break;
      default:
        break;
    }
  }

  /** A heading, or what Markdown takes for one: a paragraph that a row of dashes happens to follow. */
  private heading(node: Heading, nesting: Nesting): void {
    const groups = this.linesOf(node).filter((runs) => !RULE.test(textOf(runs)));
    const [first, second] = groups;
    if (first === undefined) return;
    if (second !== undefined || this.isUnderlinedProse(node, textOf(first))) {
      for (const [index, runs] of groups.entries()) this.text(runs, { ...nesting, item: null, opens: index === 0, level: 0 });
      return;
    }
    this.text(first, { ...nesting, item: null, opens: true, level: node.depth });
  }

  /** A full sentence with dashes under it is the end of a paragraph before a rule, not a title. */
  private isUnderlinedProse(node: Heading, text: string): boolean {
    const start = node.position?.start.offset ?? 0;
    return this.piece.text[start] !== '#' && /[.,;"”]$/.test(text) && text.split(/\s+/).length > 8;
  }

  private paragraph(node: Parent, nesting: Nesting, item: Line['item']): void {
    const groups = this.linesOf(node);
    if (groups.some((runs) => KRAMDOWN_ATTRIBUTES.test(textOf(runs)))) return;
    for (const [index, runs] of groups.entries()) {
      const text = textOf(runs);
      if (RULE.test(text)) {
        this.text(runs, { ...nesting, item: null, opens: false, level: 0 }, 'rule');
        continue;
      }
      // People also write `##Title`; one `#` alone would be a hashtag.
      const level = nesting.depth === 0 && !nesting.quoted ? (/^#{2,6}(?=[^\s#])/.exec(text)?.[0].length ?? 0) : 0;
      const lazy = index > 0 && this.columnAt(runs) < nesting.column;
      this.text(level > 0 ? withoutPrefix(runs, level) : runs, {
        depth: lazy ? 0 : nesting.depth,
        quoted: nesting.quoted,
        item: index === 0 ? item : null,
        opens: index === 0,
        level,
      });
    }
  }

  /** 0-based column in which the source line of the runs starts, its indentation left out. */
  private columnAt(runs: readonly Run[]): number {
    const offset = (runs[0]?.offset ?? 0) - this.piece.start;
    const start = this.piece.text.lastIndexOf('\n', offset - 1) + 1;
    return this.piece.text.slice(start, offset).search(/[^\s>]|$/);
  }

  private text(
    runs: readonly Run[],
    place: { depth: number; quoted: boolean; item: Line['item']; opens: boolean; level: number },
    kind: Line['kind'] = place.level > 0 ? 'heading' : 'text',
  ): void {
    const first = runs[0];
    const last = runs.at(-1);
    if (first === undefined || last === undefined) return;
    const sources: Source[] = [];
    let text = '';
    let emphasised = 0;
    let leading = true;
    for (const run of runs) {
      sources.push({ index: text.length, offset: run.offset });
      leading &&= run.emphasised || run.text.trim() === '';
      text += run.text;
      if (leading && run.emphasised) emphasised = text.length;
    }
    const lineStart = this.piece.text.lastIndexOf('\n', first.offset - this.piece.start - 1) + 1;
    const lineEnd = this.endOfLine(first.offset - this.piece.start);
    const source = this.piece.text.slice(lineStart, lineEnd);
    const markup = /^(?:[\s>]|[-*+](?=\s)|\d{1,9}[.)](?=\s))*/.exec(source)?.[0].length ?? 0;
    this.lines.push({
      ...place,
      kind,
      text: text.trimEnd(),
      emphasised: Math.min(emphasised, text.trimEnd().length),
      line: first.line,
      span: {
        start: this.piece.start + lineStart + markup,
        end: this.piece.start + lineStart + source.trimEnd().length,
      },
      source: source.slice(markup).trimEnd(),
      sources,
    });
  }

  private push(kind: Line['kind'], node: RootContent, nesting: Nesting): void {
    const start = this.piece.start + (node.position?.start.offset ?? 0);
    const end = this.piece.start + (node.position?.end.offset ?? 0);
    this.lines.push({
      kind,
      level: 0,
      text: '',
      emphasised: 0,
      depth: nesting.depth,
      quoted: nesting.quoted,
      item: null,
      opens: true,
      line: this.lineOf(node),
      span: { start, end },
      source: '',
      sources: [],
    });
  }

  private lineOf(node: Nodes): number {
    return this.piece.line - 1 + (node.position?.start.line ?? 1);
  }

  private endOfLine(offset: number): number {
    const end = this.piece.text.slice(offset).search(/[\r\n]/);
    return end === -1 ? this.piece.text.length : offset + end;
  }

  /** The runs of each source line of a paragraph or heading. */
  private linesOf(node: Parent): Run[][] {
    const byLine = new Map<number, Run[]>();
    for (const run of this.runs(node.children as PhrasingContent[], false)) {
      const runs = byLine.get(run.line);
      if (runs !== undefined) runs.push(run);
      else if (run.text.trim() !== '') byLine.set(run.line, [run]);
    }
    return [...byLine.values()];
  }

  private *runs(nodes: readonly PhrasingContent[], emphasised: boolean): Generator<Run> {
    for (const node of nodes) {
      if (node.type === 'emphasis' || node.type === 'strong') yield* this.runs(node.children, true);
      else if (node.type === 'text') yield* this.textRuns(node, node.value, emphasised);
      else if (node.type !== 'html' && node.type !== 'image' && node.type !== 'break') {
        yield { text: toString(node), offset: this.piece.start + (node.position?.start.offset ?? 0), line: this.lineOf(node), emphasised };
      }
    }
  }

  /** A text node may go over several source lines; those after the first start behind their indentation and `>`. */
  private *textRuns(node: Nodes, value: string, emphasised: boolean): Generator<Run> {
    const line = this.lineOf(node);
    let offset = node.position?.start.offset ?? 0;
    for (const [index, text] of value.split(/\r\n|\n|\r/).entries()) {
      if (index > 0) {
        const next = /[^\r\n]*(?:\r\n|\n|\r)[\s>]*/y;
        next.lastIndex = offset;
        if (next.test(this.piece.text)) offset = next.lastIndex;
      }
      yield { text, offset: this.piece.start + offset, line: line + index, emphasised };
    }
  }
}

function textOf(runs: readonly Run[]): string {
  return runs.map((run) => run.text).join('').trim();
}

function withoutPrefix(runs: readonly Run[], length: number): Run[] {
  const [first, ...rest] = runs;
  if (first === undefined) return [];
  return [{ ...first, text: first.text.slice(length), offset: first.offset + length }, ...rest];
}

/** 0-based column of a node. */
function columnOf(node: Nodes): number {
  return (node.position?.start.column ?? 1) - 1;
}
